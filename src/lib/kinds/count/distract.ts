import type { Random } from '../../base/index.ts';
import type { CountValue } from './count-value.ts';
import { decimalsOf, endZeros } from './decimal.ts';
import { gradesWrong } from './grade.ts';
import { excludes } from './interval.ts';
import { measureOf } from './measures.ts';
import { fractions } from './fraction-options.ts';
import { isPlain, withPlainNumber } from './plain-count.ts';
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
  // Two round ones on each side: a third is an anniversary that cannot have been yet.
  const steps = step === 1 ? [-3, -2, -1, 1, 2, 3] : [-2, -1, 1, 2];
  return random.shuffle(steps).map((count) => rank + count * step);
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
  readonly #counts = { below: 0, above: 0 };
  readonly #taken = new Set<string>();
  readonly #key: CountValue;
  readonly #language: string;
  readonly #isPlain: boolean;
  readonly #shape: string;

  constructor(key: CountValue, language: string) {
    this.#key = key;
    this.#language = language;
    this.#isPlain = isPlain(key, language);
    this.#shape = this.#isPlain ? '' : shapeOf(key);
  }

  /** How many values stand below (-1) or above (1) the key. */
  count(side: -1 | 1): number {
    return side < 0 ? this.#counts.below : this.#counts.above;
  }

  addDigits(digits: string): void {
    const [key, language] = [this.#key, this.#language];
    this.add(this.#isPlain ? withPlainNumber(key, digits, language) : withNumber(key, digits, language));
  }

  add(value: CountValue | undefined): void {
    if (value === undefined || this.#taken.has(value.written)) return;
    const side = value.number < this.#key.number ? -1 : 1;
    if (this.count(side) >= mostASide || isBelowAbsoluteZero(value)) return;
    if (!this.#isPlain && shapeOf(value) !== this.#shape) return;
    if (excludes(this.#key, value) === undefined || !gradesWrong(value, this.#key, this.#language)) return;
    this.#taken.add(value.written);
    this.#counts[side < 0 ? 'below' : 'above'] += 1;
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
  if (key.form === 'ordinal') {
    for (const rank of ranks(key, random)) if (rank >= 1) fit.addDigits(String(rank));
    return fit.values;
  }
  const line = lineOf(key, language);
  if (line.size === 0) {
    for (const digits of ['1', '2', '3', '4']) fit.addDigits(digits);
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
      for (const size of stage()) {
        if (Math.sign(size - line.size) !== side) continue;
        if (fit.count(place) >= (index === 0 ? mostASide : enoughNear)) break;
        fit.addDigits(digitsOf(size, key));
      }
    }
  }
  return fit.values;
}
