import type { ItemFilter } from '../views.ts';

/** What a list of values can be narrowed to. */
export const filters: readonly ItemFilter[] = ['all', 'advice', 'refused'];

/** Rows that are in the page at once: a file may hold thousands. */
const rowsPerPage = 25;

/** Where a page of a list lies in it. */
export interface PageRange {
  /** From 1; 0 in an empty list. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
  readonly hasPages: boolean;
}

/** One page of a list of so many, from 0; a page that is none becomes the nearest that is. */
export function rangeOf(count: number, page: number): PageRange {
  const last = Math.max(0, Math.ceil(count / rowsPerPage) - 1);
  const start = Math.min(Math.max(page, 0), last) * rowsPerPage;
  return {
    from: Math.min(start + 1, count),
    to: Math.min(start + rowsPerPage, count),
    of: count,
    hasPages: last > 0,
  };
}
