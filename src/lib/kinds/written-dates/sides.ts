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

/** Commas and dots at the ends of a stretch say nothing. */
function trimmed(atoms: readonly Atom[]): readonly Atom[] {
  let from = 0;
  let to = atoms.length;
  while (from < to && /^[.,]$/.test(atoms[from]!.letter)) from += 1;
  while (to > from && /^[.,]$/.test(atoms[to - 1]!.letter)) to -= 1;
  return atoms.slice(from, to);
}

/** Every way to read a stretch of atoms as a date or as a part of one, the usual one first; days and months are not yet checked. */
export function sidesOf(stretch: readonly Atom[], language: string): Side[] {
  const atoms = trimmed(stretch);
  const letters = lettersOf(atoms);
  if (letters.length > 6) return [];
  const sides: Side[] = [];
  for (const { pattern, eitherOrder } of isMonthFirst(language) ? rulesMonthFirst : rulesDayFirst) {
    const places = pattern.test(letters) ? pattern.exec(letters)?.indices?.groups : undefined;
    if (places === undefined) continue;
    const at = (name: string): Atom | undefined => {
      const place = places[name];
      return place === undefined ? undefined : atoms[place[0]];
    };
    sides.push({ day: at('d'), month: at('m'), year: at('y'), eitherOrder });
  }
  return sides;
}
