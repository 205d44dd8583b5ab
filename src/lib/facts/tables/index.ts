// Tables, lists and lines in which facts come from elsewhere, and how their rows are edited.
export { editRows, type RowEdit } from './edit-rows.ts';
export { hasComments } from './has-comments.ts';
export { sniffFormat } from './sniff-format.ts';
export type { TableRow } from './table-row.ts';
export { readTermList, type TermList } from './term-list.ts';
