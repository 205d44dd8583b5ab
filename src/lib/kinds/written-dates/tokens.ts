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

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Of an ASCII letter; 0x20 makes it small. */
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

function endOfRun(text: string, from: number, isPart: (code: number) => boolean): number {
  let end = from + 1;
  while (isPart(text.charCodeAt(end))) end += 1;
  return end;
}

/** The tokens of a text in ASCII, many times as fast as by a pattern; undefined where the text has another sign. */
function plainTokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const code = text.charCodeAt(start);
    if (code >= 0x80) return undefined;
    const type = isLetter(code) ? 'word' : isDigit(code) ? 'number' : 'sign';
    end = type === 'sign' ? start + 1 : endOfRun(text, start, type === 'word' ? isLetter : isDigit);
    if (isSpace(code)) continue;
    const token = text.slice(start, end);
    tokens.push({ text: token, folded: type === 'word' ? token.toLowerCase() : token, start, end, type });
  }
  return tokens;
}

const tokenPattern = /(\p{L}[\p{L}\p{M}]*)|([0-9]+)|\S/gu;

/** Splits a text into words, numbers and signs; white space only parts them. */
export function tokensOf(text: string): Token[] {
  return (
    plainTokensOf(text) ??
    Array.from(text.matchAll(tokenPattern), (match) => ({
      text: match[0],
      folded: foldMarks(match[0]),
      start: match.index,
      end: match.index + match[0].length,
      type: match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'sign',
    }))
  );
}

/** The folded tokens of a text in one line, as the vocabulary keys its phrases. */
export function phraseOf(text: string): string {
  return tokensOf(text)
    .map((token) => token.folded)
    .join(' ');
}
