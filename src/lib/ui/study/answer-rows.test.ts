import { expect, test } from 'vitest';
import { loadStudyWords } from '../../words/index.ts';
import {
  choice,
  choiceRight,
  choiceWrong,
  trueFalse,
  trueFalseWrong,
  typed,
  typedAlmost,
} from '../gallery/fixtures.ts';
import { answerRows } from './answer-rows.ts';
import { promptTellsAll, spokenVerdict, verdictText } from './verdict-text.ts';

const { screen } = await loadStudyWords('en');
const { verdict } = screen;

test('a wrong choice stands beside the right one, both told in words', () => {
  expect(answerRows(choice, choiceWrong, screen)).toEqual([
    { text: '2017-2018', language: 'en', note: '' },
    { text: '2020-2021', language: 'en', mark: 'right', note: verdict.the },
    { text: '2023-2024', language: 'en', mark: 'wrong', note: verdict.yoursWrong },
  ]);
});

test('true and false are words of the interface', () => {
  expect(answerRows(trueFalse, trueFalseWrong, screen)).toEqual([
    { text: screen.study.true, mark: 'wrong', note: verdict.yoursWrong },
    { text: screen.study.false, mark: 'right', note: verdict.the },
  ]);
});

test('a typed answer in another spelling is shown as the author wrote it', () => {
  expect(answerRows(typed, { ...typedAlmost, mark: 'right', given: '194' }, screen)).toEqual([
    { text: '194 countries', language: 'en', mark: 'right', note: verdict.typed({ given: '194' }) },
  ]);
});

test('an answer that was asked for stands alone', () => {
  expect(answerRows(typed, { ...typedAlmost, mark: 'wrong', given: ' ' }, screen)).toHaveLength(1);
});

test('a reason that opens with the verdict is not told twice', () => {
  expect(verdictText({ ...choiceRight, reason: 'Right: that is 2020-2021.' }, screen)).toEqual({
    head: 'Right',
    rest: ': that is 2020-2021.',
  });
  expect(verdictText({ ...choiceRight, reason: 'Rightly so.' }, screen).head).toBe('Right.');
});

test('the spoken verdict holds the answer where it was not given', () => {
  expect(spokenVerdict(typed, typedAlmost, screen)).toContain('194 countries');
  expect(spokenVerdict(choice, choiceRight, screen)).toBe('Right.');
});

test('a sentence with its gap filled is not repeated as a statement', () => {
  expect(promptTellsAll(typed, typedAlmost)).toBe(true);
  expect(promptTellsAll(choice, choiceWrong)).toBe(false);
});
