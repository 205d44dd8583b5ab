/** How exact a date is. A century and a decade cover whole years. */
export type Grain = 'century' | 'decade' | 'year' | 'month' | 'day';

/** A place on the calendar. `year` is astronomical (0 = 1 BC), null in a date of every year; `month` 1-12, `day` 1-31, null where the grain is coarser. */
export interface DatePoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A part of a date that its text shows. */
export type DatePart = 'day' | 'month' | 'year' | 'weekday' | 'century' | 'decade';

/** A piece of a written date: fixed text, or a part of the first (0) or last (1) end in a style that `render.ts` knows. */
export type Piece = string | { readonly show: DatePart; readonly of: 0 | 1; readonly style: string };

const patterns = new Map<string, readonly Piece[]>();

/** The same pattern, one for all dates that are written alike: a file has thousands of dates in a few formats. */
export function sharedPattern(pattern: readonly Piece[]): readonly Piece[] {
  // No date that can be read has a null character.
  let key = '';
  for (const piece of pattern)
    key += typeof piece === 'string' ? `${piece}\0` : `\0${piece.show}${piece.of}${piece.style}\0`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  if (patterns.size >= 500) patterns.clear();
  patterns.set(key, pattern);
  return pattern;
}

/** What a date says, whatever way it is written. */
export interface DateFacts {
  readonly grain: Grain;
  /** First end; of a single date the same as `last`. Decades and centuries: their first and last year. */
  readonly first: DatePoint;
  readonly last: DatePoint;
  /** Written with "c.", "about", "khoảng", "~" or "?". */
  readonly approximate: boolean;
}

/** A date as an author wrote it: a year, month, day, day or month of every year, decade, century, or a span of years, months or days. */
export interface DateValue extends DateFacts {
  /** The text of the author, trimmed. */
  readonly written: string;
  /** The format of `written`: filled with other ends, it writes another date in the same way. */
  readonly pattern: readonly Piece[];
}

/** Whether two points are the same year, month and day. */
export function samePoint(a: DatePoint, b: DatePoint): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Whether a date runs from one year, month or day to another; decades and centuries count as single. */
export function isSpan(date: DateFacts): boolean {
  return date.grain !== 'century' && date.grain !== 'decade' && !samePoint(date.first, date.last);
}

/** Whether a date comes back every year. */
export function isYearly(date: DateFacts): boolean {
  return date.first.year === null;
}
