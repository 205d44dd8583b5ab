import { expect, test } from 'vitest';
import { DAY_MS } from '../memory/index.ts';
import type { DayRow } from '../study/index.ts';
import { Journal } from './journal.ts';
import { DayPlanner, type PlanRequest } from './plan-deck.ts';
import { LearnerSettings } from './settings.svelte.ts';
import { planRequest } from './study-plan.ts';

const DECK = 'vietnam-multilateral-diplomacy';
const OF_BEFORE = 'made before';

/** Plans a day of the shipped deck and keeps it, its cards marked; gives what plans it again. */
async function plannedDay(change: (row: DayRow) => DayRow = (row) => row) {
  const journal = await Journal.open();
  const settings = await LearnerSettings.open(journal);
  const planner = new DayPlanner(journal.store);
  const request = planRequest(settings.values, DECK);
  const plan = async (asked: PlanRequest, onbrief?: Parameters<DayPlanner['plan']>[1]) => {
    const planned = await planner.plan(asked, onbrief);
    if (!planned.ok || planned.value === undefined) throw new Error('not planned');
    return planned.value;
  };
  const { brief, rows, names } = await plan(request);
  const marked = rows.map((row) => change({ ...row, asked: { ...row.asked, note: OF_BEFORE } }));
  await journal.keepDay({ stamp: request.stamp, brief }, marked, names);
  /** Which of the cards that are planned again were made before. */
  const again = async (other: Partial<PlanRequest> = {}): Promise<readonly boolean[]> =>
    (await plan({ ...request, ...other })).rows.map(({ asked }) => asked.note === OF_BEFORE);
  return { again, plan, request };
}

test('cards that are ready on the day are not made again', async () => {
  const { again } = await plannedDay();
  expect(new Set(await again())).toEqual(new Set([true]));
});

test('they are made again the next day, which may ask them with other wrong options', async () => {
  const { again, request } = await plannedDay();
  const query = { ...request.query, now: request.query.now + DAY_MS };
  expect(new Set(await again({ query }))).toEqual(new Set([false]));
});

test('they are made again by another version or under other settings', async () => {
  const { again } = await plannedDay();
  expect(new Set(await again({ stamp: 'another' }))).toEqual(new Set([false]));
});

test.each(['prompt', 'keyDigest'] as const)('a card with another %s is made again', async (what) => {
  const { again } = await plannedDay((row) =>
    row.rank === 1 ? { ...row, asked: { ...row.asked, [what]: 'of another edition' } } : row,
  );
  const [first, second, third] = await again();
  expect([first, second, third]).toEqual([true, false, true]);
});

test('how the deck stands is told first', async () => {
  const { plan, request } = await plannedDay();
  const told: unknown[] = [];
  const { brief } = await plan(request, (early) => told.push(early));
  expect(told).toEqual([brief]);
});
