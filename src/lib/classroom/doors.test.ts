import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFile } from '../../../tests/fixtures/arbitrary-file.ts';
import { shippedFile } from '../../../tests/fixtures/shipped-file.ts';
import { deckOf } from '../study/prepare/index.ts';
import { ankiOf, giftOf } from './index.ts';

interface GiftItem {
  readonly name: string;
  readonly text: string;
  /** Answers with the sign before each, pairs with what they are matched with. */
  readonly answers: readonly (readonly [sign: string, text: string])[];
}

/** A reader of GIFT that knows nothing of the writer: goes sign by sign. */
function readGift(source: string): GiftItem[] {
  const items: GiftItem[] = [];
  for (const block of source.split(/\n\s*\n/).map((part) => part.trim())) {
    if (block === '' || block.startsWith('$CATEGORY')) continue;
    let at = 0;
    const until = (ends: readonly string[]): string => {
      let text = '';
      while (at < block.length && !ends.some((end) => block.startsWith(end, at))) {
        const isEscape = block[at] === '\\';
        const sign = block[isEscape ? at + 1 : at]!;
        text += isEscape && sign === 'n' ? '\n' : sign;
        at += isEscape ? 2 : 1;
      }
      return text;
    };
    if (!block.startsWith('::')) throw new Error(`no name: ${block}`);
    at = 2;
    const name = until(['::']);
    at += 2;
    if (block.startsWith('[plain]', at)) at += 7;
    const text = until(['{']).trim();
    at += 1;
    const answers: [string, string][] = [];
    while (at < block.length && block[at] !== '}') {
      if (block[at] === ' ') at += 1;
      else if ('=~#'.includes(block[at]!)) {
        const sign = block[at]!;
        at += 1;
        answers.push([sign, until(['=', '~', '}']).trim()]);
      } else answers.push(['', until(['}']).trim()]);
    }
    if (block[at] !== '}' || at !== block.length - 1) throw new Error(`not closed: ${block}`);
    items.push({ name, text, answers });
  }
  return items;
}

/** A reader of lines with tabs and quotes. */
function readTabs(source: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n)/gy;
  for (const [, quoted, plain, end] of source.matchAll(cells)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('GIFT', () => {
  test('reads back as the questions, each with one right answer among its options', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const deck = deckOf(file);
        const items = readGift(giftOf(deck, 'Match them: {a} = ~b'));
        const questions = items.filter(({ name }) => deck.questions.has(name));
        expect(questions.map(({ name }) => name)).toEqual([...deck.questions.keys()]);
        for (const { name, text, answers } of questions) {
          const { key, forms, prompt } = deck.questions.get(name)!;
          const [sign, first] = answers[0]!;
          if (sign === '') {
            expect([forms, ['TRUE', 'FALSE']]).toEqual([
              expect.not.arrayContaining(['choice']),
              expect.arrayContaining([first]),
            ]);
            expect(text.includes(key) || first === 'FALSE').toBe(true);
            continue;
          }
          expect(text).toBe(prompt);
          if (sign === '#') expect([answers.length, first]).toEqual([1, `${key}:0`]);
          else if (forms.includes('choice')) {
            expect(answers.filter((answer) => answer[0] === '=')).toEqual([['=', key.replaceAll('->', '→')]]);
            expect(answers.length).toBeGreaterThan(2);
          } else
            expect(answers.map(([, called]) => called)).toContain(
              key.replaceAll('->', '→').replaceAll('*', '\\*'),
            );
        }
        for (const { text } of items.filter(({ name }) => !deck.questions.has(name)))
          expect(text).toBe('Match them: {a} = ~b');
      }),
      { numRuns: 50 },
    );
  });

  test('of the deck that ships holds choices, short answers and pairs', () => {
    const items = readGift(giftOf(deckOf(shippedFile()), 'Match'));
    const has = (test: (item: GiftItem) => boolean): boolean => items.some(test);
    expect(has(({ answers }) => answers.some(([sign]) => sign === '~'))).toBe(true);
    expect(has(({ answers }) => answers.length > 0 && answers.every(([sign, text]) => sign === '=' && !text.includes('->')))).toBe(true);
    expect(has(({ answers }) => answers.length > 2 && answers.every(([, text]) => text.includes(' -> ')))).toBe(true);
  }); // prettier-ignore
});

describe('the text file for Anki', () => {
  test('reads back as the questions, each under an id of its own that does not hang on the wording', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const deck = deckOf(file);
        const lines = ankiOf(deck);
        const body = lines.slice(lines.indexOf('#tags column:4\n') + '#tags column:4\n'.length);
        const expected = [...deck.questions.values()].map(({ id, prompt, answer, statement, tags }) => [
          `factdeck/any/${id}`,
          prompt,
          `${answer}\n${statement}`,
          tags.join(' '),
        ]);
        expect(readTabs(body)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test('begins with what tells Anki how to read it', () => {
    expect(ankiOf(deckOf(shippedFile())).split('\n').slice(0, 3)).toEqual([
      '#separator:tab',
      '#html:false',
      '#notetype:Basic',
    ]);
  });
});
