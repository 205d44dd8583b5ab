import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

test('a text that comes again is not made again, and a long one is not kept', () => {
  const make = vi.fn((text: string) => text.toUpperCase());
  const upper = remembered(make);
  const long = 'a'.repeat(81);
  expect(['b', 'b', long, long].map(upper)).toEqual(['B', 'B', 'A'.repeat(81), 'A'.repeat(81)]);
  expect(make.mock.calls.map(([text]) => text.length)).toEqual([1, 81, 81]);
});

test('gives what the function gives, for more texts than are kept', () => {
  const upper = remembered((text) => text.toUpperCase());
  const texts = Array.from({ length: 1200 }, (_, index) => `text ${index % 700}`);
  expect(texts.map(upper)).toEqual(texts.map((text) => text.toUpperCase()));
  fc.assert(fc.property(fc.string(), (text) => upper(text) === text.toUpperCase()));
});
