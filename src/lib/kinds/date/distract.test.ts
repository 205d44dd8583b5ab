import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../base/index.ts';
import { compare, meets, parts, shape, years } from './compare.ts';
import type { DateValue } from '../written-dates/date-value.ts';
import { distract } from './distract.ts';
import { grade } from './grade.ts';
import { date } from './index.ts';
import { printDate } from './print-date.ts';
import { read } from './read.ts';

function dateOf(written: string, language = 'en'): DateValue {
  const value = read(written, { language });
  if (!value.ok) throw new Error(`${written}: ${value.error.code}`);
  return value.value;
}

interface Setting {
  readonly language?: string;
  readonly ageYears?: number;
  readonly latestYear?: number | undefined;
  readonly seed?: string;
}

function optionsFor(
  key: DateValue,
  { language = 'en', ageYears = 10, latestYear, seed = 's' }: Setting = {},
): readonly DateValue[] {
  return distract(key, { language, names: new Map(), ageYears, latestYear, random: randomFrom(seed) });
}

const pad = (number: number): string => String(number).padStart(2, '0');
const y = fc.integer({ min: 100, max: 2090 });
const m = fc.integer({ min: 1, max: 12 });
const d = fc.integer({ min: 1, max: 28 });
const monthName = m.map(
  (month) =>
    'January February March April May June July August September October November December'.split(' ')[
      month - 1
    ]!,
);
const written = fc.oneof(
  y.map(String),
  y.map((year) => `${year} BC`),
  y.map((year) => `c. ${year}`),
  y.map((year) => `khoảng năm ${year}`),
  fc.integer({ min: 1, max: 99 }).map((year) => `AD ${year}`),
  fc.tuple(monthName, y).map(([month, year]) => `${month} ${year}`),
  fc.tuple(monthName, y).map(([month, year]) => `${month.slice(0, 3)} ${year}`),
  fc.tuple(m, y).map(([month, year]) => `tháng ${month} năm ${year}`),
  fc.tuple(m, y).map(([month, year]) => `${String(year).padStart(4, '0')}-${pad(month)}`),
  fc.tuple(d, monthName, y).map(([day, month, year]) => `${day} ${month} ${year}`),
  fc.tuple(d, monthName, y).map(([day, month, year]) => `${month} ${day}, ${year}`),
  fc.tuple(d, m, y).map(([day, month, year]) => `ngày ${day} tháng ${month} năm ${year}`),
  fc.tuple(d, m, y).map(([day, month, year]) => `${day}/${month}/${year}`),
  fc.tuple(d, m, y).map(([day, month, year]) => `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`),
  fc.tuple(d, monthName).map(([day, month]) => `${day} ${month}`),
  monthName,
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 8 }), monthName, y)
    .map(([day, more, month, year]) => `${day}-${day + more} ${month} ${year}`),
  fc.tuple(y, fc.integer({ min: 1, max: 40 })).map(([year, more]) => `${year}–${year + more}`),
  fc
    .integer({ min: 11, max: 202 })
    .filter((tens) => tens % 10 !== 0)
    .map((tens) => `${tens}0s`),
  fc.integer({ min: 4, max: 20 }).map((century) => `${century}th century`),
  fc.constantFrom(
    'thế kỷ XIX',
    'thế kỷ III TCN',
    '1914-18',
    '264-241 BC',
    '28 October - 2 November 2024',
    '2-3 November',
    'tháng Tám năm 1945',
    'Monday, 19 August 2024',
    '28 December - 3 January',
    'October-November 2024',
    '19TH AUGUST 2024',
    '-0043',
    '0476',
    'Sept 2024',
  ),
);
const key = written.map((text) => dateOf(text));

test('what an author wrote is printed, read again the same, and graded right', () => {
  fc.assert(
    fc.property(key, (value) => {
      const context = { language: 'en', names: new Map() };
      expect(read(date.print(value, context), context)).toEqual({ ok: true, value });
      const { before, key: hidden, after } = date.gap(value, context);
      expect(before + hidden + after).toBe(value.written);
      expect(grade(hidden, value, context).mark).toBe('right');
      expect(grade(`  ${hidden.toUpperCase()}. `, value, context).mark).toBe('right');
    }),
  );
});

