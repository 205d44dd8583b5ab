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

const tokenPattern = /(\p{L}[\p{L}\p{M}]*)|([0-9]+)|\S/gu;
/** The same for ASCII, where it is several times faster. */
const plainPattern = /([A-Za-z]+)|([0-9]+)|\S/g;

/** Splits a text into words, numbers and signs; white space only parts them. */
export function tokensOf(text: string): Token[] {
  const isPlain = !/[^\0-\x7f]/.test(text);
  const pattern = isPlain ? plainPattern : tokenPattern;
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [token] = match;
    const type = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'sign';
    tokens.push({
      text: token,
      folded: type === 'number' ? token : isPlain ? token.toLowerCase() : foldMarks(token),
      start: match.index,
      end: match.index + token.length,
      type,
    });
  }
  return tokens;
}

/** The folded tokens of a text in one line, as the vocabulary keys its phrases. */
export function phraseOf(text: string): string {
  return tokensOf(text)
    .map((token) => token.folded)
    .join(' ');
}
