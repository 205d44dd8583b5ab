import { writtenRow } from './cells.ts';
import { columns, findHeader } from './columns.ts';
import { isName, recordsOf } from './csv-tree.ts';
import { beginDraft } from './draft.ts';
import type { RowEdit } from './edit-rows.ts';
import { hasTooManyLines, readRows } from './separated.ts';

/** Changes rows of a table in its text; rows that are not changed stay as they were written. */
export function editCsv(text: string, edits: readonly RowEdit[]): string | undefined {
  const header = hasTooManyLines(text) ? undefined : findHeader(text);
  if (header === undefined) return undefined;
  const { separator } = header;
  const rows = readRows(text, separator);
  const facts = recordsOf(beginDraft(), rows, header, () => {}).filter((record) => !isName(record));
  const lines = text.split(/\r\n|\r|\n/).map((line) => [line]);
  const places = new Map(header.places);
  let width = Math.max(header.width, rows[header.index]?.cells.length ?? 0);
  const written = (cells: Readonly<Partial<Record<string, string>>>): string => {
    const row = Array.from({ length: width }, () => '');
    for (const [column, place] of places) row[place] = cells[column] ?? '';
    return writtenRow(row, separator);
  };
  /** What each row holds now, by its place. */
  const now = new Map<number, Readonly<Partial<Record<string, string>>>>();
  for (const edit of edits) {
    if (edit.kind === 'set' && !places.has(edit.column)) {
      places.set(edit.column, width);
      width += 1;
      lines[header.line - 1] = [[lines[header.line - 1]?.[0] ?? '', writtenRow([columns.find((one) => one === edit.column) ?? ''])].join(separator)]; // prettier-ignore
    }
    const at = edit.kind === 'add' ? edit.after : edit.row;
    const record = facts[at];
    const cells = now.get(at) ?? record?.cells ?? {};
    const [first, last] =
      record === undefined ? [header.line, header.line] : [record.row.line, record.row.lastLine];
    if (edit.kind === 'add') {
      const { source } = cells;
      const end = at >= facts.length || record !== undefined ? last : header.line;
      lines[end - 1]?.push(written({ fact: edit.fact, ...(source !== undefined && { source }) }));
    } else if (record === undefined) continue;
    else if (edit.kind === 'copy') {
      const { id: _id, ...rest } = cells;
      lines[last - 1]?.push(written(rest));
    } else {
      const next = edit.kind === 'delete' ? undefined : { ...cells, [edit.column]: edit.text.trim() };
      if (next !== undefined) now.set(at, next);
      const added = lines[last - 1]?.slice(1) ?? [];
      for (let line = first; line <= last; line += 1) lines[line - 1] = [];
      lines[first - 1] = next === undefined ? [] : [written(next)];
      lines[last - 1]?.push(...added);
    }
  }
  return lines.flat().join('\n');
}
