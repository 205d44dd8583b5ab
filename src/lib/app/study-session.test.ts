import { expect, test } from 'vitest';
import { isReviewEvent } from '../storage/index.ts';
import type { Settings } from '../study/index.ts';
import { Journal } from './journal.ts';
import { DayPlanner } from './plan-deck.ts';
import { LearnerSettings } from './settings.svelte.ts';
import { StudySession } from './study-session.svelte.ts';

const DECK = 'vietnam-multilateral-diplomacy';

/** A sitting at the shipped deck, with its storage in memory. */
async function sittingAt(choices: Partial<Settings> = {}) {
  const journal = await Journal.open();
  const settings = await LearnerSettings.open(journal);
  if (choices.formPreference !== undefined) await settings.change('formPreference', choices.formPreference);
  const session = (await StudySession.open(
    { journal, settings, planner: new DayPlanner(journal.store) },
    DECK,
  ))!;
  const log = async () => {
    const records = await journal.store.list('event/');
    return records.ok ? records.value.map(([, value]) => value).filter(isReviewEvent) : [];
  };
  return { session, log, journal };
}

test('an answer belongs to the card that was shown when it was given, also while the grader is loaded', async () => {
  const { session, log } = await sittingAt({ formPreference: 'type' });
  const first = session.sitting.shown?.card;
  const answering = session.answer('anything');
  session.skip();
  await answering;
  expect(session.sitting).toMatchObject({ done: [] });
  expect(session.sitting.shown?.card).not.toBe(first);
  expect(await log()).toEqual([]);
});

test('a card that was suspended while its answer was graded has no answer', async () => {
  const { session, log } = await sittingAt({ formPreference: 'type' });
  const answering = session.answer('anything');
  session.suspend();
  await answering;
  expect((await log()).map(({ type }) => type)).toEqual(['suspend']);
});

test('an answer pressed twice counts once, and the first one counts', async () => {
  const { session, log } = await sittingAt({ formPreference: 'type' });
  await Promise.all([session.answer('1'), session.answer('2')]);
  await session.next();
  expect(await log()).toMatchObject([{ type: 'answer', answer: '1', counter: 1 }]);
});

test('an answer that comes after it was taken back does not count again', async () => {
  const { session, log } = await sittingAt();
  await session.answer('true');
  const late = session.answer('true');
  session.undo();
  await late;
  await session.next();
  expect((await log()).map(({ type }) => type)).toEqual(['answer', 'undo']);
});

test('a card taken out of study comes back with an undo, and the screen as it was', async () => {
  const { session, log } = await sittingAt();
  await session.answer('true');
  const { shown, answered } = session.sitting;
  session.suspend();
  expect(session.sitting.shown?.card).not.toBe(shown?.card);
  expect(session.suspended).toBe(shown?.card);
  session.undo();
  expect(session.sitting).toMatchObject({ shown: { card: shown?.card, form: shown?.form }, answered });
  expect(session.state(shown!.card)?.suspended).toBe(false);
  session.undo();
  expect(session.canUndo).toBe(false);
  await session.answer('true');
  await session.next();
  expect((await log()).map(({ type }) => type)).toEqual(['answer', 'suspend', 'undo', 'undo', 'answer']);
});

test('events are numbered without a gap', async () => {
  const { session, log } = await sittingAt();
  await Promise.all([session.answer('true'), session.answer('true')]);
  session.undo();
  session.undo();
  await session.answer('true');
  await session.next();
  expect((await log()).map(({ counter }) => counter)).toEqual([1, 2, 3]);
});
