import type { CountValue } from './count-value.ts';
import { decimalsOf, numberOf } from './decimal.ts';
import { judge } from './judge.ts';
import { numeralText } from './numeral-text.ts';
import { separatorsOf } from './separators.ts';

/**
 * Whether a count is written in the usual digits of its language, or in English words, so that another number in its place
 * reads as that number and as nothing else. Whatever is written in a rarer way has to be read back.
 */
export function isPlain(value: CountValue, language: string): boolean {
  const { form, script, digits, group, decimal, scale } = value;
  if (form !== 'plain' && form !== 'percent' && form !== 'of') return false;
  if ((script !== 'digits' && script !== 'en') || digits.startsWith('-')) return false;
  const usual = separatorsOf(language);
  if (group !== '' && group !== usual.group) return false;
  if (decimalsOf(digits) > 0 && decimal !== usual.decimal) return false;
  // "5 in ten groups" may be a part of a whole or not, by the number.
  if (/\sin\s/iu.test(value.after) || (form !== 'of' && /[\d½-¾]/u.test(value.after))) return false;
  if (/^\s?\p{L}$/u.test(scale) || /\d/.test(value.before + scale)) return false;
  return value.numeral === numeralText(value, digits);
}

/** A plain count with another number, as reading it would give it; undefined where it would look different. */
export function withPlainNumber(key: CountValue, digits: string, language: string): CountValue | undefined {
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits.length : point;
  const usual = separatorsOf(language).group;
  const group = whole <= 3 ? usual : key.script === 'digits' ? key.group : '';
  if (group !== key.group) return undefined;
  // 39.50 beside 39.5 looks more exact.
  if (point >= 0 && digits.endsWith('0') !== key.digits.endsWith('0')) return undefined;
  const numeral = numeralText(key, digits);
  if (numeral === undefined) return undefined;
  const number = numberOf({ digits, exponent: key.exponent });
  return { ...key, number, digits, numeral, written: key.before + numeral + key.scale + key.after };
}

/** From this share of the key on, a number with the same scale word is wrong whatever its figures. */
const surelyWrong = 0.2;

const figuresOf = ({ digits }: CountValue): string => digits.replace(/\D/g, '').replace(/0+$/, '');

/** Whether the hidden part of a plain count, typed for another plain count with the same scale, grades wrong; undefined where only reading tells. */
export function judgesWrong(other: CountValue, key: CountValue, language: string): boolean | undefined {
  if (other.scale !== key.scale || !isPlain(other, language) || !isPlain(key, language)) return undefined;
  // 1.5 typed for 15: point and comma may have changed places.
  if (figuresOf(other) === figuresOf(key)) return undefined;
  // Nothing so far away is almost right: roundings and what "over" and "nearly" leave open are nearer.
  const off = Math.abs(other.number - key.number);
  if (off > 1 && off > surelyWrong * Math.abs(key.number)) return true;
  const typed: CountValue = { ...other, form: 'plain', whole: '', qualifier: 'exact', currency: '', unit: '', before: '', after: '' }; // prettier-ignore
  return judge({ value: typed, codes: [] }, key, language)[0] === 'wrong';
}
