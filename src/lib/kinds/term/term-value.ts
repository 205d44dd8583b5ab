import type { Piece } from '../written-dates/date-value.ts';

/** A period of office or membership in whole years. Years are astronomical (0 = 1 BC). */
export interface TermValue {
  readonly first: number;
  /** Last year; null while the term is open ("2014-"). A term of one year ends where it begins. */
  readonly last: number | null;
  /** The text of the author, trimmed. */
  readonly written: string;
  /** The format of `written`: filled with other years, it writes another term in the same way. */
  readonly pattern: readonly Piece[];
}

/** The years of a term, whatever way it is written. */
export type TermYears = Pick<TermValue, 'first' | 'last'>;

/** How many years a closed term names; Infinity for an open one. */
export function lengthOf({ first, last }: TermYears): number {
  return last === null ? Infinity : last - first + 1;
}
