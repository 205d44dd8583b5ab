import type { Random } from '../../base/index.ts';
import { isSpan, isYearly, type DateFacts, type DatePoint } from '../written-dates/date-value.ts';
import { yearsAround } from '../written-dates/years-around.ts';
import { daysInMonth } from '../written-dates/calendar.ts';

/** How far a date is moved: each number is added to that part of both ends. */
export interface Move {
  readonly days?: number;
  readonly months?: number;
  readonly years?: number;
}

/** A way in each direction along one part of a date; undefined where there is none. */
type Ways = readonly [down: number | undefined, up: number | undefined];

const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step);

/** The date with its parts moved; undefined where such a day or month does not exist. Years of another era are refused, they are written with other words. */
export function movedBy(date: DateFacts, move: Move): DateFacts | undefined {
  const at = (point: DatePoint): DatePoint | undefined => {
    const year = point.year === null ? null : point.year + (move.years ?? 0);
    const month = point.month === null ? null : point.month + (move.months ?? 0);
    const day = point.day === null ? null : point.day + (move.days ?? 0);
    if (month !== null && (month < 1 || month > 12)) return undefined;
    if (month !== null && day !== null && (day < 1 || day > daysInMonth(month, year))) return undefined;
    if (year !== null && point.year !== null && year > 0 !== point.year > 0) return undefined;
    return { year, month, day };
  };
  const [first, last] = [at(date.first), at(date.last)];
  return first === undefined || last === undefined ? undefined : { ...date, first, last };
}

/**
 * Least years between a year and a wrong one: the older, the less sure is the year itself. Of what lies before our era
 * authors differ by some years (Rome: 753 or 747 BC).
 */
function leastYears(year: number): number {
  if (year <= 0) return 15;
  if (year < 1000) return 5;
  return year < 1800 ? 2 : 1;
}

/** How far "about a year" leaves the year open, as a share of its age: "c. 2560 BC" may well be 2590 BC. */
const doubtOfAge = 0.02;

/** What is known of when a date lies. */
export interface Times {
  /** Years between the date and the newest source. */
  readonly ageYears: number;
  /** The year in which it was still to come; undefined for what is past. */
  readonly earliestYear: number | undefined;
  /** Whether the year is as good as known, so that day and month are changed first. */
  readonly isYearKnown: boolean;
}

/** Aims are set for round years: "by 2045" stands beside 2040 and 2050. */
const stepOfAims = 5;

/** Moves of whole years on both sides, those that keep the roundness of the year first. */
function yearMoves(date: DateFacts, { ageYears, earliestYear }: Times, random: Random): Move[] {
  const around = yearsAround(ageYears);
  const [first, last] = [date.first.year ?? 0, date.last.year ?? 0];
  const shown = first > 0 ? first : 1 - first;
  const length = last - first + 1;
  if (date.grain === 'century') return [-3, -2, -1, 1, 2, 3].map((step) => ({ years: 100 * step }));
  if (date.grain === 'decade') return [-3, -2, -1, 1, 2, 3].map((step) => ({ years: 10 * step }));
  const closest = isSpan(date) ? length : leastYears(first);
  let sizes = range(closest, closest + around - 1);
  if (date.approximate) {
    const step = shown % 50 === 0 ? 50 : shown % 10 === 0 ? 10 : shown % 5 === 0 ? 5 : 2;
    const least = Math.max(step * (step < 50 && first < 1800 ? 2 : 1), doubtOfAge * ageYears);
    const from = Math.ceil(least / step) * step;
    sizes = range(from, from + step * 5, step);
  }
  // Only with room for two years before it: else the key would be the first of all.
  const isAim =
    earliestYear !== undefined && first % stepOfAims === 0 && first - 2 * stepOfAims >= earliestYear;
  if (isAim && !date.approximate && !isSpan(date)) sizes = range(stepOfAims, 5 * stepOfAims, stepOfAims);
  const isRound = (size: number): boolean => size % (shown % 5 === 0 ? 5 : 10) === 0;
  const side = (sign: 1 | -1): Move[] => {
    const mixed = random.shuffle(sizes);
    const ordered = [...mixed.filter(isRound), ...mixed.filter((size) => !isRound(size))];
    return ordered.map((size) => ({ years: sign * size }));
  };
  return [...side(-1), ...side(1)];
}

/** One way down and one up, drawn from the sizes that leave the date possible; two of one side where the other has none. */
function drawWays(sizes: readonly number[], isPossible: (size: number) => boolean, random: Random): Ways {
  const side = (sign: 1 | -1): number[] =>
    random.shuffle(sizes.map((size) => sign * size).filter(isPossible));
  const [down, up] = [side(-1), side(1)];
  return [down[0] ?? up[1], up[0] ?? down[1]];
}

/**
 * Ways to change a date, the ones that change a single part first, then those that change two. Each part takes few values,
 * so that a wrong option shares as many parts with another wrong one as with the key. Where the year is as good as known,
 * those that change it come last.
 */
export function* movesOf(date: DateFacts, times: Times, random: Random): Generator<Move, void> {
  if (date.first.month === null || date.last.month === null) {
    yield* yearMoves(date, times, random);
    return;
  }
  const around = yearsAround(times.ageYears);
  const can = (move: Move): boolean => movedBy(date, move) !== undefined;
  const yearly = isYearly(date);
  const monthSpan = isSpan(date) ? Math.abs(date.last.month - date.first.month) + 1 : 2;
  const monthsLong = date.grain === 'month' ? monthSpan : 1;
  const daysLong = isSpan(date) ? Math.abs((date.last.day ?? 0) - (date.first.day ?? 0)) + 1 : 2;
  const daySizes = date.grain === 'day' ? range(daysLong, daysLong + 10) : [];
  const days = drawWays(daySizes, (size) => can({ days: size }), random);
  const months = drawWays(range(monthsLong, monthsLong + 4), (size) => can({ months: size }), random);
  // Who knows a day knows its year within a few: farther ones would stand out.
  const nearYears = range(1, Math.ceil(around / 3));
  const years = drawWays(yearly ? [] : nearYears, (size) => can({ years: size }), random);

  const singles = [
    ...days.map((size) => ({ days: size ?? 0 })),
    ...months.map((size) => ({ months: size ?? 0 })),
  ];
  const ofYears = years.map((size) => ({ years: size ?? 0 }));
  const pairs = months.flatMap((month) => days.map((day) => ({ days: day ?? 0, months: month ?? 0 })));
  const withYears = years.flatMap((year) => [
    ...months.map((month) => ({ months: month ?? 0, years: year ?? 0 })),
    ...days.map((day) => ({ days: day ?? 0, years: year ?? 0 })),
  ]);
  const more = (): Move[] =>
    random.shuffle([
      ...daySizes.flatMap((size) => [{ days: size }, { days: -size }]),
      ...range(monthsLong, 11).flatMap((size) => [{ months: size }, { months: -size }]),
    ]);
  yield* singles;
  if (times.isYearKnown) {
    yield* random.shuffle(pairs);
    yield* more();
    yield* ofYears;
    yield* random.shuffle(withYears);
    return;
  }
  yield* ofYears;
  yield* random.shuffle([...pairs, ...withYears]);
  yield* more();
}
