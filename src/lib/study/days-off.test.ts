import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfDate, daysOffAround, isDaysOff, weekdayOf, type DaysOff } from './index.ts';

const SUNDAY = dayOfDate('2026-11-22')!;

test.each<readonly [string, DaysOff, readonly number[]]>([
  ['none', { weekdays: [], ranges: [] }, []],
  ['Sundays', { weekdays: [6], ranges: [] }, [-14, -7, 0, 7, 14]],
  ['the weekend', { weekdays: [5, 6], ranges: [] }, [-15, -14, -8, -7, -1, 0, 6, 7, 13, 14]],
  ['three days', { weekdays: [], ranges: [{ from: SUNDAY + 2, to: SUNDAY + 4 }] }, [2, 3, 4]],
  [
    'Sundays and a range that meets one',
    { weekdays: [6], ranges: [{ from: SUNDAY - 1, to: SUNDAY + 1 }] },
    [-14, -7, -1, 0, 1, 7, 14],
  ],
  ['a range of long ago', { weekdays: [], ranges: [{ from: SUNDAY - 300, to: SUNDAY - 290 }] }, []],
])('days off: %s', (_, daysOff, expected) => {
  expect(isDaysOff(daysOff)).toBe(true);
  const near = [...daysOffAround(daysOff, SUNDAY)]
    .map((day) => day - SUNDAY)
    .filter((day) => Math.abs(day) < 16);
  expect(near.toSorted((a, b) => a - b)).toEqual(expected);
});

test.each<readonly [string, unknown]>([
  ['nothing', null],
  ['no weekdays', { ranges: [] }],
  ['every day of the week', { weekdays: [0, 1, 2, 3, 4, 5, 6], ranges: [] }],
  ['a weekday twice', { weekdays: [1, 1], ranges: [] }],
  ['an eighth weekday', { weekdays: [7], ranges: [] }],
  ['a range that ends before it begins', { weekdays: [], ranges: [{ from: 9, to: 8 }] }],
  ['a range without an end', { weekdays: [], ranges: [{ from: 9 }] }],
  ['a range of years', { weekdays: [], ranges: [{ from: 9, to: 900 }] }],
  ['a day that is none', { weekdays: [], ranges: [{ from: 9.5, to: 9.5 }] }],
])('days off are not: %s', (_, value) => {
  expect(isDaysOff(value)).toBe(false);
});

test('a week always leaves a day to study on', () => {
  const weekdays = fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 });
  fc.assert(
    fc.property(weekdays, fc.integer({ min: 0, max: 40_000 }), (off, today) => {
      const days = daysOffAround({ weekdays: off, ranges: [] }, today);
      const week = Array.from({ length: 7 }, (_, ahead) => today + ahead);
      expect(week.filter((day) => !days.has(day)).map(weekdayOf).length).toBe(7 - off.length);
    }),
  );
});
