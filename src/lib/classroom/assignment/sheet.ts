import { randomFrom } from '../../base/index.ts';
import { optionsOf, statementOf, type Question } from '../../questions/index.ts';
import type { Assignment } from './assignment.ts';
import { chosenOf, formsFor } from './chosen.ts';

/** A question on paper. */
export interface SheetItem {
  readonly id: string;
  readonly prompt: string;
  /** Options to mark one of; empty where the answer is written or a statement judged. */
  readonly options: readonly string[];
  /** Whether the prompt is a statement that is true; absent where it is none. */
  readonly isTrue?: boolean;
  /** The right answer, with the letter of its option before it. */
  readonly key: string;
}

/** Letters of options. */
export const OPTION_LETTERS = 'ABCD';

/**
 * The questions of an assignment for paper, in an order and with options drawn from its seed: choices where it allows them,
 * statements where it allows nothing else, else to be written.
 */
export function sheetOf(
  questions: Iterable<Question>,
  assignment: Pick<Assignment, 'pick' | 'forms' | 'seed'>,
): readonly SheetItem[] {
  const { seed, forms } = assignment;
  return randomFrom(`${seed}/sheet`)
    .shuffle(chosenOf(questions, assignment))
    .map((question) => {
      const { id, prompt, answer } = question;
      const allowed = formsFor(question, forms);
      const isJudged = allowed.every((form) => form === 'truefalse');
      const statement = isJudged ? statementOf(question, seed, 0) : undefined;
      if (statement !== undefined)
        return { id, prompt: statement.text, options: [], isTrue: statement.isTrue, key: answer };
      const options = allowed.includes('choice') ? optionsOf(question, seed, 0).map(({ text }) => text) : [];
      const place = options.indexOf(question.key);
      return { id, prompt, options, key: place < 0 ? answer : `${OPTION_LETTERS[place]!}  ${answer}` };
    });
}
