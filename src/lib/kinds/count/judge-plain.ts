import type { CountValue } from './count-value.ts';
import { canonical, decimalsOf, endZeros, figuresOf, roundedTo } from './decimal.ts';
import { intervalOf, isSameNumber, stepOf } from './interval.ts';
import { converted, measureOf, type Measure } from './measures.ts';
import { directionOf } from './qualifiers.ts';
import { measuresOf } from './units.ts';
import { right, wrong, type Verdict } from './verdict.ts';

/** The number is right; the words around it may say something else. */
export function judgeQualifier(value: CountValue, key: CountValue): Verdict {
  const typed = directionOf(value.qualifier);
  const direction = directionOf(key.qualifier);
  if (typed === 0 || typed === direction) return right;
  if (direction !== 0 || value.qualifier === 'under') return ['wrong', 'count.direction'];
  return ['almost', 'count.qualifier'];
}

/** Judges a number against a plain key or a percentage; the unit is left to others, but for measures that can be converted. */
export function judgePlain(value: CountValue, key: CountValue): Verdict {
  if (value.form === 'of' || value.form === 'fraction') {
    const quotient = Number(value.digits) / Number(value.whole);
    if (key.form === 'percent')
      return Math.abs(quotient * 100 - key.number) < 1e-9 ? judgeQualifier(value, key) : wrong;
    const isFraction = decimalsOf(key.digits) > 0 || value.form === 'fraction';
    return isFraction && Math.abs(quotient - key.number) < 1e-12 ? judgeQualifier(value, key) : wrong;
  }
  if (value.form === 'duration') {
    const unit = measureOf(key.unit);
    const seconds = key.number * (unit?.factor ?? NaN);
    // "1:30" is a minute and a half, or an hour and a half.
    const isHours =
      value.numeral.split(':').length === 2 && value.number * 60 === seconds && unit?.factor === 60;
    return unit?.of === 'time' && (value.number === seconds || isHours) ? right : wrong;
  }
  if (value.form === 'ordinal' && key.form === 'percent') return wrong;
  const measures = measuresOf(value.unit, key.unit);
  const isConverted =
    measures !== undefined &&
    (measures[0].factor !== measures[1].factor ||
      measures[0].of !== measures[1].of ||
      measures[0].offset !== measures[1].offset);
  if (isConverted) return judgeConverted(value, key, measures);
  if (canonical(value) === canonical(key)) return judgeQualifier(value, key);

  const isBareSame =
    canonical({ digits: value.digits, exponent: 0 }) === canonical({ digits: key.digits, exponent: 0 });
  if (isBareSame && value.scale === '' && key.scale !== '' && key.exponent !== 0 && value.form === key.form) {
    return directionOf(value.qualifier) * directionOf(key.qualifier) < 0
      ? ['wrong', 'count.direction']
      : ['almost', 'count.scale-missing'];
  }
  if (isBareSame && value.exponent !== key.exponent) return ['wrong', 'count.scale'];
  return judgeNear(value, key);
}

/** An answer in another unit of measure: right where it comes to the same, by customary units to the precision of the key. */
function judgeConverted(
  value: CountValue,
  key: CountValue,
  [from, to]: readonly [Measure, Measure],
): Verdict {
  const number = converted(value.number, from, to);
  const keyThere = converted(key.number, to, from);
  if (number === undefined || keyThere === undefined)
    return isSameNumber(value, key) ? ['almost', 'count.unit'] : wrong;
  const isExactly = from.isMetric === to.isMetric;
  const off = Math.abs(number - key.number);
  const size = Math.max(Math.abs(key.number), 1e-300);
  if (off <= 1e-9 * size) return judgeQualifier(value, key);
  if (!isExactly && key.qualifier === 'exact' && off <= stepOf(key) / 2 && off < 1e-3 * size)
    return judgeQualifier(value, key);
  const figures = figuresOf(value);
  const isRounded =
    figures > 0 &&
    Number(keyThere.toPrecision(figures)) === value.number &&
    (figures > 1 || off < 0.005 * size);
  if (isRounded && key.qualifier === 'exact') return ['almost', 'count.rounded'];
  return isSameNumber(value, key) ? ['wrong', 'count.unit'] : wrong;
}

/** Another number than the key's: near enough to be almost right, or not. */
export function judgeNear(value: CountValue, key: CountValue): Verdict {
  const ratio = value.number / key.number;
  const slack = 1e-9;
  const direction = directionOf(key.qualifier);
  if (direction !== 0 || key.qualifier === 'about') {
    if (directionOf(value.qualifier) * direction < 0) return wrong;
    const isNear =
      direction > 0
        ? ratio > 1 && ratio <= 1.15 + slack
        : direction < 0
          ? ratio < 1 && ratio >= 0.9 - slack
          : Math.abs(ratio - 1) <= 0.05 + slack;
    return isNear ? ['almost', 'count.reported'] : wrong;
  }
  if (value.qualifier !== 'exact' && value.qualifier !== 'about') {
    const [from, to] = intervalOf(value);
    return isRounding(value, key) && key.number >= from && key.number <= to
      ? ['almost', 'count.rounded']
      : wrong;
  }
  const isWholeCount =
    key.form === 'plain' &&
    key.exponent === 0 &&
    decimalsOf(key.digits) === 0 &&
    decimalsOf(value.digits) === 0;
  const isOneOff = Math.abs(value.number - key.number) === 1 && Math.abs(key.number) >= 50;
  if (isWholeCount && key.currency === '' && isOneOff && value.qualifier === 'exact')
    return ['almost', 'count.one-off'];
  if (isRounding(value, key)) return ['almost', 'count.rounded'];
  return isFiner(value, key) ? ['almost', 'count.finer'] : wrong;
}

/** Whether the key rounds to the answer: to two or more figures, to one where that is within 3% ("800 billion" for 786.29 billion). */
function isRounding(value: CountValue, key: CountValue): boolean {
  const figures = figuresOf(key);
  const typed = figuresOf(value);
  const mayRound =
    key.exponent > 0 || decimalsOf(key.digits) > 0 || (figures >= 3 && Math.abs(key.number) >= 1000);
  if (!mayRound) return false;
  const answer = canonical(value);
  for (let kept = Math.max(2, typed); kept < figures; kept += 1) {
    if (roundedTo(key, kept) === answer) return true;
  }
  return key.exponent > 0 && roundedTo(key, 1) === answer && Math.abs(value.number / key.number - 1) <= 0.03;
}

/** Whether the answer is a more exact figure that rounds to the key, no more than 2% away from it (0.5% from a figure such as 300,000). */
function isFiner(value: CountValue, key: CountValue): boolean {
  const isScaled = key.exponent > 0 || decimalsOf(key.digits) > 0;
  if ((!isScaled && endZeros(key.digits) < 3) || figuresOf(value) <= figuresOf(key)) return false;
  const isNear = Math.abs(value.number / key.number - 1) <= (isScaled ? 0.02 : 0.005);
  return isNear && roundedTo(value, Math.max(1, figuresOf(key))) === canonical(key);
}
