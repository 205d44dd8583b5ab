import { lettersOf } from './parts-of-text.ts';
import type { Atom } from './atoms.ts';

/** One way to read a stretch of a date: which atom is its day, its month, its year. */
export interface Side {
  readonly day: Atom | undefined;
  readonly month: Atom | undefined;
  readonly year: Atom | undefined;
  /** Bare numbers that could be day and month in either order. */
  readonly eitherOrder: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  readonly eitherOrder: boolean;
}

const rule = (pattern: RegExp, eitherOrder = false): Rule => ({ pattern, eitherOrder });

const named: readonly Rule[] = [
  rule(/^(?<d>[nd])[-/.,]?(?<m>m)[-/.,]?(?<y>[yhn])$/d),
  rule(/^(?<m>m)[-/.,]?(?<d>[nd])[-/.,]?(?<y>[yhn])$/d),
  rule(/^(?<y>y)[-/.,]?(?<m>m)[-/.,]?(?<d>[nd])$/d),
  rule(/^(?<y>y)[-/.](?<m>[nm])[-/.](?<d>[nd])$/d),
];
const dayFirst: readonly Rule[] = [
  rule(/^(?<d>[nd])[-/.](?<m>n)[-/.](?<y>[yhn])$/d, true),
  rule(/^(?<d>[nd])(?<m>n)(?<y>y)$/d, true),
  rule(/^(?<d>[nd])[-/.](?<m>n)$/d, true),
];
const monthFirst: readonly Rule[] = [
  rule(/^(?<m>n)[-/.](?<d>[nd])[-/.](?<y>[yhn])$/d, true),
  rule(/^(?<m>n)(?<d>[nd])(?<y>y)$/d, true),
  rule(/^(?<m>n)[-/.](?<d>[nd])$/d, true),
];
const coarse: readonly Rule[] = [
  rule(/^(?<m>m)[-/.,]?(?<y>[yh])$/d),
  rule(/^(?<y>y)[-/.,]?(?<m>m)$/d),
  rule(/^(?<m>n)[-/.]?(?<y>[yh])$/d),
  rule(/^(?<y>y)[-/.](?<m>n)$/d),
  rule(/^(?<d>[nd])[-/.,]?(?<m>m)$/d),
  rule(/^(?<m>m)[-/.,]?(?<d>[nd])$/d),
  rule(/^(?<m>m)[-/.,]?(?<y>n)$/d),
  rule(/^(?<m>n)[-/.](?<y>n)$/d),
  rule(/^(?<d>[nd])[-/.,]?(?<y>[yh])$/d),
  rule(/^(?<m>m)$/d),
  rule(/^(?<y>[yh])$/d),
  rule(/^(?<d>[nd])$/d),
  rule(/^(?<m>n)$/d),
  rule(/^(?<y>n)$/d),
];
const rulesDayFirst = [...named, ...dayFirst, ...monthFirst, ...coarse];
const rulesMonthFirst = [...named, ...monthFirst, ...dayFirst, ...coarse];

/** Whether a deck writes the month before the day in figures. */
export function isMonthFirst(language: string): boolean {
  return language.toLowerCase() === 'en-us';
}

const isStop = ({ letter }: Atom): boolean => letter === '.' || letter === ',';

/** Commas and dots at the ends of a stretch say nothing. */
function trimmed(atoms: readonly Atom[]): readonly Atom[] {
  let from = 0;
  let to = atoms.length;
  while (from < to && isStop(atoms[from]!)) from += 1;
  while (to > from && isStop(atoms[to - 1]!)) to -= 1;
  return to - from === atoms.length ? atoms : atoms.slice(from, to);
}

/** Where a rule finds the parts of a date; -1 for a part that it has not. */
interface Places {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly eitherOrder: boolean;
}

const mostKnown = 2000;

/** What the rules find in a row of letters, told once: dates of a deck are written in a few ways. */
const knownPlaces = { dayFirst: new Map<string, readonly Places[]>(), monthFirst: new Map<string, readonly Places[]>() }; // prettier-ignore

function placesIn(letters: string, monthComesFirst: boolean): readonly Places[] {
  const known = monthComesFirst ? knownPlaces.monthFirst : knownPlaces.dayFirst;
  const before = known.get(letters);
  if (before !== undefined) return before;
  const found: Places[] = [];
  for (const { pattern, eitherOrder } of monthComesFirst ? rulesMonthFirst : rulesDayFirst) {
    const groups = pattern.exec(letters)?.indices?.groups;
    if (groups === undefined) continue;
    found.push({
      day: groups.d?.[0] ?? -1,
      month: groups.m?.[0] ?? -1,
      year: groups.y?.[0] ?? -1,
      eitherOrder,
    });
  }
  if (known.size >= mostKnown) known.clear();
  known.set(letters, found);
  return found;
}

/** Every way to read a stretch of atoms as a date or as a part of one, the usual one first; days and months are not yet checked. */
export function sidesOf(stretch: readonly Atom[], language: string): Side[] {
  const atoms = trimmed(stretch);
  const letters = lettersOf(atoms);
  if (letters.length > 6) return [];
  return placesIn(letters, isMonthFirst(language)).map(({ day, month, year, eitherOrder }) => ({
    day: atoms[day],
    month: atoms[month],
    year: atoms[year],
    eitherOrder,
  }));
}
