import type { Random } from '../../base/index.ts';
import type { CountValue } from './count-value.ts';
import { mostOf } from './closed-sets.ts';
import { decimalsOf } from './decimal.ts';
import { measureOf } from './measures.ts';
import { isPluralUnit } from './units.ts';

/** The number of the key as a whole number of its last decimals (39.5 is 395), and what other ones may be. */
export interface Line {
  readonly size: number;
  /** Smallest and largest size that may be offered. */
  readonly least: number;
  readonly most: number;
  /** Sizes closer to the key than this are not offered. */
  readonly apart: number;
}

/** Ratios to the key between which wrong options are looked for, first choice first. */
export type Bands = readonly [usual: Band, wide: Band, far: Band];
type Band = readonly [from: number, to: number];

/** Whether "1" would read wrong before what follows the gap. */
function isPlural(key: CountValue, language: string): boolean {
  if (key.exponent > 0 || key.form !== 'plain' || decimalsOf(key.digits) > 0) return false;
  if (key.currency !== '' && key.unit === '') return false;
  if (/^vi\b/.test(language) || (measureOf(key.unit) !== undefined && key.unit.length <= 3)) return false;
  return key.unit === '' ? key.number !== 1 : isPluralUnit(key.unit);
}

/** Nobody writes 1,100 billion beside 800 billion: numbers before a scale word keep to three figures where the key does. */
function mostInScale(key: CountValue, unit: number): number {
  return key.exponent > 0 && Math.abs(Number(key.digits)) < 1000 ? 1000 * unit - 1 : Infinity;
}

/** The most that there can be of what the key counts; Infinity where the key itself is beyond it. */
function mostInWorld(key: CountValue): number {
  if (key.form === 'of') return Number(key.whole);
  if (key.form === 'percent') return key.number <= 100 ? 100 : Infinity;
  const isThings = key.exponent === 0 && key.currency === '' && key.form === 'plain';
  return isThings ? mostOf(key.unit, key.number) : Infinity;
}

/** The line of a key, in whole last decimals. */
export function lineOf(key: CountValue, language: string): Line {
  const decimals = decimalsOf(key.digits);
  const size = Math.abs(Number(key.digits.replace('.', '')));
  const unit = Number(`1e${decimals}`);
  const least = isPlural(key, language) || (decimals === 0 && hasInflectedScale(key, language)) ? 2 : 1;
  const most = Math.min(mostInScale(key, unit), mostInWorld(key) * unit);
  return { size, least, most, apart: key.form === 'percent' ? 2 * unit : 1 };
}

/** Up to so many multiples of a step within a band, in random order; sparse bands whole, dense ones by chance. */
function multiples(
  line: Line,
  step: number,
  [from, to]: readonly [number, number],
  isRounder: (multiple: number) => boolean,
  random: Random,
): number[] {
  const first = Math.max(1, Math.ceil(Math.max(line.size * from, line.least) / step - 1e-9));
  const last = Math.floor(Math.min(line.size * to, line.most) / step + 1e-9);
  const fits = (size: number): boolean =>
    size >= line.least && size <= line.most && Math.abs(size - line.size) >= line.apart;
  const count = last - first + 1;
  const found: number[] = [];
  if (count <= 60) {
    for (let multiple = first; multiple <= last; multiple += 1)
      if (!isRounder(multiple) && fits(multiple * step)) found.push(multiple * step);
    return random.shuffle(found);
  }
  for (let draw = 0; draw < 24; draw += 1) {
    const multiple = first + random.int(count);
    if (!isRounder(multiple) && fits(multiple * step) && !found.includes(multiple * step))
      found.push(multiple * step);
  }
  return found;
}

const endsInZero = (multiple: number): boolean => multiple % 10 === 0;
const never = (): boolean => false;

/** Sizes on one side of the key, in stages: as round as the key, farther ones, less round ones, and any within reach. */
export function stagesOf(
  line: Line,
  [usual, wide, far]: Bands,
  zeros: number,
  random: Random,
): readonly (() => number[])[] {
  const step = Number(`1e${zeros}`);
  const isCoarse = line.size / step < 5 && step > 1;
  const isRounder = line.size < 20 ? never : endsInZero;
  const byNearness = (a: number, b: number): number => Math.abs(a - line.size) - Math.abs(b - line.size);
  return [
    () =>
      isCoarse
        ? multiples(line, step / 2, wide, never, random)
        : multiples(line, step, usual, isRounder, random),
    () => multiples(line, step, wide, isRounder, random).sort(byNearness),
    () =>
      step > 1
        ? multiples(line, step / 10, usual, endsInZero, random)
        : multiples(line, step, wide, never, random),
    () => multiples(line, step, far, never, random).sort(byNearness),
    () => (step > 1 ? multiples(line, step / 10, far, endsInZero, random).sort(byNearness) : []),
  ];
}

/** Where wrong options of a key are looked for on one side of it. */
export function bandsOf(key: CountValue, line: Line, side: -1 | 1): Bands {
  const reach = Math.max(line.apart, 4) / line.size;
  const below: Band = [Math.max(0.1, Math.min(0.5, 1 - 2 * reach)), 1];
  const above: Band = [1, Math.max(1.6, 1 + 2 * reach)];
  // Times to the second or hundredth are records: who knows the sport knows the hour.
  if (key.form === 'duration') return side < 0 ? [[0.96, 0.995], [0.9, 0.999], below] : [[1.005, 1.04], [1.001, 1.1], above]; // prettier-ignore
  // Lengths to the centimetre are measurements: a third more would be absurd.
  const isMeasured = decimalsOf(key.digits) > 0 && key.form === 'plain' && key.exponent === 0 && key.currency === ''; // prettier-ignore
  if (isMeasured) return side < 0 ? [[0.9, 0.98], [0.8, 0.999], below] : [[1.02, 1.1], [1.001, 1.2], above]; // prettier-ignore
  if (key.qualifier !== 'exact') {
    return side < 0 ? [[0.5, 0.7999], [0.35, 0.7999], [0.1, 0.7999]] : [[1.2501, 1.8], [1.2501, Math.max(2, 1.25 + reach)], [1.2501, 4]]; // prettier-ignore
  }
  const isSmall = line.size < 100 && key.exponent === 0 && decimalsOf(key.digits) === 0;
  if (side < 0) return [isSmall ? [0.7, 0.9] : [0.7, 0.93], below, [0.1, 1]];
  return [isSmall ? [1.1, 1.3] : [1.07, 1.5], above, [1, 4]];
}

/** "1 Million" but "2 Millionen": languages other than English and Vietnamese. */
export function hasInflectedScale(key: CountValue, language: string): boolean {
  return /\p{L}{3}/u.test(key.scale) && !/^(?:vi|en)\b/.test(language);
}
