import type { Grade } from '../kinds/index.ts';
import { isLearning, type AnswerEvent, type CardState, type Rating } from '../memory/index.ts';
import type { Form, Question } from '../questions/shown/index.ts';

/** A form in which a card can be shown: those of the question, and the flashcard, which every question has. */
export type ShownForm = Form | Extract<AnswerEvent['form'], 'flashcard'>;

/**
 * How the learner wants to answer. `mixed`: recognised first, then typed. `tap`: recognised first, then a flashcard, so
 * that nothing is typed. `type`: always typed. `cards`: always a flashcard.
 */
export const FORM_PREFERENCES = ['mixed', 'tap', 'type', 'cards'] as const;
export type FormPreference = (typeof FORM_PREFERENCES)[number];

/** The grades that learners give themselves, worst first. */
export const SELF_GRADES: readonly Rating[] = [1, 2, 3, 4];

/** The form in which a card is recalled: without anything to recognise the answer by. */
export function recallForm(preference: FormPreference): 'typed' | 'flashcard' {
  return preference === 'mixed' || preference === 'type' ? 'typed' : 'flashcard';
}

/**
 * The form in which a card is shown now. On the ladder (`mixed`, `tap`) it is recognised while it is new or was just
 * forgotten (choice, else true/false while new), and recalled from the first success on.
 */
export function formFor(
  question: Question,
  state: CardState | undefined,
  preference: FormPreference = 'mixed',
): ShownForm {
  const recalled = recallForm(preference);
  if (preference === 'type' || preference === 'cards') return recalled;
  const memory = state?.memory;
  if (memory !== undefined && !isLearning(memory)) return recalled;
  if (question.forms.includes('choice')) return 'choice';
  return memory === undefined && question.forms.includes('truefalse') ? 'truefalse' : recalled;
}

/**
 * What a verdict is worth to the memory. Recalled: right is Good, almost is Hard, wrong is Again.
 *
 * A right answer that was recognised may be luck, and FSRS knows no half evidence. With chance p that the learner knows
 * it and chance g to guess it, it was known with p / (p + (1 - p) g). At even odds that is 67% for true/false and 75%
 * for three options, too little for Good: it counts as Hard, the card is back soon and then asked without help. Four
 * options are shown only where recall is high (`optionCountFor`): at p = 0.9 it is 97%, which is Good.
 *
 * @param options how many were shown; 0 where there were none
 */
export function ratingFor(mark: Grade['mark'], form: ShownForm, options: number): Rating {
  if (mark === 'wrong') return 1;
  if (mark === 'almost') return 2;
  const isRecognised = form === 'truefalse' || (form === 'choice' && options < 4);
  return isRecognised ? 2 : 3;
}
