import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { makeAnswer, makeCardEvent, START_AT } from './make-event.ts';
import { DAY_MS } from './study-day.ts';
import { RETENTION_CHOICES, WORKLOAD_DAYS, workloadByRetention, type Workload } from './workload.ts';

/** Good after 0, 2 and 13 days: stability 46, last answered today. */
const learnt = (card: string, tookMs = 6000): ReturnType<typeof makeAnswer>[] =>
  [13, 11, 0].map((daysAgo, index) =>
    makeAnswer({
      id: `${card}${String(index)}`,
      card,
      at: START_AT - daysAgo * DAY_MS,
      counter: index + 1,
      tookMs,
    }),
  );

function workload(events: Parameters<typeof fold>[0], choices?: readonly number[]): readonly Workload[] {
  const query = { states: fold(events), events, now: START_AT, offsetMinutes: 0 };
  return workloadByRetention(choices === undefined ? query : { ...query, choices });
}

describe('workload by desired retention', () => {
  const cards = Array.from({ length: 20 }, (_, index) => learnt(`c${String(index)}`)).flat();

  it('is nothing without cards to ask', () => {
    const suspend = makeCardEvent({ id: 's', type: 'suspend', card: 'c0', at: START_AT + 1 });
    const none = { desiredRetention: 0.9, reviewsPerDay: 0, minutesPerDay: 0, known: 0 };
    expect(workload([], [0.9])).toEqual([none]);
    expect(workload([...learnt('c0'), suspend], [0.9])).toEqual([none]);
  });

  it('of a card that is not due within the time is nothing, and it is known by its forgetting curve', () => {
    const memory = fold(learnt('c')).get('c')!.memory!;
    expect(memory.stability).toBeCloseTo(46.27, 1);
    const [only] = workload(learnt('c'), [0.9]);
    expect(only).toMatchObject({ desiredRetention: 0.9, reviewsPerDay: 0, minutesPerDay: 0 });
    // (1 + (0.9^(-1/0.1542) - 1) t/S)^-0.1542 at t = 30, S = 46.27
    expect(only!.known).toBeCloseTo(0.9273, 3);
  });

  it('of a card asked once is one review, and a wrong answer and its repeat in part', () => {
    // At 0.93 a stability of 46 gives 28 days: one review with a chance of recall of about 0.93, and the lapsed part once more.
    const [only] = workload(learnt('c'), [0.93]);
    const reviews = only!.reviewsPerDay * WORKLOAD_DAYS;
    expect(reviews).toBeGreaterThan(1.06);
    expect(reviews).toBeLessThan(1.3);
  });

  it('grows with what is desired, and so does what is known', () => {
    const all = workload(cards);
    expect(all.map(({ desiredRetention }) => desiredRetention)).toEqual(RETENTION_CHOICES);
    const [first, last] = [all[0]!, all.at(-1)!];
    expect(last.reviewsPerDay).toBeGreaterThan(3 * first.reviewsPerDay);
    expect(last.known).toBeGreaterThan(first.known + 0.02);
    expect(last.known).toBeGreaterThan(0.96);
  });

  it('takes the time for an answer from the log once it holds ten of a sort', () => {
    const minutes = (tookMs: number, count: number): number => {
      const events = Array.from({ length: count }, (_, index) => learnt(`c${String(index)}`, tookMs)).flat();
      const [only] = workload(events, [0.95]);
      return only!.minutesPerDay / only!.reviewsPerDay;
    };
    expect(minutes(3000, 20)).toBeLessThan(minutes(30_000, 20) / 3);
    expect(minutes(3000, 3)).toBe(minutes(30_000, 3));
  });

  it('of more than a thousand cards is told from a part of them, and stays in proportion', () => {
    const states = fold(cards);
    const one = [...states.values()][0]!;
    const of = (count: number): Workload =>
      workloadByRetention({
        states: new Map(Array.from({ length: count }, (_, index) => [String(index), one])),
        events: [],
        now: START_AT,
        offsetMinutes: 0,
        choices: [0.95],
      })[0]!;
    expect(of(2500).reviewsPerDay).toBeCloseTo(2500 * of(1).reviewsPerDay, 6);
    expect(of(2500).known).toBeCloseTo(of(1).known, 9);
  });
});
