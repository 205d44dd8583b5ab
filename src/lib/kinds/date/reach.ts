import { dayNumber, daysInMonth } from '../written-dates/calendar.ts';
import type { Stretch } from '../kind.ts';
import { isYearly, type DateFacts, type DatePoint } from '../written-dates/date-value.ts';

const leapYear = 0;
const daysOfYear = 366;

function firstDay({ year, month, day }: DatePoint): number {
  return dayNumber(year ?? leapYear, month ?? 1, day ?? 1);
}

function lastDay({ year, month, day }: DatePoint): number {
  const named = month ?? 12;
  return dayNumber(year ?? leapYear, named, day ?? daysInMonth(named, year));
}

/** First and last day that a date covers, as days since 1 January of year 0 (astronomical), for sorting and for distances; undefined for dates of every year. */
export function spanOf(date: DateFacts): readonly [first: number, last: number] | undefined {
  return isYearly(date) ? undefined : [firstDay(date.first), lastDay(date.last)];
}

/** Years on both sides of an approximate year that it may also mean: half of what it is rounded to. "c. 1200" reaches from 1175 to 1225. */
export function marginYears(date: DateFacts): number {
  if (!date.approximate || date.grain !== 'year' || date.first.year === null) return 0;
  const shown = date.first.year > 0 ? date.first.year : 1 - date.first.year;
  return shown % 50 === 0 ? 25 : shown % 10 === 0 ? 4 : shown % 5 === 0 ? 2 : 1;
}

/** The days of a year (0 to 365, counted in a leap year) that a date of every year covers; the end may lie in the next year. */
function yearlyDays({ first, last }: DateFacts): readonly [number, number] {
  const from = firstDay({ ...first, year: null });
  const to = lastDay({ ...last, year: null });
  return [from, to < from ? to + daysOfYear : to];
}

const touch = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] <= b[1] && b[0] <= a[1];

function endsBefore(a: DateFacts, b: DateFacts): boolean {
  return a.last.year !== null && b.first.year !== null && a.last.year < b.first.year;
}

/** Whether two dates have a day in common, the leeway of approximate years counted. A date of every year has one with each year. */
export function haveCommonDay(a: DateFacts, b: DateFacts): boolean {
  // Most pairs are exact and years apart.
  const isExact = !a.approximate && !b.approximate;
  if (isExact && (endsBefore(a, b) || endsBefore(b, a))) return false;
  const spans = [spanOf(a), spanOf(b)] as const;
  if (spans[0] !== undefined && spans[1] !== undefined) {
    const margin = Math.max(marginYears(a), marginYears(b)) * daysOfYear;
    return touch([spans[0][0] - margin, spans[0][1] + margin], spans[1]);
  }
  if (spans.some((span) => span !== undefined && span[1] - span[0] + 1 >= daysOfYear - 1)) return true;
  const days = [yearlyDays(a), yearlyDays(b)] as const;
  return [-daysOfYear, 0, daysOfYear].some((shift) =>
    touch([days[0][0] + shift, days[0][1] + shift], days[1]),
  );
}

/** Where a date lies: its days, with the leeway of an approximate year; a date of every year on a line of its own and, as it has a day with each, anywhere. */
export function reach(date: DateFacts): readonly Stretch[] {
  const span = spanOf(date);
  if (span === undefined) return [{ line: 'day', from: -Infinity, to: Infinity }];
  const margin = marginYears(date) * daysOfYear;
  return [{ line: 'day', from: span[0] - margin, to: span[1] + margin }];
}
