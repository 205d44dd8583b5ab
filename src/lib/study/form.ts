import type { CardState, Rating } from '../memory/index.ts';
import type { Form, Question } from '../questions/index.ts';
import type { Grade } from '../kinds/index.ts';

/** Days of stability from which a card is recalled instead of recognised. */
const RECALL_FROM_DAYS = 1.5;

/**
 * The form in which a card is shown now: recognised while it is new or weak (choice, else true/false), recalled
 * (typed) once its memory holds. A card that was just forgotten is recognised again.
 */
export function formFor(question: Question, state: CardState | undefined): Form {
  const memory = state?.memory;
  const isStrong = memory !== undefined && memory.intervalDays > 0 && memory.stability >= RECALL_FROM_DAYS;
  if (!isStrong && question.forms.includes('choice')) return 'choice';
  if (memory === undefined && question.forms.includes('truefalse')) return 'truefalse';
  return 'typed';
}

/**
 * What a verdict is worth to the memory. Recalled: right is Good, almost is Hard, wrong is Again. Recognised: right is
 * only Hard, since one in three or two is right by luck, so the card is back soon and then asked typed.
 */
export function ratingFor(mark: Grade['mark'], form: Form): Rating {
  if (mark === 'wrong') return 1;
  return mark === 'almost' || form !== 'typed' ? 2 : 3;
}
