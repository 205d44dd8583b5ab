import type { FactFile } from '../../facts/index.ts';
import type { QueueCard } from '../../memory/index.ts';
import { baseOf, questionsOf, type Base, type Question, type Refusal } from '../../questions/index.ts';
import { OPTION_SEED } from '../option-seed.ts';

/** A fact file ready to be studied. */
export interface Deck {
  readonly id: string;
  readonly file: FactFile;
  readonly base: Base;
  /** By card id, in the order of the file. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly refusals: readonly Refusal[];
  /** The cards as the queue wants them: questions of one fact are siblings. */
  readonly cards: readonly QueueCard[];
}

/**
 * Makes a fact file ready to be studied.
 *
 * @param tell hears now and then which share of the work is done, 0 to 1
 */
export function deckOf(file: FactFile, tell?: (share: number) => void): Deck {
  const base = baseOf(file);
  const { questions, refusals } = questionsOf(base, OPTION_SEED, tell);
  return {
    id: file.id,
    file,
    base,
    questions: new Map(questions.map((question) => [question.id, question])),
    refusals,
    cards: questions.map((question) => ({ id: question.id, factId: question.origin, group: question.kind })),
  };
}
