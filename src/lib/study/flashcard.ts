import type { Grade } from '../kinds/index.ts';
import {
  afterReview,
  ROLL_OVER_HOUR,
  studyDay,
  type AnswerEvent,
  type CardState,
  type FoldOptions,
  type Memory,
  type Rating,
} from '../memory/index.ts';
import { SELF_GRADES } from './form.ts';
import type { Answered, Done, Sitting, SittingDeck, Stamp } from './sitting.ts';

const markOf: Readonly<Record<Rating, Grade['mark']>> = { 1: 'wrong', 2: 'almost', 3: 'right', 4: 'right' };

/**
 * Grades the flashcard that was turned over by what the learner says: Again is wrong, Hard is almost, Good and Easy are
 * right. Undefined where no flashcard lies open, so that one showing counts once.
 *
 * @param before what is known of the card; undefined for a new one
 */
export function rateShown(
  sitting: Sitting,
  deck: SittingDeck,
  rating: Rating,
  stamp: Stamp,
  before?: CardState,
): { sitting: Sitting; event: AnswerEvent } | undefined {
  const { shown } = sitting;
  const question = shown === undefined ? undefined : deck.questions.get(shown.card);
  if (shown?.form !== 'flashcard' || shown.revealed !== true || question === undefined) return undefined;
  if (sitting.answered !== undefined) return undefined;
  const mark = markOf[rating];
  const event: AnswerEvent = {
    ...stamp,
    type: 'answer',
    card: shown.card,
    form: 'flashcard',
    verdict: mark,
    rating,
    answer: '',
    tookMs: Math.max(0, stamp.at - shown.shownAt),
    keyDigest: question.keyDigest,
    rightAnswer: question.answer.slice(0, 500),
  };
  const answered: Answered = {
    answer: '',
    grade: { mark, reason: { code: 'exact' } },
    overridden: false,
    eventId: event.id,
  };
  const done: Done = { shown, answered, event, ...(before !== undefined && { before }) };
  return { sitting: { ...sitting, answered, done: [...sitting.done, done] }, event };
}

/** When a card would be back after each grade, epoch ms, in the order of SELF_GRADES: what the fold will say of it. */
export function dueAfterGrades(
  card: string,
  memory: Memory | undefined,
  { at, offsetMinutes }: Pick<Stamp, 'at' | 'offsetMinutes'>,
  { desiredRetention, weights, rollOverHour = ROLL_OVER_HOUR }: FoldOptions = {},
): readonly number[] {
  const day = studyDay(at, offsetMinutes, rollOverHour);
  return SELF_GRADES.map(
    (rating) => afterReview(memory, rating, at, { desiredRetention, weights, cardSeed: card, day }).dueAt,
  );
}
