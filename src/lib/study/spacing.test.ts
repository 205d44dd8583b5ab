import { describe, expect, test } from 'vitest';
import { readFactFile } from '../facts/read/index.ts';
import type { CardState, Memory } from '../memory/index.ts';
import { answerShown, beginSitting, showNext, skipShown, type Sitting, type SittingDeck } from './index.ts';
import { isGivenAway, looksLike, seenOf, type Seen } from './spacing.ts';
import { gradeAnswer } from '../questions/index.ts';
import { askedOf, deckOf } from './prepare/index.ts';

const read = readFactFile(
  `format: factdeck/1
id: spaced
title: Spaced
language: en
sources:
  atlas: { title: Atlas, date: 2024 }
names:
  arf: { name: ASEAN Regional Forum, short: ARF }
  aff: { name: ASEAN Future Forum, short: AFF }
  who: { name: World Health Organization, short: WHO }
facts:
  - { id: founded, fact: "The library was founded in {date 1898}.", source: atlas }
  - { id: opened, fact: "The museum was opened in {date 1898} beside the park.", source: atlas }
  - { id: moved, fact: "The market moved in {date 1931}.", source: atlas }
  - { id: burnt, fact: "The theatre burnt down in {date 1907}.", source: atlas }
  - { id: built, fact: "The bridge was built in {date 1874}.", source: atlas }
  - { id: closed, fact: "The mint was closed in {date 1841}.", source: atlas }
  - { id: named, fact: "The square was named in {date 1956}.", source: atlas }
`,
  { format: 'yaml' },
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const made = deckOf(read.value.file);
const deck: SittingDeck = {
  id: made.id,
  questions: new Map([...made.questions].map(([id, question]) => [id, askedOf(question, made.base)])),
  grade: ({ id }, answer) => gradeAnswer(made.base, id, answer),
};
const START_AT = Date.UTC(2026, 10, 2, 10);
const noStates: ReadonlyMap<string, CardState> = new Map();

function next(sitting: Sitting, queue: readonly string[], states = noStates): Sitting {
  return showNext(sitting, deck, queue, states, START_AT, 'type');
}

let counter = 0;
function answer(sitting: Sitting): Sitting {
  counter += 1;
  const id = `e${counter}`;
  const stamp = { id, at: START_AT, offsetMinutes: 0, device: 'phone', counter, deck: 'spaced' };
  const answered = answerShown(sitting, deck, 'no idea', stamp);
  if (answered === undefined) throw new Error('not answered');
  return answered.sitting;
}

/** Answers the cards in turn and gives the sitting with the last one answered. */
function after(...cards: readonly string[]): Sitting {
  return cards.reduce((sitting, card) => answer(next(sitting, [card])), beginSitting(deck, START_AT));
}

const known = (stability: number, intervalDays = 9): CardState =>
  ({ memory: { stability, intervalDays } as Memory, answers: 3, suspended: false }) as unknown as CardState;

describe('a key that was just to be read', () => {
  test('lets another card go first', () => {
    expect(next(after('founded#date'), ['opened#date', 'moved#date']).shown?.card).toBe('moved#date');
  });

  test('does not end the sitting', () => {
    expect(next(after('founded#date'), ['opened#date']).shown?.card).toBe('opened#date');
  });

  test('is forgotten after three screens', () => {
    const two = after('founded#date', 'moved#date', 'burnt#date');
    expect(next(two, ['opened#date', 'built#date']).shown?.card).toBe('built#date');
    const three = after('founded#date', 'moved#date', 'burnt#date', 'built#date');
    expect(next(three, ['opened#date', 'closed#date']).shown?.card).toBe('opened#date');
  });

  test('was not to be read on a card that was skipped before its answer was shown', () => {
    const skipped = skipShown(next(beginSitting(deck, START_AT), ['founded#date']));
    expect(next(skipped, ['founded#date', 'opened#date', 'moved#date']).shown?.card).toBe('opened#date');
  });

  test('is one whole value, not a part of a longer one', () => {
    const question = deck.questions.get('founded#date')!;
    const seen = (text: string): Seen[] => [{ card: 'x', names: [], text }];
    expect(isGivenAway(question, seen('in 1898 it began'))).toBe(true);
    expect(isGivenAway(question, seen('it cost 18980 dollars'))).toBe(false);
  });

  test('is among the options of a choice that was shown', () => {
    const choice = showNext(beginSitting(deck, START_AT), deck, ['founded#date'], noStates, START_AT);
    expect(choice.shown?.form).toBe('choice');
    expect(
      isGivenAway(deck.questions.get('opened#date')!, [
        seenOf(deck.questions.get('founded#date')!, choice.shown!, undefined),
      ]),
    ).toBe(true);
  });
});

describe('look-alikes', () => {
  test.each([
    ['ARF', 'AFF', true],
    ['EFTA', 'EVFTA', true],
    ['WHO', 'WTO', true],
    ['WHO', 'ARF', false],
    ['UNCTAD', 'UNDP', false],
    ['ASEAN Regional Forum', 'ASEAN Future Forum', true],
    ['ASEAN Regional Forum', 'World Health Organization', false],
    ['World Bank', 'World Health Organization', false],
    ['ARF', 'arf', false],
  ])('%s and %s: %s', (a, b, alike) => {
    expect(looksLike(a, b)).toBe(alike);
    expect(looksLike(b, a)).toBe(alike);
  });

  test('stay five cards apart', () => {
    const others = ['founded#date', 'moved#date', 'burnt#date', 'built#date'];
    const four = after('arf#full', ...others);
    expect(next(four, ['aff#full', 'closed#date']).shown?.card).toBe('closed#date');
    const five = after('arf#full', ...others, 'closed#date');
    expect(next(five, ['aff#full', 'named#date']).shown?.card).toBe('aff#full');
  });

  test('meet where nothing else is left', () => {
    expect(next(after('arf#full'), ['aff#full']).shown?.card).toBe('aff#full');
  });

  test.each([
    ['both known', known(7), known(30), 'aff#full'],
    ['one of them young', known(7), known(6.9), 'moved#date'],
    ['one of them just forgotten', known(40, 0), known(40), 'moved#date'],
  ])('meet only when both are known: %s', (_, arf, aff, card) => {
    const states = new Map([
      ['arf#full', arf],
      ['aff#full', aff],
    ]);
    expect(next(after('arf#full'), ['aff#full', 'moved#date'], states).shown?.card).toBe(card);
  });

  test('wait rather than a card whose key was to be read', () => {
    const sitting = after('founded#date', 'arf#full');
    expect(next(sitting, ['opened#date', 'aff#full']).shown?.card).toBe('aff#full');
  });
});
