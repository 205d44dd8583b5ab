import fc from 'fast-check';
import { createEmptyCard, fsrs, Grades } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Rating } from './event.ts';
import {
  afterReview,
  AGAIN_AFTER_MS,
  DEFAULT_WEIGHTS,
  recall,
  reviewerFor,
  type ReviewOptions,
} from './fsrs.ts';
import { START_AT } from './make-event.ts';
import type { Memory } from './memory.ts';
import { DAY_MS } from './study-day.ts';

const ratingArb = fc.constantFrom<Rating>(1, 2, 3, 4);
const MINUTE_MS = 60_000;

function review(
  steps: readonly (readonly [rating: Rating, afterMs: number])[],
  options?: ReviewOptions,
): Memory[] {
  let at = START_AT;
  let memory: Memory | undefined;
  return steps.map(([rating, afterMs]) => (memory = afterReview(memory, rating, (at += afterMs), options)));
}

describe('published vectors of FSRS-6', () => {
  // https://github.com/open-spaced-repetition/fsrs-rs/blob/037345fd57472ea392a6086f217b1c73a9fa171a/src/inference.rs#L836-L841
  it('Again, then Good after 0, 1, 3, 8 and 21 days gives stability 53.62691 and difficulty 6.3574867', () => {
    const days = [0, 0, 1, 3, 8, 21];
    const last = review(days.map((n, i) => [i === 0 ? 1 : 3, n * DAY_MS])).at(-1)!;
    expect(last.stability).toBeCloseTo(53.62691, 4);
    expect(last.difficulty).toBeCloseTo(6.3574867, 4);
  });

  // https://github.com/open-spaced-repetition/ts-fsrs/blob/32b6081475fe4d195b51f87e084b12efaaa97af8/packages/fsrs/__tests__/FSRS-6.test.ts
  it.each([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ] as const)(
    'a first answer rated %d gives stability %d and difficulty %d',
    (rating, stability, difficulty) => {
      expect(afterReview(undefined, rating, START_AT)).toMatchObject({ stability, difficulty });
    },
  );

  // Same file, ivl_history: there the first Good is followed by a step of ten minutes, as is each Again.
  it('reviewed on the due day, the intervals are 2, 11, 46, 163, 498 days and after two lapses 2, 4, 7, 12, 21', () => {
    const waitsDays = [0, 0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12];
    const memories = review(
      waitsDays.map((days, i) => [i === 6 || i === 7 ? 1 : 3, days === 0 ? 10 * MINUTE_MS : days * DAY_MS]),
    );
    expect(memories.map((memory) => memory.intervalDays)).toEqual([
      2, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
    expect(memories.at(-1)).toMatchObject({ reps: 13, lapses: 1 });
  });
});

describe('published steps of FSRS-6', () => {
  const known: Memory = { ...afterReview(undefined, 3, START_AT), stability: 5, difficulty: 5 };

  // https://github.com/open-spaced-repetition/ts-fsrs/blob/0327cd463bede9e1bfea57dda8a745a6ce7cdd5e/packages/fsrs/__tests__/algorithm.test.ts
  it.each([
    [1, 1.596818, 8.34176237],
    [2, 5, 6.66599536],
    [3, 5, 4.99022837],
    [4, 8.12960956, 3.31446137],
  ] as const)(
    'from stability 5 and difficulty 5, rated %d on the same day, to %d and %d',
    (rating, stability, difficulty) => {
      expect(afterReview(known, rating, START_AT)).toMatchObject({ stability, difficulty });
    },
  );

  // https://github.com/open-spaced-repetition/fsrs-rs/blob/3e2f0b423fed194d238cdcb55c1baccd0eca63f0/src/pre_training.rs#L289-L296
  it.each([
    [0, 1],
    [1, 0.9],
    [2, 0.84588465],
    [3, 0.8093881],
  ])('%d days after the last answer at a stability of one day the chance of recall is %d', (days, chance) => {
    expect(reviewerFor().recallAfter(days, 1)).toBeCloseTo(chance, 7);
  });

  // https://github.com/open-spaced-repetition/fsrs-rs/blob/78c36e6b21182c5a13f8649eafe2eb62c1dbdabe/src/inference.rs#L852
  it.each([
    [0.2, 34_793],
    [0.3, 2508],
    [0.4, 387],
    [0.5, 90],
    [0.6, 27],
    [0.7, 9],
    [0.8, 3],
    [0.9, 1],
  ])('at a stability of one day a desired retention of %d waits %d days', (desiredRetention, days) => {
    expect(reviewerFor(DEFAULT_WEIGHTS, desiredRetention).intervalOf(1)).toBe(days);
  });
});

describe('agreement with ts-fsrs', () => {
  const steps = fc.array(
    fc.tuple(
      ratingArb,
      fc.oneof(fc.nat(30 * MINUTE_MS), fc.nat(3 * DAY_MS), fc.nat(400 * DAY_MS), fc.nat(9000 * DAY_MS)),
    ),
    { minLength: 1, maxLength: 15 },
  );

  it('state equals its scheduler, bit for bit, for any grades at any times', () => {
    const scheduler = fsrs({ enable_fuzz: false });
    fc.assert(
      fc.property(steps, (sequence) => {
        let at = START_AT;
        let card = createEmptyCard(at);
        const theirs = sequence.map(([rating, afterMs]) => {
          at += afterMs;
          card = scheduler.next(card, at, Grades[rating - 1]!).card;
          return [card.stability, card.difficulty, card.reps];
        });
        const ours = review(sequence).map((memory) => [memory.stability, memory.difficulty, memory.reps]);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 1000 },
    );
  });

  it('state equals next_state over the whole study days that the caller counts, with other weights too', () => {
    const weights = DEFAULT_WEIGHTS.map((w) => w * 1.05);
    const scheduler = fsrs({ w: weights });
    const days = fc.array(fc.tuple(ratingArb, fc.nat(500)), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(days, (sequence) => {
        let state = null;
        let memory: Memory | undefined;
        let day = 0;
        for (const [rating, elapsedDays] of sequence) {
          day += elapsedDays;
          state = scheduler.next_state(state, elapsedDays, rating);
          memory = afterReview(memory, rating, day * DAY_MS, { day, weights });
          expect([memory.stability, memory.difficulty]).toEqual([state.stability, state.difficulty]);
        }
      }),
    );
  });

  it('state equals its scheduler along sequences of 300 answers, many of them on one day', () => {
    const scheduler = fsrs({ enable_fuzz: false });
    const wait = fc.oneof(
      { weight: 3, arbitrary: fc.nat(60 * MINUTE_MS) },
      { weight: 1, arbitrary: fc.nat(40 * DAY_MS) },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(ratingArb, wait), { minLength: 300, maxLength: 300 }), (sequence) => {
        let at = START_AT;
        let card = createEmptyCard(at);
        let memory: Memory | undefined;
        for (const [rating, afterMs] of sequence) {
          at += afterMs;
          card = scheduler.next(card, at, Grades[rating - 1]!).card;
          memory = afterReview(memory, rating, at);
        }
        expect([memory!.stability, memory!.difficulty]).toEqual([card.stability, card.difficulty]);
      }),
      { numRuns: 50 },
    );
  });

  it('the interval of a success that is not early is its next_interval', () => {
    const retention = fc.double({ min: 0.7, max: 0.97, noNaN: true });
    fc.assert(
      fc.property(steps, retention, (sequence, desiredRetention) => {
        const scheduler = fsrs({ request_retention: desiredRetention });
        let dueAt = -Infinity;
        for (const memory of review(sequence, { desiredRetention })) {
          if (memory.intervalDays > 0 && dueAt <= memory.lastAt)
            expect(memory.intervalDays).toBe(scheduler.next_interval(memory.stability, 0));
          dueAt = memory.dueAt;
        }
        expect(dueAt).toBeGreaterThan(START_AT);
      }),
    );
  });

  it('Hard on the same day does not lower stability, as in ts-fsrs', () => {
    const [first, hard] = review([
      [3, 0],
      [2, MINUTE_MS],
    ]);
    expect(hard!.stability).toBe(first!.stability);
  });

  it('stability never falls below a thousandth of a day', () => {
    const last = review(Array.from({ length: 200 }, () => [1, MINUTE_MS] as const)).at(-1)!;
    expect(last).toMatchObject({ stability: 0.001, reps: 200, lapses: 0 });
  });
});

describe('when a card comes back', () => {
  const learnt = review([
    [3, 0],
    [3, 2 * DAY_MS],
  ])[1]!;

  it('Again brings it back after ten minutes and is a lapse only of a card that waited for days', () => {
    const at = learnt.dueAt;
    const lapsed = afterReview(learnt, 1, at);
    expect(lapsed).toMatchObject({ dueAt: at + AGAIN_AFTER_MS, intervalDays: 0, lapses: 1 });
    expect(afterReview(lapsed, 1, at + 1).lapses).toBe(1);
    expect(afterReview(undefined, 1, at)).toMatchObject({ intervalDays: 0, lapses: 0 });
  });

  it('every other rating waits whole days, at least one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Rating>(2, 3, 4),
        fc.array(ratingArb),
        fc.string(),
        (rating, before, cardSeed) => {
          const memory = review(
            [...before, rating].map((given) => [given, DAY_MS] as const),
            { cardSeed },
          ).at(-1)!;
          expect(memory.intervalDays).toBeGreaterThanOrEqual(1);
          expect(memory.intervalDays).toBeLessThanOrEqual(36_500);
          expect(Number.isInteger(memory.intervalDays)).toBe(true);
          expect(memory.dueAt).toBe(memory.lastAt + memory.intervalDays * DAY_MS);
        },
      ),
    );
  });

  it('a success before its time never brings it back sooner than it was due', () => {
    const early = fc.integer({ min: 0, max: 46 * DAY_MS });
    let heldBack = 0;
    fc.assert(
      fc.property(fc.constantFrom<Rating>(2, 3, 4), early, fc.string(), (rating, earlyMs, cardSeed) => {
        const before = afterReview(learnt, 3, learnt.dueAt, { cardSeed });
        const after = afterReview(before, rating, Math.max(before.lastAt, before.dueAt - earlyMs), {
          cardSeed,
        });
        expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt);
        if (after.dueAt === before.dueAt) heldBack += 1;
      }),
      { numRuns: 500 },
    );
    expect(heldBack).toBeGreaterThan(0);
  });

  it('no success at any time after any answers brings a card back sooner than it was due', () => {
    const history = fc.array(fc.tuple(ratingArb, fc.nat(60 * DAY_MS)), { minLength: 1, maxLength: 12 });
    const early = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        history,
        fc.constantFrom<Rating>(2, 3, 4),
        early,
        fc.string(),
        (steps, rating, part, cardSeed) => {
          const before = review(steps, { cardSeed }).at(-1)!;
          const at = Math.round(before.lastAt + part * (before.dueAt - before.lastAt));
          expect(afterReview(before, rating, at, { cardSeed }).dueAt).toBeGreaterThanOrEqual(before.dueAt);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a success before its time gains what FSRS says: little', () => {
    // Good a day into an interval of eleven: 10.96 days of stability become 15.4, on time they become 46.
    expect(afterReview(learnt, 3, learnt.lastAt + DAY_MS).stability).toBeCloseTo(15.42829695, 8);
    expect(afterReview(learnt, 3, learnt.dueAt).intervalDays).toBe(46);
  });

  it('intervals are spread by card, alike on every device, within the range of ts-fsrs', () => {
    const intervals = Array.from({ length: 300 }, (_, i) => {
      const options = { cardSeed: `fact-${String(i)}#date` };
      const memory = review([[3, 0], [3, 2 * DAY_MS], [3, 11 * DAY_MS]], options).at(-1)!; // prettier-ignore
      expect(review([[3, 0], [3, 2 * DAY_MS], [3, 11 * DAY_MS]], options).at(-1)).toEqual(memory); // prettier-ignore
      return memory.intervalDays;
    });
    // 46 days: 1 + 0.15 * 4.5 + 0.1 * 13 + 0.05 * 26 = 4.275 to either side.
    expect(Math.min(...intervals)).toBe(42);
    expect(Math.max(...intervals)).toBe(50);
    expect(new Set(intervals).size).toBe(9);
  });

  it('a card is spread anew at each answer', () => {
    const waits = Array.from({ length: 50 }, (_, reps) => {
      return afterReview({ ...learnt, reps }, 3, learnt.dueAt, { cardSeed: 'c' }).intervalDays;
    });
    expect(new Set(waits).size).toBe(9);
  });

  it('a better rating never waits less', () => {
    fc.assert(
      fc.property(
        fc.array(ratingArb, { maxLength: 8 }),
        fc.nat(100),
        fc.string(),
        (before, days, cardSeed) => {
          const memory = review(before.map((rating) => [rating, DAY_MS * 3] as const)).at(-1);
          const at = START_AT + (before.length * 3 + days) * DAY_MS;
          const waits = ([2, 3, 4] as const).map(
            (rating) => afterReview(memory, rating, at, { cardSeed }).intervalDays,
          );
          expect(waits).toEqual([...waits].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('an instant before the last answer counts as the same day', () => {
    expect(afterReview(learnt, 3, learnt.lastAt - 5 * DAY_MS).stability).toBe(
      afterReview(learnt, 3, learnt.lastAt).stability,
    );
  });

  it('weights that are not 21 finite numbers are refused, not replaced', () => {
    expect(() => afterReview(undefined, 3, START_AT, { weights: DEFAULT_WEIGHTS.slice(0, 19) })).toThrow(
      RangeError,
    );
    expect(() => afterReview(undefined, 3, START_AT, { weights: DEFAULT_WEIGHTS.map(() => NaN) })).toThrow(
      RangeError,
    );
  });
});

describe('recall', () => {
  const memory: Memory = { ...review([[3, 0]])[0]!, stability: 10 };

  // (1 + (0.9^(-1/0.1542) - 1) t/S)^-0.1542 at S = 10, worked out to forty decimals apart from this program.
  it.each([
    [0, 1],
    [0.5, 0.9926481],
    [1, 0.9856824],
    [10, 0.9],
    [30, 0.8093881],
    [365, 0.5735587],
  ])('%d days after the last answer at a stability of ten is %d', (days, chance) => {
    expect(recall(memory, memory.lastAt + days * DAY_MS)).toBeCloseTo(chance, 6);
  });

  it('is the forgetting curve of ts-fsrs, falls with time and is 1 before the last answer', () => {
    const scheduler = fsrs();
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4000, noNaN: true }), (days) => {
        const at = memory.lastAt + Math.round(days * DAY_MS);
        const exact = scheduler.forgetting_curve((at - memory.lastAt) / DAY_MS, 10);
        expect(recall(memory, at)).toBe(exact);
        expect(recall(memory, at + DAY_MS)).toBeLessThan(exact);
      }),
    );
    expect(recall(memory, memory.lastAt - 5 * DAY_MS)).toBe(1);
  });
});
