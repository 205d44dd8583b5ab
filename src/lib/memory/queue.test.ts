import { describe, expect, it } from 'vitest';
import type { AnswerEvent, ReviewEvent } from './event.ts';
import { doneOn, type DayQuery, type QueueCard } from './day-plan.ts';
import { fold } from './fold.ts';
import { forecast } from './forecast.ts';
import { makeAnswer, makeCardEvent, START_AT } from './make-event.ts';
import { dueQueue } from './queue.ts';
import { DAY_MS, studyDay, studyDayStart } from './study-day.ts';

const MINUTE_MS = 60_000;
const today = studyDay(START_AT, 0);

/** Cards by id; the fact is what stands before the #. */
const cards = (...ids: string[]): QueueCard[] => ids.map((id) => ({ id, factId: id.split('#')[0]! }));

/** An answer `daysAgo` days before START_AT, plus minutes; Good unless told. */
function said(card: string, daysAgo: number, given: Partial<AnswerEvent> = {}, minutes = 0): ReviewEvent {
  const at = START_AT - daysAgo * DAY_MS + minutes * MINUTE_MS;
  return makeAnswer({ id: `${card}@${String(at)}`, card, at, ...given });
}

function query(
  of: readonly QueueCard[],
  log: readonly ReviewEvent[],
  rest: Partial<DayQuery> = {},
): DayQuery {
  return { cards: of, states: fold(log), now: START_AT, offsetMinutes: 0, ...rest };
}
const queue = (...args: Parameters<typeof query>): readonly string[] => dueQueue(query(...args));

describe('order of a day', () => {
  it('again before due, due before new, what comes back soon last', () => {
    const log = [
      said('due#a', 30),
      said('again#a', 30),
      said('again#a', 0, { rating: 1 }, -11),
      said('soon#a', 30),
      said('soon#a', 0, { rating: 1 }, -2),
    ];
    expect(queue(cards('new#a', 'due#a', 'soon#a', 'again#a'), log)).toEqual([
      'again#a',
      'due#a',
      'new#a',
      'soon#a',
    ]);
  });

  it('a due card whose answer has changed comes before those more likely forgotten, and keeps its place in the limit', () => {
    const of = cards('older#a', 'changed#a');
    const asked = query(of, [said('older#a', 60), said('changed#a', 30)], { limits: { reviewsPerDay: 1 } });
    expect(dueQueue(asked)).toEqual(['older#a']);
    const known = asked.states.get('changed#a')!;
    const states = new Map(asked.states).set('changed#a', { ...known, changed: { from: '194' } });
    expect(dueQueue({ ...asked, states })).toEqual(['changed#a']);
  });

  it('among cards answered Again the longest waiting comes first', () => {
    const log = [said('x#a', 0, { rating: 1 }, -12), said('y#a', 0, { rating: 1 }, -15)];
    expect(queue(cards('x#a', 'y#a'), log)).toEqual(['y#a', 'x#a']);
  });

  it('a card answered Again is not asked more than twenty minutes early', () => {
    const log = [said('x#a', 0, { rating: 1 })];
    const ask = (minutes: number): readonly string[] =>
      queue(cards('x#a'), log, { now: START_AT + minutes * MINUTE_MS });
    expect([-11, -10, 9, 10].map(ask)).toEqual([[], ['x#a'], ['x#a'], ['x#a']]);
    expect(forecast(query(cards('x#a'), log, { now: START_AT - 11 * MINUTE_MS }), 1).nextDueAt).toBe(
      START_AT + 10 * MINUTE_MS,
    );
  });

  it('the card most likely forgotten comes first, not the one longest overdue', () => {
    const log = [
      said('strong#a', 30, { rating: 4 }), // stability 8.3, 22 days overdue
      said('weak#a', 12, { rating: 2 }), // stability 1.3, 11 days overdue
      said('fair#a', 4), // stability 2.3, 2 days overdue
    ];
    expect(queue(cards('strong#a', 'fair#a', 'weak#a'), log)).toEqual(['weak#a', 'strong#a', 'fair#a']);
  });

  it('a card is due on the whole study day, whatever the hour of its last answer', () => {
    const evening = said('x#a', 2, {}, 8 * 60); // 18:00, due at 18:00 today
    expect(queue(cards('x#a'), [evening])).toEqual(['x#a']);
    const atFour = studyDayStart(today, 0);
    expect(queue(cards('x#a'), [evening], { now: atFour })).toEqual(['x#a']);
    expect(queue(cards('x#a'), [evening], { now: atFour - 1 })).toEqual([]);
  });

  it('new cards come in deck order, groups taking turns', () => {
    const grouped = [
      { id: 'a#x', factId: 'a', group: 'seats' },
      { id: 'b#x', factId: 'b', group: 'seats' },
      { id: 'c#x', factId: 'c', group: 'seats' },
      { id: 'd#x', factId: 'd', group: 'ties' },
      { id: 'e#x', factId: 'e', group: 'ties' },
    ];
    expect(queue(grouped, [])).toEqual(['a#x', 'd#x', 'b#x', 'e#x', 'c#x']);
    expect(queue(cards('b#x', 'a#x', 'c#x'), [])).toEqual(['b#x', 'a#x', 'c#x']);
  });

  it('a suspended card is not asked, and a resumed one is', () => {
    const suspend = makeCardEvent({ id: 's', type: 'suspend', card: 'x#a', at: START_AT - 1 });
    const resume = makeCardEvent({ id: 'r', type: 'resume', card: 'x#a', at: START_AT - 1, counter: 2 });
    const log = [said('x#a', 30), suspend];
    expect(queue(cards('x#a', 'y#a'), log)).toEqual(['y#a']);
    expect(queue(cards('x#a', 'y#a'), [...log, resume])).toEqual(['x#a', 'y#a']);
  });

  it('states of cards that the deck no longer has are left alone', () => {
    expect(queue(cards('y#a'), [said('gone#a', 30)])).toEqual(['y#a']);
  });
});

