import { describe, expect, test, vi } from 'vitest';
import { studyDay } from '../memory/index.ts';
import { examBatch, ROWS_KEPT } from '../storage/index.ts';
import { isReviewEvent } from '../storage/log/index.ts';
import { NO_DAYS_OFF, type SettingName, type Settings } from '../study/index.ts';
import { Journal } from './journal.ts';
import { DayPlanner, type PlanRequest } from './plan-deck.ts';
import { LearnerSettings } from './settings.svelte.ts';
import { StudySession } from './study-session.svelte.ts';

const DECK = 'vietnam-multilateral-diplomacy';
const TODAY = studyDay(Date.now(), -new Date().getTimezoneOffset());

/** Grades so many flashcards with Good, or all that there are. */
async function grade(session: StudySession, most = Infinity): Promise<void> {
  for (let count = 0; count < most && session.sitting.shown !== undefined; count += 1) {
    await session.reveal();
    await session.rate(3);
  }
}

/** A sitting at the shipped deck, with its storage in memory. */
async function sittingAt(
  choices: Partial<Settings> = {},
  { minutes = 0, delay = () => Promise.resolve() }: { minutes?: number; delay?: () => Promise<void> } = {},
) {
  const journal = await Journal.open();
  const settings = await LearnerSettings.open(journal);
  for (const name of Object.keys(choices) as SettingName[]) await settings.change(name, choices[name]!);
  if (minutes > 0) {
    const exam = { examDay: TODAY + 30, minutesPerDay: minutes, goal: 0.9 };
    await journal.store.write(examBatch(DECK, exam));
  }
  const days = new DayPlanner(journal.store);
  const open = async () => {
    const plans: ReturnType<DayPlanner['plan']>[] = [];
    const plan = (request: PlanRequest) => {
      const planned = days.plan(request);
      plans.push(planned.then(async (day) => delay().then(() => day)));
      return plans.at(-1)!;
    };
    const session = (await StudySession.open({ journal, settings, planner: { plan } }, DECK))!;
    /** Waits until the day that it began with has been held against the log. */
    const checked = async () => {
      await vi.waitUntil(() => plans.length > 0, 20_000);
      await plans.at(-1);
      await new Promise((resolve) => setTimeout(resolve));
    };
    return { session, checked };
  };
  const { session, checked } = await open();
  const log = async () => {
    const records = await journal.store.list('event/');
    return records.ok ? records.value.map(([, value]) => value).filter(isReviewEvent) : [];
  };
  return { session, checked, log, journal, open };
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

test.each(['tap', 'type'] as const)(
  'what an answer would come to (%s) is told, and nothing comes of it',
  async (formPreference) => {
    const { session, log } = await sittingAt({ formPreference });
    const { sitting } = session;
    await vi.waitUntil(() => session.supposed !== undefined, 20_000);
    const { answered, before, after } = session.supposed!;
    expect(answered).toMatchObject({
      answer: sitting.shown!.card,
      grade: { mark: 'wrong' },
      overridden: false,
    });
    expect(before).toBeUndefined();
    expect(after?.memory?.dueAt).toBeGreaterThan(Date.now());
    expect(session.sitting).toBe(sitting);
    expect(session.state(sitting.shown!.card)).toBeUndefined();
    expect(await log()).toEqual([]);
  },
);

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

test('an answer that was given before the sitting was left is kept, also while the grader is loaded', async () => {
  const { session, log } = await sittingAt({ formPreference: 'type' });
  void session.answer('anything');
  await session.end();
  await session.answer('too late');
  expect(await log()).toMatchObject([{ type: 'answer', answer: 'anything' }]);
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

describe('cards wanted beyond', () => {
  test.each<readonly [string, Partial<Settings>, number]>([
    ['the limit of new cards', { newPerDay: 2 }, 0],
    ['the minutes for an exam', {}, 1],
    ['a day off', { daysOff: { ...NO_DAYS_OFF, ranges: [{ from: TODAY - 1, to: TODAY + 1 }] } }, 0],
  ])('%s are still wanted after a reload, and no others', async (_, choices, minutes) => {
    const { session, open } = await sittingAt({ ...choices, formPreference: 'cards' }, { minutes });
    if (session.brief.dayOff === undefined) {
      await grade(session);
      await session.studyMore();
    }
    expect(session.waiting).toBe(10);
    await grade(session, 4);
    const { session: again, checked } = await open();
    const left = again.waiting;
    await checked();
    expect([left, again.waiting]).toEqual([6, 6]);
    await grade(again);
    expect(again.sitting.done.length).toBe(10);
  });
});

test('a plan that answers have overtaken is taken over with them, and no answered card comes again', async () => {
  const held: (() => void)[] = [];
  let isSlow = false;
  const delay = () => (isSlow ? new Promise<void>((resolve) => held.push(resolve)) : Promise.resolve());
  const choices: Partial<Settings> = { newPerDay: 200, formPreference: 'cards' };
  const { session, checked, journal, log } = await sittingAt(choices, { delay });
  await checked();
  const { waiting } = session;
  expect(session.brief.beyond).toBe(waiting - ROWS_KEPT);
  isSlow = true;
  // Whoever goes on waits for a plan that this begins, though the next card is there.
  let goneOn = Promise.resolve();
  let graded = 0;
  for (; held.length === 0; graded += 1) {
    goneOn = grade(session, 1);
    await Promise.race([goneOn, new Promise((resolve) => setTimeout(resolve, 100))]);
  }
  // Of these answers the plan knows nothing.
  await grade(session, ROWS_KEPT - 1 - graded);
  isSlow = false;
  held.pop()?.();
  await goneOn;
  expect(session.brief.beyond).toBeLessThan(waiting - ROWS_KEPT);
  expect(session.waiting).toBe(waiting - ROWS_KEPT + 1);
  await grade(session, 20);
  const answers = (await log()).flatMap((event) => (event.type === 'answer' ? [event.card] : []));
  const answered = new Set(answers);
  expect([answers.length, answered.size]).toEqual([ROWS_KEPT + 19, ROWS_KEPT + 19]);
  const kept = (await journal.dayOf(DECK))!;
  const states = kept.rows.map(({ asked, state }) => [asked.id, state?.answers ?? 0]);
  expect(states).toEqual(states.map(([card]) => [card, answered.has(String(card)) ? 1 : 0]));
  expect(kept.day).toMatchObject({ answered: true, brief: { waiting: session.waiting } });
});

test('an exam that is set before anything was answered is planned for from the first card on', async () => {
  const { session } = await sittingAt({ formPreference: 'cards' }, { minutes: 2 });
  expect(session.brief).toMatchObject({ begun: false, inOrder: true, exam: { examDay: TODAY + 30 } });
  expect(session.brief.exam?.cards).toBe(session.waiting);
  expect(session.waiting).toBeGreaterThan(4);
});
