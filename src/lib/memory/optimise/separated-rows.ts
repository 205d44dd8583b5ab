/** One row of a table of separated values, with the line on which it begins. */
export interface Row {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote that never closes, or is followed by something else than a separator. */
  readonly misquoted: boolean;
}

/**
 * The rows of comma-, tab- or semicolon-separated text. A quoted cell may hold separators, line ends and doubled quotes; lines end
 * with LF, CRLF or CR; empty lines are left out. A row with a broken quote is marked, and the next row begins on the next line.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function* rowsOf(text: string, separator: string): Generator<Row> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const row = rowAt(text, at, separator);
    if (row.cells.length > 1 || row.cells[0] !== '' || row.misquoted)
      yield { line, cells: row.cells, misquoted: row.misquoted };
    line += row.lines;
    at = row.end;
  }
}

interface Cut {
  readonly cells: string[];
  readonly misquoted: boolean;
  /** Where the next row begins. */
  readonly end: number;
  readonly lines: number;
}

function rowAt(text: string, start: number, separator: string): Cut {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    let cell: string;
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      const next = text[close + 1];
      if (close < 0 || !(next === undefined || next === separator || next === '\n' || next === '\r'))
        return { cells, misquoted: true, end: lineAfter(text, start), lines: 1 };
      const raw = text.slice(at + 1, close);
      lines += raw.match(/\r\n?|\n/g)?.length ?? 0;
      cell = raw.replaceAll('""', '"');
      at = close + 1;
    } else {
      const from = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
      cell = text.slice(from, at);
    }
    cells.push(cell);
    if (text[at] !== separator) return { cells, misquoted: false, end: lineAfter(text, at), lines };
    at += 1;
  }
}

/** Index of the quote that closes the one at `open`; below 0 where there is none. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Where the line after the one at `at` begins. */
function lineAfter(text: string, at: number): number {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = at;
  return lineEnd.test(text) ? lineEnd.lastIndex : text.length;
}