describe('siblings', () => {
  it('one new card a fact', () => {
    expect(queue(cards('x#a', 'x#b', 'y#a', 'x#c'), [])).toEqual(['x#a', 'y#a']);
  });

  it('of two due siblings the one most likely forgotten is asked', () => {
    expect(
      queue(cards('x#a', 'x#b'), [said('x#a', 30, { rating: 4 }), said('x#b', 12, { rating: 2 })]),
    ).toEqual(['x#b']);
  });

  it('a due card keeps its new sibling back, even when the limit keeps itself back', () => {
    const log = [said('x#a', 30)];
    expect(queue(cards('x#b', 'x#a'), log)).toEqual(['x#a']);
    expect(queue(cards('x#b', 'x#a'), log, { limits: { reviewsPerDay: 0 } })).toEqual([]);
  });

  it('a fact that was asked today gives no other card today, and does tomorrow', () => {
    const log = [said('x#a', 0, { form: 'choice', rating: 2 }, -5), said('x#b', 30)];
    expect(queue(cards('x#a', 'x#b', 'x#c'), log)).toEqual([]);
    expect(queue(cards('x#a', 'x#b', 'x#c'), log, { now: START_AT + DAY_MS })).toEqual(['x#b']);
  });

  it('a card answered Again comes back although its sibling was asked today', () => {
    const log = [
      said('x#a', 40),
      said('x#b', 40),
      said('x#b', 0, { rating: 1 }, -30),
      said('x#a', 0, { form: 'choice', rating: 2 }, -20),
    ];
    expect(queue(cards('x#a', 'x#b'), log)).toEqual(['x#b']);
  });

  it('a card left at Again yesterday keeps its siblings back today', () => {
    const log = [said('x#a', 1, { rating: 1 }), said('x#b', 30)];
    expect(queue(cards('x#a', 'x#b', 'x#c'), log)).toEqual(['x#a']);
  });
});

describe('flying west, to where it is still the day before', () => {
  const now = Date.UTC(2026, 10, 2, 1); // 08:00 on the 2nd in Hanoi, 20:00 on the 1st in New York
  const inHanoi = (card: string, given: Partial<AnswerEvent> = {}): ReviewEvent =>
    said(card, 0, { at: now - 30 * MINUTE_MS, offsetMinutes: 420, ...given });
  const there = { now, offsetMinutes: -300 };

  it('no sibling of what was just asked is asked', () => {
    expect(queue(cards('x#a', 'x#b', 'y#a'), [inHanoi('x#a')], there)).toEqual(['y#a']);
  });

  it('a fact goes on resting', () => {
    const log = [inHanoi('x#b', { rating: 1, counter: 1 }), inHanoi('x#a', { counter: 2 })];
    expect(queue(cards('x#a', 'x#b'), log, there)).toEqual([]);
  });
});

