import { expect, test } from 'vitest';
import { DAY_MS, studyDay, type AnswerEvent } from '../index.ts';
import { makeAnswer, makeOverride, makeUndo, START_AT } from '../make-event.ts';
import { secondsOf, spentSeconds, strengthFrom, USUAL_PACE } from './index.ts';

/** Twenty cards: first Again, then Good at once, Good after a day, Again after ten. */
function history(tookMs: number): AnswerEvent[] {
  const steps = [
    { rating: 1, days: 0 },
    { rating: 3, days: 0 },
    { rating: 3, days: 1 },
    { rating: 1, days: 11 },
  ] as const;
  return Array.from({ length: 20 }, (_, card) =>
    steps.map(({ rating, days }, at) =>
      makeAnswer({
        id: `${card}/${at}`,
        card: `f${card}`,
        rating,
        tookMs: tookMs * (at + 1),
        at: START_AT + days * DAY_MS + at * 60_000,
        counter: card * 4 + at + 1,
      }),
    ),
  ).flat();
}

test('without answers the pace is the usual and the strength is 1', () => {
  expect([secondsOf([]), strengthFrom([])]).toEqual([USUAL_PACE, 1]);
});

test('the pace is the median of each sort of answer, drawn to the usual as by ten answers', () => {
  const pace = secondsOf(history(3000));
  expect(pace).toEqual({
    fresh: (20 * 5 + 10 * 14) / 30,
    relearn: (20 * 8 + 10 * 7) / 30,
    right: (20 * 11 + 10 * 7) / 30,
    wrong: (20 * 14 + 10 * 12) / 30,
    knownBefore: (10 * (1 / 3)) / 30,
  });
});

test('nobody thinks for more than a minute, and what was undone does not count', () => {
  const slow = makeAnswer({ id: 'a', tookMs: 3_600_000 });
  expect(secondsOf([slow]).fresh).toBeCloseTo((62 + 140) / 11);
  expect(secondsOf([slow, makeUndo({ id: 'u', undoes: 'a', counter: 2 })])).toEqual(USUAL_PACE);
});

test('the seconds spent are those of the day', () => {
  const day = studyDay(START_AT, 0);
  expect(spentSeconds(history(3000), day)).toBe(20 * (5 + 8));
  expect(spentSeconds(history(3000), day + 1)).toBe(20 * 11);
  expect(spentSeconds(history(3000), day + 2)).toBe(0);
});

test('failures make a learner weaker than FSRS believes, successes stronger', () => {
  const failed = history(3000);
  const passed = failed.map((event) => ({ ...event, rating: 3 as const }));
  expect(strengthFrom(failed)).toBeLessThan(1);
  expect(strengthFrom(passed)).toBeGreaterThan(1);
  const overridden = failed
    .filter(({ rating }) => rating === 1)
    .map(({ id }, at) =>
      makeOverride({ id: `o${id}`, of: id, at: START_AT + 20 * DAY_MS, counter: 200 + at }),
    );
  expect(strengthFrom([...failed, ...overridden])).toBe(strengthFrom(passed));
});

test('a success that could be guessed tells less', () => {
  const passed = history(3000).map((event) => ({ ...event, rating: 3 as const }));
  const guessed = passed.map((event) => ({ ...event, form: 'choice' as const, options: ['a', 'b'] }));
  expect(strengthFrom(guessed)).toBeLessThan(strengthFrom(passed));
  expect(strengthFrom(guessed)).toBeGreaterThanOrEqual(1);
});