test('the form for the interface names the same date, in every language', () => {
  fc.assert(
    fc.property(key, fc.constantFrom('en', 'en-US', 'vi', 'fr', 'de'), (value, language) => {
      expect(grade(printDate(value, language), value, { language })).toMatchObject({ mark: 'right' });
    }),
    { numRuns: 60 },
  );
});

test('options look like the key, meet neither it nor each other, and grade wrong', () => {
  fc.assert(
    fc.property(key, fc.nat(2000), fc.string(), (value, ageYears, seed) => {
      const options = optionsFor(value, { ageYears, seed });
      expect(options.length).toBeLessThanOrEqual(12);
      expect(new Set(options.map((option) => option.written)).size).toBe(options.length);
      for (const option of options) {
        expect([shape(option), meets(option, value), date.excludes(value, option, 'one-value')]).toEqual([
          shape(value),
          false,
          'one-value',
        ]);
        expect(date.excludes(value, option, 'relation')).toBeUndefined();
        expect(grade(option.written, value, { language: 'en' }).mark).toBe('wrong');
        // Not its pattern: "May" is written alike in several styles.
        const { pattern: _, ...facts } = option;
        expect(read(option.written, { language: 'en' })).toMatchObject({ ok: true, value: facts });
      }
    }),
    { numRuns: 60 },
  );
});

test('there are options on both sides, enough for every rank of the key, where the calendar has room', () => {
  fc.assert(
    fc.property(key, fc.integer({ min: 5, max: 100 }), fc.string(), (value, ageYears, seed) => {
      fc.pre(value.first.year === null || value.first.year > 150 || value.last.year! < -150);
      fc.pre(value.first.year !== null || (value.first.month! > 3 && value.first.month! < 10));
      fc.pre(value.grain !== 'century' && value.written !== '1914-18');
      // Where the number of figures changes, one side looks different.
      const reach = value.approximate ? 300 : 40;
      fc.pre(value.first.year === null || value.last.year! < 1000 - reach || value.first.year > 1000 + reach);
      const options = optionsFor(value, { ageYears, seed });
      const below = options.filter((option) => compare(option, value) < 0).length;
      expect([value.written, below >= 2, options.length - below >= 2]).toEqual([value.written, true, true]);
    }),
    { numRuns: 60 },
  );
});

test('no option is later than the latest year, and the same seed gives the same options', () => {
  fc.assert(
    fc.property(key, fc.string(), (value, seed) => {
      fc.pre(value.last.year !== null);
      const latestYear = value.last.year + 1;
      const options = optionsFor(value, { latestYear, seed });
      expect(
        options.every(
          (option) =>
            years(
              value.grain === 'century' || value.grain === 'decade'
                ? { ...option, last: option.first }
                : option,
            )![1] <= latestYear,
        ),
      ).toBe(true);
      expect(optionsFor(value, { latestYear, seed })).toEqual(options);
    }),
  );
});

describe('years lie within a width that grows with age', () => {
  test.each([
    [0, 3],
    [10, 4],
    [40, 10],
    [500, 15],
  ])('%i years old: at most %i away', (ageYears, width) => {
    const away = optionsFor(dateOf('1990'), { ageYears }).map((option) =>
      Math.abs(option.first.year! - 1990),
    );
    expect(Math.max(...away)).toBeLessThanOrEqual(width);
    expect(away.length).toBe(Math.min(12, 2 * width));
  });
});

test.each([
  ['c. 1853', 170, 4],
  ['c. 1460', 564, 20],
  ['c. 2560 BC', 4584, 100],
])('%s leaves open what its age makes doubtful', (written, ageYears, least) => {
  const value = dateOf(written);
  const away = optionsFor(value, { ageYears }).map((option) =>
    Math.abs(option.first.year! - value.first.year!),
  );
  expect(Math.min(...away)).toBe(least);
});

