import { describe, expect, test } from 'vitest';
import { dropPlace, givesWay } from './drag-rows.ts';

/** Three rows of 40, 100 and 40 px, 10 px between them. */
const boxes = [
  { top: 0, height: 40 },
  { top: 50, height: 100 },
  { top: 160, height: 40 },
];

describe('a dragged row', () => {
  test.each([
    [0, 0, 0],
    [0, 60, 0],
    [0, 61, 1],
    [0, 140, 1],
    [0, 141, 2],
    [0, 9000, 2],
    [2, -59, 2],
    [2, -61, 1],
    [2, -141, 0],
    [2, -9000, 0],
    [1, 31, 2],
    [1, -31, 0],
  ])('from %i, %i px further, is dropped at %i', (from, moved, to) => {
    expect(dropPlace(boxes, from, moved)).toBe(to);
  });

  test.each([
    [0, 2, [0, -50, -50]],
    [0, 1, [0, -50, 0]],
    [2, 0, [50, 50, 0]],
    [1, 1, [0, 0, 0]],
    [1, 0, [110, 0, 0]],
  ])('from %i to %i lets the others give way by its height and the space between', (from, to, shifts) => {
    expect(boxes.map((_, place) => givesWay(boxes, place, from, to))).toEqual(shifts);
  });
});
