import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishOrdinal, englishWords } from './english-words.ts';
import { readCount } from './read.ts';
import { vietnameseWords } from './vietnamese-words.ts';

const numberIn = (text: string, language = 'en'): number | undefined => {
  const read = readCount(text, language);
  return read.ok && read.value.unit === '' ? read.value.number : undefined;
};
const numbers = fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 999_999_999 }));

describe('numbers in words', () => {
  test.each([
    [0, 'zero', 'không'],
    [4, 'four', 'bốn'],
    [10, 'ten', 'mười'],
    [11, 'eleven', 'mười một'],
    [14, 'fourteen', 'mười bốn'],
    [15, 'fifteen', 'mười lăm'],
    [21, 'twenty-one', 'hai mươi mốt'],
    [24, 'twenty-four', 'hai mươi tư'],
    [55, 'fifty-five', 'năm mươi lăm'],
    [100, 'one hundred', 'một trăm'],
    [105, 'one hundred and five', 'một trăm linh năm'],
    [110, 'one hundred and ten', 'một trăm mười'],
    [194, 'one hundred and ninety-four', 'một trăm chín mươi tư'],
    [1005, 'one thousand and five', 'một nghìn không trăm linh năm'],
    [1500, 'one thousand five hundred', 'một nghìn năm trăm'],
    [2_000_000, 'two million', 'hai triệu'],
    [6_200_010, 'six million two hundred thousand and ten', 'sáu triệu hai trăm nghìn không trăm mười'],
  ])('%i is “%s” and “%s”', (number, english, vietnamese) => {
    expect([englishWords(number), vietnameseWords(number)]).toEqual([english, vietnamese]);
  });

  test.each([
    ['one hundred ninety four', 194],
    ['a hundred', 100],
    ['a million', 1_000_000],
    ['nineteen hundred', 1900],
    ['One Hundred And Ninety-Four', 194],
    ['two million, three hundred thousand', 2_300_000],
    ['two dozen', 24],
    ['three point one four', 3.14],
    ['một trăm chín mươi bốn', 194],
    ['một trăm lẻ năm', 105],
    ['hai mươi nhăm', 25],
    ['hai tư', 24],
    ['năm ngàn', 5000],
    ['hai tỉ', 2e9],
    ['hai nghìn tỷ', 2e12],
    ['ba phẩy mười bốn', 3.14],
    ['bẩy mươi', 70],
  ])('“%s” is read as %d', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  test.each([
    ['mười năm', 10, 'năm'],
    ['ba năm', 3, 'năm'],
    ['năm năm', 5, 'năm'],
    ['hai mươi năm', 20, 'năm'],
    ['một nghìn năm', 1000, 'năm'],
    ['một trăm năm', 100, 'năm'],
    ['five seconds', 5, 'seconds'],
    ['one second', 1, 'second'],
  ])('“%s” is %d with the unit “%s”', (text, number, unit) => {
    expect(readCount(text, 'vi')).toMatchObject({ ok: true, value: { number, unit } });
  });

  test('what is written in English is read back', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), fc.boolean(), (number, and, hyphen) => {
        expect(numberIn(englishWords(number, { and, hyphen }))).toBe(number);
      }),
    );
  });

  test('what is written in Vietnamese is read back', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('nghìn' as const, 'ngàn' as const),
        fc.constantFrom('linh' as const, 'lẻ' as const),
        (number, thousand, gap) => {
          expect(numberIn(vietnameseWords(number, { thousand, gap }), 'vi')).toBe(number);
        },
      ),
    );
  });

  test('English ordinals are read back as ranks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
        expect(readCount(englishOrdinal(number), 'en')).toMatchObject({
          ok: true,
          value: { form: 'ordinal', number },
        });
      }),
    );
  });
});
