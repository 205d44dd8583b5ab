import { dsvFormat } from 'd3-dsv';

/** Signs that part the cells of a row. */
export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** One row of a table, as it stands in its text. */
export interface Row {
  readonly cells: readonly string[];
  /** Line on which it begins and on which it ends, from 1: a quoted cell may hold several. */
  readonly line: number;
  readonly lastLine: number;
}

/** A quote that does not close, or that is followed by more text than its cell may have. */
export interface QuoteFault {
  readonly line: number;
  readonly what: 'open' | 'after';
}

const newline = /\r\n|\r|\n/g;

/** Lines that a text may have which is read line by line: each costs far more room than its signs. */
export const mostLines = 100_000;

/** Whether a text has more lines than are read. Looks no further than that. */
export function hasTooManyLines(text: string): boolean {
  let lines = 1;
  for (let at = 0; at < text.length && lines <= mostLines; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 10 || (sign === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
  }
  return lines > mostLines;
}

/** The rows of a table; also those that hold nothing. Never throws: what is wrong with its quotes is told by `quoteFaults`. */
export function readRows(text: string, separator: Separator): readonly Row[] {
  let line = 1;
  return dsvFormat(separator)
    .parseRows(text)
    .map((cells) => {
      const first = line;
      for (const cell of cells)
        if (cell.includes('\n') || cell.includes('\r')) line += cell.match(newline)?.length ?? 0;
      line += 1;
      return { cells, line: first, lastLine: line - 1 };
    });
}

/** Where the quotes of a table are at fault; a table without any is read as it was meant. Takes linear time. */
export function quoteFaults(text: string, separator: Separator): readonly QuoteFault[] {
  const faults: QuoteFault[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1);
      if (closing < 0) return [...faults, { line, what: 'open' }];
      line += text.slice(at, closing).match(newline)?.length ?? 0;
      at = closing + 1;
      if (at < text.length && !isEnd(text[at]!, separator)) faults.push({ line, what: 'after' });
    }
    while (at < text.length && !isEnd(text[at]!, separator)) at += 1;
    const sign = text[at];
    if (sign === '\r' && text[at + 1] === '\n') at += 1;
    if (sign === '\n' || sign === '\r') line += 1;
    at += 1;
  }
  return faults;
}

function isEnd(sign: string, separator: Separator): boolean {
  return sign === separator || sign === '\n' || sign === '\r';
}

/** Where a quoted cell ends; -1 where it does not. Two quotes in a row are one that is meant. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}
