import type { CountValue } from './count-value.ts';
import { currenciesNamed } from './currencies.ts';
import { decimalsOf } from './decimal.ts';
import { isSameNumber } from './interval.ts';
import { judgeNear, judgePlain, judgeQualifier } from './judge-plain.ts';
import { isAnyDegree, measureOf } from './measures.ts';
import type { CountReading } from './read.ts';
import { matchUnit, measuresOf, unitKey } from './units.ts';
import { right, wrong, type Verdict } from './verdict.ts';

/** Judges what was typed: its number first, then its unit and currency. */
export function judge({ value, codes }: CountReading, key: CountValue, language: string): Verdict {
  const measured = measureOf(key.unit)?.of;
  const isLoose =
    (isAnyDegree(value.unit) && measured === 'temperature') ||
    (/^k$/i.test(value.unit) && measured === 'fineness');
  const unit = isLoose ? '' : value.unit.replace(/^(?:of )?an? /i, '');
  const reading = { value: { ...value, unit }, codes };
  const verdict = judgeNumber(reading.value, key);
  if (verdict[0] === 'wrong') return verdict;
  const unitVerdict = judgeUnit(reading, key, language);
  return unitVerdict === undefined || (unitVerdict[0] === 'almost' && verdict[0] === 'almost')
    ? verdict
    : unitVerdict;
}

/** What is wrong with the unit or currency of an answer; undefined for nothing. */
function judgeUnit({ value, codes }: CountReading, key: CountValue, language: string): Verdict | undefined {
  if (value.form === 'percent' && key.form !== 'percent' && key.form !== 'fraction' && key.form !== 'of') {
    return key.form === 'plain' && key.unit === '' && key.currency === ''
      ? ['almost', 'count.unit']
      : ['wrong', 'count.unit'];
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
    if (/^(?:cents?|xu|pence|penny|pennies)$/iu.test(value.unit)) return ['wrong', 'count.currency'];
    return /^(?:tiền|tien|money)$/iu.test(value.unit) ? undefined : ['almost', 'count.unit'];
  }
  if (key.form === 'percent' && value.form === 'plain' && value.unit !== '') {
    return matchUnit(value.unit, key.unit) === 'same' && key.unit !== ''
      ? undefined
      : ['almost', 'count.unit'];
  }
  if (value.form === 'ordinal' && key.form !== 'ordinal') return ['almost', 'count.not-rank'];
  return matchUnit(value.unit, key.unit) === 'other' ? ['almost', 'count.unit'] : undefined;
}

function judgeNumber(value: CountValue, key: CountValue): Verdict {
  switch (key.form) {
    case 'of':
      return judgePart(value, key);
    case 'fraction':
      return judgeFraction(value, key);
    case 'duration':
      return judgeDuration(value, key);
    case 'ordinal':
      return judgeRank(value, key);
    case 'percent':
    case 'plain':
      return judgePlain(value, key);
  }
}

/** A time to the second, where the key has parts of seconds, is a rounded one. */
function judgeDuration(value: CountValue, key: CountValue): Verdict {
  if (value.form !== 'duration') return wrong;
  if (isSameNumber(value, key)) return right;
  const isWhole = decimalsOf(value.digits) === 0 && decimalsOf(key.digits) > 0;
  return isWhole && key.number > 10 && Math.round(key.number) === value.number
    ? ['almost', 'count.rounded']
    : wrong;
}

function judgeRank(value: CountValue, key: CountValue): Verdict {
  if (!isSameNumber(value, key) || value.qualifier !== 'exact' || value.scale !== '') return wrong;
  if (value.form === 'ordinal') return right;
  // "4 times" are a number of times, "lần 4" is the fourth.
  return value.form === 'plain' && unitKey(value.unit) !== 'time' && !/^lần$/i.test(value.unit)
    ? right
    : wrong;
}

function judgePart(value: CountValue, key: CountValue): Verdict {
  if (value.form === 'of' || value.form === 'fraction') {
    if (value.digits === key.digits && value.whole === key.whole) return judgeQualifier(value, key);
    if (value.digits === key.whole && value.whole === key.digits) return ['wrong', 'count.swapped'];
    return value.digits === key.digits ? ['wrong', 'count.whole'] : wrong;
  }
  const isSameShare =
    value.form === 'percent' && value.number === (Number(key.digits) / Number(key.whole)) * 100;
  return isSameShare || (value.form === 'plain' && isSameNumber(value, key))
    ? judgeQualifier(value, key)
    : wrong;
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
  if (Math.abs(typed - key.number) < 1e-12) return judgeQualifier(value, key);
  if (key.qualifier !== 'exact' && typed > 0) return judgeNear({ ...value, number: typed }, key);
  const isDecimal = value.form === 'percent' || value.form === 'plain';
  const figures = value.digits.replace(/\D/g, '').replace(/^0+/, '').length;
  return isDecimal && figures > 1 && Math.abs(typed - Number(key.number.toPrecision(figures))) < 1e-12
    ? ['almost', 'count.rounded']
    : wrong;
}
