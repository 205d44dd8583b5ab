import { expect, test } from 'vitest';
import type { CardState, Memory } from '../memory/index.ts';
import type { Form, Question } from '../questions/shown/index.ts';
import { optionCountFor } from './choices.ts';
import { formFor, ratingFor, type FormPreference, type ShownForm } from './form.ts';

const question = (...forms: readonly Form[]): Question => ({ forms }) as unknown as Question;
const all = question('choice', 'truefalse', 'typed');
const noChoice = question('truefalse', 'typed');
const onlyTyped = question('typed');

const stateOf = (memory: Partial<Memory>): CardState => ({ memory }) as unknown as CardState;
const forgotten = stateOf({ intervalDays: 0 });
const known = stateOf({ intervalDays: 3 });

test.each<[FormPreference, string, Question, CardState | undefined, ShownForm]>([
  ['mixed', 'new', all, undefined, 'choice'],
  ['mixed', 'new', noChoice, undefined, 'truefalse'],
  ['mixed', 'new', onlyTyped, undefined, 'typed'],
  ['mixed', 'forgotten', all, forgotten, 'choice'],
  ['mixed', 'forgotten', noChoice, forgotten, 'typed'],
  ['mixed', 'known', all, known, 'typed'],
  ['tap', 'new', all, undefined, 'choice'],
  ['tap', 'new', noChoice, undefined, 'truefalse'],
  ['tap', 'new', onlyTyped, undefined, 'flashcard'],
  ['tap', 'forgotten', noChoice, forgotten, 'flashcard'],
  ['tap', 'known', all, known, 'flashcard'],
  ['type', 'new', all, undefined, 'typed'],
  ['type', 'known', all, known, 'typed'],
  ['cards', 'new', all, undefined, 'flashcard'],
  ['cards', 'known', onlyTyped, known, 'flashcard'],
])('with %s, a %s card of some forms is shown as expected', (preference, _, given, state, form) => {
  expect(formFor(given, state, preference)).toBe(form);
});

test.each([
  ['right', 'typed', 0, 3],
  ['almost', 'typed', 0, 2],
  ['wrong', 'typed', 0, 1],
  ['right', 'truefalse', 0, 2],
  ['wrong', 'truefalse', 0, 1],
  ['right', 'choice', 3, 2],
  ['right', 'choice', 4, 3],
  ['wrong', 'choice', 3, 1],
  ['wrong', 'choice', 4, 1],
] as const)('%s as %s among %i options is worth %i', (mark, form, options, rating) => {
  expect(ratingFor(mark, form, options)).toBe(rating);
});

test.each([
  ['a new card', undefined, 3],
  ['a young one', stateOf({ stability: 20.9 }), 3],
  ['a well known one', stateOf({ stability: 21 }), 4],
] as const)('%s is offered as many options as its memory bears', (_, state, count) => {
  expect(optionCountFor(state)).toBe(count);
});
