import { markTyped, type TypedPart } from '../../base/index.ts';
import type { AnswerView, Mark, QuestionView } from '../views.ts';
import type { Screen } from '../words.ts';

/** One line under the card after an answer: an option, or what was typed. */
export interface AnswerRow {
  readonly text: string;
  /** Language of the deck; absent for words of the interface. */
  readonly language?: string;
  /** Sign; absent for options that were not touched. */
  readonly mark?: Mark;
  /** Whose it is, in words; '' for untouched options. */
  readonly note: string;
  /** What of it is right, slipped and missing; absent where that would help nobody. */
  readonly parts?: readonly TypedPart[];
}

/** What was offered or typed, with the right answer told apart by words and sign. Nothing for a flashcard. */
export function answerRows(question: QuestionView, answer: AnswerView, words: Screen): readonly AnswerRow[] {
  const { input, language } = question;
  if (input.form === 'typed') return typedRows(answer, language, words);
  const row = (value: string, text: string): Omit<AnswerRow, 'language'> => {
    const chosen = value === answer.given;
    if (value === answer.key)
      return { text, mark: 'right', note: chosen ? words.verdict.yoursRight : words.verdict.the };
    if (chosen) return { text, mark: 'wrong', note: words.verdict.yoursWrong };
    return { text, note: '' };
  };
  if (input.form === 'truefalse') return [row('true', words.study.true), row('false', words.study.false)];
  if (input.form === 'flashcard') return [];
  return input.options.map((option) => ({ ...row(option, option), language }));
}

function typedRows(answer: AnswerView, language: string, words: Screen): readonly AnswerRow[] {
  const { verdict } = words;
  if (answer.mark === 'right') {
    const same = answer.given === answer.answer;
    return [
      {
        text: answer.answer,
        language,
        mark: 'right',
        note: same ? verdict.yoursRight : verdict.typed(answer),
      },
    ];
  }
  const right: AnswerRow = { text: answer.answer, language, mark: 'right', note: verdict.the };
  if (answer.given.trim() === '') return [right];
  const note = answer.mark === 'almost' ? verdict.yoursAlmost : verdict.yoursWrong;
  const parts = markTyped(answer.given, answer.answer) ?? markTyped(answer.given, answer.key);
  return [
    { text: answer.given, language, mark: answer.mark, note, ...(parts !== undefined && { parts }) },
    right,
  ];
}
