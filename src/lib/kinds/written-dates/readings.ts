import type { Atom, ReadingOptions } from './atoms.ts';
import { agesOf } from './centuries.ts';
import type { DateFacts, DatePart, DatePoint, Grain } from './date-value.ts';
import { lettersOf, type DateText } from './parts-of-text.ts';
import { exists, isBackwards, isNext } from './points.ts';
import { sidesOf, type Side } from './sides.ts';
import { yearOf, yearsBetween, type YearRead } from './years.ts';

/** Which atom shows which part of which end. */
export interface Mark {
  readonly atom: Atom;
  readonly show: DatePart;
  readonly of: 0 | 1;
}

/** One way to understand a written date. */
export interface DateReading extends DateFacts {
  readonly marks: readonly Mark[];
  /** The century is left to the reader: a bare "24", or "'66" of a year before 1900. */
  readonly centuryMissing: boolean;
  /** BC years without an era. */
  readonly eraMissing: boolean;
  /** The name of a month has a slip of the keyboard. */
  readonly slip: boolean;
}

/** All readings of a text, the usual one first, and why there is none. */
export interface Readings {
  readonly readings: readonly DateReading[];
  readonly failure: 'unreadable' | 'no-such-day' | 'backwards';
}

interface Ends {
  readonly days: readonly [Atom, Atom] | undefined;
  readonly months: readonly [Atom, Atom] | undefined;
  readonly years: readonly [YearRead, YearRead] | undefined;
  /** Two digits alone stand for a year. */
  readonly bareShort: boolean;
}

function marksOf(left: Side, right: Side | undefined): Mark[] {
  const marks: Mark[] = [];
  for (const [of, side] of [left, right].entries()) {
    for (const show of ['day', 'month', 'year'] as const) {
      const atom = side?.[show];
      if (atom !== undefined) marks.push({ atom, show, of: of === 0 ? 0 : 1 });
    }
  }
  return marks;
}

/** Reads one text; the cheap state of one attempt. */
class Attempt {
  readonly readings: DateReading[] = [];
  failure: Readings['failure'] = 'unreadable';
  readonly #text: DateText;
  readonly #options: ReadingOptions;

  constructor(text: DateText, options: ReadingOptions) {
    this.#text = text;
    this.#options = options;
  }

  #accept(ends: Ends, marks: readonly Mark[], span: boolean, onlyNext: boolean): boolean {
    const grain: Grain = ends.days !== undefined ? 'day' : ends.months !== undefined ? 'month' : 'year';
    const point = (of: 0 | 1): DatePoint => ({
      year: ends.years?.[of].year ?? null,
      month: ends.months?.[of].value ?? null,
      day: ends.days?.[of].value ?? null,
    });
    const [first, last] = [point(0), point(1)];
    if (!exists(first) || !exists(last)) this.#fail('no-such-day');
    else if (span && isBackwards(first, last)) this.#fail('backwards');
    else if (!onlyNext || isNext(first, last)) {
      const years = ends.years ?? [];
      const old = (this.#options.nearYear ?? 0) < 1900;
      this.readings.push({
        grain,
        first,
        last,
        approximate: this.#text.approximate,
        marks,
        centuryMissing: years.some(({ short }) => short) && (old || ends.bareShort),
        eraMissing: years.some(({ eraMissing }) => eraMissing),
        slip: ends.months?.some(({ slip }) => slip) ?? false,
      });
      return true;
    }
    return false;
  }

