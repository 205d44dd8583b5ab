import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../base/index.ts';
import type { CountValue } from './count-value.ts';
import { count } from './index.ts';
import { readCount } from './read.ts';
import { isPluralUnit } from './units.ts';

const contextOf = (language: string) => ({ language, names: new Map() });
const distract = (key: CountValue, language: string, seed = '1'): CountValue[] =>
  count.distract(key, {
    ...contextOf(language),
    ageYears: 0,
    latestYear: undefined,
    random: randomFrom(seed),
  }) as CountValue[];

const digits = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map(String),
  fc.integer({ min: 1, max: 3000 }).map((number) => number.toLocaleString('en')),
  fc.integer({ min: 1, max: 99_999_999 }).map((number) => number.toLocaleString('en')),
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 99 }))
    .map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom(
    'six',
    'Twelve',
    'one hundred and ninety-four',
    'ninety',
    '10',
    '100',
    '200',
    '500',
    '1,000',
    '800',
    '0.5',
  ),
);
const english = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '', 'over ', 'nearly ', 'about ', 'at least ', 'up to ', 'US$', '€', 'more than $'),
      digits,
      fc.constantFrom('', '', ' thousand', ' million', ' billion', 'bn'),
      fc.constantFrom('', ' countries', ' m', ' km²', ' people', '%', ' of seven groups', ' °C', ' euros'),
    )
    .map((parts) => parts.join('')),
  fc.integer({ min: 1, max: 130 }).map((rank) => `${rank}th`),
);
const vietnamese = fc
  .tuple(
    fc.constantFrom('', 'hơn ', 'gần ', 'khoảng ', 'ít nhất '),
    fc.integer({ min: 1, max: 9_999_999 }).map((number) => number.toLocaleString('vi')),
    fc.constantFrom('', ' nghìn', ' triệu', ' tỷ'),
    fc.constantFrom('', ' nước', ' người', ' đồng', ' USD', '%'),
  )
  .map((parts) => parts.join(''));
const written = fc.oneof(english.map((text) => [text, 'en'] as const), vietnamese.map((text) => [text, 'vi'] as const)); // prettier-ignore

/** Runs a law on every value that can be read. */
function forValues(law: (value: CountValue, language: string) => void, numRuns = 300): void {
  fc.assert(
    fc.property(written, ([text, language]) => {
      const read = readCount(text, language);
      if (read.ok) law(read.value, language);
    }),
    { numRuns },
  );
  expect(true).toBe(true);
}

