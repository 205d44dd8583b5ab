import { describe, expect, test } from 'vitest';
import { makeAssignment, smallFile } from '../../../../tests/fixtures/classroom.ts';
import { ASSIGNED_FORMS, type Assignment } from '../../classroom/index.ts';
import { fold, studyDay } from '../../memory/index.ts';
import { putAssignment, readAssignmentRecord } from '../../storage/classes/index.ts';
import { dayKey } from '../../storage/index.ts';
import type { Settings } from '../../study/index.ts';
import type { Desk } from '../desk.ts';
import { Journal } from '../journal.ts';
import { DayPlanner } from '../plan-deck.ts';
import { now, offsetMinutesAt } from '../platform.ts';
import { LearnerSettings } from '../settings.svelte.ts';
import { StudySession } from '../study-session.svelte.ts';
import { memoryOptions } from '../study-plan.ts';
import { AssignmentSession } from './assignment-session.svelte.ts';

const TODAY = studyDay(now(), offsetMinutesAt(now()));
const GOAL = { day: TODAY + 3, aim: 'recalled' } as const;

/** A sitting at an assignment of the small deck, with its storage in memory. */
async function sittingAt(
  given: Partial<Assignment> = {},
  choices: Partial<Pick<Settings, 'newPerDay'>> = {},
) {
  const journal = await Journal.open();
  const settings = await LearnerSettings.open(journal);
  if (choices.newPerDay !== undefined) await settings.change('newPerDay', choices.newPerDay);
  const planner = new DayPlanner(journal.store);
  const desk = { journal, settings, planner } as unknown as Desk;
  await journal.keepDeck({ id: 'small', addedAt: 0, file: smallFile });
  const assignment = makeAssignment({ goal: GOAL, ...given });
  const record = { id: assignment.id, assignment, of: 3, takenAt: 0, recalled: 0 };
  await journal.store.write({ put: new Map([putAssignment(record)]) });
  const open = async () => (await AssignmentSession.open(desk, assignment.id))!;
  const log = async () => {
    const found = await journal.eventsOf('small');
    return found.ok ? found.value : [];
  };
  const recalled = async () => {
    const found = await readAssignmentRecord(journal.store, assignment.id);
    return found.ok ? found.value?.recalled : undefined;
  };
  return { session: await open(), open, log, recalled, desk };
}

/** The right answer to the shown card, as its form takes it. */
function rightAnswer(session: AssignmentSession): string {
  const { card, form, options, statement } = session.sitting.shown!;
  if (form === 'choice') return options.find(({ correct }) => correct)?.text ?? '';
  return form === 'truefalse' ? String(statement?.isTrue) : (session.asked(card)?.answer ?? '');
}

