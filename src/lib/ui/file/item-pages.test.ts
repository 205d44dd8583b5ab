import { expect, test } from 'vitest';
import { rangeOf } from './item-pages.ts';

test.each([
  ['the first of three', 60, 0, { from: 1, to: 25, of: 60, hasPages: true }],
  ['the last of three, which is shorter', 60, 2, { from: 51, to: 60, of: 60, hasPages: true }],
  ['one beyond the last', 4, 9, { from: 1, to: 4, of: 4, hasPages: false }],
  ['that of an empty list', 0, 0, { from: 0, to: 0, of: 0, hasPages: false }],
])('pages hold 25 rows: %s', (_, count, page, range) => {
  expect(rangeOf(count, page)).toEqual(range);
});
