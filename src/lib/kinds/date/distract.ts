import type { DistractContext } from '../kind.ts';
import { compare, meets, shape } from './compare.ts';
import { isSpan, type DateFacts, type DateValue } from '../written-dates/date-value.ts';
import { grade } from './grade.ts';
import { movedBy, movesOf } from './moves.ts';
import { read } from './read.ts';
import { render } from '../written-dates/render.ts';

const mostOfSide = 6;

/** The date written in the format of the key; undefined where that text would be read as another date or looks different. */
function writtenLike(key: DateValue, date: DateFacts, language: string): DateValue | undefined {
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

/** Wrong dates in the format of the key, at most 6 before and 6 after it, none later than the latest year and none that grades better than wrong. */
export function distract(key: DateValue, context: DistractContext): readonly DateValue[] {
  const { latestYear = Infinity, language, random } = context;
  const sides = { before: [] as DateValue[], after: [] as DateValue[] };
  const taken = new Set<string>();
  for (const move of movesOf(key, context.ageYears, random)) {
    const date = movedBy(key, move);
    if (date === undefined || meets(key, date) || !staysApart(key, date)) continue;
    const isAge = date.grain === 'century' || date.grain === 'decade';
    if (((isAge ? date.first.year : date.last.year) ?? -Infinity) > latestYear) continue;
    const side = compare(date, key) < 0 ? sides.before : sides.after;
    if (side.length >= mostOfSide) continue;
    const value = writtenLike(key, date, language);
    if (value === undefined || taken.has(value.written)) continue;
    if (grade(value.written, key, context).mark !== 'wrong') continue;
    taken.add(value.written);
    side.push(value);
  }
  return [...sides.before, ...sides.after];
}
