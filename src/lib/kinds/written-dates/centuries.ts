import type { Atom, ReadingOptions } from './atoms.ts';
import type { DatePoint } from './date-value.ts';
import { lettersOf, type DateText } from './parts-of-text.ts';
import type { DateReading } from './readings.ts';

const yearOnly = (year: number): DatePoint => ({ year, month: null, day: null });

/** First and last year of a century: the 19th is 1801-1900, the 3rd BC 300-201 BC. */
export function centuryYears(number: number, bc: boolean): readonly [number, number] {
  return bc ? [1 - 100 * number, 100 - 100 * number] : [100 * number - 99, 100 * number];
}

/** The number of the century that begins with a year: 1801 gives 19, -299 (300 BC) gives 3. */
export function centuryOf(firstYear: number): number {
  return firstYear > 0 ? Math.ceil(firstYear / 100) : (1 - firstYear) / 100;
}

/** Centuries and decades that a text can mean; bare numbers count in answers only. */
export function agesOf(text: DateText, atoms: readonly Atom[], options: ReadingOptions): DateReading[] {
  const { nearYear, loose } = options;
  const letters = lettersOf(atoms);
  if (!loose && !/[ck]/.test(letters)) return [];
  const found: DateReading[] = [];
  const add = (
    grain: 'century' | 'decade',
    years: readonly [number, number],
    atom: Atom,
    eraMissing = false,
  ): void => {
    found.push({
      grain,
      first: yearOnly(years[0]),
      last: yearOnly(years[1]),
      approximate: text.approximate,
      marks: [{ atom, show: grain, of: 0 }],
      centuryMissing: false,
      eraMissing,
      slip: false,
    });
  };
  const eraAt = letters.indexOf('e');
  const bc = eraAt >= 0 && (atoms[eraAt]?.value ?? 0) < 0;
  const numberIn = (pattern: RegExp): Atom | undefined => {
    const place = pattern.exec(letters)?.indices?.[1];
    return place === undefined ? undefined : atoms[place[0]];
  };

  const century =
    numberIn(/^([dnr])-?ce?$/d) ??
    numberIn(/^c([dnr])e?$/d) ??
    (loose ? numberIn(/^([dnr])e?$/d) : undefined);
  if (century !== undefined && century.value > 0 && century.value < 40) {
    const assumed = eraAt < 0 && nearYear !== undefined && nearYear <= 0;
    add('century', centuryYears(century.value, bc || assumed), century, assumed);
  }

  const decade = numberIn(/^([ynh])ke?$/d) ?? numberIn(/^k([ynh])e?$/d);
  if (decade !== undefined && decade.value % 10 === 0) {
    const short = decade.letter !== 'y';
    const hundred = !short && decade.value % 100 === 0;
    const start = short ? Math.floor((nearYear ?? 0) / 100) * 100 + decade.value : decade.value;
    const readable = short
      ? nearYear !== undefined && nearYear >= 100
      : decade.value > 0 && (loose || !hundred);
    if (readable) add('decade', bc ? [-8 - start, 1 - start] : [start, start + 9], decade);
    if (readable && hundred && !bc) add('century', [start + 1, start + 100], decade);
  }

  const inCentury = loose ? /^k([nh])c([dnr])$/d.exec(letters)?.indices : undefined;
  if (inCentury?.[1] !== undefined && inCentury[2] !== undefined) {
    const [tens, hundreds] = [atoms[inCentury[1][0]]!, atoms[inCentury[2][0]]!];
    const start = (hundreds.value - 1) * 100 + tens.value;
    if (tens.value % 10 === 0 && start > 0) add('decade', [start, start + 9], tens);
  }
  return found;
}
