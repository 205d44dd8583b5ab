import type { DateValue, Kind, Value } from '../kinds/index.ts';

/** The months that a dated fact covers. */
export interface Span {
  /** Months since January of year 0, both ends included. */
  readonly first: number;
  readonly last: number;
  /** Whether month or day are known. */
  readonly isMonthExact: boolean;
}

const monthsInYear = 12;
const yearOf = (month: number): number => Math.floor(month / monthsInYear);

/**
 * The months of a date or term that has a place on the line of time; undefined for others. A century, a decade and an
 * approximate year are no place, a day of every year is none either; an open term stands at its first year.
 */
export function spanOfValue(kind: Kind, value: Value): Span | undefined {
  const years = kind.years(value);
  if (years === undefined || (kind.id !== 'date' && kind.id !== 'term')) return undefined;
  const [firstYear, lastYear] = years;
  const whole = { first: firstYear * monthsInYear, last: lastYear * monthsInYear + 11, isMonthExact: false };
  if (kind.id === 'term') return whole;
  const { grain, approximate, first, last } = value as DateValue;
  if (approximate || grain === 'century' || grain === 'decade') return undefined;
  if (first.month === null || last.month === null) return whole;
  return {
    first: firstYear * monthsInYear + first.month - 1,
    last: lastYear * monthsInYear + last.month - 1,
    isMonthExact: true,
  };
}

/**
 * Years that two facts of one round must lie apart, by the year of the older: 3 after 1950, 8 after 1850, 20 after 1500 and,
 * where the rule has no more steps, one more for each 25 years before that. The steps are kept as they are: a line
 * drawn between them would ask for less than 8 years in 1900.
 */
export function gapYears(year: number): number {
  if (year > 1950) return 3;
  if (year > 1850) return 8;
  return year > 1500 ? 20 : 20 + Math.ceil((1500 - year) / 25);
}

/** Whether two spans are disjoint and far enough from each other that their order can be known (rule 40). Counts from the last year of one to the first of the other. */
export function areApart(a: Span, b: Span): boolean {
  const [older, newer] = a.first <= b.first ? [a, b] : [b, a];
  return yearOf(newer.first) - yearOf(older.last) >= gapYears(yearOf(older.first));
}

/** Years before the newest one of a file in which months may tell the order. */
const recentYears = 2;
/** Months that two recent facts must lie apart. */
const recentGapMonths = 2;

/**
 * As `areApart`, or recent and told apart by their months: both in the newest three years of the file, both known to the
 * month, two months apart. Only for a file so recent that it would have no round otherwise.
 */
export function areApartOrRecent(a: Span, b: Span, newestYear: number | undefined): boolean {
  if (areApart(a, b)) return true;
  if (newestYear === undefined) return false;
  const [older, newer] = a.first <= b.first ? [a, b] : [b, a];
  const isRecent = yearOf(older.first) >= newestYear - recentYears;
  return isRecent && older.isMonthExact && newer.isMonthExact && newer.first - older.last >= recentGapMonths;
}
