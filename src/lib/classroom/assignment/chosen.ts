import type { Question } from '../../questions/index.ts';
import type { FormPreference, ShownForm } from '../../study/index.ts';
import type { Assignment, Picked } from './assignment.ts';

/** Whether a question is among those that were picked. */
export function isPicked({ id, kind, tags }: Question, pick: Picked): boolean {
  return (
    (pick.kinds?.includes(kind) ?? true) &&
    (pick.tags === undefined || tags.some((tag) => pick.tags?.includes(tag))) &&
    (pick.cards?.includes(id) ?? true)
  );
}

/** The forms of an assignment in which a question can be asked. A flashcard can be made of every question. */
export function formsFor(
  { forms }: Pick<Question, 'forms'>,
  allowed: readonly ShownForm[],
): readonly ShownForm[] {
  return allowed.filter((form) => form === 'flashcard' || forms.includes(form));
}

/** The questions of an assignment, in the order of the deck: those that were picked and have a form that is allowed. */
export function chosenOf(
  questions: Iterable<Question>,
  { pick, forms }: Pick<Assignment, 'pick' | 'forms'>,
): readonly Question[] {
  return [...questions].filter(
    (question) => isPicked(question, pick) && formsFor(question, forms).length > 0,
  );
}

/** How an assignment asks once a card is known: by the forms that it allows. */
export function preferenceOf(forms: readonly ShownForm[]): FormPreference {
  const isRecognised = forms.includes('choice') || forms.includes('truefalse');
  if (!isRecognised) return forms.includes('typed') ? 'type' : 'cards';
  return forms.includes('flashcard') && !forms.includes('typed') ? 'tap' : 'mixed';
}

/** Whether an assignment lets nothing be recalled: then a card is recognised however well it is known. */
export function isRecognisedOnly(forms: readonly ShownForm[]): boolean {
  return !forms.includes('typed') && !forms.includes('flashcard');
}

/** A question that can be put in the allowed forms alone. */
export function limitedTo<Asked extends Pick<Question, 'forms'>>(
  asked: Asked,
  allowed: readonly ShownForm[],
): Asked {
  return { ...asked, forms: asked.forms.filter((form) => allowed.includes(form)) };
}
