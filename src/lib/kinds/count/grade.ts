import type { ReasonMessage } from '../../words/index.ts';
import type { Grade } from '../kind.ts';
import { readAnswer, tidyAnswer } from './answer.ts';
import type { CountValue } from './count-value.ts';
import { currenciesNamed } from './currencies.ts';
import { canonical, decimalsOf, figuresOf, roundedTo } from './decimal.ts';
import { intervalOf, isSameNumber, stepOf } from './interval.ts';
import { converted, isAnyDegree, measureOf } from './measures.ts';
import { directionOf } from './qualifiers.ts';
import type { CountReading } from './read.ts';
import { separatorsOf } from './separators.ts';
import { matchUnit, measuresOf } from './units.ts';

const longestAnswer = 200;

type Code = Extract<ReasonMessage['code'], `count.${string}`> | 'same' | 'different';
type Mark = Grade['mark'];

/** Grades a typed answer against a count. Never throws; linear in the answer. */
export function gradeCount(answer: string, key: CountValue, language: string): Grade {
  const typed = answer.trim();
  if (typed === '') return { mark: 'wrong', reason: { code: 'empty' } };
  if (typed.length > longestAnswer) return { mark: 'wrong', reason: { code: 'too-long' } };
  const tidy = tidyAnswer(typed);
  if (isAsWritten(tidy, key)) return { mark: 'right', reason: { code: 'exact' } };
  const shown = key.written;
  if (isSameTime(tidy, key)) return { mark: 'right', reason: { code: 'same', data: { shown } } };
  const read = readAnswer(tidy, key, language);
  if (read.is === 'two') return { mark: 'wrong', reason: { code: 'two-answers' } };
  if (read.is === 'none') return { mark: 'wrong', reason: { code: 'unreadable', data: { shown } } };
  const [mark, code] = judge(read.reading, key, language);
  if (mark === 'wrong' && code === 'different' && isRightInOtherSigns(tidy, key, language)) {
    return { mark, reason: { code: 'count.separators', data: { shown } } };
  }
  return { mark, reason: { code, data: { shown } } };
}

function isAsWritten(tidy: string, key: CountValue): boolean {
  const plain = (text: string): string => tidyAnswer(text).toLowerCase();
  const number = key.numeral + key.scale;
  return [key.written, number, key.before + number, number + key.after].some((text) => plain(text) === tidy.toLowerCase());
}

/** Whether the answer would be right if point and comma changed places. */
function isRightInOtherSigns(tidy: string, key: CountValue, language: string): boolean {
  const other = separatorsOf(language).decimal === '.' ? 'vi' : 'en';
  const read = readAnswer(tidy, key, other);
  return read.is === 'count' && judge(read.reading, key, language)[0] === 'right';
}

type Verdict = readonly [mark: Mark, code: Code];

function judge({ value, codes }: CountReading, key: CountValue, language: string): Verdict {
  const isDegree = isAnyDegree(value.unit) && measureOf(key.unit)?.of === 'temperature';
  const reading = { value: isDegree ? { ...value, unit: '' } : value, codes };
  const verdict = judgeNumber(reading.value, key);
  if (verdict[0] === 'wrong') return verdict;
  const unit = judgeUnit(reading, key, language);
  return unit === undefined || (unit[0] === 'almost' && verdict[0] === 'almost') ? verdict : unit;
}

/** What is wrong with the unit or currency of an answer; undefined for nothing. */
function judgeUnit({ value, codes }: CountReading, key: CountValue, language: string): Verdict | undefined {
  if (value.form === 'percent' && key.form !== 'percent' && key.form !== 'fraction') {
    return key.form === 'plain' && key.unit === '' && key.currency === '' ? ['almost', 'count.unit'] : ['wrong', 'count.unit'];
  }
  if (codes.length > 0) {
    if (key.currency !== '') return codes.includes(key.currency) ? undefined : ['wrong', 'count.currency'];
    // "pounds" are money or a weight; a key without any unit may have its currency outside the slot.
    const named = value.after.trim();
    if (named !== '' && matchUnit(named, key.unit) === 'same' && key.unit !== '') return undefined;
    return key.unit === '' && key.form === 'plain' ? ['almost', 'count.unit'] : ['wrong', 'count.unit'];
  }
  if (measuresOf(value.unit, key.unit) !== undefined && key.form === 'plain') return undefined;
  if (key.currency !== '' && value.unit !== '' && key.unit === '') {
    const named = currenciesNamed(value.unit, language);
    if (named.length > 0) return named.includes(key.currency) ? undefined : ['wrong', 'count.currency'];
    return /^(?:tiền|tien|money)$/iu.test(value.unit) ? undefined : ['almost', 'count.unit'];
  }
  if (key.form === 'percent' && value.form === 'plain' && value.unit !== '') {
    return matchUnit(value.unit, key.unit) === 'same' && key.unit !== '' ? undefined : ['almost', 'count.unit'];
  }
  if (value.form === 'ordinal' && key.form !== 'ordinal') return ['almost', 'count.not-rank'];
  return matchUnit(value.unit, key.unit) === 'other' ? ['almost', 'count.unit'] : undefined;
}

