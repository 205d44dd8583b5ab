import type { Random } from '../../base/index.ts';
import type { CountValue } from './count-value.ts';
import { decimalsOf, endZeros } from './decimal.ts';
import { gradeCount } from './grade.ts';
import { excludes } from './interval.ts';
import { measureOf } from './measures.ts';
import { withNumber, withNumeral } from './rewrite.ts';
import { shapeOf } from './shape.ts';
import { isPluralUnit } from './units.ts';

const mostASide = 6;

/** From so many on, none of lesser likeness are looked for. */
const enoughASide = 3;

/** The number of the key as a whole number of its last decimals (39.5 is 395), and what other ones may be. */
interface Line {
  readonly size: number;
  /** Smallest and largest size that may be offered. */
  readonly least: number;
  readonly most: number;
  /** Sizes closer to the key than this are not offered. */
  readonly apart: number;
}

/** Ratios to the key between which wrong options are looked for, first choice first. */
type Bands = readonly [usual: Band, wide: Band, far: Band];
type Band = readonly [from: number, to: number];

/** Whether "1" would read wrong before what follows the gap. */
function isPlural(key: CountValue, language: string): boolean {
  if (key.exponent > 0 || key.currency !== '' || key.form !== 'plain' || decimalsOf(key.digits) > 0) return false;
  if (/^vi\b/.test(language) || (measureOf(key.unit) !== undefined && key.unit.length <= 3)) return false;
  return key.unit === '' ? key.number !== 1 : isPluralUnit(key.unit);
}

function lineOf(key: CountValue, language: string): Line {
  const decimals = decimalsOf(key.digits);
  const size = Math.abs(Number(key.digits.replace('.', '')));
  const unit = Number(`1e${decimals}`);
  const least = isPlural(key, language) || (decimals === 0 && hasInflectedScale(key, language)) ? 2 : 1;
  const most = key.form === 'of' ? Number(key.whole) : key.form === 'percent' && key.number <= 100 ? 100 * unit : Infinity;
  return { size, least, most, apart: key.form === 'percent' ? 2 * unit : 1 };
}

/** Up to so many multiples of a step within a band, in random order; sparse bands whole, dense ones by chance. */
function multiples(line: Line, step: number, [from, to]: readonly [number, number], isRounder: (multiple: number) => boolean, random: Random): number[] {
  const first = Math.max(1, Math.ceil((line.size * from) / step - 1e-9));
  const last = Math.floor((line.size * to) / step + 1e-9);
  const fits = (size: number): boolean => size >= line.least && size <= line.most && Math.abs(size - line.size) >= line.apart;
  const count = last - first + 1;
  const found: number[] = [];
  if (count <= 60) {
    for (let multiple = first; multiple <= last; multiple += 1) if (!isRounder(multiple) && fits(multiple * step)) found.push(multiple * step);
    return random.shuffle(found);
  }
  for (let draw = 0; draw < 24; draw += 1) {
    const multiple = first + random.int(count);
    if (!isRounder(multiple) && fits(multiple * step) && !found.includes(multiple * step)) found.push(multiple * step);
  }
  return found;
}

const endsInZero = (multiple: number): boolean => multiple % 10 === 0;
const never = (): boolean => false;

/** Sizes on one side of the key, in stages: as round as the key, farther ones, less round ones, and any within reach. */
function stagesOf(line: Line, [usual, wide, far]: Bands, zeros: number, random: Random): readonly (() => number[])[] {
  const step = Number(`1e${zeros}`);
  const isCoarse = line.size / step < 5 && step > 1;
  const isRounder = line.size < 20 ? never : endsInZero;
  const byNearness = (a: number, b: number): number => Math.abs(a - line.size) - Math.abs(b - line.size);
  return [
    () => (isCoarse ? multiples(line, step / 2, wide, never, random) : multiples(line, step, usual, isRounder, random)),
    () => multiples(line, step, wide, isRounder, random).sort(byNearness),
    () => (step > 1 ? multiples(line, step / 10, usual, endsInZero, random) : multiples(line, step, wide, never, random)),
    () => multiples(line, step, far, never, random).sort(byNearness),
    () => (step > 1 ? multiples(line, step / 10, far, endsInZero, random).sort(byNearness) : []),
  ];
}