  #fail(failure: Readings['failure']): void {
    if (this.failure === 'unreadable') this.failure = failure;
  }

  /** A single year, month or day. */
  readPoint(atoms: readonly Atom[]): void {
    let settled = false;
    for (const side of sidesOf(atoms, this.#options.language)) {
      const { day, month, year } = side;
      if ((day !== undefined && month === undefined) || (side.eitherOrder && settled)) continue;
      const bareMonth = month?.letter === 'n' && year === undefined && day === undefined;
      if (bareMonth && !this.#options.loose) continue;
      const read = year === undefined ? undefined : yearOf(year, this.#options.nearYear);
      if (year !== undefined && read === undefined) continue;
      const ends: Ends = {
        days: day && [day, day],
        months: month && [month, month],
        years: read && [read, read],
        bareShort: month === undefined && year?.letter === 'n',
      };
      if (this.#accept(ends, marksOf(side, undefined), false, false)) settled ||= side.eitherOrder;
    }
  }

  /** Years from one to another, an era or century written once. */
  readYears(left: readonly Atom[], right: readonly Atom[], onlyNext: boolean): void {
    const [first, last] = [left[0], right[0]];
    if (left.length !== 1 || right.length !== 1 || first === undefined || last === undefined) return;
    if (!/^[nhy]$/.test(first.letter) || !/^[nhy]$/.test(last.letter)) return;
    const years = yearsBetween(first, last, this.#options.nearYear);
    if (years === undefined) return;
    const marks: Mark[] = [
      { atom: first, show: 'year', of: 0 },
      { atom: last, show: 'year', of: 1 },
    ];
    this.#accept(
      { days: undefined, months: undefined, years, bareShort: first.letter === 'n' },
      marks,
      true,
      onlyNext,
    );
  }

  /** Months or days from one to another; what one end leaves out is taken from the other. */
  readSpan(left: readonly Atom[], right: readonly Atom[], onlyNext: boolean): void {
    const { language, nearYear } = this.#options;
    let settled = false;
    const rights = sidesOf(right, language);
    for (const l of sidesOf(left, language)) {
      for (const r of rights) {
        const eitherOrder = l.eitherOrder || r.eitherOrder;
        const months = [l.month ?? r.month, r.month ?? l.month] as const;
        if ((l.day === undefined) !== (r.day === undefined) || (eitherOrder && settled)) continue;
        if (months[0] === undefined || months[1] === undefined) continue;
        if (l.day === undefined && (l.month === undefined || r.month === undefined)) continue;
        const numbers = [l.year ?? r.year, r.year ?? l.year] as const;
        const years =
          numbers[0] === undefined || numbers[1] === undefined
            ? undefined
            : spanYears(numbers[0], numbers[1], nearYear);
        if (numbers[0] !== undefined && years === undefined) continue;
        const ends: Ends = {
          days: l.day && r.day && [l.day, r.day],
          months: [months[0], months[1]],
          years,
          bareShort: false,
        };
        if (this.#accept(ends, marksOf(l, r), true, onlyNext)) settled ||= eitherOrder;
      }
    }
  }
}

/** The years of two ends that may share one. */
function spanYears(
  first: Atom,
  last: Atom,
  nearYear: number | undefined,
): readonly [YearRead, YearRead] | undefined {
  if (first !== last) return yearsBetween(first, last, nearYear);
  const year = yearOf(first, nearYear);
  return year && [year, year];
}

/** Takes away what only says that a date begins something: "since 2014", "2014-", "2014 to present", "from 2 to 3 May". */
function withoutOpening(atoms: readonly Atom[], loose: boolean): readonly Atom[] {
  let kept = atoms;
  const letters = lettersOf(atoms);
  if (letters.startsWith('s') && (loose || /[-t]/.test(letters))) kept = kept.slice(1);
  if (/^b.*&/.test(letters)) kept = kept.slice(1);
  const end = loose ? (/(?:[-t]p|-|p)$/.exec(letters)?.[0].length ?? 0) : 0;
  return end > 0 && kept.length > end ? kept.slice(0, kept.length - end) : kept;
}

/** Understands a text as a date in every way that it can be. */
export function readingsOf(text: DateText, options: ReadingOptions): Readings {
  const atoms = withoutOpening(text.atoms, options.loose);
  const letters = lettersOf(atoms);
  const ages = agesOf(text, atoms, options);
  if (atoms.length > 14 || /[ck]/.test(letters)) return { readings: ages, failure: 'unreadable' };
  const attempt = new Attempt(text, options);
  attempt.readPoint(atoms);
  const single = attempt.readings.length > 0;
  for (let index = 1; index < atoms.length - 1; index += 1) {
    const letter = letters[index]!;
    if (!/[-t&,/]/.test(letter)) continue;
    const [left, right] = [atoms.slice(0, index), atoms.slice(index + 1)];
    const listed = letter === '&' || (letter === ',' && options.loose);
    const slash = letter === '/' && (lettersOf(left).includes('y') || lettersOf(right).includes('m'));
    if (letter !== '-' && letter !== 't' && !listed && !slash) continue;
    const onlyNext = listed && !text.letters.startsWith('b');
    attempt.readYears(left, right, onlyNext);
    if (!single) attempt.readSpan(left, right, onlyNext);
  }
  return { readings: [...attempt.readings, ...ages], failure: attempt.failure };
}
