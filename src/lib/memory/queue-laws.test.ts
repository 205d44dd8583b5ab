import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueDays,
  LEARN_AHEAD_MS,
  planDay,
  type DayLimits,
  type DayQuery,
  type QueueCard,
} from './day-plan.ts';
import type { AnswerEvent, Rating, ReviewEvent } from './event.ts';
import { fold } from './fold.ts';
import { forecast } from './forecast.ts';
import { makeAnswer, makeCardEvent, START_AT } from './make-event.ts';
import { isLearning } from './memory.ts';
import { dueQueue } from './queue.ts';
import { DAY_MS, studyDay } from './study-day.ts';

// Exact examples stand in queue.test.ts: a queue that is always empty would pass most of these laws.

const MINUTE_MS = 60_000;
const LONGEST_SITTING = 40;

/** Up to six facts of one to three cards, the cards of a fact not always side by side. */
const cards = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(undefined, 'seats', 'ties')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((facts) =>
    facts.flatMap(([count, group], fact): QueueCard[] =>
      Array.from({ length: count }, (_, part) => ({
        id: `f${String(fact)}#${String(part)}`,
        factId: `f${String(fact)}`,
        ...(group !== undefined && { group }),
      })),
    ),
  )
  .chain((deck) => fc.shuffledSubarray(deck, { minLength: deck.length }));
const limits: fc.Arbitrary<DayLimits> = fc.record({ newPerDay: fc.nat(3), reviewsPerDay: fc.nat(3) });
const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
const form = fc.constantFrom<AnswerEvent['form']>('choice', 'typed');
const offsetMinutes = fc.constantFrom(0, 420, -300, 345);
const today = studyDay(START_AT, 0);
/** Some of the days around the present one. */
const daysOff = fc
  .array(fc.integer({ min: -8, max: 14 }), { maxLength: 12 })
  .map((days) => new Set(days.map((day) => today + day)));

/** Answers, suspensions and resets in any order up to START_AT, many of them in the last hour. */
const logOf = (deck: readonly QueueCard[]): fc.Arbitrary<ReviewEvent[]> =>
  fc
    .array(
      fc.record({
        card: fc.constantFrom(...deck.map(({ id }) => id)),
        ago: fc.oneof(fc.nat(60), fc.nat(40 * 24 * 60)),
        what: fc.oneof(
          { weight: 8, arbitrary: rating },
          { weight: 1, arbitrary: fc.constantFrom('suspend' as const, 'resume' as const, 'reset' as const) },
        ),
        form,
      }),
      { maxLength: 30 },
    )
    .map((steps) =>
      steps.map(({ card, ago, what, form }, i) => {
        const place = { id: `e${String(i)}`, card, at: START_AT - ago * MINUTE_MS, counter: i };
        return typeof what === 'number'
          ? makeAnswer({ ...place, rating: what, form, verdict: what === 1 ? 'wrong' : 'right' })
          : makeCardEvent({ ...place, type: what });
      }),
    );

/** A moment of any log. */
const query: fc.Arbitrary<DayQuery> = cards.chain((deck) =>
  fc
    .record({ log: logOf(deck), limits, daysOff, offsetMinutes })
    .map(({ log, ...rest }) => ({ cards: deck, states: fold(log), now: START_AT, ...rest })),
);

interface Asked {
  readonly day: number;
  readonly card: QueueCard;
  readonly sort: 'new' | 'review' | 'again';
}

/** Twelve days, each studied to its end as the queue has it, unless forgetting makes it too long. */
const course = fc
  .record({
    cards,
    limits,
    daysOff,
    offsetMinutes,
    answers: fc.array(fc.tuple(rating, form), { minLength: 1, maxLength: 40 }),
  })
  .map(({ answers, ...given }) => {
    const log: AnswerEvent[] = [];
    const asked: Asked[] = [];
    for (let day = 0; day < 12; day += 1)
      for (let turn = 0; turn < LONGEST_SITTING; turn += 1) {
        const at = START_AT + day * DAY_MS + turn * MINUTE_MS;
        const states = fold(log);
        const [id] = dueQueue({ ...given, states, now: at });
        if (id === undefined) break;
        const memory = states.get(id)?.memory;
        const sort = memory === undefined ? 'new' : isLearning(memory) ? 'again' : 'review';
        const card = given.cards.find((one) => one.id === id)!;
        asked.push({ day: studyDay(at, given.offsetMinutes), card, sort });
        const [rating, form] = answers[log.length % answers.length]!;
        const place = {
          id: `e${String(log.length)}`,
          at,
          counter: log.length,
          offsetMinutes: given.offsetMinutes,
        };
        log.push(makeAnswer({ ...place, card: id, rating, form }));
      }
    return { ...given, asked };
  });

/** What was asked on each day and is no card answered Again. */
function byDay(asked: readonly Asked[]): readonly (readonly Asked[])[] {
  const planned = asked.filter(({ sort }) => sort !== 'again');
  return [...new Set(planned.map(({ day }) => day))].map((day) => planned.filter((one) => one.day === day));
}

const factsOf = (list: readonly QueueCard[]): readonly string[] => list.map(({ factId }) => factId);
const runs = { numRuns: 1000 };
const fewRuns = { numRuns: 60 };