function bandsOf(key: CountValue, line: Line, side: -1 | 1): Bands {
  const reach = Math.max(line.apart, 4) / line.size;
  const below: Band = [Math.max(0.1, Math.min(0.5, 1 - 2 * reach)), 1];
  const above: Band = [1, Math.max(1.6, 1 + 2 * reach)];
  if (key.form === 'duration') return side < 0 ? [[0.85, 0.97], [0.7, 0.999], below] : [[1.03, 1.15], [1.001, 1.3], above]; // prettier-ignore
  if (key.qualifier !== 'exact') {
    return side < 0 ? [[0.5, 0.7999], [0.35, 0.7999], [0.1, 0.7999]] : [[1.2501, 1.8], [1.2501, Math.max(2, 1.25 + reach)], [1.2501, 4]]; // prettier-ignore
  }
  const isSmall = line.size < 100 && key.exponent === 0 && decimalsOf(key.digits) === 0;
  if (side < 0) return [isSmall ? [0.7, 0.9] : [0.7, 0.93], below, [0.1, 1]];
  return [isSmall ? [1.1, 1.3] : [1.07, 1.5], above, [1, 4]];
}

/** Ranks beside the key; where the key is a round anniversary, other round ones. */
function ranks(key: CountValue, random: Random): number[] {
  const rank = key.number;
  const step = rank >= 20 && rank % 100 === 0 ? 25 : rank >= 30 && rank % 10 === 0 ? 10 : rank >= 20 && rank % 5 === 0 ? 5 : 1;
  return random.shuffle([-3, -2, -1, 1, 2, 3]).map((steps) => rank + steps * step);
}

const quotients = [[1, 10], [1, 5], [1, 4], [1, 3], [2, 5], [1, 2], [3, 5], [2, 3], [3, 4], [4, 5], [5, 6], [9, 10]] as const; // prettier-ignore
const englishBelow: Readonly<Record<number, string>> = { 2: 'half', 3: 'third', 4: 'quarter', 5: 'fifth', 6: 'sixth', 10: 'tenth' };
const englishAbove = ['', 'one', 'two', 'three', 'four', 'five', '', '', '', 'nine'];
const vietnameseNumber = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', '', '', 'chín', 'mười'];
const signs = new Map([[0.5, '½'], [0.25, '¼'], [0.75, '¾'], [0.2, '⅕'], [0.4, '⅖'], [0.6, '⅗'], [0.8, '⅘'], [1 / 3, '⅓'], [2 / 3, '⅔'], [5 / 6, '⅚']]); // prettier-ignore

function fractionText(key: CountValue, part: number, whole: number): string | undefined {
  if (key.script === 'digits') return signs.get(part / whole);
  if (key.script === 'vi') return whole === 2 ? 'một nửa' : `${vietnameseNumber[part]!} phần ${whole === 4 ? 'tư' : vietnameseNumber[whole]!}`;
  if (whole === 2 && /^half/i.test(key.numeral)) return 'half';
  const lead = part === 1 && !/^one/i.test(key.numeral) ? 'a' : englishAbove[part]!;
  const join = lead !== 'a' && key.numeral.includes('-') ? '-' : ' ';
  return `${lead}${join}${englishBelow[whole]!}${part > 1 ? 's' : ''}`;
}

function fractions(key: CountValue, language: string): CountValue[] {
  // "half the people" cannot become "a third the people".
  if (key.script !== 'vi' && key.after !== '' && !/^\s+of\s/u.test(key.after)) return [];
  return quotients.flatMap(([part, whole]) => {
    const text = fractionText(key, part, whole);
    const value = text === undefined ? undefined : withNumeral(key, text, language);
    return value === undefined ? [] : [value];
  });
}

