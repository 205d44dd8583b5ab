import { expect, test } from 'vitest';
import { countLines, placeOfLine, visibleLines } from './visible-lines.ts';

test.each([
  [10, 0, 100, { first: 1, last: 6 }],
  [10, 60, 100, { first: 3, last: 9 }],
  [3, 0, 500, { first: 1, last: 3 }],
  [1, 900, 100, { first: 45, last: 45 }],
])('of %d lines, scrolled by %d, a box of %d shows %j', (lines, scrollTop, height, shown) => {
  expect(visibleLines(lines, scrollTop, height, 20)).toEqual(shown);
});

test('a line is found in its text, the last one for any beyond', () => {
  expect(countLines('a\nbc\n')).toBe(3);
  expect([1, 2, 3, 9].map((line) => placeOfLine('a\nbc\n', line))).toEqual([
    { start: 0, end: 1 },
    { start: 2, end: 4 },
    { start: 5, end: 5 },
    { start: 5, end: 5 },
  ]);
});