describe('laws of the queue', { timeout: 60_000 }, () => {
  it('no two cards of one fact are planned for a day, nor one whose sibling waits answered Again', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const { reviews, fresh, again, soon } = planDay(asked);
        const facts = factsOf([...reviews, ...fresh]);
        expect(facts).toEqual([...new Set(facts)]);
        const waiting = new Set(factsOf([...again, ...soon]));
        expect(facts.filter((fact) => waiting.has(fact))).toEqual([]);
      }),
      runs,
    );
  });

  it('no two cards of one fact are asked on a day, however long it is studied', () => {
    fc.assert(
      fc.property(course, ({ asked }) => {
        for (const day of byDay(asked)) {
          const facts = factsOf(day.map(({ card }) => card));
          expect(facts).toEqual([...new Set(facts)]);
        }
      }),
      fewRuns,
    );
  });

  it('a day never has more new cards nor more reviews than its limits, with what was done', () => {
    fc.assert(
      fc.property(course, ({ asked, limits }) => {
        for (const day of byDay(asked)) {
          const count = (of: Asked['sort']): number => day.filter(({ sort }) => sort === of).length;
          expect(count('new')).toBeLessThanOrEqual(limits.newPerDay!);
          expect(count('review')).toBeLessThanOrEqual(limits.reviewsPerDay!);
        }
      }),
      fewRuns,
    );
  });

  it('a card left at Again comes back now, soon or at its time, unless its fact rests', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const { cards, states, now, offsetMinutes } = asked;
        const plan = planDay(asked);
        const present = studyDay(now, offsetMinutes);
        const resting = new Set(
          factsOf(cards.filter(({ id }) => (states.get(id)?.firstSuccessDay ?? -Infinity) >= present)),
        );
        for (const card of cards) {
          const { memory, suspended } = states.get(card.id) ?? {};
          const isLeft = memory !== undefined && isLearning(memory) && suspended === false;
          const isAwake = isLeft && !resting.has(card.factId);
          const wait = (memory?.dueAt ?? 0) - now;
          expect(plan.again.includes(card)).toBe(isAwake && wait <= 0);
          expect(plan.soon.includes(card)).toBe(isAwake && wait > 0 && wait <= LEARN_AHEAD_MS);
          if (isAwake) expect(forecast(asked, 1).nextDueAt).toBeLessThanOrEqual(Math.max(now, memory.dueAt));
        }
      }),
      runs,
    );
  });

  it('what was answered Again comes first or, before its time, last; what is due comes before what is new', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const turns = dueQueue(asked).map((id) => {
          const memory = asked.states.get(id)?.memory;
          if (memory === undefined) return 3;
          if (!isLearning(memory)) return 2;
          return memory.dueAt <= asked.now ? 1 : 4;
        });
        expect(turns).toEqual([...turns].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it('a suspended card is nowhere: not asked, not held back, not to come', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const isSuspended = (id: string): boolean => asked.states.get(id)?.suspended === true;
        expect(dueQueue(asked).filter(isSuspended)).toEqual([]);
        const suspended = { ...asked, cards: asked.cards.filter(({ id }) => isSuspended(id)) };
        expect(planDay(suspended).heldBack).toBe(0);
        expect(forecast(suspended, 3)).toEqual({ dueByDay: [0, 0, 0] });
      }),
      runs,
    );
  });

  it('on a day off no new card and no review is asked', () => {
    fc.assert(
      fc.property(course, ({ asked, daysOff }) => {
        expect(asked.filter(({ day, sort }) => sort !== 'again' && daysOff.has(day))).toEqual([]);
      }),
      fewRuns,
    );
  });

  it('every card that waits for days has a study day after its last answer, its own where that is none off', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const { cards, states, daysOff, now, offsetMinutes } = asked;
        const present = studyDay(now, offsetMinutes);
        const dayOf = dueDays(asked);
        for (const { id } of cards) {
          const { memory, suspended } = states.get(id) ?? {};
          if (memory === undefined || isLearning(memory) || suspended === true) continue;
          const day = Math.max(present, dayOf(id, memory));
          const dueDay = studyDay(memory.dueAt, offsetMinutes);
          expect(daysOff!.has(day)).toBe(false);
          expect(day).toBeGreaterThanOrEqual(Math.min(dueDay, memory.lastDay + 1));
          if (dueDay >= present && !daysOff!.has(dueDay)) expect(day).toBe(dueDay);
        }
      }),
      runs,
    );
  });

  it('what falls due in a break is asked in full, evenly over as many days before and after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(40), (length, count) => {
        const deck = Array.from({ length: count }, (_, i) => ({
          id: `f${String(i)}#a`,
          factId: `f${String(i)}`,
        }));
        const states = fold(
          deck.map(({ id }) => makeAnswer({ id, card: id, rating: 4, at: START_AT - DAY_MS })),
        );
        const due = deck.flatMap(({ id }) => states.get(id)!.memory!.intervalDays - 1);
        const first = today + Math.min(...due, 8);
        const days = Array.from({ length }, (_, i) => first + i);
        const inBreak = deck.filter((_, i) => days.includes(today + due[i]!));
        const asked = { cards: inBreak, states, now: START_AT, offsetMinutes: 0, daysOff: new Set(days) };
        const { dueByDay } = forecast(asked, 30);
        const from = first - today;
        const around = [
          ...dueByDay.slice(from - length, from),
          ...dueByDay.slice(from + length, from + 2 * length),
        ];
        expect(around.reduce((sum, cards) => sum + cards, 0)).toBe(inBreak.length);
        expect(Math.max(...around) - Math.min(...around)).toBeLessThanOrEqual(1);
      }),
      fewRuns,
    );
  });
});
