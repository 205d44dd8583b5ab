import type { FileFormat } from '../read/read-fact-file.ts';
import { editCsv } from './edit-csv.ts';
import { editJson, editYaml } from './edit-map.ts';
import { sentenceLine } from './lines-tree.ts';
import type { TableRow } from './table-row.ts';

/** A change to the rows of a file, by the place of the row among all facts, from 0. */
export type RowEdit =
  | { readonly kind: 'set'; readonly row: number; readonly column: keyof TableRow; readonly text: string }
  /** A new row after another; -1 for the first. It has the source of the row before it. */
  | { readonly kind: 'add'; readonly after: number; readonly fact: string }
  | { readonly kind: 'copy'; readonly row: number }
  | { readonly kind: 'delete'; readonly row: number };

/**
 * Changes rows of a file in its text; what is beside them stays as it was written. Rows keep the places that they have before
 * the first edit.
 *
 * @returns undefined where lines have no place for what is set: then the file is to be written in another format first
 */
export function editRows(text: string, format: FileFormat, edits: readonly RowEdit[]): string | undefined {
  switch (format) {
    case 'yaml':
      return editYaml(text, edits);
    case 'json':
      return editJson(text, edits);
    case 'csv':
      return editCsv(text, edits);
    case 'lines':
      return editLines(text, edits);
  }
}

function editLines(text: string, edits: readonly RowEdit[]): string | undefined {
  const lines = text.split('\n').map((line) => [line]);
  const places = lines.flatMap(([line = ''], index) => (sentenceLine(line) === undefined ? [] : [index]));
  for (const edit of edits) {
    const row = edit.kind === 'add' ? edit.after : edit.row;
    const place = places[row] ?? lines.length - 1;
    const block = lines[place] ?? [''];
    const last = block.at(-1) ?? '';
    const read = sentenceLine(last) ?? { fact: '', source: '', id: '' };
    if (edit.kind === 'delete') lines[place] = [];
    else if (edit.kind === 'copy') block.push(writtenLine({ ...read, id: '' }));
    else if (edit.kind === 'add') {
      const line = writtenLine({ fact: edit.fact, source: read.source, id: '' });
      if (row < 0 && places[0] !== undefined) lines[places[0]]?.unshift(line);
      else if (last.trim() === '') lines[place] = [...block.slice(0, -1), line];
      else block.push(line);
    } else {
      if (edit.column !== 'fact' && edit.column !== 'source' && edit.column !== 'id') return undefined;
      const value = edit.text.replace(/\s+/g, ' ').trim();
      block[0] = writtenLine({ ...(sentenceLine(block[0] ?? '') ?? read), [edit.column]: value });
    }
  }
  return lines.flat().join('\n');
}

function writtenLine({ fact, source, id }: { fact: string; source: string; id: string }): string {
  return [fact, ...(source === '' ? [] : [`[${source}]`]), ...(id === '' ? [] : [`^${id}`])].join(' ');
}
