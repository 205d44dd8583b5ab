import type { CountValue } from './count-value.ts';
import { decimalsOf } from './decimal.ts';
import { englishOrdinal, englishWords } from './english-words.ts';
import { romanFigures } from './roman.ts';
import { withSeparators } from './separators.ts';
import { vietnameseOrdinal, vietnameseWords } from './vietnamese-words.ts';

const largestInWords = 999_999_999;

/** 1st, 2nd, 3rd, 4th, 11th. */
function ordinalSuffix(number: number): string {
  if (number % 100 > 10 && number % 100 < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

function inDigits(key: CountValue, digits: string): string | undefined {
  if (key.group.length > 1) return undefined;
  const sign = /^[-−–‐‑]/.exec(key.numeral)?.[0] ?? '-';
  const plain = withSeparators(digits.replace(/^-/, ''), key.group, key.decimal);
  const signed = digits.startsWith('-') ? sign + plain : plain;
  if (key.form !== 'ordinal') return signed;
  const suffix = /[a-z]{2}$/i.exec(key.numeral)?.[0];
  if (suffix === undefined || /^\D/.test(key.numeral)) return key.numeral.replace(/\d[\d.,]*$/, () => plain);
  const right = ordinalSuffix(Number(digits));
  return plain + (suffix === suffix.toUpperCase() ? right.toUpperCase() : right);
}

function inEnglish(key: CountValue, number: number): string {
  const style = {
    and: !/hundred (?!and)[a-z]/i.test(key.numeral),
    hyphen: !/(?:ty) [a-z]+$/i.test(key.numeral),
  };
  return key.form === 'ordinal' ? englishOrdinal(number, style) : englishWords(number, style);
}

function inVietnamese(key: CountValue, number: number): string {
  const style = {
    thousand: /ngàn/i.test(key.numeral) ? 'ngàn' : 'nghìn',
    gap: /lẻ/i.test(key.numeral) ? 'lẻ' : 'linh',
  } as const;
  if (key.form !== 'ordinal') return vietnameseWords(number, style);
  return key.numeral.replace(/^(\S+\s+).*$/su, (_, lead: string) => lead + vietnameseOrdinal(number, style));
}

/** Seconds in the format of "2:01:39" or "9:58.3". */
function asDuration(key: CountValue, digits: string): string | undefined {
  const [whole = '0', fraction] = digits.split('.');
  const seconds = Number(whole);
  const two = (number: number): string => String(number).padStart(2, '0');
  const withHours = key.numeral.split(':').length === 3;
  const minutes = Math.floor(seconds / 60);
  if (!withHours && minutes > 59 && Number(key.digits) < 3600) return undefined;
  const time = withHours
    ? `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
    : `${/^\d\d:/.test(key.numeral) ? two(minutes) : minutes}:${two(seconds % 60)}`;
  return fraction === undefined ? time : `${time}${key.decimal}${fraction}`;
}

/** Another number ("171", "-3.5") in the script and format of a key's numeral; undefined where the format cannot hold it. */
export function numeralText(key: CountValue, digits: string): string | undefined {
  if (key.form === 'duration') return asDuration(key, digits);
  if (key.script === 'digits') return inDigits(key, digits);
  const number = Number(digits);
  if (decimalsOf(digits) > 0 || number < 0 || number > largestInWords || key.group === 'odd')
    return undefined;
  if (key.script === 'roman')
    return number > 0 && number < 90
      ? key.numeral.replace(/[IVXL]+$/, () => romanFigures(number))
      : undefined;
  const words = key.script === 'en' ? inEnglish(key, number) : inVietnamese(key, number);
  const first = key.numeral[0] ?? '';
  const isCapital = first !== first.toLowerCase();
  return isCapital ? words[0]!.toUpperCase() + words.slice(1) : words;
}
