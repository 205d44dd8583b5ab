import type { CountValue } from './count-value.ts';
import { numeralText } from './numeral-text.ts';
import { readCount } from './read.ts';

/** The key with another number ("171", "-3.5") in the very same format; undefined where the format cannot hold it. */
export function withNumber(key: CountValue, digits: string, language: string): CountValue | undefined {
  const numeral = numeralText(key, digits);
  return numeral === undefined ? undefined : withNumeral(key, numeral, language);
}

/** The key with another numeral; undefined where the result reads as something else. */
export function withNumeral(key: CountValue, numeral: string, language: string): CountValue | undefined {
  const read = readCount(key.before + numeral + key.scale + key.after, language);
  return read.ok && read.value.numeral === numeral ? read.value : undefined;
}