describe('laws of counts', () => {
  test('before, key and after are the written text', () => {
    forValues((value, language) => {
      const { before, key, after } = count.gap(value, contextOf(language));
      expect(before + key + after).toBe(value.written);
    });
  });

  test('what is printed is read back as the same value', () => {
    forValues((value, language) => {
      expect(count.read(count.print(value, contextOf(language)), contextOf(language))).toEqual({
        ok: true,
        value,
      });
    });
  });

  test('the key grades right, alone and in full', () => {
    forValues((value, language) => {
      const { key } = count.gap(value, contextOf(language));
      for (const answer of [key, value.written, ` ${key.toUpperCase()}. `]) {
        expect([answer, count.grade(answer, value, contextOf(language)).mark]).toEqual([answer, 'right']);
      }
    });
  });

  test('wrong options look like the key, cannot be true beside it and grade wrong', () => {
    forValues((key, language) => {
      const options = distract(key, language, key.written);
      expect(options.length).toBeLessThanOrEqual(12);
      expect(new Set(options.map(({ written }) => written)).size).toBe(options.length);
      for (const option of options) {
        const context = contextOf(language);
        expect(count.shape(option)).toBe(count.shape(key));
        expect([option.written, count.meets(option, key), count.meets(key, option)]).toEqual([
          option.written,
          false,
          false,
        ]);
        expect(count.excludes(key, option, 'one-value')).toBe(
          count.isReported?.(key) === true ? 'reported' : 'one-value',
        );
        expect(count.read(option.written, context)).toEqual({ ok: true, value: option });
        expect([option.written, count.grade(option.written, key, context).mark]).toEqual([
          option.written,
          'wrong',
        ]);
        expect(count.grade(count.gap(option, context).key, key, context).mark).toBe('wrong');
        if (isPluralUnit(key.unit) && key.exponent === 0 && key.form === 'plain')
          expect(option.number).not.toBe(1);
      }
    }, 150);
  });

  test('most keys have two wrong options on either side', () => {
    for (const text of [
      '194 countries',
      'over 170 agreements',
      'nearly 6 million people',
      'US$786.29 billion',
      '$800 billion',
      '39.5%',
      '100 °C',
      '60 activities',
      '4th',
      '-38.8 °C',
      'nine ships',
      '1,000,000',
      '2:01:39',
      '100k users',
      '10 goals',
    ]) {
      const read = readCount(text, 'en');
      if (!read.ok) throw new Error(text);
      const options = distract(read.value, 'en');
      const below = options.filter((option) => option.number < read.value.number).length;
      expect([text, below >= 2, options.length - below >= 2]).toEqual([text, true, true]);
    }
  });

  test('a round key has round options', () => {
    for (const text of [
      '190 agreements',
      '60 activities',
      '800 people',
      'over 170 states',
      '300,000 km/s',
      '80th',
      '35th',
    ]) {
      const read = readCount(text, 'en');
      if (!read.ok) throw new Error(text);
      for (const option of distract(read.value, 'en'))
        expect([text, option.digits]).toEqual([text, expect.stringMatching(/[05]$/)]);
    }
  });

  test('order by size is total', () => {
    forValues((a) => {
      forValues((b) => {
        expect(Math.sign(count.compare(a, b)) + Math.sign(count.compare(b, a))).toBe(0);
      }, 3);
    }, 60);
  });

  test('the same seed gives the same options', () => {
    forValues((value, language) => {
      expect(distract(value, language)).toEqual(distract(value, language));
    }, 30);
  });

  test('no text breaks reading or grading', () => {
    const key = readCount('over 170 agreements', 'en');
    if (!key.ok) throw new Error('key');
    const pieces = fc.constantFrom('1', '70', ' ', ',', '.', '×10^', '²', '½', '/', '%', '$', 'US', 'tỷ', 'million', 'và', 'one', 'hundred', 'mươi', 'thứ', 'lần', '-', '−', '\ud800', '\u0301', '(', ')', 'or', ':', 'm', 'of'); // prettier-ignore
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'vi', 'de', 'ar', 'not a language'), (text, language) => {
        expect(['right', 'almost', 'wrong']).toContain(
          count.grade(text, key.value, contextOf(language)).mark,
        );
        const read = count.read(text, contextOf(language));
        if (!read.ok) return;
        const { before, key: hidden, after } = count.gap(read.value, contextOf(language));
        expect(before + hidden + after).toBe(text.trim());
        expect(count.grade(hidden, read.value, contextOf(language)).mark).toBe('right');
        expect(count.meets(read.value, read.value)).toBe(true);
        distract(read.value as CountValue, language);
      }),
      { numRuns: 1500 },
    );
  });
});

test.each(['-273.15 °C', '-196 °C', '−89.2 °C', '2 K'])(
  'no option beside %s is colder than can be',
  (written) => {
    const read = readCount(written, 'en');
    const options = read.ok ? distract(read.value, 'en') : [];
    expect(options.length).toBeGreaterThan(0);
    const zero = written.endsWith('K') ? 0 : -273.15;
    expect(options.filter((option) => option.number < zero)).toEqual([]);
  },
);

test.each([
  ['180 countries', 197],
  ['195 countries', 206],
  ['over 130 quốc gia', 197],
  ['60 member states', 197],
  ['210 countries and territories', 250],
  ['six continents', 7],
  ['98.5%', 100],
  ['US$800 billion', 999e9],
  ['€ 620.5 million', 999.9e6],
])('no option beside %s is more than %d', (written, most) => {
  const language = written.includes('quốc') ? 'vi' : 'en';
  const read = readCount(written, language);
  const options = read.ok ? ['1', '2', '3'].flatMap((seed) => distract(read.value, language, seed)) : [];
  expect(options.length).toBeGreaterThan(0);
  expect(options.filter((option) => option.number > most)).toEqual([]);
});

test('a key beyond what there is has options on both sides', () => {
  const read = readCount('283 countries', 'en');
  const numbers = read.ok ? distract(read.value, 'en').map(({ number }) => number) : [];
  expect([Math.min(...numbers) < 283, Math.max(...numbers) > 283]).toEqual([true, true]);
});
