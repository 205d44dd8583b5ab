import type { Proof, Stretch } from '../kind.ts';
import { decimalsOf, endZeros } from './decimal.ts';
import type { CountValue } from './count-value.ts';
import { converted, measureOf } from './measures.ts';
import { unitKey } from './units.ts';

/** Width of what a number stands for: 1 for 194 countries, 0.01 billion for 786.29 billion, 100 billion for 800 billion. */
export function stepOf(value: CountValue): number {
  const { digits, exponent } = value;
  const power = decimalsOf(digits) > 0 ? -decimalsOf(digits) : exponent > 0 ? endZeros(digits) : 0;
  return Number(`1e${exponent + power}`);
}

/** The numbers that a value may stand for, from and to: its rounding, widened by its qualifier (over n: up to 1.25 n). */
export function intervalOf(value: CountValue): readonly [from: number, to: number] {
  const { number, qualifier } = value;
  const size = Math.abs(number);
  const half = value.form === 'fraction' ? 0 : stepOf(value) / 2;
  if (qualifier === 'over' || qualifier === 'at-least') return [number, number + size / 4];
  if (qualifier === 'nearly' || qualifier === 'under' || qualifier === 'at-most')
    return [number - size / 5, number];
  const reach = qualifier === 'about' ? Math.max(half, size / 10) : half;
  return [number - reach, number + reach];
}

function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  const slack = 1e-9 * Math.max(Math.abs(a[0]), Math.abs(a[1]), Math.abs(b[0]), Math.abs(b[1]));
  return a[0] < b[1] - slack && b[0] < a[1] - slack;
}

/** Whether two values count the same thing. A value without a unit may count anything when `isLenient`. */
function isComparable(a: CountValue, b: CountValue, isLenient: boolean): boolean {
  const unalike = (one: string, other: string): boolean =>
    one !== other && !(isLenient && (one === '' || other === ''));
  if (a.form !== b.form || (a.form === 'of' && a.whole !== b.whole)) return false;
  if (unalike(a.currency, b.currency)) return false;
  return a.unit === b.unit || !unalike(unitKey(a.unit), unitKey(b.unit));
}

/** `b` said in the unit of `a`, where both are measures of one thing ("8.849 km" beside "8,849 m"). */
function inUnitOf(a: CountValue, b: CountValue): CountValue {
  const [from, to] = [measureOf(b.unit), measureOf(a.unit)];
  if (a.unit === b.unit || from === undefined || to === undefined || a.form !== 'plain') return b;
  const number = converted(b.number, from, to);
  if (number === undefined) return b;
  const scale = Math.abs(from.factor / to.factor);
  const exponent = Math.round(Math.log10(scale * stepOf(b)));
  return { ...b, number, unit: a.unit, digits: '1', exponent };
}

/** Whether one truth could carry both values: they count the same thing and what they may stand for overlaps. */
export function meets(a: CountValue, b: CountValue): boolean {
  const other = inUnitOf(a, b);
  if (!isComparable(a, other, true)) return false;
  if (isSameNumber(a, other) && (a.qualifier === other.qualifier || a.form === 'fraction')) return true;
  return overlap(intervalOf(a), intervalOf(other));
}

/** Whether two values are one number, however they are written: each is the number nearest to its digits. */
export function isSameNumber(a: CountValue, b: CountValue): boolean {
  return a.number === b.number;
}

/** Whether `rounded` is a coarser way to say `exact`: US$800 billion for US$786.29 billion. Both must count the same thing. */
export function roundsTo(exact: CountValue, rounded: CountValue): boolean {
  if (exact.qualifier !== 'exact' || exact.form === 'fraction') return false;
  const other = inUnitOf(rounded, exact);
  if (!isComparable(rounded, other, true) || isSameNumber(rounded, other) || stepOf(other) >= stepOf(rounded))
    return false;
  const [from, to] = intervalOf(rounded);
  return other.number >= from && other.number <= to;
}

/** Why `other` is false where `key` is true; undefined when that is not proven. */
export function excludes(key: CountValue, other: CountValue): Proof | undefined {
  const same = inUnitOf(key, other);
  if (!isComparable(key, same, false) || meets(key, same)) return undefined;
  if (key.qualifier === 'exact') return 'one-value';
  const [low, high] = [key.number * 0.8, key.number * 1.25].sort((a, b) => a - b) as [number, number];
  return same.number < low || same.number > high ? 'reported' : undefined;
}

/**
 * Where a count lies: the numbers that it may stand for, and for measures those in the base unit too. Wider than
 * `meets` needs, so that conversion loses nothing; units are left to it.
 */
export function reach(value: CountValue): readonly Stretch[] {
  const [from, to] = intervalOf(value);
  const slack = 1e-6 * Math.max(Math.abs(from), Math.abs(to)) + 1e-12;
  const plain = { line: 'number', from: from - slack, to: to + slack };
  const measure = measureOf(value.unit);
  if (measure === undefined || value.form !== 'plain') return [plain];
  const inBase = (number: number): number => number * measure.factor + measure.offset;
  // A converted number counts as rounded to a power of ten, up to half of one off.
  const margin = 4 * stepOf(value) * measure.factor + slack * measure.factor;
  return [plain, { line: measure.of, from: inBase(from) - margin, to: inBase(to) + margin }];
}
