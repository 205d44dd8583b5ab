import type { Proof, Vouched } from '../kind.ts';
import { lengthOf, type TermValue, type TermYears } from './term-value.ts';

const endOf = ({ last }: TermYears): number => last ?? Infinity;

/** Order by the first year, then by the last; an open term comes after the closed ones of its first year. */
export function compare(a: TermYears, b: TermYears): number {
  if (a.first !== b.first) return a.first - b.first;
  return endOf(a) === endOf(b) ? 0 : endOf(a) - endOf(b);
}

/** Whether one truth could carry both terms: they are equal, or the longer one holds the other. Two open terms that begin apart are two values. */
export function meets(a: TermYears, b: TermYears): boolean {
  if (a.last === null && b.last === null) return a.first === b.first;
  const holds = (outer: TermYears, inner: TermYears): boolean =>
    outer.first <= inner.first && endOf(inner) <= endOf(outer);
  return holds(a, b) || holds(b, a);
}

/** How many calendar years two terms have in common; Infinity for two open ones. */
export function sharedYears(a: TermYears, b: TermYears): number {
  return Math.max(0, Math.min(endOf(a), endOf(b)) - Math.max(a.first, b.first) + 1);
}

/** Why another term is false. Two terms of one holder in one seat share at most a boundary year, so a shifted one that shares two or more is false. */
export function excludes(key: TermYears, other: TermYears, vouched: Vouched): Proof | undefined {
  if (meets(key, other)) return undefined;
  if (vouched === 'one-value') return 'one-value';
  return lengthOf(key) === lengthOf(other) && sharedYears(key, other) >= 2 ? 'overlap' : undefined;
}

/** What options must have in common: the length in years and the way of writing. */
export function shape(value: TermValue): string {
  const pieces = value.pattern.map((piece) =>
    typeof piece === 'string' ? piece.replace(/\s+/g, ' ') : `{year${piece.of} ${piece.style}}`,
  );
  return `${value.last === null ? 'open' : lengthOf(value)}|${pieces.join('')}`;
}

/** The years that a term shows: "first 2020", "last 2021". */
export function parts({ first, last }: TermYears): readonly string[] {
  return last === null || last === first ? [`first ${first}`] : [`first ${first}`, `last ${last}`];
}

/** First and last year; an open term names its first year only. */
export function years({ first, last }: TermYears): readonly [number, number] {
  return [first, last ?? first];
}
