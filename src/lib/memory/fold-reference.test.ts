import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../base/index.ts';
import type { Rating, ReviewEvent } from './event.ts';
import { fold, type FoldOptions } from './fold.ts';
import { afterReview } from './fsrs.ts';
import { makeAnswer, makeCardEvent, makeOverride, makeUndo, START_AT } from './make-event.ts';
import type { CardState } from './memory.ts';
import { compareEvents } from './order.ts';
import { studyDay } from './study-day.ts';
import { undoneIds } from './undo.ts';

/** What a fold is, as plainly as it can be said: sort, drop copies and what is undone, copy each state anew for each event. */
function plainFold(events: readonly ReviewEvent[], options: FoldOptions): ReadonlyMap<string, CardState> {
  const sorted = [...events].sort(compareEvents);
  const once = sorted.filter(({ id }, index) => sorted.findIndex((other) => other.id === id) === index);
  const log = once.filter(({ at }) => at <= (options.latestAt ?? Infinity));
  const undone = undoneIds(log);
  const standing = log.filter(({ id }) => !undone.has(id));
  const overrides = standing.filter((event) => event.type === 'override');
  const ratingOf = (id: string): Rating | undefined => overrides.filter(({ of }) => of === id).at(-1)?.rating;
  const states = new Map<string, CardState>();
  for (const event of standing) {
    if (event.type === 'undo' || event.type === 'override') continue;
    const { at, device, counter, id } = event;
    const known: Partial<CardState> = states.get(event.card) ?? {};
    const { suspended = false, answers = 0 } = known;
    const place = { at, device, counter, id };
    if (event.type === 'answer') {
      const rating = ratingOf(id) ?? event.rating;
      const day = studyDay(at, event.offsetMinutes, options.rollOverHour);
      const isSuccess = rating >= 3 && event.form !== 'choice';
      const successDay = known.firstSuccessDay ?? (isSuccess ? day : undefined);
      states.set(event.card, {
        ...known,
        memory: afterReview(known.memory, rating, at, { ...options, cardSeed: event.card, day }),
        suspended,
        answers: answers + 1,
        firstDay: known.firstDay ?? day,
        ...(successDay !== undefined && { firstSuccessDay: successDay }),
        lastAnswerEventId: id,
        lastKeyDigest: event.keyDigest,
        place,
      });
    } else if (event.type === 'reset') states.set(event.card, { suspended, answers: 0, place });
    else states.set(event.card, { ...known, answers, suspended: event.type === 'suspend', place });
  }
  return states;
}

const ids = Array.from({ length: 40 }, (_, index) => `e${String(index)}`);
const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
const card = fc.constantFrom('x#date', 'x#count', 'y#short');
const base = {
  at: fc.oneof(fc.nat(3), fc.nat(86_400_000), fc.nat(400 * 86_400_000)).map((ms) => START_AT + ms),
  offsetMinutes: fc.constantFrom(0, 420, -300, 345),
  device: fc.constantFrom('phone', 'tablet'),
  counter: fc.integer({ min: 1, max: 5 }),
  deck: fc.constant('deck'),
};
const answer = fc.record({
  ...base,
  type: fc.constant('answer' as const),
  card,
  form: fc.constantFrom('choice' as const, 'typed' as const),
  verdict: fc.constant('right' as const),
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
const log = fc
  .tuple(
    fc.array(fc.oneof({ weight: 6, arbitrary: answer }, { weight: 1, arbitrary: other }), {
      maxLength: ids.length,
    }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([given, isOrdered, hasCopies]): readonly ReviewEvent[] => {
    const events: ReviewEvent[] = given.map((event, index) => ({ ...event, id: ids[index]! }));
    const all = hasCopies ? [...events, ...structuredClone(events.slice(0, 5))] : events;
    return isOrdered ? all.sort(compareEvents) : all;
  });
const options = fc.record(
  {
    latestAt: fc.nat(400 * 86_400_000).map((ms) => START_AT + ms),
    rollOverHour: fc.constantFrom(0, 4, 7),
    desiredRetention: fc.constantFrom(0.8, 0.9, 0.97),
  },
  { requiredKeys: [] },
);

describe('the fold that is fast', { timeout: 60_000 }, () => {
  it('gives what the plain one gives, for logs in order, out of order and with copies', () => {
    fc.assert(
      fc.property(log, options, (events, given) => {
        expect(fold(events, given)).toStrictEqual(plainFold(events, given));
      }),
      { numRuns: 2000 },
    );
  });

  it('does so for a log of 3,000 events whose corrections come long after what they change', () => {
    const random = randomFrom('long log');
    const events = Array.from({ length: 3000 }, (_, index): ReviewEvent => {
      const place = { id: `e${String(index)}`, at: START_AT + index * 3_600_000, counter: index + 1 };
      const earlier = `e${String(Math.floor(random.next() * index))}`;
      const chance = random.next();
      if (chance < 0.02) return makeUndo({ ...place, undoes: earlier });
      if (chance < 0.04) return makeOverride({ ...place, of: earlier, rating: 1 });
      const card = `card-${String(Math.floor(random.next() * 40))}`;
      if (chance < 0.06) return makeCardEvent({ ...place, card, type: chance < 0.05 ? 'reset' : 'suspend' });
      return makeAnswer({ ...place, card, rating: chance < 0.2 ? 1 : 3 });
    });
    const latestAt = START_AT + 2000 * 3_600_000;
    expect(fold(events)).toStrictEqual(plainFold(events, {}));
    expect(fold(events, { latestAt })).toStrictEqual(plainFold(events, { latestAt }));
    expect(fold(events)).not.toStrictEqual(fold(events.filter(({ type }) => type === 'answer')));
  });

  it('leaves the given log as it was', () => {
    fc.assert(
      fc.property(log, (events) => {
        const before = structuredClone(events);
        fold(events);
        expect(events).toStrictEqual(before);
      }),
    );
  });
});
