import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent, Rating, ReviewEvent } from './event.ts';
import { append, fold } from './fold.ts';
import { START_AT } from './make-event.ts';
import { merge } from './order.ts';

// Exact examples stand in fold.test.ts: an empty fold would pass most of these laws.

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
const base = {
  at: fc.oneof(fc.nat(3), fc.nat(60 * 86_400_000)).map((ms) => START_AT + ms),
  offsetMinutes: fc.constantFrom(0, 420, -300, 345),
  device: fc.constantFrom('phone', 'tablet'),
  counter: fc.integer({ min: 1, max: 5 }),
  deck: fc.constant('deck'),
};
const card = fc.constantFrom('x#date', 'x#count', 'y#short');
const answer = fc.record({
  ...base,
  type: fc.constant('answer' as const),
  card,
  form: fc.constantFrom('choice' as const, 'typed' as const),
  verdict: fc.constantFrom('right' as const, 'wrong' as const),
  rating,
  answer: fc.constant('1998'),
  tookMs: fc.constant(1000),
  keyDigest: fc.constantFrom('k1', 'k2'),
});
const anyId = fc.constantFrom(...ids);
const other = fc.oneof(
  fc.record({ ...base, type: fc.constant('undo' as const), undoes: anyId }),
  fc.record({ ...base, type: fc.constant('override' as const), of: anyId, rating }),
  fc.record({
    ...base,
    type: fc.constantFrom('suspend' as const, 'resume' as const, 'reset' as const),
    card,
  }),
);
/** At most one event an id, as in every log that no one forged. */
const log = fc
  .array(fc.oneof({ weight: 3, arbitrary: answer }, { weight: 2, arbitrary: other }), {
    maxLength: ids.length,
  })
  .map((events): ReviewEvent[] => events.map((event, i) => ({ ...event, id: ids[i]! })));
/** Logs in which two different events may claim one id. */
const forged = fc.array(
  fc.tuple(fc.oneof(answer, other), anyId).map(([event, id]): ReviewEvent => ({ ...event, id })),
  { maxLength: 12 },
);
const runs = { numRuns: 10_000 };

describe('laws of the log', { timeout: 60_000 }, () => {
  it('merge is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(forged, forged, forged, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
      runs,
    );
  });

  it('merge loses no id and adds none', () => {
    fc.assert(
      fc.property(forged, forged, (a, b) => {
        expect(new Set(merge(a, b).map(({ id }) => id))).toEqual(new Set([...a, ...b].map(({ id }) => id)));
      }),
      runs,
    );
  });

  it('the state does not depend on the order or the number of copies', () => {
    const shuffled = log.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([events, mixed]) => {
        expect(fold(mixed)).toEqual(fold(events));
      }),
      runs,
    );
  });

  it('folding two devices together is folding their union', () => {
    fc.assert(
      fc.property(forged, forged, (a, b) => {
        expect(fold(merge(a, b))).toEqual(fold([...b, ...a]));
      }),
      runs,
    );
  });

  it('an undo of the newest event gives the state before it', () => {
    fc.assert(
      fc.property(log, (events) => {
        const last = merge(events, []).at(-1);
        if (last === undefined || events.some((event) => event.type === 'undo' && event.undoes === last.id))
          return;
        const undo: ReviewEvent = { ...last, type: 'undo', id: 'undo', undoes: last.id };
        expect(fold([...events, undo])).toEqual(fold(events.filter(({ id }) => id !== last.id)));
      }),
      runs,
    );
  });

  it('a card is new exactly when no standing answer came after its last standing reset', () => {
    fc.assert(
      fc.property(
        log.map((events) => events.filter(({ type }) => type !== 'undo')),
        (events) => {
          const counted = new Map<string, number>();
          for (const event of merge(events, [])) {
            if (event.type === 'reset') counted.set(event.card, 0);
            else if (event.type === 'answer') counted.set(event.card, (counted.get(event.card) ?? 0) + 1);
          }
          for (const [id, state] of fold(events)) {
            expect(state.answers).toBe(counted.get(id) ?? 0);
            expect(state.memory?.reps ?? 0).toBe(state.answers);
          }
        },
      ),
      runs,
    );
  });
});

describe('append', { timeout: 60_000 }, () => {
  it('equals the full fold, or says that only a fold can tell', () => {
    let told = 0;
    fc.assert(
      fc.property(log, answer, (events, given) => {
        const event: AnswerEvent = { ...given, id: 'new' };
        const states = fold(events);
        const state = append(states.get(event.card), event);
        if (state === undefined) return;
        told += 1;
        expect(new Map(states).set(event.card, state)).toEqual(fold([...events, event]));
      }),
      runs,
    );
    expect(told).toBeGreaterThan(runs.numRuns / 4);
  });

  it('always tells for an answer that comes last', () => {
    fc.assert(
      fc.property(log, answer, (events, given) => {
        const event: AnswerEvent = { ...given, id: 'new', at: START_AT + 100 * 86_400_000 };
        const states = fold(events);
        const state = append(states.get(event.card), event);
        expect(state).toEqual(fold([...events, event]).get(event.card));
        expect(append(state, event)).toBeUndefined();
      }),
      runs,
    );
  });
});
