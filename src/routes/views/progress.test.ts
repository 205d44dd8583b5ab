import { expect, test } from 'vitest';
import { smallDeck } from '../../../tests/fixtures/classroom.ts';
import { makeAnswer } from '../../../tests/fixtures/events.ts';
import { dayQuery, memoryOptions } from '../../lib/app/study-plan.ts';
import { DAY_MS, fold, studyDay } from '../../lib/memory/index.ts';
import { DEFAULT_SETTINGS, weekdayOf } from '../../lib/study/index.ts';
import { progress as en } from '../../lib/words/en/progress.ts';
import { progress as vi } from '../../lib/words/vi/progress.ts';
import { curveDays, dateText, examForm, rangePercent } from './exam.ts';
import { dueView, stepOf, workloadView } from './progress.ts';
import type { ProgressQuery } from './progress-query.ts';
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

test('a range is said from its low to its high end, also where it is lopsided', () => {
  const date = '12 June';
  const scoreOf = (low: number, high: number): string =>
    en.exam.score({ percent: 97, date, ...rangePercent({ low, high }) });
  expect(scoreOf(0.88, 0.99)).toBe('Ready for 97 of 100 questions on 12 June, most likely 88 to 99');
  expect(scoreOf(0.97, 0.97)).toBe('Ready for 97 of 100 questions on 12 June');
  expect(scoreOf(0.3, 1)).toBe(
    'Ready for 97 of 100 questions on 12 June, but with so few questions it may well turn out otherwise',
  );
});

const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / DAY_MS;

test('a date of another year has its year', () => {
  const today = dayOf(2026, 11, 23);
  const [near, far] = [dayOf(2026, 12, 31), dayOf(2027, 6, 12)];
  expect([near, far].map((day) => dateText(day, today, en))).toEqual(['31 December', '12 June 2027']);
  expect([near, far].map((day) => dateText(day, today, en, 'short'))).toEqual(['31 Dec', '12 Jun 2027']);
  expect([near, far].map((day) => dateText(day, today, vi))).toEqual(['31 tháng 12', '12 tháng 6, 2027']);
});

test.each([
  ['three days off', 4, 103, [100, 101, 102, 103]],
  ['further off than the curve is long', 4, 300, [100, 298, 299, 300]],
  ['tomorrow', 2, 101, [100, 101]],
])('the curve of an exam %s begins today and ends with the exam', (_, points, examDay, days) => {
  expect(curveDays(points, examDay, 100)).toEqual(days);
});

const NOW = Date.UTC(2026, 10, 23, 12);

/** The page of a learner who gave so many answers, one a minute until now. */
function makeQuery(answers: number): ProgressQuery {
  const events = Array.from({ length: answers }, (_, index) =>
    makeAnswer({ id: `e${index}`, card: 'library#date', at: NOW - index * 60_000, counter: answers - index }),
  );
  const { rollOverHour } = DEFAULT_SETTINGS;
  const memory = memoryOptions(DEFAULT_SETTINGS);
  return {
    studied: { deck: smallDeck, events, states: fold(events, memory) },
    settings: DEFAULT_SETTINGS,
    memory,
    moment: {
      ...dayQuery(DEFAULT_SETTINGS, NOW),
      today: studyDay(NOW, 0, rollOverHour),
      rollOverHour,
    },
    words: en,
    browseHref: '',
    kinds: {} as ProgressQuery['kinds'],
  };
}

test('what each choice would cost is told from 50 answers on', () => {
  expect(workloadView(makeQuery(49))).toMatchObject({
    sentence:
      'What each choice would cost is told from your own answers to this deck: there are 49, and 50 are needed.',
    table: { rows: [] },
  });
  const { sentence, table, current } = workloadView(makeQuery(50));
  expect(sentence).toMatch(/^At 90%, your choice/);
  expect(table.rows[current]?.[0]).toBe('90%, your choice');
});

test('what comes back says that the plan of an exam ahead comes first', () => {
  const query = makeQuery(3);
  const { today } = query.moment;
  const sentenceFor = (days: number): string =>
    dueView(query, { examDay: today + days, minutesPerDay: 10, goal: 0.9 }).sentence;
  const { sentence } = dueView(query);
  expect(sentenceFor(60)).toBe(
    `${sentence} Until the exam on 22 January 2027 its plan says what is asked each day.`,
  );
  expect(sentenceFor(0)).toBe(sentence);
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
