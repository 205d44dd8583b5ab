import type { CountValue } from './count-value.ts';
import { withNumeral } from './rewrite.ts';

const quotients = [[1, 10], [1, 5], [1, 4], [1, 3], [2, 5], [1, 2], [3, 5], [2, 3], [3, 4], [4, 5], [5, 6], [9, 10]] as const; // prettier-ignore
const englishBelow: Readonly<Record<number, string>> = {
  2: 'half',
  3: 'third',
  4: 'quarter',
  5: 'fifth',
  6: 'sixth',
  10: 'tenth',
};
const englishAbove = ['', 'one', 'two', 'three', 'four', 'five', '', '', '', 'nine'];
const vietnameseNumber = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', '', '', 'chín', 'mười'];
const signs = new Map([[0.5, '½'], [0.25, '¼'], [0.75, '¾'], [0.2, '⅕'], [0.4, '⅖'], [0.6, '⅗'], [0.8, '⅘'], [1 / 3, '⅓'], [2 / 3, '⅔'], [5 / 6, '⅚']]); // prettier-ignore

function fractionText(key: CountValue, part: number, whole: number): string | undefined {
  if (key.script === 'digits') return signs.get(part / whole);
  if (key.script === 'vi')
    return whole === 2
      ? 'một nửa'
      : `${vietnameseNumber[part]!} phần ${whole === 4 ? 'tư' : vietnameseNumber[whole]!}`;
  if (whole === 2 && /^half/i.test(key.numeral)) return 'half';
  const lead = part === 1 && !/^one/i.test(key.numeral) ? 'a' : englishAbove[part]!;
  const join = lead !== 'a' && key.numeral.includes('-') ? '-' : ' ';
  return `${lead}${join}${englishBelow[whole]!}${part > 1 ? 's' : ''}`;
}

/** Other simple fractions in the words or signs of the key. */
export function fractions(key: CountValue, language: string): CountValue[] {
  // "half the people" cannot become "a third the people".
  if (key.script !== 'vi' && key.after !== '' && !/^\s+of\s/u.test(key.after)) return [];
  return quotients.flatMap(([part, whole]) => {
    const text = fractionText(key, part, whole);
    const value = text === undefined ? undefined : withNumeral(key, text, language);
    return value === undefined ? [] : [value];
  });
}
