import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK_WINDOW_DAYS, spreadOverBreaks, type WaitingCard } from './breaks.ts';

const card = (id: string, dueDay: number, given: Partial<WaitingCard> = {}): WaitingCard => ({
  id,
  dueDay,
  lastDay: 80,
  stability: 10,
  ...given,
});
const many = (count: number, dueDay: number, given: Partial<WaitingCard> = {}): WaitingCard[] =>
  Array.from({ length: count }, (_, index) => card(`${String(dueDay)}/${String(index)}`, dueDay, given));

/** Cards a day, moved or not, from a day on. */
function loads(
  waiting: readonly WaitingCard[],
  moved: ReadonlyMap<string, number>,
  first: number,
  days: number,
): number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const { id, dueDay } of waiting) {
    const day = moved.get(id) ?? Math.max(first, dueDay);
    if (day - first < days) counts[day - first]! += 1;
  }
  return counts;
}

const weekend = new Set([105, 106]);

describe('days off', () => {
  it('move what falls due on them, evenly, to as many study days on both sides', () => {
    const waiting = [...many(9, 105), ...many(7, 106)];
    expect(loads(waiting, spreadOverBreaks(waiting, weekend, 100), 100, 10)).toEqual([
      0, 0, 0, 4, 4, 0, 0, 4, 4, 0,
    ]);
  });

  it('fill up the days that have least to do', () => {
    const waiting = [...many(5, 103), ...many(1, 104), ...many(3, 107), ...many(6, 105)];
    expect(loads(waiting, spreadOverBreaks(waiting, weekend, 100), 100, 10)).toEqual([
      0, 0, 0, 5, 4, 0, 0, 3, 3, 0,
    ]);
  });

  it('bring those most at risk before the break', () => {
    const stabilities = [40, 10, 20, 30];
    const waiting = stabilities.map((stability) => card(String(stability), 105, { stability }));
    expect([...spreadOverBreaks(waiting, weekend, 100)].sort()).toEqual([
      ['10', 103],
      ['20', 104],
      ['30', 107],
      ['40', 108],
    ]);
  });

  it('never bring a card to the day of its last answer or before', () => {
    const waiting = [card('a', 105, { lastDay: 104, stability: 1 }), card('b', 105, { lastDay: 103 })];
    expect([...spreadOverBreaks(waiting, weekend, 103)].sort()).toEqual([
      ['a', 107],
      ['b', 104],
    ]);
  });

  it('leave study days and cards on study days as they are', () => {
    expect(spreadOverBreaks([card('a', 104), card('b', 90), card('c', 107)], weekend, 100)).toEqual(
      new Map(),
    );
    expect(spreadOverBreaks([card('a', 105)], new Set(), 100)).toEqual(new Map());
  });

  it('today is a day off: what is overdue waits until after them', () => {
    const waiting = [card('old', 90), card('due', 105), card('next', 106)];
    expect([...spreadOverBreaks(waiting, weekend, 105).values()].sort()).toEqual([107, 107, 108]);
  });

  it('that are over spread what fell due on them over the days that are left, after what was done today', () => {
    const waiting = [...many(3, 105), ...many(3, 106)];
    expect(loads(waiting, spreadOverBreaks(waiting, weekend, 107), 107, 3)).toEqual([3, 3, 0]);
    expect(loads(waiting, spreadOverBreaks(waiting, weekend, 107, 4), 107, 3)).toEqual([1, 5, 0]);
    expect(spreadOverBreaks(waiting, weekend, 109)).toEqual(new Map());
  });

  it('of a long holiday reach a week to either side', () => {
    const holiday = new Set(Array.from({ length: 30 }, (_, index) => 110 + index));
    const waiting = Array.from({ length: 28 }, (_, index) => card(String(index), 110 + index));
    const days = [...spreadOverBreaks(waiting, holiday, 100).values()];
    expect([Math.min(...days), Math.max(...days)]).toEqual([
      110 - BREAK_WINDOW_DAYS,
      139 + BREAK_WINDOW_DAYS,
    ]);
  });
});

describe('laws of days off', () => {
  const waitingCards = fc
    .array(
      fc.record({
        dueDay: fc.integer({ min: 85, max: 130 }),
        stability: fc.double({ min: 0.1, max: 99, noNaN: true }),
      }),
      { maxLength: 60 },
    )
    .map((list) => list.map((given, index) => card(String(index), given.dueDay, given)));
  const off = fc
    .uniqueArray(fc.integer({ min: 90, max: 125 }), { maxLength: 20 })
    .map((days) => new Set(days));

  it('no card waits for a day off that is not over, none is lost, none comes before today', () => {
    fc.assert(
      fc.property(waitingCards, off, (waiting, daysOff) => {
        const moved = spreadOverBreaks(waiting, daysOff, 100);
        for (const { id, dueDay } of waiting) {
          const day = moved.get(id) ?? Math.max(100, dueDay);
          expect(daysOff.has(day)).toBe(false);
          expect(day).toBeGreaterThanOrEqual(100);
        }
      }),
    );
  });

  it('of one break, no day that took a card is more than one above a day that could have taken it', () => {
    fc.assert(
      fc.property(
        waitingCards,
        fc.integer({ min: 108, max: 120 }),
        fc.integer({ min: 1, max: 9 }),
        (waiting, first, length) => {
          const daysOff = new Set(Array.from({ length }, (_, index) => first + index));
          const moved = spreadOverBreaks(waiting, daysOff, 100);
          const reach = Math.min(length, BREAK_WINDOW_DAYS);
          const counts = loads(waiting, moved, 100, 100);
          const side = Array.from({ length: reach }, (_, index) => index);
          const days = [...side.map((n) => first - 1 - n), ...side.map((n) => first + length + n)];
          const least = Math.min(...days.map((day) => counts[day - 100]!));
          for (const day of moved.values()) expect(counts[day - 100]! - 1).toBeLessThanOrEqual(least);
        },
      ),
    );
  });

  it('the plan of today holds while it is worked off', () => {
    fc.assert(
      fc.property(waitingCards, off, (waiting, daysOff) => {
        fc.pre(!daysOff.has(100));
        const dayOf = (list: readonly WaitingCard[], done: number): Set<string> => {
          const moved = spreadOverBreaks(list, daysOff, 100, done);
          return new Set(
            list.filter(({ id, dueDay }) => (moved.get(id) ?? dueDay) <= 100).map(({ id }) => id),
          );
        };
        const today = dayOf(waiting, 0);
        const [first] = today;
        if (first === undefined) return;
        const rest = dayOf(
          waiting.filter(({ id }) => id !== first),
          1,
        );
        expect(rest.size).toBeLessThanOrEqual(today.size - 1);
      }),
    );
  });
});
