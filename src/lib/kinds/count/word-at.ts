/** A word of a text: lower case, composed, with where it begins and ends. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\s\-‐‑]*([\p{L}\p{M}]+)/uy;
const spacePattern = /\s*/y;

/** Whether an ASCII digit stands at a place of a text. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** The next word from a place on, after white space or hyphens; undefined where something else comes first. */
export function wordAt(text: string, at: number): Word | undefined {
  if (at >= text.length || isDigitAt(text, at)) return undefined;
  wordPattern.lastIndex = at;
  const found = wordPattern.exec(text);
  if (found === null) return undefined;
  const end = wordPattern.lastIndex;
  return { word: found[1]!.normalize('NFC').toLowerCase(), start: end - found[1]!.length, end };
}

/** The first place from `at` on that is not white space. */
export function skipSpace(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // What is printable ASCII is no white space.
  if (code > 0x20 && code < 0x7f) return at;
  spacePattern.lastIndex = at;
  spacePattern.exec(text);
  return spacePattern.lastIndex;
}

/** Where a sticky pattern ends that matches at a place of a text; undefined where it does not. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