describe('a sitting at an assignment', () => {
  test('asks what was chosen, in the forms that are allowed', async () => {
    const { session } = await sittingAt({ forms: ['typed'], pick: { tags: ['people'] } });
    expect(session).toMatchObject({ title: 'Town', deck: 'small', waiting: 1 });
    expect(session.sitting.shown).toMatchObject({ card: 'mayor#term', form: 'typed' });
  });

  test('asks what may be recognised alone as that, however well it is known', async () => {
    const { session, open } = await sittingAt({ forms: ['choice', 'truefalse'] });
    const { card } = session.sitting.shown!;
    await session.answer(rightAnswer(session));
    await session.next();
    const again = await open();
    expect(again.state(card)?.memory).toBeDefined();
    expect(['choice', 'truefalse']).toContain(again.sitting.shown?.form);
  });

  test('logs its answers under the deck, where they count', async () => {
    const { session, log, desk } = await sittingAt({ forms: ['typed'] });
    await StudySession.open(desk, 'small');
    expect((await desk.journal.dayOf('small'))?.day.brief.begun).toBe(false);
    const { card } = session.sitting.shown!;
    await session.answer(rightAnswer(session));
    await session.next();
    expect(await log()).toMatchObject([{ deck: 'small', card, type: 'answer', verdict: 'right' }]);
    const states = fold(await log(), memoryOptions(desk.settings.values));
    expect(session.state(card)).toEqual(states.get(card));
    expect(await desk.journal.store.get(dayKey('small'))).toEqual({ ok: true, value: undefined });
    expect((await StudySession.open(desk, 'small'))?.brief.begun).toBe(true);
  });

  test('tells the assignment how much was recalled, also when an answer is taken back', async () => {
    const { session, recalled } = await sittingAt({ forms: ['typed'] });
    const told: (number | undefined)[] = [];
    await session.answer(rightAnswer(session));
    await session.next();
    told.push(await recalled());
    session.undo();
    await session.answer('wrong');
    await session.next();
    told.push(await recalled());
    expect(told).toEqual([1, 0]);
  });

  test('takes "I was right" at its word', async () => {
    const { session, log } = await sittingAt({ forms: ['typed'] });
    await session.answer('wrong');
    const { card } = session.sitting.shown!;
    await session.override();
    await session.next();
    expect((await log()).map(({ type }) => type)).toEqual(['answer', 'override']);
    expect(session.state(card)?.memory?.intervalDays).toBeGreaterThan(0);
  });

  test('brings a card back that was taken out', async () => {
    const { session, log } = await sittingAt();
    const { card } = session.sitting.shown!;
    session.suspend();
    expect([session.suspended, session.state(card)?.suspended, session.waiting]).toEqual([card, true, 2]);
    session.undo();
    expect(session.sitting.shown?.card).toBe(card);
    expect([session.state(card), session.waiting]).toEqual([undefined, 3]);
    await session.answer(rightAnswer(session));
    await session.next();
    expect((await log()).map(({ type }) => type)).toEqual(['suspend', 'undo', 'answer']);
  });

  test('goes on where it stopped, beside a sitting at its deck', async () => {
    const { session, open, desk } = await sittingAt();
    session.skip();
    const { card } = session.sitting.shown!;
    await session.answer(rightAnswer(session));
    await session.next();
    const left = session.sitting.shown?.card;
    await StudySession.open(desk, 'small');
    const again = await open();
    expect(again.sitting.shown?.card).toBe(left);
    expect(again.sitting.done.map(({ shown }) => shown.card)).toEqual([card]);
    again.undo();
    expect(again.sitting.shown?.card).toBe(card);
  });

  test('reckons with what was answered elsewhere from the next card on', async () => {
    const { session, open } = await sittingAt({ forms: ['typed'] });
    const other = await open();
    const { card } = session.sitting.shown!;
    other.skip();
    const { card: answered } = other.sitting.shown!;
    await other.answer(rightAnswer(other));
    await other.next();
    await session.heard([`event/small/of-the-other-tab`]);
    expect([session.sitting.shown?.card, session.state(answered)]).toEqual([card, undefined]);
    await session.answer(rightAnswer(session));
    await session.next();
    expect(session.sitting.shown?.card).not.toBe(answered);
    expect(session.state(answered)).toEqual(other.state(answered));
    expect([session.state(card)?.answers, session.waiting]).toEqual([1, 1]);
  });

  test('asks from another edition of its deck from the next card on', async () => {
    const { session, desk } = await sittingAt({ forms: ['typed'] });
    const { card } = session.sitting.shown!;
    const facts = smallFile.facts.filter(({ id }) => `${id}#` === card.replace(/#.*/, '#'));
    const file = { ...smallFile, facts };
    await desk.journal.keepDeck({ id: 'small', addedAt: 1, file });
    await session.heard(['deck/small']);
    expect(session.sitting.shown?.card).toBe(card);
    await session.answer(rightAnswer(session));
    await session.next();
    expect([session.sitting.shown, session.waiting]).toEqual([undefined, 0]);
    await desk.journal.keepDeck({ id: 'small', addedAt: 2, file: smallFile });
    await session.heard(['deck/small']);
    expect(session.sitting.shown?.card).not.toBe(card);
    expect(session.waiting).toBe(2);
  });

  test('hears nothing of other decks', async () => {
    const { session, open } = await sittingAt({ forms: ['typed'] });
    const other = await open();
    const { card } = other.sitting.shown!;
    await other.answer(rightAnswer(other));
    await other.next();
    await session.heard(['event/another/one', 'deck/another']);
    session.skip();
    expect(session.state(card)).toBeUndefined();
  });

  test('is over with its questions, and has no more of them', async () => {
    const { session } = await sittingAt({ forms: ['flashcard'] });
    while (session.sitting.shown !== undefined) {
      await session.reveal();
      expect(session.dueAfterGrades.length).toBe(4);
      await session.rate(3);
    }
    expect(session.sitting.done.length).toBe(3);
    expect(session).toMatchObject({ waiting: 0, more: 0, canUndo: true });
    expect(session.nextDueAt).toBeGreaterThan(now());
  });
});

test.each<readonly [string, number, number]>([
  ['on its last day all that is left', 1, 3],
  ['two days before, half of it', 2, 2],
  ['with time enough, what the learner chose', 30, 1],
])('an assignment brings as many new cards as its day asks for: %s', async (_, days, waiting) => {
  const goal = { day: TODAY + days, aim: 'recalled' } as const;
  const { session } = await sittingAt({ goal, forms: ASSIGNED_FORMS }, { newPerDay: 1 });
  expect([session.waiting, session.more]).toEqual([waiting, 3 - waiting]);
  session.studyMore();
  expect([session.waiting, session.more]).toEqual([3, 0]);
});
