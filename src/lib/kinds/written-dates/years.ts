import type { Atom } from './atoms.ts';

/** A year as it was written: its astronomical number and what was left unsaid. */
export interface YearRead {
  readonly year: number;
  /** Two digits stood for it, by the century of the year asked for. */
  readonly short: boolean;
  /** It was read as BC although no era was written. */
  readonly eraMissing: boolean;
}

const plain = (year: number): YearRead => ({ year, short: false, eraMissing: false });

/** The astronomical year of a number in an era: 44 BC is -43. */
export function yearInEra(number: number, era: -1 | 0 | 1): number {
  return era < 0 ? 1 - number : number;
}

/**
 * The year of one atom; undefined when it names none. A minus and four digits are EDTF (-0043 is 44 BC); with fewer
 * digits, or where the year asked for says so, a minus means BC. Two digits need a year near them.
 */
export function yearOf(atom: Atom, nearYear: number | undefined): YearRead | undefined {
  const { value, width, era, letter, negative } = atom;
  const bare = era === 0 && !negative;
  if (bare && nearYear !== undefined && nearYear <= 0 && 1 - value === nearYear) {
    return { year: nearYear, short: false, eraMissing: true };
  }
  if (letter === 'h' || letter === 'n') {
    if (nearYear === undefined) return undefined;
    if (nearYear > 0 && nearYear < 100 && value > 0) return plain(value);
    if (width !== 2 || nearYear < 100) return undefined;
    return { year: Math.floor(nearYear / 100) * 100 + value, short: true, eraMissing: false };
  }
  if (letter !== 'y') return undefined;
  if (negative) return plain(width < 4 || 1 - value === nearYear ? 1 - value : -value);
  if (value === 0 && (era !== 0 || width < 4)) return undefined;
  if (width > 4 && era >= 0) return undefined;
  return plain(yearInEra(value, era));
}

/** The later year that the last digits of a span stand for (1914-18, 1999-00, 2008-9); undefined where none is near. */
function completeYear(first: number, atom: Atom): number | undefined {
  const step = 10 ** atom.width;
  const same = Math.floor(first / step) * step + atom.value;
  if (same > first) return same;
  return same + step - first <= 30 ? same + step : undefined;
}

/**
 * The years of a span from the atoms of its two ends: an era written once counts for both where that can be, two digits
 * at the end are completed from the start. The last year may be before the first; undefined when an end names no year.
 */
export function yearsBetween(
  first: Atom,
  last: Atom,
  nearYear: number | undefined,
): readonly [YearRead, YearRead] | undefined {
  const bareFirst = first.era === 0 && !first.negative;
  const bareLast = last.era === 0 && !last.negative;
  if (bareFirst && bareLast && nearYear !== undefined && nearYear <= 0 && first.value > last.value) {
    return [
      { year: 1 - first.value, short: false, eraMissing: true },
      { year: 1 - last.value, short: false, eraMissing: true },
    ];
  }
  if (first.letter === 'y' && /^[nh]$/.test(last.letter) && !first.negative) {
    const from = yearInEra(first.value, first.era);
    const literal = first.era < 0 || first.width < 3;
    const to = literal ? last.value : completeYear(first.value, last);
    return to === undefined || to === 0 ? undefined : [plain(from), plain(to)];
  }
  if (bareFirst && last.letter === 'y' && last.era !== 0 && /^[ny]$/.test(first.letter) && first.value > 0) {
    return [plain(yearInEra(first.value, last.era)), plain(yearInEra(last.value, last.era))];
  }
  const from = yearOf(first, nearYear);
  const to = yearOf(last, nearYear);
  if (from === undefined || to === undefined) return undefined;
  const turned = from.short && to.short && to.year < from.year && to.year + 100 - from.year <= 30;
  return [from, turned ? { ...to, year: to.year + 100 } : to];
}
