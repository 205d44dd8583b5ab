/** A word of a text: lower case, composed, with where it begins and ends. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The next word from a place on, after white space or hyphens; undefined where something else comes first. */
export function wordAt(text: string, at: number): Word | undefined {
  const pattern = /[\s\-‐‑]*([\p{L}\p{M}]+)/uy;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const end = pattern.lastIndex;
  return { word: found[1]!.normalize('NFC').toLowerCase(), start: end - found[1]!.length, end };
}

/** The first place from `at` on that is not white space. */
export function skipSpace(text: string, at: number): number {
  const pattern = /\s*/y;
  pattern.lastIndex = at;
  pattern.exec(text);
  return pattern.lastIndex;
}

/** Where a sticky pattern ends that matches at a place of a text; undefined where it does not. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
