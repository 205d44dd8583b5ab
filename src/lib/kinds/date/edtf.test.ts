// @ts-expect-error the package ships no types
import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, daysInMonth, isLeapYear, weekdayOf } from '../written-dates/calendar.ts';
import { spanOf } from './reach.ts';
import { readEdtf } from './read.ts';

interface EdtfDate {
  readonly min: number;
  readonly max: number;
}

const dayMs = 86_400_000;
const epoch = dayNumber(1970, 1, 1);

/** First and last day by the reference library, counted as `spanOf` counts; undefined where it refuses the text. */
function reference(text: string): readonly [number, number] | undefined {
  try {
    const { min, max } = (edtf as (text: string) => EdtfDate)(text);
    return [Math.floor(min / dayMs) + epoch, Math.floor(max / dayMs) + epoch];
  } catch {
    return undefined;
  }
}

const ours = (text: string): readonly [number, number] | undefined => {
  const value = readEdtf(text);
  return value && spanOf(value);
};

const pad = (number: number, length: number): string => String(number).padStart(length, '0');
const year = fc
  .integer({ min: -9999, max: 9999 })
  .filter((number) => number !== 0)
  .map((number) => (number < 0 ? '-' : '') + pad(Math.abs(number), 4));
const date = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 0, max: 14 })).map(([y, m]) => `${y}-${pad(m, 2)}`),
  fc
    .tuple(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(([y, m, d]) => `${y}-${pad(m, 2)}-${pad(d, 2)}`),
);

/** A year and two digits that are no month are seasons there and, as people write, a span of years here. */
const isYearsHere = (text: string): boolean => /^[0-9]{4}-(00|13|14)$/.test(text);

/** The reference library lets 29 February of a common year be 1 March. */
const isLenientThere = (text: string): boolean =>
  text.endsWith('-02-29') && !isLeapYear(Number(text.slice(0, -6)));
const isRead = (text: string): boolean => !isYearsHere(text) && !isLenientThere(text);

test('years, months and days cover the days that EDTF says', () => {
  fc.assert(
    fc.property(date, (text) => {
      fc.pre(isRead(text));
      expect([text, ours(text)]).toEqual([text, reference(text)]);
    }),
  );
});

test('intervals of years, of months and of days cover the days that EDTF says', () => {
  fc.assert(
    fc.property(date, date, (first, last) => {
      const text = `${first}/${last}`;
      const expected = reference(text);
      fc.pre(
        expected !== undefined && expected[0] < expected[1] && first.length === last.length && first !== last,
      );
      fc.pre(
        isRead(first) && isRead(last) && reference(first) !== undefined && reference(last) !== undefined,
      );
      expect([text, ours(text)]).toEqual([text, expected]);
    }),
  );
});

test.each(['1984?', '1984~', '1984%', '2004-06~', '2004-06-11?'])(
  '%s covers the days of EDTF level 1',
  (text) => {
    expect(ours(text)).toEqual(reference(text));
    expect(readEdtf(text)?.approximate).toBe(true);
  },
);

test('29 February is refused in a common year', () => {
  expect(
    ['2023-02-29', '1900-02-29', '2024-02-29', '2000-02-29'].map((text) => ours(text) !== undefined),
  ).toEqual([false, false, true, true]);
});

test('the calendar agrees with that of the language from 400 BC on', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -400, max: 4000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(30),
      (y, m, d) => {
        const day = 1 + (d % daysInMonth(m, y));
        const when = new Date(Date.UTC(2000, m - 1, day));
        when.setUTCFullYear(y, m - 1, day);
        expect(dayNumber(y, m, day) - epoch).toBe(when.getTime() / dayMs);
        expect(weekdayOf(y, m, day)).toBe((when.getUTCDay() + 6) % 7);
        expect(when.getUTCDate()).toBe(day);
      },
    ),
  );
});