/** Digits of a size of the key's line: 395 with one decimal is "39.5". */
function digitsOf(size: number, key: CountValue): string {
  const decimals = decimalsOf(key.digits);
  const text = String(size).padStart(decimals + 1, '0');
  const cut = text.length - decimals;
  return (key.number < 0 ? '-' : '') + (decimals === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`);
}

function zerosOf(key: CountValue): number {
  if (decimalsOf(key.digits) === 0) return endZeros(key.digits);
  return /0*$/.exec(key.digits)![0].length;
}

/** Numbers of four figures before a scale word come last: nobody writes 1,100 billion beside 800 billion without need. */
function inScale(sizes: readonly number[], key: CountValue): number[] {
  const limit = key.exponent > 0 && Math.abs(Number(key.digits)) < 1000 ? Number(`1e${3 + decimalsOf(key.digits)}`) : Infinity;
  return [...sizes.filter((size) => size < limit), ...sizes.filter((size) => size >= limit)];
}

/** "1 country": any other number needs another form of the word. */
function isInflected(unit: string, language: string): boolean {
  return !/^vi\b/.test(language) && measureOf(unit) === undefined && /^\p{L}/u.test(unit);
}

/** "1 Million" but "2 Millionen": languages other than English and Vietnamese. */
function hasInflectedScale(key: CountValue, language: string): boolean {
  return /\p{L}{3}/u.test(key.scale) && !/^(?:vi|en)\b/.test(language);
}

/** Values that are proven wrong, look like the key and grade wrong, each once; at most six on either side. */
class Fit {
  readonly values: CountValue[] = [];
  readonly #key: CountValue;
  readonly #language: string;
  readonly #shape: string;

  constructor(key: CountValue, language: string) {
    this.#key = key;
    this.#language = language;
    this.#shape = shapeOf(key);
  }

  /** How many values stand below (-1) or above (1) the key. */
  count(side: -1 | 1): number {
    return this.values.filter((value) => Math.sign(value.number - this.#key.number) === side).length;
  }

  add(value: CountValue | undefined): void {
    if (value === undefined || shapeOf(value) !== this.#shape || excludes(this.#key, value) === undefined) return;
    if (this.count(value.number < this.#key.number ? -1 : 1) >= mostASide) return;
    if (this.values.some((other) => other.written === value.written)) return;
    const texts = [value.written, value.numeral + value.scale];
    if (texts.every((text) => gradeCount(text, this.#key, this.#language).mark === 'wrong')) this.values.push(value);
  }
}

/** Changed values of the same shape on both sides of the key, none of which could be true beside it. */
export function distractCount(key: CountValue, language: string, random: Random): readonly CountValue[] {
  const fit = new Fit(key, language);
  if (key.form === 'fraction') {
    for (const value of fractions(key, language)) fit.add(value);
    return fit.values;
  }
  if (key.digits.length > 15 || key.group.length > 1) return [];
  const addDigits = (digits: string): void => fit.add(withNumber(key, digits, language));
  if (key.form === 'ordinal') {
    for (const rank of ranks(key, random)) if (rank >= 1) addDigits(String(rank));
    return fit.values;
  }
  const line = lineOf(key, language);
  if (line.size === 0) {
    for (const digits of ['1', '2', '3', '4']) addDigits(digits);
    return fit.values;
  }
  const isOne = key.digits === '1' && key.form === 'plain';
  if (isOne && (key.exponent === 0 ? isInflected(key.unit, language) : hasInflectedScale(key, language))) return [];
  for (const side of [-1, 1] as const) {
    // Below zero the larger size is the smaller number.
    const place = key.number < 0 ? (-side as -1 | 1) : side;
    for (const stage of stagesOf(line, bandsOf(key, line, side), zerosOf(key), random)) {
      if (fit.count(place) >= enoughASide) break;
      const onSide = stage().filter((size) => Math.sign(size - line.size) === side);
      for (const size of inScale(onSide, key)) addDigits(digitsOf(size, key));
    }
  }
  return fit.values;
}
