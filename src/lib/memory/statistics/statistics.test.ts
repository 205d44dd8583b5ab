import { describe, expect, it } from 'vitest';
import type { AnswerEvent, Rating } from '../event.ts';
import { makeAnswer, makeCardEvent, makeOverride, makeUndo, START_AT } from '../make-event.ts';
import { fold } from '../fold.ts';
import { forecast } from '../forecast.ts';
import { replay } from '../replay.ts';
import { DAY_MS, studyDay, studyDayStart } from '../study-day.ts';
import { answerTime } from './answer-time.ts';
import { calendar } from './calendar.ts';
import { calibration } from './calibration.ts';
import { summaryOf } from './day-summary.ts';
import { hardestCards } from './hardest.ts';
import { retention } from './retention.ts';

const today = studyDay(START_AT, 0);

/** Answers to a card, `[days after START_AT, rating]`. */
function history(
  card: string,
  ...steps: readonly (readonly [days: number, rating: Rating])[]
): AnswerEvent[] {
  return steps.map(([days, rating], index) =>
    makeAnswer({
      id: `${card}${String(index)}`,
      card,
      at: START_AT + days * DAY_MS + index * 1000,
      counter: index + 1,
      rating,
      verdict: rating === 1 ? 'wrong' : 'right',
    }),
  );
}

describe('the time of an answer', () => {
  it('is at most two minutes', () => {
    expect([-5, 4000, 120_000, 9_000_000].map((tookMs) => answerTime({ tookMs }))).toEqual([
      0, 4000, 120_000, 120_000,
    ]);
  });
});

describe('the summary of a day', () => {
  it('counts answers, minutes and the share that was right', () => {
    const events = [
      ...history('a', [-1, 3], [0, 3]),
      ...history('b', [0, 1], [0, 3]),
      makeAnswer({ id: 'z', tookMs: 900_000, rating: 2, verdict: 'almost' }),
    ];
    expect(summaryOf(today, events)).toEqual({
      answers: 4,
      minutes: (3 * 4000 + 120_000) / 60_000,
      rightShare: 0.75,
    });
    expect(summaryOf(today + 1, events)).toEqual({ answers: 0, minutes: 0 });
  });

  it("leaves out what was undone and takes the learner's word", () => {
    const events = [
      ...history('a', [0, 1]),
      makeOverride({ id: 'o', of: 'a0', at: START_AT + 5 }),
      ...history('b', [0, 1]),
      makeUndo({ id: 'u', undoes: 'b0', at: START_AT + 6 }),
    ];
    expect(summaryOf(today, events)).toMatchObject({ answers: 1, rightShare: 1 });
  });

  it('takes each answer by the offset it was given under', () => {
    const at = Date.UTC(2026, 10, 2, 22); // 05:00 on the 3rd in Hanoi, 17:00 on the 2nd in New York
    const events = [420, -300].map((offsetMinutes) =>
      makeAnswer({ id: String(offsetMinutes), at, offsetMinutes }),
    );
    expect([today, today + 1].map((day) => summaryOf(day, events).answers)).toEqual([1, 1]);
  });
});

