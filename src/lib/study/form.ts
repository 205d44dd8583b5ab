import { isLearning, type CardState, type Rating } from '../memory/index.ts';
import type { Form, Question } from '../questions/shown/index.ts';
import type { Grade } from '../kinds/index.ts';

/**
 * The form in which a card is shown now: recognised while it is new or was just forgotten (choice, else
 * true/false), recalled (typed) from the first success on.
 */
export function formFor(question: Question, state: CardState | undefined): Form {
  const memory = state?.memory;
  if (memory !== undefined && !isLearning(memory)) return 'typed';
  if (question.forms.includes('choice')) return 'choice';
  return memory === undefined && question.forms.includes('truefalse') ? 'truefalse' : 'typed';
}

/**
 * What a verdict is worth to the memory. Recalled: right is Good, almost is Hard, wrong is Again. Recognised: right is
 * only Hard, since one in three or two is right by luck, so the card is back soon and then asked typed.
 */
export function ratingFor(mark: Grade['mark'], form: Form): Rating {
  if (mark === 'wrong') return 1;
  return mark === 'almost' || form !== 'typed' ? 2 : 3;
}