const right: Verdict = ['right', 'same'];
const wrong: Verdict = ['wrong', 'different'];

function judgeNumber(value: CountValue, key: CountValue): Verdict {
  switch (key.form) {
    case 'of':
      return judgePart(value, key);
    case 'fraction':
      return judgeFraction(value, key);
    case 'duration':
      return value.form === 'duration' && isSameNumber(value, key) ? right : wrong;
    case 'ordinal':
      return isSameNumber(value, key) && (value.form === 'ordinal' || value.form === 'plain') && value.qualifier === 'exact' ? right : wrong;
    case 'percent':
    case 'plain':
      return judgePlain(value, key);
  }
}

function judgePart(value: CountValue, key: CountValue): Verdict {
  if (value.form === 'of' || value.form === 'fraction') {
    if (value.digits === key.digits && value.whole === key.whole) return judgeQualifier(value, key);
    if (value.digits === key.whole && value.whole === key.digits) return ['wrong', 'count.swapped'];
    return value.digits === key.digits ? ['wrong', 'count.whole'] : wrong;
  }
  return value.form === 'plain' && isSameNumber(value, key) ? judgeQualifier(value, key) : wrong;
}

function judgeFraction(value: CountValue, key: CountValue): Verdict {
  const typed =
    value.form === 'of' || value.form === 'fraction'
      ? Number(value.digits) / Number(value.whole)
      : value.form === 'percent'
        ? value.number / 100
        : value.form === 'plain'
          ? value.number
          : NaN;
  return Math.abs(typed - key.number) < 1e-12 ? judgeQualifier(value, key) : wrong;
}

const spans: Readonly<Record<string, number>> = { h: 3600, hr: 3600, hour: 3600, giờ: 3600, tiếng: 3600, min: 60, m: 60, minute: 60, phút: 60, s: 1, sec: 1, second: 1, giây: 1 }; // prettier-ignore

/** Seconds of "2h 1m 39s", "2 hours 1 minute 39 seconds", "2 giờ 1 phút 39 giây"; undefined for anything else. */
export function secondsOf(text: string): number | undefined {
  const pattern = /\s*(?:and |,)?\s*(\d{1,5}(?:[.,]\d{1,3})?)\s*([\p{L}\p{M}]+)/uy;
  let total = 0;
  let last = Infinity;
  let end = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const name = found[2]!.normalize('NFC').toLowerCase();
    const size = spans[name] ?? spans[name.replace(/s$/, '')];
    if (size === undefined || size >= last) return undefined;
    total += Number(found[1]!.replace(',', '.')) * size;
    last = size;
    end = pattern.lastIndex;
  }
  return end === text.length && end > 0 ? total : undefined;
}

/** Whether a time in hours, minutes and seconds is the key, a duration or a number of such units. */
function isSameTime(tidy: string, key: CountValue): boolean {
  const measure = measureOf(key.unit);
  const unit = key.form === 'duration' ? 1 : measure?.of === 'time' && key.form === 'plain' ? measure.factor : undefined;
  if (key.qualifier !== 'exact' || unit === undefined) return false;
  const seconds = secondsOf(tidy);
  return seconds !== undefined && Math.abs(seconds - key.number * unit) < 1e-6;
}

/** The number is right; the words around it may say something else. */
function judgeQualifier(value: CountValue, key: CountValue): Verdict {
  const typed = directionOf(value.qualifier);
  const direction = directionOf(key.qualifier);
  if (typed === 0 || typed === direction) return right;
  if (direction !== 0 || value.qualifier === 'under') return ['wrong', 'count.direction'];
  return ['almost', 'count.qualifier'];
}

