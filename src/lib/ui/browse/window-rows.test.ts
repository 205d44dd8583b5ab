import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessedHeight, rowAt, topsOf, windowOf } from './window-rows.ts';

const topsOfAll = (heights: readonly number[]): Float64Array =>
  topsOf(heights.length, (index) => heights[index]!);

const tops = topsOfAll([50, 100, 50]);

describe('rows one under the other', () => {
  test('begin where the one before ends', () => expect([...tops]).toEqual([0, 50, 150, 200]));

  test.each([
    [-10, 0],
    [0, 0],
    [49, 0],
    [50, 1],
    [149, 1],
    [150, 2],
    [999, 2],
  ])('at height %d lies row %d', (at, row) => expect(rowAt(tops, at)).toBe(row));

  test('of an empty list show nothing', () => {
    expect(rowAt(topsOfAll([]), 0)).toBe(-1);
    expect(windowOf(topsOfAll([]), 0, 800)).toEqual([0, -1]);
  });

  test('are in the page around the view only', () => {
    const many = topsOfAll(Array.from({ length: 1000 }, () => 100));
    expect(windowOf(many, 0, 800)).toEqual([0, 14]);
    expect(windowOf(many, 50_000, 50_800)).toEqual([494, 514]);
    expect(windowOf(many, 99_200, 100_000)).toEqual([986, 999]);
  });

  test('cover the view, wherever it is', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(heights, fc.nat(), fc.integer({ min: 1, max: 2000 }), (own, start, height) => {
        const all = topsOfAll(own);
        const from = start % all.at(-1)!;
        const [first, last] = windowOf(all, from, from + height);
        expect(all[first]!).toBeLessThanOrEqual(from);
        expect(all[last + 1]!).toBeGreaterThanOrEqual(Math.min(from + height, all.at(-1)!));
      }),
    );
  });
});

test.each([
  [0, 75],
  [10, 75],
  [50, 75],
  [51, 95],
  [120, 120],
  [9999, 120],
])('a statement of %d characters is guessed %d high', (length, height) => {
  expect(
    guessedHeight(length, { width: 400, frame: 45, line: 25, character: 8, mostLines: 3, least: 75 }),
  ).toBe(height);
});
