/** A stretch of a text, set off or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut so that `part` can be set off: its last whole-word occurrence, else its last one; whole where it is absent. */
export function piecesOf(text: string, part: string): readonly Piece[] {
  const at = part === '' ? -1 : lastWhole(text, part);
  if (at < 0) return [{ text, marked: false }];
  return [
    { text: text.slice(0, at), marked: false },
    { text: text.slice(at, at + part.length), marked: true },
    { text: text.slice(at + part.length), marked: false },
  ].filter((piece) => piece.text !== '');
}

function lastWhole(text: string, part: string): number {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.lastIndexOf(part); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(part, at - 1)) {
    const before = text.slice(0, at).at(-1) ?? '';
    const after = text.at(at + part.length) ?? '';
    if (!letter.test(before) && !letter.test(after)) return at;
  }
  return text.lastIndexOf(part);
}