function judgePlain(value: CountValue, key: CountValue): Verdict {
  if (value.form === 'of' || value.form === 'fraction') {
    const isExactly = value.whole !== '' && Math.abs(Number(value.digits) / Number(value.whole) - key.number) < 1e-12;
    return isExactly && (decimalsOf(key.digits) > 0 || value.form === 'fraction') ? judgeQualifier(value, key) : wrong;
  }
  if (value.form === 'duration') {
    const unit = measureOf(key.unit);
    return unit?.of === 'time' && value.number === key.number * unit.factor ? right : wrong;
  }
  if (value.form === 'ordinal' && key.form === 'percent') return wrong;
  const measures = measuresOf(value.unit, key.unit);
  const isConverted = measures !== undefined && (measures[0].factor !== measures[1].factor || measures[0].of !== measures[1].of || measures[0].offset !== measures[1].offset);
  if (isConverted) return judgeConverted(value, key, converted(value.number, ...measures), measures[0].isMetric === measures[1].isMetric);
  if (canonical(value) === canonical(key)) return judgeQualifier(value, key);

  const isBareSame = canonical({ digits: value.digits, exponent: 0 }) === canonical({ digits: key.digits, exponent: 0 });
  if (isBareSame && value.scale === '' && key.scale !== '' && key.exponent !== 0 && value.form === key.form) {
    return directionOf(value.qualifier) * directionOf(key.qualifier) < 0 ? ['wrong', 'count.direction'] : ['almost', 'count.scale-missing'];
  }
  if (isBareSame && value.exponent !== key.exponent) return ['wrong', 'count.scale'];
  return judgeNear(value, key);
}

/** An answer in another unit of measure: right where it comes to the same, by customary units to the precision of the key. */
function judgeConverted(value: CountValue, key: CountValue, number: number | undefined, isExactly: boolean): Verdict {
  if (number === undefined) return isSameNumber(value, key) ? ['almost', 'count.unit'] : wrong;
  const off = Math.abs(number - key.number);
  const size = Math.max(Math.abs(key.number), 1e-300);
  if (off <= 1e-9 * size) return judgeQualifier(value, key);
  if (!isExactly && key.qualifier === 'exact' && off <= stepOf(key) / 2 && off < 1e-3 * size) return judgeQualifier(value, key);
  return isSameNumber(value, key) ? ['wrong', 'count.unit'] : wrong;
}

/** Another number than the key's: near enough to be almost right, or not. */
function judgeNear(value: CountValue, key: CountValue): Verdict {
  const ratio = value.number / key.number;
  const slack = 1e-9;
  const direction = directionOf(key.qualifier);
  if (direction !== 0 || key.qualifier === 'about') {
    if (directionOf(value.qualifier) * direction < 0) return wrong;
    const isNear =
      direction > 0 ? ratio > 1 && ratio <= 1.15 + slack : direction < 0 ? ratio < 1 && ratio >= 0.9 - slack : Math.abs(ratio - 1) <= 0.05 + slack;
    return isNear ? ['almost', 'count.reported'] : wrong;
  }
  if (value.qualifier !== 'exact' && value.qualifier !== 'about') {
    const [from, to] = intervalOf(value);
    return isRounding(value, key) && key.number >= from && key.number <= to ? ['almost', 'count.rounded'] : wrong;
  }
  if (isRounding(value, key)) return ['almost', 'count.rounded'];
  if (isFiner(value, key)) return ['almost', 'count.finer'];
  const isWholeCount = key.form === 'plain' && key.exponent === 0 && decimalsOf(key.digits) === 0 && decimalsOf(value.digits) === 0;
  const isOneOff = Math.abs(value.number - key.number) === 1 && Math.abs(key.number) >= 50;
  return isWholeCount && key.currency === '' && isOneOff && value.qualifier === 'exact' ? ['almost', 'count.one-off'] : wrong;
}

/** Whether the key rounds to the answer: to two or more figures, to one where that is within 3% ("800 billion" for 786.29 billion). */
function isRounding(value: CountValue, key: CountValue): boolean {
  const figures = figuresOf(key);
  const typed = figuresOf(value);
  const mayRound = key.exponent > 0 || decimalsOf(key.digits) > 0 || (figures >= 3 && Math.abs(key.number) >= 1000);
  if (!mayRound) return false;
  const answer = canonical(value);
  for (let kept = Math.max(2, typed); kept < figures; kept += 1) {
    if (roundedTo(key, kept) === answer) return true;
  }
  return key.exponent > 0 && roundedTo(key, 1) === answer && Math.abs(value.number / key.number - 1) <= 0.03;
}

/** Whether the answer is a more exact figure that rounds to the key, no more than 2% away from it. */
function isFiner(value: CountValue, key: CountValue): boolean {
  if (key.exponent <= 0 || figuresOf(value) <= figuresOf(key)) return false;
  return roundedTo(value, Math.max(1, figuresOf(key))) === canonical(key) && Math.abs(value.number / key.number - 1) <= 0.02;
}
