import { statementOf, type Question, type Statement } from '../questions/shown/index.ts';
import { OPTION_SEED } from './option-seed.ts';

/** A statement that was shown in the sitting. */
export interface Told {
  /** Fact or name that it is about. */
  readonly origin: string;
  readonly isTrue: boolean;
}

/** No sitting shows more true statements in a row, nor more false ones (rule 39). */
export const LONGEST_RUN = 4;

/** Each draw is true half of the time: sixteen of one kind do not happen. */
const MOST_DRAWS = 16;

/**
 * The statement to show, so that no run gets longer than LONGEST_RUN and no fact is told both rightly and wrongly in one
 * sitting. Undefined where that leaves none: another form is shown then.
 */
export function statementShown(
  question: Question,
  repetition: number,
  told: readonly Told[],
): Statement | undefined {
  const before = told.find(({ origin }) => origin === question.origin)?.isTrue;
  const run = told.slice(-LONGEST_RUN);
  const runOf = run.length === LONGEST_RUN && run.every(({ isTrue }) => isTrue === run[0]?.isTrue);
  const tooMany = runOf ? run[0]?.isTrue : undefined;
  if (before !== undefined && before === tooMany) return undefined;
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const seed = draw === 0 ? OPTION_SEED : `${OPTION_SEED}/${draw}`;
    const statement = statementOf(question, seed, repetition);
    if (statement === undefined) return undefined;
    if (statement.isTrue !== tooMany && (before ?? statement.isTrue) === statement.isTrue) return statement;
  }
  return undefined;
}
