import { nearestOf } from '../../base/index.ts';
import { excerpt, type Problem } from '../problem.ts';
import { readRows, separators, type Row, type Separator } from './separated.ts';

/** The columns that a table of facts may have. Those from `name` on are of rows that list a name. */
export const columns = ['id', 'fact', 'ask', 'about', 'asOf', 'source', 'status', 'supersedes', 'note', 'tags', 'name', 'short', 'also', 'type', 'clue'] as const; // prettier-ignore
export type Column = (typeof columns)[number];

/** The row that names the columns. */
export interface Header {
  readonly separator: Separator;
  /** Its place among all rows, from 0. */
  readonly index: number;
  readonly line: number;
  /** Cells that it has, without empty ones at its end. */
  readonly width: number;
  readonly places: ReadonlyMap<Column, number>;
  readonly problems: readonly Problem[];
}

const folded = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');

const byFolded: ReadonlyMap<string, Column> = new Map(columns.map((column) => [folded(column), column]));

/** The column that a header names, whatever its case: "As of" is asOf. */
export function columnNamed(cell: string): Column | undefined {
  return byFolded.get(folded(cell));
}

/** Signs of a table in which its header is looked for. */
const headLength = 20_000;

/**
 * The header of a table and the sign that parts its cells: the one under which the first row that is no comment names the most
 * columns. Undefined where there is neither a column of facts nor one of names.
 */
export function findHeader(text: string): Header | undefined {
  const head = text.slice(0, headLength);
  const found = separators.flatMap((separator) => {
    const rows = readRows(head, separator);
    const index = rows.findIndex(({ cells }) => isHeading(cells));
    const row = rows[index];
    return row === undefined ? [] : [{ separator, index, row, known: knownIn(row) }];
  });
  const best = found.sort((a, b) => b.known - a.known)[0];
  if (best === undefined) return undefined;
  const header = headerOf(best.row, best.index, best.separator);
  return header.places.has('fact') || header.places.has('name') ? header : undefined;
}

/** Neither empty, nor a comment, nor a line in which Excel says what parts the cells. */
function isHeading(cells: readonly string[]): boolean {
  const [first = ''] = cells;
  return !/^\s*#|^sep=/.test(first) && cells.some((cell) => cell.trim() !== '');
}

const knownIn = ({ cells }: Row): number => new Set(cells.flatMap((cell) => columnNamed(cell) ?? [])).size;

function headerOf({ cells, line }: Row, index: number, separator: Separator): Header {
  const places = new Map<Column, number>();
  const problems: Problem[] = [];
  const tell = (message: Problem['message']): void => {
    problems.push({ line, field: '', level: 'error', message });
  };
  const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  for (const [place, cell] of cells.slice(0, width).entries()) {
    const column = columnNamed(cell);
    const key = excerpt(cell, 30);
    if (column === undefined)
      tell({
        code: 'csv.column',
        data: { column: key, near: nearestOf(cell.trim(), columns), allowed: columns },
      });
    else if (places.has(column)) tell({ code: 'key.duplicate', data: { key, firstLine: line } });
    else places.set(column, place);
  }
  return { separator, index, line, width, places, problems };
}
