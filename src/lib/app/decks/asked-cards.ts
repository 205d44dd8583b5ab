import type { FactFile } from '../../facts/index.ts';
import type { Question, Refusal } from '../../questions/index.ts';
import { deckOf } from '../../study/prepare/index.ts';

/** What a list of a deck needs of its questions. */
export interface AskedCards {
  /** By card id. */
  readonly questions: ReadonlyMap<string, Pick<Question, 'prompt' | 'keyDigest'>>;
  /** Why cards are not asked at all, by card id. */
  readonly refusals: ReadonlyMap<string, Refusal['message']>;
}

/** Makes the questions of a file and keeps what a list needs of them. */
export function askedCardsOf(file: FactFile): AskedCards {
  const { questions, refusals } = deckOf(file);
  return {
    questions: new Map([...questions].map(([id, { prompt, keyDigest }]) => [id, { prompt, keyDigest }])),
    refusals: new Map(
      refusals.flatMap(({ id, form, message }) => (form === undefined ? [[id, message]] : [])),
    ),
  };
}