describe('the calendar', () => {
  const events = history('a', [-400, 3], [-3, 3], [-2, 1], [-1, 3], [-1, 3]);

  it('counts the answers of each day, today last', () => {
    expect(calendar(today, events, 5)).toEqual({
      firstDay: today - 4,
      answers: [0, 1, 1, 2, 0],
      streakDays: 3,
    });
    const year = calendar(today, events);
    expect([year.firstDay, year.answers.length]).toEqual([today - 364, 365]);
    expect(year.answers.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('has a streak that lasts until a whole day is left out', () => {
    const streak = (day: number): number => calendar(day, events).streakDays;
    expect([-3, -1, 0, 1].map((days) => streak(today + days))).toEqual([1, 3, 3, 0]);
  });
});

describe('true retention', () => {
  it('counts the first review on a day of a card that had waited for days', () => {
    const events = [
      ...history('a', [0, 3], [2, 3], [2, 1], [13, 1], [13, 3], [14, 3]), // right after 2 days; the Again of day 2 comes second; day 13 follows Again
      ...history('b', [0, 4], [8, 1], [8, 3], [10, 3]), // wrong after 8 days, right after 2
    ];
    expect(retention(events)).toEqual({
      all: { right: 3, reviews: 4 },
      young: { right: 3, reviews: 4 },
      mature: { right: 0, reviews: 0 },
      groups: new Map(),
    });
  });

  it('is told apart by the days a card had waited, and by group', () => {
    const events = [
      ...history('a#date', [0, 3], [2, 3], [13, 3], [60, 1]), // waits of 2, 11 and about 46 days
      ...history('b#count', [0, 3], [2, 3]),
    ];
    expect(retention(events, { groupOf: (card) => card.split('#')[1] })).toEqual({
      all: { right: 3, reviews: 4 },
      young: { right: 3, reviews: 3 },
      mature: { right: 0, reviews: 1 },
      groups: new Map([
        ['date', { right: 2, reviews: 3 }],
        ['count', { right: 1, reviews: 1 }],
      ]),
    });
  });

  it('can be asked of some days only', () => {
    const events = history('a', [0, 3], [2, 3], [13, 3]);
    expect(retention(events, { days: [today + 13, today + 20] }).all).toEqual({ right: 1, reviews: 1 });
  });
});

describe('calibration', () => {
  it('holds the predicted chance of recall against what happened', () => {
    // Good, then two days later: (1 + (0.9^(-1/0.1542) - 1) 2/2.3065)^-0.1542 = 0.9095.
    const events = ['a', 'b', 'c', 'd'].flatMap((card, index) =>
      history(card, [0, 3], [2, index === 0 ? 1 : 3]),
    );
    const { bins, reviews, error } = calibration(events);
    expect(bins).toEqual([{ from: 0.9, to: 0.95, reviews: 4, predicted: expect.closeTo(0.9095, 4) as number, recalled: 0.75 }]); // prettier-ignore
    expect(reviews).toBe(4);
    expect(error).toBeCloseTo(bins[0]!.predicted - 0.75, 12);
  });

  it('has no first answers and none of the same day, and no error without a review', () => {
    expect(calibration(history('a', [0, 3], [0, 1], [0, 3]))).toEqual({ bins: [], reviews: 0 });
  });
});

describe('calibration and true retention', () => {
  it('are of the same reviews: a card left at Again is in neither', () => {
    // Left at Again on day 2, it comes back on day 3 as a choice, which chance alone may get right.
    const events = history('a', [0, 3], [2, 1], [3, 3], [5, 3]);
    expect(calibration(events).reviews).toBe(2);
    expect(retention(events).all.reviews).toBe(2);
  });
});

describe('one log', () => {
  const log = [
    // Asked after waits of 2, 11 and about 46 days, forgotten after the last.
    ...history('a#date', [0, 3], [2, 3], [13, 3], [60, 1], [60, 3]),
    // Asked after waits of 1 and 1 day: that of day 2 follows an Again.
    ...history('b#count', [0, 1], [0, 3], [1, 1], [2, 3], [5, 3]),
    // Asked after waits of 8 and about 27 days.
    ...history('c#date', [0, 4], [8, 2], [30, 3]),
    ...history('d#count', [0, 3], [2, 4]),
    makeCardEvent({ id: 's', type: 'suspend', card: 'd#count', at: START_AT + 3 * DAY_MS }),
  ];
  const about = (share: number): number => expect.closeTo(share, 4) as number;

  it('has one true retention, by age and by kind', () => {
    expect(retention(log, { groupOf: (card) => card.split('#')[1] })).toEqual({
      all: { right: 6, reviews: 8 },
      young: { right: 5, reviews: 6 },
      mature: { right: 1, reviews: 2 },
      groups: new Map([
        ['date', { right: 4, reviews: 5 }],
        ['count', { right: 2, reviews: 3 }],
      ]),
    });
  });

  it('has one calibration', () => {
    // FSRS-6 worked out apart: b 0.78085 and 0.77947; a 0.89978 and 0.89894; a and d 0.90949, c 0.90247 and 0.91275.
    expect(calibration(log, {}, 10)).toEqual({
      bins: [
        { from: 0.7, to: 0.8, reviews: 2, predicted: about(0.78016), recalled: 0.5 },
        { from: 0.8, to: 0.9, reviews: 2, predicted: about(0.89936), recalled: 0.5 },
        { from: 0.9, to: 1, reviews: 4, predicted: about(0.90855), recalled: 1 },
      ],
      reviews: 8,
      error: about(0.25234),
    });
  });

  it('has one forecast', () => {
    const cards = ['a#date', 'b#count', 'c#date', 'd#count', 'e#date'].map((id) => ({ id, factId: id }));
    const now = START_AT + 61 * DAY_MS;
    const ahead = (of: typeof cards): unknown =>
      forecast({ cards: of, states: fold(log), now, offsetMinutes: 0, limits: { newPerDay: 0 } }, 50);
    const days = (...due: readonly number[]): number[] =>
      Array.from({ length: 50 }, (_, day) => (due.includes(day) ? 1 : 0));
    // b is overdue, a waits until day 62 and c, for 80 days, until day 110; d is suspended and e new.
    expect(ahead(cards)).toEqual({ nextDueAt: now, dueByDay: days(0, 1, 49) });
    const later = cards.filter(({ id }) => id !== 'b#count');
    expect(ahead(later)).toEqual({ nextDueAt: studyDayStart(today + 62, 0), dueByDay: days(1, 49) });
  });
});

describe('the hardest cards', () => {
  it('are those with most lapses, then those with most wrong answers', () => {
    const events = [
      ...history('easy', [0, 3], [2, 3]),
      ...history('slow', [0, 1], [0, 1], [0, 3]),
      ...history('lapsed', [0, 3], [2, 1], [2, 3]),
      ...history('once', [0, 1], [0, 3], [1, 3], [3, 3]),
    ];
    expect(hardestCards(events, 9)).toEqual([
      { card: 'lapsed', lapses: 1, right: 2, answers: 3 },
      { card: 'slow', lapses: 0, right: 1, answers: 3 },
      { card: 'once', lapses: 0, right: 3, answers: 4 },
    ]);
    expect(hardestCards(events, 1).map(({ card }) => card)).toEqual(['lapsed']);
  });

  it('forget what was before a reset', () => {
    const reset = makeCardEvent({ id: 'r', type: 'reset', card: 'a', at: START_AT + DAY_MS });
    expect(hardestCards([...history('a', [0, 1], [2, 3]), reset], 9)).toEqual([]);
  });
});

describe('replay', () => {
  it('tells each answer that counts with the memory before it', () => {
    const seen: unknown[] = [];
    const reset = makeCardEvent({ id: 'r', type: 'reset', card: 'a', at: START_AT + 3 * DAY_MS });
    const events = [
      ...history('a', [0, 1], [1, 3], [2, 3], [4, 3]),
      makeOverride({ id: 'o', of: 'a0', rating: 4, at: START_AT + 5 * DAY_MS }),
      makeUndo({ id: 'u', undoes: 'a1', at: START_AT + 5 * DAY_MS + 1 }),
      reset,
    ];
    replay(events, {}, ({ event, rating, day, before, predicted }) => {
      seen.push([event.id, rating, day - today, before?.stability, predicted]);
    });
    expect(seen).toEqual([
      ['a0', 4, 0, undefined, undefined],
      ['a2', 3, 2, 8.2956, expect.closeTo(0.971, 2)],
      ['a3', 3, 4, undefined, undefined],
    ]);
  });
});
