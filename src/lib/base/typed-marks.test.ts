import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, markTyped } from './index.ts';

/** Marks as one line: -extra-, +missing+. */
const line = (given: string, right: string): string | undefined =>
  markTyped(given, right)
    ?.map(({ is, text }) => (is === 'same' ? text : is === 'extra' ? `-${text}-` : `+${text}+`))
    .join('');

test.each([
  ['ASEAN Forum', 'ASEAN Regional Forum', 'ASEAN +Regional +Forum'],
  ['ASEAN Regional', 'ASEAN Regional Forum', 'ASEAN Regional+ Forum+'],
  ['Regional Forum', 'ASEAN Regional Forum', '+ASEAN +Regional Forum'],
  ['the ASEAN Forum', 'ASEAN Forum', '-the- ASEAN Forum'],
  ['Untied Nations', 'United Nations', 'Un-t-i+t+ed Nations'],
  ['united nations', 'United Nations', 'united nations'],
  ['Dien Bien Phu', 'Điện Biên Phủ', 'Dien Bien Phu'],
  ['20 August 2024', '19 August 2024', '-20- +19 +August 2024'],
  ['195 countries', '194 countries', '-195- +194 +countries'],
])('%j for %j: %s', (given, right, marked) => {
  expect(line(given, right)).toBe(marked);
});

test.each([
  ['195', '194 countries'],
  ['Paris', 'Hanoi'],
  ['', 'Hanoi'],
  ['20/8/2024', '19 August 2024'],
])('%j has too little of %j to be marked', (given, right) => {
  expect(markTyped(given, right)).toBeUndefined();
});

const words = fc
  .array(fc.constantFrom('the', 'United', 'Nations', 'Natoins', '1945', 'Việt', 'Nam,', 'of'), {
    maxLength: 8,
  })
  .map((list) => list.join(' '));

test('what is not missing is what was typed', () => {
  fc.assert(
    fc.property(words, words, (given, right) => {
      const parts = markTyped(given, right) ?? [{ is: 'same', text: given }];
      const typed = parts.filter(({ is }) => is !== 'missing').map(({ text }) => text);
      expect(typed.join('')).toBe(given.normalize('NFC'));
    }),
  );
});

test('what is not extra reads as what is right', () => {
  fc.assert(
    fc.property(words, words, (given, right) => {
      const parts = markTyped(given, right) ?? [{ is: 'same', text: right }];
      const wanted = parts.filter(({ is }) => is !== 'extra').map(({ text }) => text);
      expect(foldText(wanted.join(''))).toBe(foldText(right));
    }),
  );
});

test('an answer that reads as the right one has nothing to mark', () => {
  fc.assert(
    fc.property(words, (text) => {
      fc.pre(foldText(text) !== '');
      expect(markTyped(text.toUpperCase(), text)?.every(({ is }) => is === 'same')).toBe(true);
    }),
  );
});
