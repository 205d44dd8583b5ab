import type { FactFile } from '../../facts/index.ts';
import { askableOf, baseOf, type BareQuestion, type Refusal } from '../../questions/index.ts';

/** What a list of a deck needs of its questions. */
export interface AskedCards {
  /** By card id. */
  readonly questions: ReadonlyMap<string, Pick<BareQuestion, 'prompt' | 'keyDigest'>>;
  /** Why cards are not asked at all, by card id. */
  readonly refusals: ReadonlyMap<string, Refusal['message']>;
}

/** Finds what a file asks, and why it does not ask the rest. */
export function askedCardsOf(file: FactFile): AskedCards {
  const { questions, refusals } = askableOf(baseOf(file));
  return {
    questions: new Map([...questions].map(([id, { prompt, keyDigest }]) => [id, { prompt, keyDigest }])),
    refusals: new Map([...refusals].map(([id, { message }]) => [id, message])),
  };
}