describe('days off', () => {
  const weekend = new Set([today + 1, today + 2]);
  const dueTomorrow = Array.from({ length: 4 }, (_, index) => `f${String(index)}#a`);
  /** Good yesterday, with an interval of two days. */
  const log = dueTomorrow.map((id) => said(id, 1));
  const plan = (now: number, daysOff = weekend): readonly string[] =>
    queue(cards(...dueTomorrow, 'new#a'), log, { now, daysOff });

  it('are worked ahead for and caught up with, and nothing is asked on them', () => {
    expect([0, 1, 2, 3, 4].map((days) => plan(START_AT + days * DAY_MS))).toEqual([
      ['f0#a', 'f1#a', 'new#a'],
      [],
      [],
      ['f0#a', 'f1#a', 'new#a'],
      ['f0#a', 'f1#a', 'f2#a', 'f3#a', 'new#a'],
    ]);
  });

  it('do not take a card answered Again out of its sitting', () => {
    const again = said('x#a', 0, { rating: 1 }, -15);
    expect(queue(cards('x#a', 'y#a'), [again], { daysOff: new Set([today]) })).toEqual(['x#a']);
  });

  it('the plan of a day does not grow while it is worked off', () => {
    const done = [...log, said('f0#a', 0, {}, -5)];
    expect(queue(cards(...dueTomorrow), done, { daysOff: weekend })).toEqual(['f1#a']);
  });

  it('are empty in the forecast, and are not when the next card is due', () => {
    const all = cards(...dueTomorrow);
    expect(forecast(query(all, log, { daysOff: weekend }), 5).dueByDay).toEqual([2, 0, 0, 1, 1]);
    const [first] = all;
    const asked = [said('f0#a', 0, { rating: 2 }, -5)];
    const none = forecast(query([first!], asked, { daysOff: weekend }), 5);
    expect(none).toEqual({ nextDueAt: studyDayStart(today + 3, 0), dueByDay: [0, 0, 0, 1, 0] });
    const held = query(cards('x#a', 'y#a'), [said('x#a', 0, { rating: 4 }, -5)], {
      daysOff: weekend,
      limits: { newPerDay: 1 },
    });
    expect(forecast(held, 1).nextDueAt).toBe(studyDayStart(today + 3, 0));
  });
});

describe('a fact rests for the day of its first success without help', () => {
  const log = [said('x#b', 0, { rating: 1 }, -30), said('x#a', 0, {}, -15)];

  it('its cards answered Again wait until tomorrow', () => {
    expect(queue(cards('x#a', 'x#b'), log)).toEqual([]);
    expect(queue(cards('x#a', 'x#b'), log, { now: START_AT + DAY_MS })).toEqual(['x#b']);
  });

  it('a success with help, by choice, is no reason to rest', () => {
    const aided = [log[0]!, said('x#a', 0, { form: 'choice' }, -15)];
    expect(queue(cards('x#a', 'x#b'), aided)).toEqual(['x#b']);
  });

  it('later successes are no reason to rest', () => {
    expect(queue(cards('x#a', 'x#b'), [said('x#a', 20), ...log])).toEqual(['x#b']);
  });
});

