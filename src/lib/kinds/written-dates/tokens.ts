import { foldMarks } from '../../base/index.ts';

/** A word, a run of digits or one sign of a text. */
export interface Token {
  readonly text: string;
  /** Lower case, without marks. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly type: 'word' | 'number' | 'sign';
}

/** `foldMarks`, with a short way for the many tokens that have no marks. */
const folded = (text: string): string => (/^[!-~]+$/.test(text) ? text.toLowerCase() : foldMarks(text));

const tokenPattern = /(\p{L}[\p{L}\p{M}]*)|([0-9]+)|\S/gu;

/** Splits a text into words, numbers and signs; white space only parts them. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), (match) => ({
    text: match[0],
    folded: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    type: match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'sign',
  }));
}

/** The folded tokens of a text in one line, as the vocabulary keys its phrases. */
export function phraseOf(text: string): string {
  return tokensOf(text)
    .map((token) => token.folded)
    .join(' ');
}
