import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { makeAnswer, makeCardEvent, makeOverride, makeUndo, START_AT } from '../make-event.ts';
import { DAY_MS } from '../study-day.ts';
import { nextState } from './formulas.ts';
import { cardCount, cardsBetween, reviewsOfEvents, spacedCount, type ReviewLog } from './review-log.ts';
import { defaultWeights } from './weights.ts';

const HOUR_MS = 3_600_000;

/** Ratings and waits of each card: easier to read than typed arrays. */
const histories = (log: ReviewLog): (readonly (readonly [number, number])[])[] =>
  Array.from({ length: cardCount(log) }, (_, card) =>
    [...log.ratings.subarray(log.starts[card], log.starts[card + 1])].map(
      (rating, k) => [rating, log.elapsedDays[log.starts[card]! + k]!] as const,
    ),
  );

const answer = (id: string, days: number, given: Partial<Parameters<typeof makeAnswer>[0]> = {}) =>
  makeAnswer({ id, at: START_AT + days * DAY_MS, ...given });

describe('the reviews of a log of events', () => {
  it('are the answers by card, cards by their first answer, with whole study days between', () => {
    const log = reviewsOfEvents([
      answer('c', 5, { rating: 1 }),
      answer('b', 1, { card: 'other#date', rating: 4 }),
      answer('a', 0, { rating: 2 }),
      answer('d', 5, { rating: 3, at: START_AT + 5 * DAY_MS + 60_000 }),
    ]);
    expect(histories(log)).toEqual([[[2, 0], [1, 5], [3, 0]], [[4, 0]]]); // prettier-ignore
    expect([...log.at]).toEqual([0, 5, 5 + 60_000 / DAY_MS, 1].map((days) => START_AT + days * DAY_MS));
    expect(spacedCount(log)).toBe(1);
  });

  it('leave out what is undone, and bring back what is undone no more', () => {
    const events = [answer('a', 0), answer('b', 3, { rating: 1 }), makeUndo({ id: 'u', undoes: 'b' })];
    expect(histories(reviewsOfEvents(events))).toEqual([[[3, 0]]]);
    const again = [...events, makeUndo({ id: 'v', undoes: 'u' })];
    expect(histories(reviewsOfEvents(again))).toEqual([[[3, 0], [1, 3]]]); // prettier-ignore
  });

  it('take the rating of the last override that stands', () => {
    const events = [
      answer('a', 0, { rating: 1 }),
      makeOverride({ id: 'o', of: 'a', rating: 2, counter: 2 }),
      makeOverride({ id: 'p', of: 'a', rating: 4, counter: 3 }),
    ];
    expect(histories(reviewsOfEvents(events))).toEqual([[[4, 0]]]);
    expect(histories(reviewsOfEvents([...events, makeUndo({ id: 'u', undoes: 'p' })]))).toEqual([[[2, 0]]]);
  });

  it('begin anew after a reset, and do not mind a suspension', () => {
    const events = [
      answer('a', 0),
      makeCardEvent({ id: 's', type: 'suspend', at: START_AT + DAY_MS }),
      answer('b', 2),
      makeCardEvent({ id: 'r', type: 'reset', at: START_AT + 3 * DAY_MS }),
      answer('c', 4, { rating: 1 }),
    ];
    expect(histories(reviewsOfEvents(events))).toEqual([[[3, 0], [3, 2]], [[1, 0]]]); // prettier-ignore
  });

  it('tell cards of one name in two decks apart, and count each event once', () => {
    const events = [answer('a', 0), answer('b', 1, { deck: 'another' }), answer('a', 0)];
    expect(histories(reviewsOfEvents(events))).toEqual([[[3, 0]], [[3, 0]]]);
  });

  it('count days by the roll-over hour and the offset of each answer', () => {
    // 10:00 and, 17 hours later, 03:00: one study day that begins at four, two that begin at midnight.
    const events = [answer('a', 0), makeAnswer({ id: 'b', at: START_AT + 17 * HOUR_MS })];
    expect(spacedCount(reviewsOfEvents(events))).toBe(0);
    expect(spacedCount(reviewsOfEvents(events, { rollOverHour: 0 }))).toBe(1);
    const east = events.map((event) => ({ ...event, offsetMinutes: 120 }));
    expect(spacedCount(reviewsOfEvents(east))).toBe(1);
  });

  it('lead to the memory that the fold finds, for days that run backward too', () => {
    const events = [
      answer('a', 0, { rating: 1, offsetMinutes: 840 }),
      makeAnswer({ id: 'b', at: START_AT + HOUR_MS, offsetMinutes: -720, rating: 3 }),
      answer('c', 6),
      answer('d', 20, { rating: 2 }),
    ];
    const [history] = histories(reviewsOfEvents(events));
    let state: ReturnType<typeof nextState> | undefined;
    for (const [rating, days] of history!) state = nextState(defaultWeights(), state, days, rating);
    const { memory } = fold(events).get('ties#count')!;
    expect(state!.stability).toBeCloseTo(memory!.stability, 6);
    expect(state!.difficulty).toBeCloseTo(memory!.difficulty, 6);
  });
});

describe('a part of a log', () => {
  it('is the cards between two ranks', () => {
    const log = reviewsOfEvents(
      ['x', 'y', 'z'].flatMap((card, i) => [
        answer(`${card}1`, i, { card }),
        answer(`${card}2`, i + 2 + i, { card, rating: 1 }),
      ]),
    );
    expect(histories(cardsBetween(log, 1, 3))).toEqual(histories(log).slice(1));
    expect(histories(cardsBetween(log, 0, 1))).toEqual(histories(log).slice(0, 1));
    expect(cardCount(cardsBetween(log, 2, 2))).toBe(0);
  });
});
