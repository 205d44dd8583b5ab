import type { Atom, ReadingOptions } from '../written-dates/atoms.ts';
import { isSpan, isYearly } from '../written-dates/date-value.ts';
import { lettersOf, type DateText } from '../written-dates/parts-of-text.ts';
import { readingsOf } from '../written-dates/readings.ts';
import { yearOf, yearsBetween, type YearRead } from '../written-dates/years.ts';
import type { TermYears } from './term-value.ts';

/** One way to understand a written term. */
export interface TermReading extends TermYears {
  /** The atoms that show the first and, where it is written, the last year. */
  readonly ends: readonly Atom[];
  /** A single year, which may be the whole term or only one end of it. */
  readonly single: boolean;
  readonly centuryMissing: boolean;
  readonly eraMissing: boolean;
}

/** The ways to understand a text as a term, the usual one first, and why there is none. */
export interface TermReadings {
  readonly readings: readonly TermReading[];
  readonly failure: 'unreadable' | 'backwards';
}

const closed = /^s?([nhy])(?:-|\/|t)([nhy])$/d;
const closedBetween = /^b([nhy])&([nhy])$/d;
const open = [/^s([nhy])(?:-|(?:[-t]?p))?$/d, /^([nhy])(?:-|[-t]?p|\/\.?)$/d];
const single = /^([nhy])$/d;

function atomsIn(pattern: RegExp, atoms: readonly Atom[]): Atom[] | undefined {
  const places = pattern.exec(lettersOf(atoms))?.indices;
  return places?.slice(1).flatMap((place) => (place === undefined ? [] : (atoms[place[0]] ?? [])));
}

function readingOf(
  ends: readonly Atom[],
  years: readonly YearRead[],
  last: number | null,
  nearYear: number | undefined,
): TermReading {
  const short = years.some((year) => year.short);
  const bare = ends.every(({ letter }) => letter === 'n');
  return {
    first: years[0]?.year ?? 0,
    last,
    ends,
    single: false,
    centuryMissing: short && (bare || (nearYear ?? 0) < 1900),
    eraMissing: years.some(({ eraMissing }) => eraMissing),
  };
}

/** Years that are listed one by one ("2020 and 2021", "2005, 2006, 2007"), when they follow each other. */
function listedYears(atoms: readonly Atom[], nearYear: number | undefined): TermReading | undefined {
  if (!/^y(?:[,&]{0,2}y)+$/.test(lettersOf(atoms))) return undefined;
  const ends = atoms.filter(({ letter }) => letter === 'y');
  const years = ends.flatMap((atom) => yearOf(atom, nearYear) ?? []);
  const follow = years.every(({ year }, index) => index === 0 || year === years[index - 1]!.year + 1);
  if (!follow || years.length !== ends.length) return undefined;
  return readingOf(ends, years, years.at(-1)?.year ?? 0, nearYear);
}

/** Months or days that a learner adds ("January 2020 - December 2021"). */
function datedYears(text: DateText, options: ReadingOptions): TermReading[] {
  return readingsOf(text, options).readings.flatMap((reading) => {
    const { first, last, grain } = reading;
    if (
      !isSpan(reading) ||
      isYearly(reading) ||
      grain === 'year' ||
      first.year === null ||
      last.year === null
    )
      return [];
    const unsaid = { centuryMissing: reading.centuryMissing, eraMissing: reading.eraMissing };
    return [{ first: first.year, last: last.year, ends: [], single: false, ...unsaid }];
  });
}

/** Understands a text as a term in every way that it can be. */
export function termReadingsOf(text: DateText, options: ReadingOptions): TermReadings {
  const { nearYear, loose } = options;
  const { atoms } = text;
  if (atoms.length > 24) return { readings: [], failure: 'unreadable' };
  const readings: TermReading[] = [];
  let failure: TermReadings['failure'] = 'unreadable';

  const both = atomsIn(closed, atoms) ?? (loose ? atomsIn(closedBetween, atoms) : undefined);
  if (both?.[0] !== undefined && both[1] !== undefined) {
    const years = yearsBetween(both[0], both[1], nearYear);
    if (years !== undefined && years[0].year > years[1].year) failure = 'backwards';
    else if (years !== undefined) readings.push(readingOf(both, years, years[1].year, nearYear));
  }
  for (const [index, pattern] of [...open, single].entries()) {
    const ends = atomsIn(pattern, atoms);
    const year = ends?.[0] && yearOf(ends[0], nearYear);
    if (ends === undefined || year === undefined) continue;
    const reading = readingOf(ends, [year], index < open.length ? null : year.year, nearYear);
    readings.push({ ...reading, single: index === open.length });
  }
  if (loose) {
    const listed = listedYears(atoms, nearYear);
    if (listed !== undefined) readings.push(listed);
    if (readings.length === 0) readings.push(...datedYears(text, options));
  }
  return { readings, failure };
}
