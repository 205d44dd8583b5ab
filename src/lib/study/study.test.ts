import { describe, expect, test } from 'vitest';
import { readFactFile } from '../facts/read/index.ts';
import { append, fold, type CardState, type ReviewEvent } from '../memory/index.ts';
import {
  answerShown,
  beginSitting,
  isStillRight,
  overrideAnswer,
  showNext,
  skipShown,
  suspendShown,
  undoLast,
  type Sitting,
  type Stamp,
  type SittingDeck,
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
  - { id: chaired, fact: "The city hosted the fair in {date 1932}.", about: fairs, source: atlas }
  - { id: chaired-later, fact: "The city hosted the second fair in {date 1951}.", about: fairs, source: atlas }
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
const noStates: ReadonlyMap<string, CardState> = new Map();
const START_AT = Date.UTC(2026, 10, 2, 10);

let counter = 0;
function stampAt(at: number): Stamp {
  counter += 1;
  return { id: `event-${counter}`, at, offsetMinutes: 0, device: 'phone', counter, deck: 'small' };
}

function shown(card: string, states = noStates): Sitting {
  return showNext(beginSitting(deck, START_AT), deck, [card], states, START_AT);
}

function answered(sitting: Sitting, answer: string): { sitting: Sitting; event: ReviewEvent } {
  const result = answerShown(sitting, deck, answer, stampAt(START_AT + 4000));
  if (result === undefined) throw new Error('not answered');
  return result;
}

describe('a card is shown', () => {
  test('as a choice while it is new, with the key among three options', () => {
    const { shown: card } = shown('founded#date');
    expect(card?.form).toBe('choice');
    expect(card?.options.filter(({ correct }) => correct).map(({ text }) => text)).toEqual(['1898']);
  });

  test('typed where nothing wrong can be proven', () => {
    expect(shown('chaired#date').shown?.form).toBe('typed');
  });

  test('typed after its first success, as a choice again after it was forgotten', () => {
    const { event } = answered(shown('founded#date'), '1898');
    const known = fold([event]);
    expect(shown('founded#date', known).shown?.form).toBe('typed');
    const forgotten = answered(shown('founded#date', known), '1899');
    const later = { ...forgotten.event, at: START_AT + 3 * 86_400_000 };
    expect(shown('founded#date', fold([event, later])).shown?.form).toBe('choice');
  });

  test('with other options the next time', () => {
    const states = (answers: number): ReadonlyMap<string, CardState> =>
      new Map([
        ['founded#date', { suspended: false, answers, place: { at: 0, device: '', counter: 0, id: '' } }],
      ]);
    const sets = Array.from({ length: 8 }, (_, answers) =>
      shown('founded#date', states(answers))
        .shown?.options.map(({ text }) => text)
        .join(),
    );
    expect(new Set(sets).size).toBeGreaterThan(1);
  });
});

describe('an answer', () => {
  test('makes an event that holds all that grading again needs', () => {
    const { event } = answered(shown('founded#date'), '1898');
    expect(event).toMatchObject({
      type: 'answer',
      card: 'founded#date',
      deck: 'small',
      form: 'choice',
      verdict: 'right',
      rating: 2,
      answer: '1898',
      tookMs: 4000,
      keyDigest: deck.questions.get('founded#date')?.keyDigest,
      rightAnswer: '1898',
    });
  });

  test('can be answered after a reload only while the same answer is right', () => {
    const { key } = deck.questions.get('founded#date')!;
    const sitting = shown('founded#date');
    expect([key, '1899'].map((one) => isStillRight(sitting.shown!, { key: one }))).toEqual([true, false]);
    const told = { text: '', value: '1898' };
    const judged = (isTrue: boolean, now: string) =>
      isStillRight({ ...sitting.shown!, options: [], statement: { ...told, isTrue } }, { key: now });
    expect([judged(true, '1898'), judged(true, '1899'), judged(false, '1897'), judged(false, '1898')]).toEqual([true, false, true, false]); // prettier-ignore
  });

  test.each([
    ['1932', 'right', 3],
    ['1951', 'wrong', 1],
    ['nonsense', 'wrong', 1],
  ])('typed as %s is %s and rated %i', (answer, verdict, rating) => {
    expect(answered(shown('chaired#date'), answer).event).toMatchObject({ verdict, rating, form: 'typed' });
  });

  test('counts once a showing', () => {
    const { sitting } = answered(shown('founded#date'), '1898');
    expect(answerShown(sitting, deck, '1898', stampAt(START_AT + 5000))).toBeUndefined();
  });

  test('that the learner calls right is rated as a success, once', () => {
    const { sitting, event } = answered(shown('chaired#date'), 'thirty-two');
    const overridden = overrideAnswer(sitting, stampAt(START_AT + 5000));
    expect(overridden?.event).toMatchObject({ type: 'override', of: event.id, rating: 3 });
    expect(overridden?.sitting.answered?.overridden).toBe(true);
    expect(overrideAnswer(overridden!.sitting, stampAt(START_AT + 6000))).toBeUndefined();
  });

  test('that is undone leaves no trace in memory, and its question stands as it stood', () => {
    const before = shown('founded#date');
    const { sitting, event } = answered(before, '1898');
    const undone = undoLast(sitting, stampAt(START_AT + 5000));
    expect(undone?.sitting.shown).toEqual({ ...before.shown, shownAt: START_AT + 5000 });
    expect(undone?.sitting.answered).toBeUndefined();
    expect(fold([event, undone!.event]).size).toBe(0);
    expect(fold([event]).size).toBe(1);
    expect(append(undefined, event as never)).toEqual(fold([event]).get('founded#date'));
  });
});

describe('the next card', () => {
  const queue = ['founded#date', 'chaired#date', 'chaired-later#date'];

  test('is not the one just answered while another waits', () => {
    const { sitting } = answered(shown('founded#date'), '1234');
    expect(showNext(sitting, deck, queue, noStates, START_AT).shown?.card).toBe('chaired#date');
    expect(showNext(sitting, deck, ['founded#date'], noStates, START_AT).shown?.card).toBe('founded#date');
  });

  test('is a skipped one only when nothing else is left', () => {
    const skipped = skipShown(shown('founded#date'));
    expect(showNext(skipped, deck, queue, noStates, START_AT).shown?.card).toBe('chaired#date');
    expect(showNext(skipped, deck, ['founded#date'], noStates, START_AT).shown?.card).toBe('founded#date');
  });

  test('is none when the queue is empty or holds only cards that the deck no longer asks', () => {
    expect(showNext(shown('founded#date'), deck, ['gone#date'], noStates, START_AT).shown).toBeUndefined();
  });

  test('leaves a suspended card out of the queue to come', () => {
    const suspended = suspendShown(shown('founded#date'), stampAt(START_AT + 1000));
    expect(suspended?.event).toMatchObject({ type: 'suspend', card: 'founded#date' });
    expect(fold([suspended!.event]).get('founded#date')?.suspended).toBe(true);
  });
});
