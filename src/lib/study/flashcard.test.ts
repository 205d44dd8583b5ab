import { describe, expect, test } from 'vitest';
import { readFactFile } from '../facts/read/index.ts';
import { fold, type AnswerEvent, type CardState, type Rating } from '../memory/index.ts';
import {
  answerShown,
  beginSitting,
  dueAfterGrades,
  rateShown,
  revealShown,
  showAgain,
  showNext,
  undoLast,
  type Sitting,
  type SittingDeck,
  type Stamp,
} from './index.ts';
import { gradeAnswer } from '../questions/index.ts';
import { askedOf, deckOf } from './prepare/index.ts';

const read = readFactFile(
  `format: factdeck/1
id: small
title: Small
language: en
sources:
  atlas: { title: Atlas, date: 2024 }
facts:
  - { id: founded, fact: "The old library was founded in {date 1898}.", source: atlas }
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
const card = 'founded#date';
const START_AT = Date.UTC(2026, 10, 2, 10);
const DAY_MS = 86_400_000;
const noStates: ReadonlyMap<string, CardState> = new Map();

function stampAt(at: number, id = 'e1'): Stamp {
  return { id, at, offsetMinutes: 0, device: 'phone', counter: 1, deck: 'small' };
}

const asked = showNext(beginSitting(deck, START_AT), deck, [card], noStates, START_AT, 'cards');
const open = revealShown(asked);

function rated(rating: Rating): { sitting: Sitting; event: AnswerEvent } {
  const result = rateShown(open, deck, rating, stampAt(START_AT + 5000));
  if (result === undefined) throw new Error('not rated');
  return result;
}

describe('a flashcard', () => {
  test('is shown closed, with nothing to choose from', () => {
    expect(asked.shown).toEqual({ card, form: 'flashcard', options: [], shownAt: START_AT });
  });

  test('is graded only once it was turned over', () => {
    expect(rateShown(asked, deck, 3, stampAt(START_AT))).toBeUndefined();
    expect(open.shown?.revealed).toBe(true);
  });

  test('takes no answer but a grade', () => {
    expect(answerShown(open, deck, '1898', stampAt(START_AT))).toBeUndefined();
  });

  test.each([
    [1, 'wrong'],
    [2, 'almost'],
    [3, 'right'],
    [4, 'right'],
  ] as const)('graded %i is rated so, and its verdict is %s', (rating, verdict) => {
    expect(rated(rating).event).toEqual({
      ...stampAt(START_AT + 5000),
      type: 'answer',
      card,
      form: 'flashcard',
      verdict,
      rating,
      answer: '',
      tookMs: 5000,
      keyDigest: deck.questions.get(card)?.keyDigest,
      rightAnswer: '1898',
    });
  });

  test('counts once', () => {
    expect(rateShown(rated(3).sitting, deck, 4, stampAt(START_AT + 6000))).toBeUndefined();
  });

  test('lies open again when its grade is taken back', () => {
    const next = showNext(rated(1).sitting, deck, [], noStates, START_AT + 5000, 'cards');
    expect(next.shown).toBeUndefined();
    const undone = undoLast(next, stampAt(START_AT + 9000, 'e2'));
    expect(undone?.sitting.shown).toEqual({ ...open.shown, shownAt: START_AT + 9000 });
    expect(undone?.sitting.answered).toBeUndefined();
    expect(fold([rated(1).event, undone!.event]).size).toBe(0);
  });

  test('says before each grade when it will be back, as the fold does after it', () => {
    const first = fold([rated(3).event]).get(card)?.memory;
    const later = stampAt(START_AT + 3 * DAY_MS, 'e2');
    const options = { desiredRetention: 0.85, rollOverHour: 2 };
    const told = dueAfterGrades(card, first, later, options);
    const held = ([1, 2, 3, 4] as const).map((rating) => {
      const again = { ...rated(rating).event, ...later, rating };
      return fold([rated(3).event, again], options).get(card)?.memory?.dueAt;
    });
    expect(told).toEqual(held);
    expect(told[0]).toBe(later.at + 10 * 60_000);
  });
});

describe('another preference', () => {
  test('shows the waiting card in its new form', () => {
    const again = showAgain(asked, deck, noStates, START_AT + 1000, 'type');
    expect(again.shown).toEqual({ card, form: 'typed', options: [], shownAt: START_AT + 1000 });
  });

  test('leaves an answered card, and one shown under it, as they are', () => {
    const { sitting } = rated(3);
    expect(showAgain(sitting, deck, noStates, START_AT, 'type')).toBe(sitting);
    expect(showAgain(open, deck, noStates, START_AT, 'cards')).toBe(open);
  });
});
