import { expect, test } from 'vitest';
import { piecesOf } from './marked.ts';

const shown = (text: string, part: string): string =>
  piecesOf(text, part)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  [
    'Vietnam has relations with 194 countries.',
    '194 countries',
    'Vietnam has relations with [194 countries].',
  ],
  ['The 1994 forum had 94 members.', '94', 'The 1994 forum had [94] members.'],
  ['It sat in 2008 and in 2020.', '2020', 'It sat in 2008 and in [2020].'],
  ['Nothing of it is here.', '42', 'Nothing of it is here.'],
  ['No part is asked.', '', 'No part is asked.'],
  ['Việt Nam', 'Việt Nam', '[Việt Nam]'],
])('in %j the part %j is set off', (text, part, expected) => {
  expect(shown(text, part)).toBe(expected);
});

test('the pieces together are the text', () => {
  expect(
    piecesOf('a b a', 'a')
      .map((piece) => piece.text)
      .join(''),
  ).toBe('a b a');
});
