import { expect, test } from 'vitest';
import { dateOfDay, dayOfDate, isExamGoal } from './exam-goal.ts';

const goal = { examDay: 20_800, minutesPerDay: 20, goal: 0.9 };

test.each([
  ['a sound one', goal, true],
  ['the least', { examDay: 0, minutesPerDay: 1, goal: 0.1 }, true],
  ['the most', { ...goal, minutesPerDay: 240, goal: 0.99 }, true],
  ['no minutes', { ...goal, minutesPerDay: 0 }, false],
  ['half a minute', { ...goal, minutesPerDay: 0.5 }, false],
  ['more minutes than a day of study has', { ...goal, minutesPerDay: 241 }, false],
  ['all of it', { ...goal, goal: 1 }, false],
  ['a goal that is no number', { ...goal, goal: Number.NaN }, false],
  ['half a day', { ...goal, examDay: 1.5 }, false],
  ['a day without a date', { ...goal, examDay: 1e9 }, false],
  ['a text', '2027-06-12', false],
  ['nothing', null, false],
])('an exam goal is checked: %s', (_, value, isSound) => {
  expect(isExamGoal(value)).toBe(isSound);
});

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['2027-06-12', 20_981],
])('a study day carries the calendar date of its morning: %s', (date, day) => {
  expect(dayOfDate(date)).toBe(day);
  expect(dateOfDay(day)).toBe(date);
});

test.each(['', 'soon', '2027-02-31x', '2027-13-01', '12.6.2027'])('is no date: "%s"', (text) => {
  expect(dayOfDate(text)).toBeUndefined();
});
