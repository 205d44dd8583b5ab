import type { Random } from '../../base/index.ts';
import type { CountValue } from './count-value.ts';
import { decimalsOf, endZeros } from './decimal.ts';
import { gradeCount } from './grade.ts';
import { excludes } from './interval.ts';
import { measureOf } from './measures.ts';
import { fractions } from './fraction-options.ts';
import { withNumber } from './rewrite.ts';
import { shapeOf } from './shape.ts';
import { bandsOf, hasInflectedScale, lineOf, stagesOf } from './sizes.ts';

const mostASide = 6;

/** From so many on, none are looked for that are farther away, or less round than the key. */
const enoughNear = 4;
const enoughRound = 2;

/** Ranks beside the key; where the key is a round anniversary, other round ones. */
function ranks(key: CountValue, random: Random): number[] {
  const rank = key.number;
  const step =
    rank >= 20 && rank % 100 === 0
      ? 25
      : rank >= 30 && rank % 10 === 0
        ? 10
        : rank >= 20 && rank % 5 === 0
          ? 5
          : 1;
  return random.shuffle([-3, -2, -1, 1, 2, 3]).map((steps) => rank + steps * step);
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
  const limit =
    key.exponent > 0 && Math.abs(Number(key.digits)) < 1000
      ? Number(`1e${3 + decimalsOf(key.digits)}`)
      : Infinity;
  return [...sizes.filter((size) => size < limit), ...sizes.filter((size) => size >= limit)];
}

/** "1 country": any other number needs another form of the word. */
function isInflected(unit: string, language: string): boolean {
  return !/^vi\b/.test(language) && measureOf(unit) === undefined && /^\p{L}/u.test(unit);
}

/** No temperature is lower: such an option would give itself away. */
function isBelowAbsoluteZero(value: CountValue): boolean {
  const measure = measureOf(value.unit);
  return measure?.of === 'temperature' && value.number * measure.factor + measure.offset < -273.15;
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
    if (value === undefined || shapeOf(value) !== this.#shape || excludes(this.#key, value) === undefined)
      return;
    if (isBelowAbsoluteZero(value)) return;
    if (this.count(value.number < this.#key.number ? -1 : 1) >= mostASide) return;
    if (this.values.some((other) => other.written === value.written)) return;
    if (gradeCount(value.numeral + value.scale, this.#key, this.#language).mark === 'wrong')
      this.values.push(value);
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
  if (isOne && (key.exponent === 0 ? isInflected(key.unit, language) : hasInflectedScale(key, language)))
    return [];
  for (const side of [-1, 1] as const) {
    // Below zero the larger size is the smaller number.
    const place = key.number < 0 ? (-side as -1 | 1) : side;
    for (const [index, stage] of stagesOf(line, bandsOf(key, line, side), zerosOf(key), random).entries()) {
      if (fit.count(place) >= (index < 2 ? enoughNear : enoughRound)) break;
      const onSide = stage().filter((size) => Math.sign(size - line.size) === side);
      for (const size of inScale(onSide, key)) {
        if (fit.count(place) >= (index === 0 ? mostASide : enoughNear)) break;
        addDigits(digitsOf(size, key));
      }
    }
  }
  return fit.values;
}
