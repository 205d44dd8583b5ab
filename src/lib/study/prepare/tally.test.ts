import { describe, expect, test } from 'vitest';
import { readFactFile } from '../../facts/read/index.ts';
import type { AnswerEvent, CardState, Memory, ReviewEvent } from '../../memory/index.ts';
import { deckOf, itemsToReview, planStudyDay, tallyOf } from './index.ts';
import { wornOptions, withoutWorn } from './tally.ts';

const read = readFactFile(
  `format: factdeck/1
id: small
title: Small
language: en
sources:
  atlas: { title: Atlas, date: 2024 }
facts:
  - { id: founded, fact: "The old library was founded in {date 1898}.", source: atlas }
  - { id: seats, fact: "The old library has {count 194 seats}.", asOf: 2024-12, source: atlas }
`,
  { format: 'yaml' },
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const deck = deckOf(read.value.file);
const question = deck.questions.get('founded#date')!;

let counter = 0;
function choice(answer: string, options: readonly string[], given: Partial<AnswerEvent> = {}): AnswerEvent {
  counter += 1;
  return {
    ...{ id: `e${counter}`, at: counter, offsetMinutes: 0, device: 'phone', counter, deck: 'small' },
    ...{ type: 'answer', card: 'founded#date', form: 'choice', tookMs: 900 },
    verdict: answer === question.key ? 'right' : 'wrong',
    rating: answer === question.key ? 2 : 1,
    answer,
    options,
    keyDigest: question.keyDigest,
    ...given,
  };
}

function times(count: number, answer: string, options: readonly string[]): readonly AnswerEvent[] {
  return Array.from({ length: count }, () => choice(answer, options));
}

function undo(event: ReviewEvent): ReviewEvent {
  counter += 1;
  const { offsetMinutes, device, deck: of } = event;
  return {
    id: `u${counter}`,
    at: counter,
    offsetMinutes,
    device,
    counter,
    deck: of,
    type: 'undo',
    undoes: event.id,
  };
}

const shown = ['1891', '1898', '1903'];

describe('the tally of choices', () => {
  test('counts what was shown, what was taken, and what was right', () => {
    expect(tallyOf([choice('1898', shown), choice('1903', ['1898', '1903', '1910', '1912'])])).toEqual(
      new Map([
        [
          'founded#date',
          {
            keyDigest: question.keyDigest,
            showings: 2,
            right: 1,
            byChance: 1 / 3 + 1 / 4,
            options: new Map([
              ['1891', { shown: 1, taken: 0 }],
              ['1898', { shown: 2, taken: 1 }],
              ['1903', { shown: 2, taken: 1 }],
              ['1910', { shown: 1, taken: 0 }],
              ['1912', { shown: 1, taken: 0 }],
            ]),
          },
        ],
      ]),
    );
  });

  test('leaves out what was taken back', () => {
    const first = choice('1903', shown);
    expect(tallyOf([first, undo(first)])).toEqual(new Map());
  });

  test('begins anew when the right answer has changed', () => {
    const events = [choice('1903', shown, { keyDigest: 'older' }), choice('1898', shown)];
    expect(tallyOf(events).get('founded#date')?.showings).toBe(1);
  });
});

describe('a wrong option', () => {
  const [worn] = question.rivals;
  const options = [worn!.text, question.key];
  test.each([
    ['29 showings', 29, 0, false],
    ['30 showings, never taken', 30, 0, true],
    ['30 showings, taken once', 29, 1, true],
    ['30 showings, taken twice', 28, 2, false],
  ])('is worn out after thirty showings when hardly anybody takes it: %s', (_, right, taken, isWorn) => {
    const events = [...times(right, question.key, options), ...times(taken, worn!.text, options)];
    const found = wornOptions(question, tallyOf(events).get('founded#date'));
    expect([...found]).toEqual(isWorn ? [worn!.text] : []);
  });

  test('that is worn out is offered no more from the next plan on', () => {
    const tallies = tallyOf(times(30, question.key, options));
    const query = { now: 0, offsetMinutes: 0, limits: { newPerDay: 9 } };
    const rivalsOf = (known: typeof tallies | undefined): readonly string[] =>
      planStudyDay(deck, new Map(), query, 9, known === undefined ? {} : { tallies: known })
        .rows.filter(({ asked }) => asked.id === question.id)
        .flatMap(({ asked }) => asked.rivals.map(({ text }) => text));
    expect(rivalsOf(undefined)).toEqual(question.rivals.map(({ text }) => text));
    expect(rivalsOf(tallies)).toEqual(question.rivals.slice(1).map(({ text }) => text));
  });

  test('stays where too few would remain', () => {
    const all = [question.key, ...question.rivals.map(({ text }) => text)];
    const tally = tallyOf(times(30, question.key, all)).get('founded#date');
    expect(withoutWorn(question, tally)).toBe(question);
  });

  test('is not judged by what was answered before the value changed', () => {
    const older = times(30, '1890', options).map((event) => ({ ...event, keyDigest: 'older' }));
    expect(wornOptions(question, tallyOf(older).get('founded#date'))).toEqual(new Set());
  });
});

describe('an item is shown to its author', () => {
  const state = (lapses: number): CardState =>
    ({ memory: { lapses } as Memory, suspended: false, answers: 9 }) as unknown as CardState;

  test.each([
    ['nine showings below chance', 9, 0, 0],
    ['ten showings at 4 of 10', 6, 4, 0],
    ['ten showings at 3 of 10', 7, 3, 1],
  ])('when chance would do better: %s', (_, wrong, right, items) => {
    const events = [...times(wrong, '1903', shown), ...times(right, '1898', shown)];
    const found = itemsToReview(deck, events, new Map());
    expect(found).toHaveLength(items);
    expect(found.map(({ card, why }) => [card, why])).toEqual(
      Array.from({ length: items }, () => ['founded#date', 'below-chance']),
    );
  });

  test('when it was forgotten six times', () => {
    const states = new Map([
      ['founded#date', state(5)],
      ['seats#count', state(6)],
      ['gone#date', state(9)],
    ]);
    expect(itemsToReview(deck, [], states)).toEqual([{ card: 'seats#count', why: 'lapses', lapses: 6 }]);
  });

  test('when it was reported wrong, and for every reason that there is', () => {
    const states = new Map([['seats#count', state(7)]]);
    expect(itemsToReview(deck, [], states, new Set(['seats#count', 'gone#date']))).toEqual([
      { card: 'seats#count', why: 'lapses', lapses: 7 },
      { card: 'seats#count', why: 'reported' },
    ]);
  });

  test('with the figures', () => {
    const found = itemsToReview(deck, times(12, '1903', shown), new Map());
    expect(found).toMatchObject([{ card: 'founded#date', why: 'below-chance', showings: 12, right: 0 }]);
    expect((found[0] as { byChance: number }).byChance).toBeCloseTo(4);
  });
});
