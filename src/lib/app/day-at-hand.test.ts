import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type DayBrief } from '../study/index.ts';
import { DayAtHand } from './day-at-hand.svelte.ts';

const brief: DayBrief = {
  deck: 'ties',
  title: 'Ties',
  language: 'en',
  of: 3,
  waiting: 0,
  beyond: 0,
  more: 0,
  learnt: 3,
  begun: true,
  studyDay: 20_000,
};

test.each([
  ['the same day', brief, true],
  // Though it asks for the same cards: what is kept would be the plan of a day that is over.
  ['another day', { ...brief, studyDay: 20_001 }, false],
])('a plan for %s', (_, planned, isSame) => {
  const day = new DayAtHand(DEFAULT_SETTINGS, { brief, rows: [] });
  expect(day.isAsPlanned({ brief: planned, rows: [] })).toBe(isSame);
});
