import { describe, expect, it } from 'vitest';
import { afterReview } from './fsrs.ts';
import { START_AT } from './make-event.ts';
import { isDue, isLearning, isNew, type CardState } from './memory.ts';
import { DAY_MS } from './study-day.ts';

const place = { at: START_AT, device: 'phone', counter: 1, id: 'e1' };
const fresh: CardState = { suspended: false, answers: 0, place };
const good: CardState = { ...fresh, answers: 1, memory: afterReview(undefined, 3, START_AT) };
const again: CardState = { ...fresh, answers: 1, memory: afterReview(undefined, 1, START_AT) };

describe('a card', () => {
  it('is new without a memory', () => {
    expect([undefined, fresh, good, again].map(isNew)).toEqual([true, true, false, false]);
  });

  it('is learning after Again', () => {
    expect([good, again].map(({ memory }) => isLearning(memory!))).toEqual([false, true]);
  });

  it('that waits for days is due from its instant, or on its whole study day', () => {
    const dueAt = START_AT + 2 * DAY_MS;
    expect([dueAt - 1, dueAt].map((now) => isDue(good, now))).toEqual([false, true]);
    expect(isDue(good, dueAt - 5000, dueAt + 1)).toBe(true);
    expect(isDue(good, dueAt - 5000, dueAt)).toBe(false);
  });

  it('answered Again is due from its instant, whatever the day', () => {
    const dueAt = START_AT + 10 * 60_000;
    expect([dueAt - 1, dueAt].map((now) => isDue(again, now, START_AT + DAY_MS))).toEqual([false, true]);
  });

  it('is never due when new or suspended', () => {
    const late = START_AT + 900 * DAY_MS;
    expect([undefined, fresh, { ...good, suspended: true }].map((state) => isDue(state, late))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
