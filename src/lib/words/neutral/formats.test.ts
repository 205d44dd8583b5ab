import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateFormat, formatsOf, numberFormat } from './formats.ts';

const [en, vi] = [formatsOf('en', ','), formatsOf('vi', '.')];
const HOUR = 3_600_000;

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1000, '1,000', '1.000'],
  [1_234_567, '1,234,567', '1.234.567'],
  [0.5, '0.5', '0,5'],
  [-7, '-7', '-7'],
])('the number %d is %j, in Vietnamese %j', (count, english, vietnamese) => {
  expect([en.number(count), vi.number(count)]).toEqual([english, vietnamese]);
});

test('whole numbers are as Intl has them', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (count) => {
      for (const [language, { number }] of [['en', en] as const, ['vi', vi] as const])
        expect(number(count)).toBe(new Intl.NumberFormat(language).format(count));
    }),
  );
});

test('a moment is told from now, a wait in short', () => {
  expect([en.relative(1, 'day'), en.relative(-3, 'month'), en.wait(10, 'minute')]).toEqual([
    'tomorrow',
    '3 months ago',
    '10 min',
  ]);
  expect([vi.relative(4, 'day'), vi.wait(4, 'day')]).toEqual(['sau 4 ngày nữa', '4 ngày']);
});

test.each([
  [89 * 60_000, '89 minutes'],
  [90 * 60_000, '2 hours'],
  [47 * HOUR, '47 hours'],
  [48 * HOUR, '2 days'],
])('%d ms are %j', (ms, text) => expect(en.span(ms)).toBe(text));

test('a format is made once, when it is first needed', () => {
  const made: string[] = [];
  const { DateTimeFormat } = Intl;
  class Counted extends DateTimeFormat {
    constructor(language?: string, options?: Intl.DateTimeFormatOptions) {
      super(language, options);
      made.push(language ?? '');
    }
  }
  Intl.DateTimeFormat = Counted as unknown as typeof DateTimeFormat;
  try {
    const date = dateFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(made).toEqual([]);
    expect([date(0), date(86_400_000)]).toEqual(['1 January 1970', '2 January 1970']);
    expect(made).toEqual(['en-GB']);
  } finally {
    Intl.DateTimeFormat = DateTimeFormat;
  }
  expect(numberFormat('en', { maximumFractionDigits: 1 })(2.25)).toBe('2.3');
});