test('a day is changed by one part or by two, so that the key is not the one that shares most with the others', () => {
  const value = dateOf('19 August 2024');
  const changed = optionsFor(value).map(
    (option) => 3 - parts(option).filter((part) => parts(value).includes(part)).length,
  );
  expect(changed.filter((count) => count === 1).length).toBeGreaterThanOrEqual(4);
  expect(changed.filter((count) => count === 2).length).toBeGreaterThanOrEqual(4);
});

test('a weekday in the key is true of each option too', () => {
  for (const option of optionsFor(dateOf('Monday, 19 August 2024')))
    expect(option.written).toMatch(/^[A-Z][a-z]+day, /);
});

test('order in time is total and calls only one date equal', () => {
  fc.assert(
    fc.property(key, key, key, (a, b, c) => {
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      expect(compare(a, a)).toBe(0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      expect(meets(a, b)).toBe(meets(b, a));
      if (compare(a, b) === 0) expect(meets(a, b)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['2024', 'August 2024', true],
  ['19 August 2024', 'August 2024', true],
  ['2024', '2025', false],
  ['c. 1200', '1210', true],
  ['c. 1200', '1250', false],
  ['27 December', '27 December 2020', true],
  ['27 December', '26 December 2020', false],
  ['27 December', '2020', true],
  ['28 December - 3 January', '1 January', true],
  ['28 December - 3 January', '5 January', false],
  ['2-3 November 2024', '3-4 November 2024', true],
  ['1914-1918', '1918-1920', true],
  ['1900', '19th century', true],
  ['1900', '20th century', false],
])('%s meets %s: %s', (a, b, expected) => {
  expect(meets(dateOf(a), dateOf(b))).toBe(expected);
});

test.each([
  ['753 BC', 2700, 15, 29],
  ['938', 1080, 5, 19],
  ['1066', 950, 2, 16],
  ['14 October 1066', 950, 0, 5],
])('wrong years of %s, %d years old, lie %d to %d years from it', (text, ageYears, least, most) => {
  const key = dateOf(text);
  const gaps = ['a', 'b', 'c', 'd'].flatMap((seed) =>
    optionsFor(key, { ageYears, seed }).map(({ first }) => Math.abs(first.year! - key.first.year!)),
  );
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(least);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(most);
});

test('the shape is the way of writing, not the value', () => {
  expect(shape(dateOf('19 August 2024'))).toBe(shape(dateOf('2 May 1998')));
  expect(shape(dateOf('Sep 2024', 'en-US'))).toBe(shape(dateOf('Sept 2024', 'en-GB')));
  const shapes = [
    '2024',
    'August 2024',
    'Aug 2024',
    '8/2024',
    '2024-08',
    '19 August 2024',
    'August 19, 2024',
    '19 August',
    'c. 2024',
    '2024 BC',
  ];
  expect(new Set(shapes.map((text) => shape(dateOf(text)))).size).toBe(shapes.length);
});

test.each([
  ['2024-12', 'December 2024', 'December 2024', 'tháng 12 năm 2024'],
  ['19/8/2024', '19 August 2024', 'August 19, 2024', 'ngày 19 tháng 8 năm 2024'],
  ['2-3 November 2024', '2–3 November 2024', 'November 2–3, 2024', 'ngày 2–3 tháng 11 năm 2024'],
  [
    '28/10-2/11/2024',
    '28 October – 2 November 2024',
    'October 28 – November 2, 2024',
    'ngày 28 tháng 10 – ngày 2 tháng 11 năm 2024',
  ],
  ['-0043', '44 BC', '44 BC', 'năm 44 TCN'],
  ['264-241 BC', '264–241 BC', '264–241 BC', '264–241 TCN'],
  ['1914-18', '1914–1918', '1914–1918', '1914–1918'],
  ['27/12', '27 December', 'December 27', 'ngày 27 tháng 12'],
  ['1984~', 'c. 1984', 'c. 1984', 'khoảng 1984'],
  ['1990s', '1990s', '1990s', 'thập niên 1990'],
  ['thế kỷ III TCN', '3rd century BC', '3rd century BC', 'thế kỷ 3 TCN'],
])('%s is shown as %s, %s, %s', (text, ...shown) => {
  expect(['en', 'en-US', 'vi'].map((language) => printDate(dateOf(text), language))).toEqual(shown);
});
