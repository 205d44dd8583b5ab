import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldMarks } from './text.ts';
import { occurrences, queryWords } from './found.ts';

const shown = (text: string, query: string): string => {
  let at = 0;
  let all = '';
  for (const [from, to] of occurrences(text, queryWords(query))) {
    all += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return all + text.slice(at);
};

describe('a search finds', () => {
  test.each([
    ['viet nam', 'Quan hệ của Việt Nam', 'Quan hệ của [Việt] [Nam]'],
    ['VIỆT', 'Vietnam in 2024', '[Viet]nam in 2024'],
    ['da nang', 'Đà Nẵng', '[Đà] [Nẵng]'],
    ['viet', 'Việt'.normalize('NFD'), `[${'Việt'.normalize('NFD')}]`],
    ['vie', 'Việt'.normalize('NFD'), `[${'Việ'.normalize('NFD')}]t`],
    ['strasse', 'Große Straße', 'Große [Straße]'],
    ['stras', 'Straße', '[Straß]e'],
    ['appus', 'the APPU’s seat', 'the [APPU’s] seat'],
    ['19/8', '19 August 2018', '[19] August 201[8]'],
    ['nam ham', 'nhamnam', 'n[ham][nam]'.replace('][', '')],
    ['', 'Nothing is asked', 'Nothing is asked'],
    ['?!', 'Nothing is asked?!', 'Nothing is asked?!'],
    ['zzz', 'Nothing of it', 'Nothing of it'],
  ])('%j in %j', (query, text, expected) => expect(shown(text, query)).toBe(expected));
});

test('what is found reads as the word that was searched for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.nat(),
      fc.nat(5),
      (text, start, length) => {
        const word = queryWords(text.slice(start % (text.length + 1)).slice(0, length + 1))[0];
        if (word === undefined) return;
        for (const [from, to] of occurrences(text, [word]))
          expect(foldMarks(text.slice(from, to)).replace(/['’ʼ]/g, '')).toContain(word);
      },
    ),
  );
});
