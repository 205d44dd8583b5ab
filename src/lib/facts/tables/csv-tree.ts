import { err, ok } from '../../base/index.ts';
import { excerpt, mostProblems, type Problem } from '../problem.ts';
import type { ReadTree } from '../read/tree.ts';
import { asksOf } from './asks.ts';
import { meantCell, splitParts, splitWords } from './cells.ts';
import { columns, findHeader, type Column, type Header } from './columns.ts';
import { beginDraft, dataOf, sourceRefs, takeDirective, type Draft } from './draft.ts';
import { putName, withNameIds } from './draft-names.ts';
import { wordsOf } from './ids.ts';
import { quoteFaults, readRows, type Row } from './separated.ts';
import { lineFinder, type TableRow } from './table-row.ts';

/** A row with what its columns hold, without those that are empty. */
export interface TableRecord {
  readonly row: Row;
  /** Number of the row as a spreadsheet shows it. */
  readonly number: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/**
 * Reads a table with a fact in each row into the shape of a fact file. Names may have rows of their own (column `name`), and rows
 * that begin with # say what the columns cannot.
 *
 * @param title stands in where no row gives one
 */
export function readCsvTree(given: string, title?: string): ReadTree {
  const text = given.normalize('NFC');
  const header = findHeader(text);
  if (header === undefined)
    return err([{ line: 1, field: '', level: 'error', message: { code: 'csv.header', data: { columns } } }]);
  const { separator } = header;
  const problems: Problem[] = [...header.problems];
  const tell = (
    line: number,
    field: string,
    message: Problem['message'],
    level: Problem['level'] = 'error',
  ): void => {
    if (problems.length < mostProblems) problems.push({ line, field, level, message });
  };
  for (const { line, what } of quoteFaults(text, separator))
    tell(line, '', { code: what === 'open' ? 'csv.quote' : 'csv.after-quote' });

  const draft = beginDraft();
  const records = recordsOf(draft, readRows(text, separator), header, tell);
  for (const { cells } of records) if (cells.id !== undefined) draft.ids.take(cells.id);
  for (const record of records) if (isName(record)) addName(draft, record, tell);
  const facts = records.filter((record) => !isName(record));
  const rows = facts.map((record) => addFact(draft, record));
  const made = facts.filter(({ cells }) => cells.id === undefined);
  if (made.length > 0)
    tell(made[0]!.row.line, '', { code: 'id.made', data: { count: made.length } }, 'warning');

  const rowOf = new Map(facts.map(({ number }, index) => [`facts[${index}]`, number]));
  return ok({
    data: dataOf(draft, title),
    problems,
    isNormal: true,
    lineOf: lineFinder(draft.lines),
    placeOf(field) {
      const [, entry = '', key = ''] = /^(facts\[\d+\])(?:\.(\w+))?/.exec(field) ?? [];
      const number = rowOf.get(entry);
      if (number === undefined) return field;
      const place = header.places.get(key as Column);
      return place === undefined ? key : `${letters(place)}${number} ${key}`;
    },
    rows,
  });
}

/** "A" of the first column, "AA" of the 27th. */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

type Tell = (line: number, field: string, message: Problem['message']) => void;

/** The rows that hold something, with their cells by column; directives go into the draft. */
export function recordsOf(
  draft: Draft,
  rows: readonly Row[],
  header: Header,
  tell: Tell,
): readonly TableRecord[] {
  return rows.flatMap((row, index) => {
    const [first = '', ...others] = row.cells;
    const isAlone = others.every((cell) => cell.trim() === '');
    if (first.startsWith('#') && (isAlone || index < header.index)) {
      const width = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      takeDirective(draft, row.cells.slice(0, width).join(header.separator), row.line);
      return [];
    }
    if (index <= header.index || (isAlone && first.trim() === '')) return [];
    if (row.cells.slice(header.width).some((cell) => cell.trim() !== ''))
      tell(row.line, '', { code: 'csv.cells', data: { cells: row.cells.length, columns: header.width } });
    const cells: Partial<Record<Column, string>> = {};
    for (const [column, place] of header.places) {
      const cell = meantCell(row.cells[place] ?? '').trim();
      if (cell !== '') cells[column] = cell;
    }
    return [{ row, number: index + 1, cells }];
  });
}

/** Whether a row lists a name and states no fact. */
export const isName = ({ cells }: TableRecord): boolean =>
  cells.name !== undefined && cells.fact === undefined;

function addName(draft: Draft, { row, cells }: TableRecord, tell: Tell): void {
  const { name = '', short, also, type, clue, source } = cells;
  const id = cells.id ?? draft.ids.make(name, 'name');
  if (draft.names.has(id)) {
    const firstLine = draft.lines.get(`names/${id}`) ?? 1;
    return tell(row.line, '', { code: 'id.duplicate', data: { id: excerpt(id), firstLine } });
  }
  const entry = {
    name,
    ...(short !== undefined && { short }),
    ...(also !== undefined && { also: splitParts(also, ';') }),
    ...(type !== undefined && { type }),
    ...(clue !== undefined && { clue }),
    ...(source !== undefined && { source: sourceRefs(draft, source, row.line)[0] ?? source }),
  };
  putName(draft, id, entry, row.line);
}

function addFact(draft: Draft, { row, cells }: TableRecord): TableRow {
  const { fact = '', ask, about, asOf, status, supersedes, note, tags } = cells;
  const id = cells.id ?? draft.ids.make(wordsOf(fact), `fact-${draft.facts.length + 1}`);
  const source = cells.source ?? draft.usualSource;
  const sentence = withNameIds(draft, fact, row.line);
  draft.lines.set(`facts/${draft.facts.length}`, row.line);
  draft.facts.push({
    id,
    ...(fact !== '' && { fact: sentence }),
    ...(ask !== undefined && { ask: asksOf(ask, sentence) }),
    ...(about !== undefined && { about }),
    ...(asOf !== undefined && { asOf }),
    ...(source !== undefined && { source: sourceRefs(draft, source, row.line) }),
    ...(supersedes !== undefined && { supersedes }),
    ...(status !== undefined && { status }),
    ...(note !== undefined && { note }),
    ...(tags !== undefined && { tags: splitWords(tags) }),
  });
  const { source: written = '' } = cells;
  return {
    id: cells.id ?? '',
    fact,
    about: about ?? '',
    asOf: asOf ?? '',
    source: written,
    tags: tags ?? '',
    ask: ask ?? '',
    status: status ?? '',
    note: note ?? '',
  };
}
