import type { Grade } from '../kinds/index.ts';
import type { AnswerEvent, CardState, OverrideEvent } from '../memory/index.ts';
import type { Asked } from './asked.ts';
import { ratingFor } from './form.ts';
import type { Answered, Done, Shown, Sitting, SittingDeck, Stamp } from './sitting.ts';

function gradeShown(
  shown: Shown,
  deck: SittingDeck,
  question: Asked,
  answer: string,
): { grade: Grade; trueOf?: string | undefined } {
  const shownAnswer = { code: 'different', data: { shown: question.answer } } as const;
  if (shown.form === 'typed') return { grade: deck.grade(question, answer) };
  const isRight =
    shown.form === 'choice'
      ? shown.options.some((option) => option.correct && option.text === answer)
      : answer === String(shown.statement?.isTrue);
  const chosen = shown.options.find((option) => option.text === answer);
  return {
    grade: isRight ? { mark: 'right', reason: { code: 'exact' } } : { mark: 'wrong', reason: shownAnswer },
    trueOf: isRight ? undefined : (chosen?.trueOf ?? shown.statement?.rival?.trueOf),
  };
}

/**
 * Answers the shown question: an option's text, 'true' or 'false', or what was typed. Gives undefined when nothing
 * is asked, the question has its answer already, so that one showing counts once, or it is a flashcard, which
 * learners grade themselves.
 *
 * @param before what is known of the card; undefined for a new one
 */
export function answerShown(
  sitting: Sitting,
  deck: SittingDeck,
  answer: string,
  stamp: Stamp,
  before?: CardState,
): { sitting: Sitting; event: AnswerEvent } | undefined {
  const { shown } = sitting;
  const question = shown === undefined ? undefined : deck.questions.get(shown.card);
  if (shown === undefined || question === undefined || sitting.answered !== undefined) return undefined;
  if (shown.form === 'flashcard') return undefined;
  const { grade, trueOf } = gradeShown(shown, deck, question, answer);
  const event: AnswerEvent = {
    ...stamp,
    type: 'answer',
    card: shown.card,
    form: shown.form,
    verdict: grade.mark,
    rating: ratingFor(grade.mark, shown.form, shown.options.length),
    answer: answer.slice(0, 500),
    ...(shown.options.length > 0 && { options: shown.options.map((option) => option.text) }),
    ...(shown.statement !== undefined && { stated: shown.statement.value }),
    tookMs: Math.max(0, stamp.at - shown.shownAt),
    keyDigest: question.keyDigest,
    rightAnswer: question.answer.slice(0, 500),
  };
  const answered: Answered = {
    answer,
    grade,
    overridden: false,
    eventId: event.id,
    ...(trueOf !== undefined && { trueOf }),
  };
  const done: Done = { shown, answered, event, ...(before !== undefined && { before }) };
  return { sitting: { ...sitting, answered, done: [...sitting.done, done] }, event };
}

/** "I was right": the answer counts as a success, in the form it was given in. */
export function overrideAnswer(
  sitting: Sitting,
  stamp: Stamp,
): { sitting: Sitting; event: OverrideEvent } | undefined {
  const { answered } = sitting;
  const last = sitting.done.at(-1);
  if (last === undefined || answered === undefined || answered.overridden || answered.grade.mark === 'right')
    return undefined;
  const event: OverrideEvent = {
    ...stamp,
    type: 'override',
    of: answered.eventId,
    rating: ratingFor('right', last.shown.form, last.shown.options.length),
  };
  const overridden: Answered = { ...answered, overridden: true };
  return {
    sitting: {
      ...sitting,
      answered: overridden,
      done: [...sitting.done.slice(0, -1), { ...last, answered: overridden }],
    },
    event,
  };
}
