import { describe, expect, it } from 'vitest';
import { idSeats } from './id-seats.ts';

const taken = (ids: readonly string[]): readonly boolean[] => {
  const list = ids.map((id) => ({ id }));
  const seats = idSeats(list);
  return list.map((_, index) => seats.take(index));
};

describe('seats of ids', () => {
  it('are refused to an id that has one', () => {
    expect(taken(['a', 'b', '', 'ab', 'b', 'a', ''])).toEqual([true, true, true, true, false, false, false]);
  });

  it('are found for 50,000 ids that end alike in part', () => {
    expect(taken(Array.from({ length: 50_000 }, (_, index) => `event-${String(index)}`)).every(Boolean)).toBe(
      true,
    );
  });

  it('are refused, not searched for without end, where ids are made to collide', () => {
    expect(taken(Array.from({ length: 5000 }, (_, index) => `${String(index)}/the same end`))).toContain(
      false,
    );
  });
});
