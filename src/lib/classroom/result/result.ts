import type { Rating } from '../../memory/index.ts';
import type { ShownForm } from '../../study/index.ts';

/** One answer as it is handed in: raw, so that it can be graded again. No clock time, device or zone. */
export interface ResultAnswer {
  /** A hash of the id of the event, for telling one answer to a card from another. */
  readonly id: string;
  readonly card: string;
  readonly form: ShownForm;
  /** What was chosen or typed, as it was; 'true' or 'false' of a statement. */
  readonly answer: string;
  /** Options that were shown, in order; absent where there were none. */
  readonly options?: readonly string[];
  /** The value that stood in a statement to judge. */
  readonly stated?: string;
  /** As the student's device counted it. */
  readonly rating: Rating;
  /** Study day: days from 1970-01-01. */
  readonly day: number;
  /** From shown to answered, whole tenths of a second. */
  readonly tenths: number;
}

/** What a student hands in, and nothing else: the answers of one assignment under a code of their own. */
export interface ClassResult {
  /** Id of the assignment. */
  readonly assignment: string;
  /** Edition of the deck, as the assignment names it. */
  readonly edition: string;
  /** What the student typed to be known by. */
  readonly code: string;
  /** Counts the events that it was made of: a later state has more. */
  readonly state: number;
  /** In order of time, without those that were taken back. */
  readonly answers: readonly ResultAnswer[];
  /** Answers that the student counted as right against the grader, by `keyOfAnswer`. */
  readonly overridden: readonly string[];
  /** Answers that were taken back, by `keyOfAnswer`: an older state may still hold them. */
  readonly undone: readonly string[];
}

/** Signs that the code may have. */
export const LONGEST_CODE = 40;

/** Tells the answers of one student apart. */
export function keyOfAnswer({ card, id }: Pick<ResultAnswer, 'card' | 'id'>): string {
  return `${card}/${id}`;
}
