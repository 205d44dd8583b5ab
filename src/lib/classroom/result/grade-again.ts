import type { Grade } from '../../kinds/index.ts';
import type { Rating } from '../../memory/index.ts';
import { gradeAnswer, type Question } from '../../questions/index.ts';
import { ratingFor } from '../../study/index.ts';
import type { Deck } from '../../study/prepare/index.ts';
import type { ResultAnswer } from './result.ts';

type Mark = Grade['mark'];

/**
 * What grading again says of an answer. `same` and `differs`: of the verdict that was stored. `self`: a flashcard, which the
 * student graded. `not-offered`: the options or the statement are none of this edition, so only the verdict on the answer
 * itself stands. `not-asked`: the edition has no such question, or nobody can tell what was judged.
 */
export type Standing = 'same' | 'differs' | 'self' | 'not-offered' | 'not-asked';

export interface GradedAnswer {
  readonly answer: ResultAnswer;
  readonly standing: Standing;
  /** The verdict that counts; absent where there is none. */
  readonly mark?: Mark;
  /** What that verdict is worth to the memory. */
  readonly rating: Rating;
}

/** The verdict that the student's device stored, as its rating tells. */
export function storedMark({ rating, form }: Pick<ResultAnswer, 'rating' | 'form'>): Mark {
  if (rating === 1) return 'wrong';
  const isRecalled = form === 'typed' || form === 'flashcard';
  return rating === 2 && isRecalled ? 'almost' : 'right';
}

/** The verdict on an answer, and whether the edition could have shown what was answered. */
function judge(
  deck: Deck,
  question: Question,
  given: ResultAnswer,
): { mark: Mark; offered: boolean } | undefined {
  const { form, answer, options = [], stated } = given;
  const could = (text: string): boolean =>
    text === question.key || question.rivals.some((rival) => rival.text === text);
  if (form === 'typed') return { mark: gradeAnswer(deck.base, question.id, answer).mark, offered: true };
  if (form === 'choice') {
    const offered = options.includes(question.key) && options.includes(answer) && options.every(could);
    return { mark: answer === question.key ? 'right' : 'wrong', offered: offered || answer === '' };
  }
  if (stated === undefined) return undefined;
  const isTrue = String(stated === question.key);
  return { mark: answer === isTrue ? 'right' : 'wrong', offered: could(stated) };
}

/** Grades one raw answer with the edition of the assignment. */
export function gradeAgain(deck: Deck, answer: ResultAnswer): GradedAnswer {
  const { card, form, rating, options = [] } = answer;
  const question = deck.questions.get(card);
  if (question === undefined) return { answer, standing: 'not-asked', rating };
  const stored = storedMark(answer);
  if (form === 'flashcard') return { answer, standing: 'self', mark: stored, rating };
  const judged = judge(deck, question, answer);
  if (judged === undefined) return { answer, standing: 'not-asked', rating };
  const { mark, offered } = judged;
  return {
    answer,
    standing: !offered ? 'not-offered' : mark === stored ? 'same' : 'differs',
    mark,
    rating: ratingFor(mark, form, options.length),
  };
}
