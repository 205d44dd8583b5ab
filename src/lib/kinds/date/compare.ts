import {
  isSpan,
  isYearly,
  type DateFacts,
  type DatePoint,
  type DateValue,
} from '../written-dates/date-value.ts';
import { haveCommonDay } from './reach.ts';

/** Sorts points: a missing part comes before all (0) or after all (99). */
function comparePoints(a: DatePoint, b: DatePoint, missing: 0 | 99): number {
  return (
    (a.year ?? 0) - (b.year ?? 0) ||
    (a.month ?? missing) - (b.month ?? missing) ||
    (a.day ?? missing) - (b.day ?? missing)
  );
}

/** Order in time, dates of every year first (from January); a year before its months and a month before its days. 0 only for the same date. */
export function compare(a: DateFacts, b: DateFacts): number {
  return (
    Number(isYearly(b)) - Number(isYearly(a)) ||
    comparePoints(a.first, b.first, 0) ||
    comparePoints(a.last, b.last, 99) ||
    Number(a.approximate) - Number(b.approximate)
  );
}

/** Whether one truth could carry both dates: they share a day, counting what "about" leaves open. */
export function meets(a: DateFacts, b: DateFacts): boolean {
  return haveCommonDay(a, b);
}

/** What options must have in common: precision, and the way of writing without the place of the language (en-GB and en-US are one). */
export function shape(value: DateValue): string {
  const pieces = value.pattern.map((piece) =>
    typeof piece === 'string'
      ? piece.replace(/\s+/g, ' ')
      : `{${piece.show}${piece.of} ${piece.style.replace(/^(name \w+)-\w+/, '$1')}}`,
  );
  return [value.grain, isYearly(value) ? 'yearly' : isSpan(value) ? 'span' : 'single', pieces.join('')].join(
    '|',
  );
}

/** The parts that a date shows: "day 19", "month 8", "year 2024"; of a span those of both ends. */
export function parts(value: DateFacts): readonly string[] {
  const found = new Set<string>();
  const ends = isSpan(value)
    ? ([
        ['', value.first],
        ['to ', value.last],
      ] as const)
    : ([['', value.first]] as const);
  for (const [end, { year, month, day }] of ends) {
    if (day !== null) found.add(`${end}day ${day}`);
    if (month !== null) found.add(`month ${month}`);
    if (year !== null)
      found.add(isSpan(value) && value.grain === 'year' ? `${end}year ${year}` : `year ${year}`);
  }
  return [...found];
}

/** First and last year that a date names; undefined for dates of every year. */
export function years({ first, last }: DateFacts): readonly [number, number] | undefined {
  return first.year === null || last.year === null ? undefined : [first.year, last.year];
}
