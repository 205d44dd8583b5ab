import { expect, test } from 'vitest';
import { eventsAhead } from './ahead.ts';
import { eventKey } from './keys.ts';

const NOON = Date.UTC(2026, 10, 2, 12);
const key = (at: number, deck = 'small'): string => eventKey({ deck, at, id: `e-${String(at)}` });

test('events behind an instant are counted by their keys, with the last of them', () => {
  const keys = [key(NOON - 1), key(NOON), key(NOON + 1), key(NOON + 5000, 'a/b%'), key(NOON + 70, 'other')];
  expect(eventsAhead(keys, NOON)).toEqual({ count: 3, lastAt: NOON + 5000 });
});

test('there are none where all lie before it', () => {
  expect(eventsAhead([key(NOON)], NOON)).toBeUndefined();
});

test('keys that are of no event are passed over', () => {
  expect(eventsAhead(['event/small', 'event//-', 'event/small/!!!!!!!!!-x', 'setting/a'], 0)).toBeUndefined();
});
