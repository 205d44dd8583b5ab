import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  beginHash,
  byteLength,
  digestOf,
  editDistance,
  finishHash,
  foldMarks,
  foldText,
  grouped,
  hash32,
  nearestOf,
  plainLine,
  randomFrom,
  visibleText,
} from './index.ts';

test('lists by a key come in the order of the first of each', () => {
  const lists = grouped(['cat', 'bee', 'cow', 'ant', 'bat'], (word) => word.charAt(0));
  expect([...lists]).toEqual([
    ['c', ['cat', 'cow']],
    ['b', ['bee', 'bat']],
    ['a', ['ant']],
  ]);
});

describe('folding', () => {
  test.each([
    ['Việt Nam', 'viet nam'],
    ['Điện Biên Phủ', 'dien bien phu'],
    ['ŁÓDŹ', 'lodz'],
    ['straße', 'strasse'],
    ['ﬁne', 'fine'],
    ['ABC def', 'abc def'],
  ])('%s reads as %s', (text, folded) => {
    expect(foldMarks(text)).toBe(folded);
  });

  test('leaves words and numbers only', () => {
    expect(foldText("  The U.N.'s — “Research & Development” (2024) ")).toBe(
      'the u n s research and development 2024',
    );
  });

  test('is done after once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('text for people', () => {
  test('a line holds no control, bidi or zero-width characters', () => {
    expect(plainLine('a\u202eb\nc\u0007 d\u200b')).toBe('a\ufffdb c\ufffd d\ufffd');
    expect(visibleText('a\u202eb\nc')).toBe('a□b\nc');
  });

  test('bytes are those of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(byteLength(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });
});

describe('the hash of a text', () => {
  test('can be read in parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(finishHash(beginHash(b, beginHash(a)))).toBe(hash32(a + b));
      }),
    );
    expect(hash32('ties#count/1')).toBe(622_161_930);
  });
});

describe('edit distance', () => {
  test.each([
    ['kitten', 'sitting', 3],
    ['form', 'from', 1],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
    ['same', 'same', 0],
  ])('%s → %s takes %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('stops counting above the most that matters', () => {
    expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBe(3);
  });

  test('finds the word that was meant, and none where none is near', () => {
    expect(nearestOf('sorce', ['id', 'fact', 'source'])).toBe('source');
    expect(nearestOf('colour', ['id', 'fact', 'source'])).toBe('');
  });
});

describe('seeded randomness', () => {
  test('is the same for the same seed and other for another', () => {
    const draw = (seed: string): number[] => {
      const random = randomFrom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  test('draws every number below a bound about equally often', () => {
    const random = randomFrom('bound');
    const counts = [0, 0, 0];
    for (let drawn = 0; drawn < 30_000; drawn += 1) counts[random.int(3)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        expect([...randomFrom(seed).shuffle(list)].sort()).toEqual([...list].sort());
      }),
    );
  });

  test('a digest has 14 characters and differs with the text', () => {
    expect(digestOf('194 countries')).toMatch(/^[0-9a-z]{14}$/);
    expect(digestOf('194 countries')).not.toBe(digestOf('195 countries'));
  });
});
