import { randomFrom } from '../../base/index.ts';
import { optionsOf, type Question } from '../../questions/index.ts';
import type { Assignment } from './assignment.ts';
import { chosenOf, formsFor } from './chosen.ts';

/** A question on paper. */
export interface SheetItem {
  readonly id: string;
  readonly prompt: string;
  /** Options to mark one of; empty where the answer is written. */
  readonly options: readonly string[];
  /** The right answer, with the letter of its option before it. */
  readonly key: string;
}

/** Letters of options. */
export const OPTION_LETTERS = 'ABCD';

/** The questions of an assignment for paper, in an order and with options drawn from its seed: choices where it allows them, else to be written. */
export function sheetOf(
  questions: Iterable<Question>,
  assignment: Pick<Assignment, 'pick' | 'forms' | 'seed'>,
): readonly SheetItem[] {
  const { seed, forms } = assignment;
  return randomFrom(`${seed}/sheet`)
    .shuffle(chosenOf(questions, assignment))
    .map((question) => {
      const isChoice = formsFor(question, forms).includes('choice');
      const options = isChoice ? optionsOf(question, seed, 0).map(({ text }) => text) : [];
      const place = options.indexOf(question.key);
      const { id, prompt, answer } = question;
      return { id, prompt, options, key: place < 0 ? answer : `${OPTION_LETTERS[place]!}  ${answer}` };
    });
}
