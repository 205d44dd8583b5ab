import type { ItemView } from '../views.ts';

/** What a list of values can be narrowed to. */
export const filters = ['all', 'advice', 'refused'] as const;
export type Filter = (typeof filters)[number];

/** Rows that are in the page at once: a file may hold thousands. */
const rowsPerPage = 25;

/** The values that a filter lets through, in their order. */
export function itemsFor(items: readonly ItemView[], filter: Filter): readonly ItemView[] {
  if (filter === 'all') return items;
  if (filter === 'refused') return items.filter(({ forms }) => forms.length === 0);
  return items.filter(({ notes }) => notes.some(({ level }) => level === 'W'));
}

/** A page of a list, and where it lies in it. */
export interface ItemPage {
  readonly items: readonly ItemView[];
  /** From 1; 0 in an empty list. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
  readonly hasPages: boolean;
}

/** One page of a list, from 0; a page that is none becomes the nearest that is. */
export function pageOf(items: readonly ItemView[], page: number): ItemPage {
  const last = Math.max(0, Math.ceil(items.length / rowsPerPage) - 1);
  const at = Math.min(Math.max(page, 0), last);
  const start = at * rowsPerPage;
  const shown = items.slice(start, start + rowsPerPage);
  return {
    items: shown,
    from: shown.length === 0 ? 0 : start + 1,
    to: start + shown.length,
    of: items.length,
    hasPages: last > 0,
  };
}
