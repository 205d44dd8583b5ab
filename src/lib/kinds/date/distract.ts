import type { DistractContext } from '../kind.ts';
import { compare, meets, shape } from './compare.ts';
import { isSpan, type DateFacts, type DateValue } from '../written-dates/date-value.ts';
import { gradesWrong } from './grade.ts';
import { movedBy, movesOf } from './moves.ts';
import { inPlainFormat, isPlainFormat } from './plain-format.ts';
import { spanOf } from './reach.ts';
import { read } from './read.ts';
import { render } from '../written-dates/render.ts';

const mostOfSide = 6;

/** What happened so shortly before its source has its year known: day and month are changed first. */
const recentYears = 2;

/** The date written in the format of the key; undefined where that text would be read as another date or looks different. */
function writtenLike(key: DateValue, date: DateFacts, language: string): DateValue | undefined {
  if (isPlainFormat(key)) return inPlainFormat(key, date, language);
  const written = render(key.pattern, date.first, date.last);
  const value = read(written, { language });
  if (!value.ok || compare(value.value, date) !== 0 || shape(value.value) !== shape(key)) return undefined;
  return value.value;
}

/** Whether both ends differ in the parts that the key writes out for both ("28 October - 2 November"). */
function staysApart(key: DateValue, date: DateFacts): boolean {
  if (!isSpan(key)) return true;
  const monthsApart = (key.first.month === key.last.month) === (date.first.month === date.last.month);
  return monthsApart && (key.first.year === key.last.year) === (date.first.year === date.last.year);
}

/** Whether a date could be known to a source of the latest year and day, and lies in time where the earliest year is given. */
function isKnownBy(date: DateFacts, { latestYear, latestDay, earliestYear }: DistractContext): boolean {
  const isAge = date.grain === 'century' || date.grain === 'decade';
  const lastYear = (isAge ? date.first.year : date.last.year) ?? -Infinity;
  if (latestYear !== undefined && lastYear > latestYear) return false;
  if (earliestYear !== undefined && (date.first.year ?? Infinity) < earliestYear) return false;
  return latestDay === undefined || (spanOf(date)?.[0] ?? -Infinity) <= latestDay;
}

/** Wrong dates in the format of the key, at most 6 before and 6 after it, none later than the latest day and none that grades better than wrong. */
export function distract(key: DateValue, context: DistractContext): readonly DateValue[] {
  const { ageYears, latestYear, earliestYear, language, random } = context;
  const sides = { before: [] as DateValue[], after: [] as DateValue[] };
  const taken = new Set<string>();
  const isYearKnown = latestYear !== undefined && (key.last.year ?? -Infinity) >= latestYear - recentYears;
  for (const move of movesOf(key, { ageYears, earliestYear, isYearKnown }, random)) {
    const date = movedBy(key, move);
    if (date === undefined) continue;
    const side = compare(date, key) < 0 ? sides.before : sides.after;
    if (side.length >= mostOfSide || !isKnownBy(date, context)) continue;
    if (meets(key, date) || !staysApart(key, date)) continue;
    const value = writtenLike(key, date, language);
    if (value === undefined || taken.has(value.written) || !gradesWrong(value, key, context)) continue;
    taken.add(value.written);
    side.push(value);
    if (sides.before.length + sides.after.length >= 2 * mostOfSide) break;
  }
  return [...sides.before, ...sides.after];
}