describe('limits', () => {
  const many = Array.from({ length: 300 }, (_, i) => `f${String(i)}#a`);

  it('without limits given there are 10 new cards and 200 reviews a day', () => {
    expect(queue(cards(...many), [])).toEqual(many.slice(0, 10));
    expect(
      queue(
        cards(...many),
        many.map((id) => said(id, 30)),
      ),
    ).toHaveLength(200);
  });

  it('what was done today counts, repeats after Again do not', () => {
    const log = [
      said('f0#a', 0, {}, -60),
      said('f1#a', 0, { rating: 1 }, -50),
      said('f1#a', 0, { rating: 1 }, -40),
      said('f1#a', 0, {}, -20),
      ...['f5#a', 'f6#a', 'f7#a', 'f8#a'].map((id) => said(id, 20)),
      said('f5#a', 0, { rating: 1 }, -45),
      said('f5#a', 0, {}, -30),
    ];
    expect(doneOn(today, fold(log))).toEqual({ introduced: 2, reviewed: 1 });
    const day = queue(cards(...many.slice(0, 12)), log, { limits: { newPerDay: 4, reviewsPerDay: 3 } });
    expect(day).toEqual(['f6#a', 'f7#a', 'f2#a', 'f3#a']);
  });

  it('the count begins again when the study day does', () => {
    const log = many.slice(0, 10).map((id) => said(id, 0, {}, -60));
    expect(queue(cards(...many), log)).toEqual([]);
    expect(queue(cards(...many), log, { now: studyDayStart(today + 1, 0) - 1 })).toEqual([]);
    expect(queue(cards(...many), log, { now: studyDayStart(today + 1, 0) })).toEqual(many.slice(10, 20));
  });

  it('cards answered Again come back beyond every limit', () => {
    const log = [said('f0#a', 0, { rating: 1 }, -15)];
    expect(queue(cards('f0#a', 'f1#a'), log, { limits: { newPerDay: 0, reviewsPerDay: 0 } })).toEqual([
      'f0#a',
    ]);
  });

  it('the reviews that a limit leaves are those most likely forgotten', () => {
    const log = [said('x#a', 5), said('y#a', 25), said('z#a', 15)];
    expect(queue(cards('x#a', 'y#a', 'z#a'), log, { limits: { reviewsPerDay: 2 } })).toEqual(['y#a', 'z#a']);
  });
});

describe('forecast', () => {
  const next = (...args: Parameters<typeof query>): number | undefined =>
    forecast(query(...args), 1).nextDueAt;

  it('is now while there is a card to ask', () => {
    expect(next(cards('x#a'), [])).toBe(START_AT);
  });

  it('is the start of the next study day when a limit, a sibling or a resting fact keeps cards back', () => {
    const tomorrow = studyDayStart(today + 1, 0);
    const log = [said('x#a', 0, {}, -5)];
    expect(next(cards('x#a', 'y#a'), log, { limits: { newPerDay: 1 } })).toBe(tomorrow);
    expect(next(cards('x#a', 'x#b'), log)).toBe(tomorrow);
    expect(next(cards('x#a', 'x#b'), [...log, said('x#b', 0, { rating: 1 }, -30)])).toBe(tomorrow);
  });

  it('is the start of the study day of the next due card otherwise', () => {
    expect(next(cards('x#a'), [said('x#a', 0, {}, -5)])).toBe(studyDayStart(today + 2, 0));
    expect(next(cards('x#a', 'y#a'), [said('x#a', 0, {}, -5)], { limits: { newPerDay: 0 } })).toBe(
      studyDayStart(today + 2, 0),
    );
  });

  it('does not exist where time alone brings no card', () => {
    expect(forecast(query([], []), 3)).toEqual({ dueByDay: [0, 0, 0] });
    const none = { newPerDay: 0, reviewsPerDay: 0 };
    expect(next(cards('x#a', 'y#a'), [said('x#a', 30)], { limits: none })).toBeUndefined();
    expect(next(cards('x#a', 'y#a'), [said('x#a', 0)], { limits: none })).toBeUndefined();
    expect(next(cards('x#a'), [makeCardEvent({ id: 's', type: 'suspend', card: 'x#a' })])).toBeUndefined();
  });

  it('agrees with the queue: none before the instant, some at it', () => {
    const log = [said('x#a', 0, {}, -5), said('y#a', 1), said('y#a', 0, { rating: 4 }, -9)];
    const at = next(cards('x#a', 'x#b', 'y#a'), log, { limits: { newPerDay: 0 } })!;
    const limits = { newPerDay: 0 };
    expect(queue(cards('x#a', 'x#b', 'y#a'), log, { now: at - 1, limits })).toEqual([]);
    expect(queue(cards('x#a', 'x#b', 'y#a'), log, { now: at, limits })).not.toEqual([]);
  });

  it('counts what becomes due on each day, overdue cards today', () => {
    const log = [
      said('a#a', 30),
      said('b#a', 2),
      said('c#a', 1),
      said('d#a', 0),
      said('e#a', 0, { rating: 1 }),
    ];
    const all = cards('a#a', 'b#a', 'c#a', 'd#a', 'e#a', 'new#a');
    expect(forecast(query(all, log), 4).dueByDay).toEqual([3, 1, 1, 0]);
  });
});
