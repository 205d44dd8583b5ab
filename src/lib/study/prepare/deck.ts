import { once } from '../../base/index.ts';
import type { FactFile } from '../../facts/index.ts';
import type { QueueCard } from '../../memory/index.ts';
import {
  askableOf,
  baseOf,
  questionsOf,
  type Askable,
  type Base,
  type Question,
  type Refusal,
} from '../../questions/index.ts';
import { OPTION_SEED } from '../option-seed.ts';

/** A fact file ready to be studied. */
export interface Deck {
  readonly id: string;
  readonly file: FactFile;
  readonly base: Base;
  /** What is asked at all. */
  readonly askable: Askable;
  /** By card id, in the order of the file. They are made when they are first asked for, and the refusals with them: of thousands of facts that takes seconds. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly refusals: readonly Refusal[];
  /** The cards as the queue wants them: questions of one fact are siblings. */
  readonly cards: readonly QueueCard[];
}

/**
 * Makes a fact file ready to be studied.
 *
 * @param tell hears now and then which share of its questions is made, 0 to 1
 */
export function deckOf(file: FactFile, tell?: (share: number) => void): Deck {
  const base = baseOf(file);
  const askable = askableOf(base);
  const made = once(() => {
    const { questions, refusals } = questionsOf(base, OPTION_SEED, tell, askable);
    return { questions: new Map(questions.map((question) => [question.id, question])), refusals };
  });
  return {
    id: file.id,
    file,
    base,
    askable,
    get questions() {
      return made().questions;
    },
    get refusals() {
      return made().refusals;
    },
    cards: Array.from(askable.questions.values(), ({ id, origin, kind }) => ({
      id,
      factId: origin,
      group: kind,
    })),
  };
}
