import { expect, test } from 'vitest';
import { DAY_MS } from '../../lib/memory/index.ts';
import { weekdayOf } from '../../lib/study/index.ts';
import { examForm, giveOrTake } from './exam.ts';
import { stepOf } from './progress.ts';
import { percentOf } from './share.ts';

test.each([
  ['a Monday', Date.UTC(2026, 5, 1), 0],
  ['a Sunday', Date.UTC(2026, 5, 7), 6],
  ['day 0, a Thursday', 0, 3],
  ['the Wednesday before', -DAY_MS, 2],
])('a week begins on Monday: %s', (_, at, weekday) => {
  expect(weekdayOf(at / DAY_MS)).toBe(weekday);
});

test.each([
  [0, 0, 0],
  [0, 12, 0],
  [1, 12, 1],
  [3, 12, 1],
  [4, 12, 2],
  [12, 12, 4],
  [1, 1, 4],
])('%d answers where the most is %d are of step %d', (count, most, step) => {
  expect(stepOf(count, most)).toBe(step);
});

test.each([
  [0.78, 0.88, 5],
  [0.8, 0.801, 1],
  [1, 1, 0],
])('between %d and %d of the questions is give or take %d of 100', (low, high, range) => {
  expect(giveOrTake({ low, high })).toBe(range);
});

test('a share is said in whole percent', () => {
  expect([0, 0.5, 0.835, 1].map(percentOf)).toEqual([0, 50, 84, 100]);
});

test('the form of the exam takes no day before tomorrow, and shows the exam that is set', () => {
  expect(examForm(undefined, 0)).toEqual({
    date: '',
    earliest: '1970-01-02',
    minutesPerDay: 15,
    goalPercent: 90,
  });
  expect(examForm({ examDay: 31, minutesPerDay: 20, goal: 0.83 }, 0)).toEqual({
    date: '1970-02-01',
    earliest: '1970-01-02',
    minutesPerDay: 20,
    goalPercent: 83,
  });
});
