import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generate, type Question } from './index.ts';
import { makeFile } from './make-file.ts';
import { onePiece, shared } from './shared.ts';

describe('what is shared', () => {
  test('is what was made for its key first', () => {
    const one = shared<readonly number[]>();
    const first = one('a', () => [1]);
    expect(one('a', () => [2])).toBe(first);
    expect(one('b', () => [2])).toEqual([2]);
  });

  test('may be zero or empty', () => {
    const number = shared<number>();
    expect([number('a', () => 0), number('a', () => 1)]).toEqual([0, 0]);
    const text = shared<string>();
    expect([text('a', () => ''), text('a', () => 'b')]).toEqual(['', '']);
  });
});

test('a text in one piece reads the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(onePiece(text)).toBe(text);
    }),
  );
  expect(onePiece('\ud800“lone')).toBe('\ud800“lone');
});

describe('the questions of a file', () => {
  const facts = [1911, 1925, 1925, 1925, 1938, 1951, 1964].map((year, index) => {
    const source = index % 2 === 0 ? 'atlas' : '[atlas, survey]';
    return `  - { id: bridge-${index}, fact: "Bridge ${'IVXLCDM'[index]!} was opened in {date ${year}}.", source: ${source} }`;
  });
  const { questions } = generate(makeFile(`facts:\n${facts.join('\n')}\n`), '1');

  test.each<[what: string, partsOf: (question: Question) => readonly object[]]>([
    ['sources', ({ sources }) => [sources]],
    ['forms', ({ forms }) => [forms]],
    ['rivals', ({ rivals }) => rivals],
    ['lists of rivals', ({ rivals }) => [rivals]],
  ])('have %s that say the same as one object', (_, partsOf) => {
    const parts = questions.flatMap(partsOf);
    const texts = new Set(parts.map((part) => JSON.stringify(part)));
    expect(texts.size).toBeLessThan(parts.length);
    expect(new Set(parts).size).toBe(texts.size);
  });
});
