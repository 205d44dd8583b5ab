import { expect, test } from 'vitest';
import { assignedDeck, ASSIGNED_FORMS, type Assignment } from '../classroom/index.ts';
import { DAY_MS, DEFAULT_WEIGHTS, fold, type AnswerEvent, type CardState } from '../memory/index.ts';
import { forecastExam } from '../memory/exam/index.ts';
import { putAssignment } from '../storage/classes/index.ts';
import { examBatch, putEvents } from '../storage/index.ts';
import type { OwnWeights } from '../study/index.ts';
import { examQueryOf } from '../study/prepare/index.ts';
import { AssignmentSession } from './classroom/assignment-session.svelte.ts';
import { BrowseSession } from './decks/browse-session.svelte.ts';
import { Library } from './decks/library.ts';
import type { Desk } from './desk.ts';
import { Journal } from './journal.ts';
import { DayPlanner } from './plan-deck.ts';
import { now, offsetMinutesAt } from './platform.ts';
import { LearnerSettings } from './settings.svelte.ts';
import { StudySession } from './study-session.svelte.ts';
import { dayQuery, memoryOptions, planRequest } from './study-plan.ts';

const DECK = 'vietnam-multilateral-diplomacy';
const ASSIGNMENT = '0123456789abcdef';
/** A memory that keeps things half as long at first, and forgets in another curve. */
const ownWeights: OwnWeights = {
  weights: DEFAULT_WEIGHTS.map((weight, place) => (place < 4 ? weight / 2 : place === 20 ? 0.3 : weight)),
  fittedAt: 0,
  reviews: 1000,
  heldOutLoss: { defaults: 0.4, fitted: 0.3 },
};

/** A learner with a memory of their own who answered some cards of the shipped deck two months ago, and again after five days. */
async function learner() {
  const journal = await Journal.open();
  const settings = await LearnerSettings.open(journal);
  await settings.change('formPreference', 'cards');
  await settings.change('ownWeights', ownWeights);
  await settings.change('desiredRetention', 0.8);
  const planner = new DayPlanner(journal.store);
  const safekeeping = { onchange: () => () => undefined };
  const desk = { journal, settings, planner, safekeeping } as unknown as Desk;
  const { deck } = (await new Library(desk).open(DECK))!;
  const cards = deck.cards.slice(0, 40);
  const log = [60, 55].flatMap((days, round) =>
    cards.map(({ id: card }, place): AnswerEvent => {
      const at = now() - days * DAY_MS + 1000 * place;
      const who = { id: `seeded-${round}-${place}`, at, offsetMinutes: offsetMinutesAt(at) };
      const where = { device: 'seeded', counter: cards.length * round + place + 1, deck: DECK };
      const what = { form: 'typed', verdict: 'right', rating: 3, answer: '', tookMs: 4000 } as const;
      return { ...who, ...where, ...what, type: 'answer', card, keyDigest: '' };
    }),
  );
  const assignment: Assignment = {
    ...{ id: ASSIGNMENT, title: 'All', from: '', note: '', seed: 'seed', pick: {}, forms: ASSIGNED_FORMS },
    deck: assignedDeck(deck.file, true),
    goal: { day: Math.floor(now() / DAY_MS) + 20, aim: 'recalled' },
  };
  const taken = { id: ASSIGNMENT, assignment, of: deck.cards.length, takenAt: 0, recalled: 0 };
  await journal.store.write({ put: new Map<string, unknown>([...putEvents(log), putAssignment(taken)]) });
  const expected = fold(log, memoryOptions(settings.values));
  return { desk, deck, log, expected };
}

test('the learner’s own weights and retention are what a memory is read by, on every page', async () => {
  const { desk, log, expected } = await learner();
  expect(expected).not.toEqual(fold(log));
  const { states } = (await new Library(desk).open(DECK))!;
  const browsed = (await BrowseSession.open(desk, DECK))!;
  expect([states, browsed.states]).toEqual([expected, expected]);
  expect(browsed.options).toMatchObject({ weights: ownWeights.weights, desiredRetention: 0.8 });
});

test('a study day is planned by them', async () => {
  const { desk, expected } = await learner();
  const planned = await desk.planner.plan(planRequest(desk.settings.values, DECK));
  const rows = planned.ok ? (planned.value?.rows ?? []) : [];
  const known = rows.filter(({ state }) => state !== undefined);
  expect(known.length).toBeGreaterThan(0);
  expect(known.map(({ state }) => state)).toEqual(known.map(({ asked }) => expected.get(asked.id)));
});

test('what an exam is expected to bring is told by them', async () => {
  const { desk, deck, log, expected } = await learner();
  const { journal, settings, planner } = desk;
  const exam = { examDay: Math.floor(now() / DAY_MS) + 20, minutesPerDay: 5, goal: 0.9 };
  await journal.store.write(examBatch(DECK, exam));
  const planned = await planner.plan(planRequest(settings.values, DECK));
  const told = planned.ok ? planned.value?.brief.exam?.expected : undefined;
  const { weights: _own, ...day } = dayQuery(settings.values, now());
  const own = forecastExam(examQueryOf(deck, log, expected, exam, dayQuery(settings.values, now()))!);
  const usual = forecastExam(examQueryOf(deck, log, fold(log), exam, day)!);
  expect(told).toEqual({ score: own.score, low: own.low, high: own.high });
  expect(told?.score).not.toBe(usual.score);
});

test.each([
  ['a sitting', (desk: Desk) => StudySession.open(desk, DECK)],
  ['a sitting at an assignment', (desk: Desk) => AssignmentSession.open(desk, ASSIGNMENT)],
] as const)('%s reads its answers by them', async (_, open) => {
  const { desk, log } = await learner();
  const session = (await open(desk))!;
  const { card } = session.sitting.shown!;
  if (session.sitting.shown?.form === 'flashcard') {
    await session.reveal();
    await session.rate(3);
  } else {
    await session.answer('something');
    await session.next();
  }
  const kept = await desk.journal.eventsOf(DECK);
  const events = kept.ok ? kept.value : [];
  expect(events.length).toBe(log.length + 1);
  const read = (options = {}): CardState | undefined => fold(events, options).get(card);
  expect(session.state(card)).toEqual(read(memoryOptions(desk.settings.values)));
  expect(session.state(card)).not.toEqual(read());
});
