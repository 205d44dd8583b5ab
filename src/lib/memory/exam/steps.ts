import { DEFAULT_WEIGHTS } from '../fsrs.ts';

/** Lowest and highest stability that FSRS knows, in days. */
const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36_500;

/**
 * FSRS-6 written out for plans that look at many thousands of reviews which may never happen: the same numbers as `afterReview`
 * gives, without a record for each. Only Good and Again are foreseen, and Again is always followed by Good in the same sitting:
 * that pair is called forgetting here. Days are whole study days.
 */
export interface Steps {
  /** Chance of recall, 0 to 1, so many days after an answer. */
  readonly recall: (days: number, stability: number) => number;
  /** Stability after Good, at least a day after the last answer, when recall had this chance. */
  readonly kept: (stability: number, difficulty: number, recall: number) => number;
  /** Stability after Again and Good of one day. */
  readonly forgot: (stability: number, difficulty: number, recall: number) => number;
  readonly difficultyKept: (difficulty: number) => number;
  readonly difficultyForgot: (difficulty: number) => number;
  /** A new card after Good. */
  readonly known: { readonly stability: number; readonly difficulty: number };
  /** A new card after Again and Good of one day. */
  readonly learnt: { readonly stability: number; readonly difficulty: number };
}

/**
 * The steps under 21 weights, which are taken as they are: give what fsrs.ts has checked.
 * @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export function stepsOf(weights: readonly number[] = DEFAULT_WEIGHTS): Steps {
  const w = (at: number): number => weights[at] ?? Number.NaN;
  const decay = -w(20);
  const factor = 0.9 ** (1 / decay) - 1;
  const [growth, failure] = [Math.exp(w(8)), w(11)];
  const [w6, w7, w9, w10, w12, w13, w14, w19] = [w(6), w(7), w(9), w(10), w(12), w(13), w(14), w(19)];
  const sameDayGood = Math.exp(w(17) * w(18));
  const bounded = (stability: number): number =>
    Math.min(Math.max(stability, LEAST_STABILITY), MOST_STABILITY);
  const clamped = (difficulty: number): number => Math.min(Math.max(difficulty, 1), 10);
  const firstDifficulty = (rating: number): number => w(4) - Math.exp((rating - 1) * w(5)) + 1;
  const easy = firstDifficulty(4);

  const again = (stability: number): number =>
    bounded(stability * Math.max(1, stability ** -w19 * sameDayGood));
  const difficultyKept = (difficulty: number): number => clamped(w7 * easy + (1 - w7) * difficulty);
  const difficultyForgot = (difficulty: number): number => {
    const raised = difficulty + (2 * w6 * (10 - difficulty)) / 9;
    return difficultyKept(clamped(w7 * easy + (1 - w7) * raised));
  };
  return {
    recall: (days, stability) => (1 + (factor * days) / stability) ** decay,
    kept: (stability, difficulty, recall) =>
      bounded(
        stability * (1 + growth * (11 - difficulty) * stability ** -w9 * (Math.exp((1 - recall) * w10) - 1)),
      ),
    forgot: (stability, difficulty, recall) => {
      const left = failure * difficulty ** -w12 * ((stability + 1) ** w13 - 1) * Math.exp((1 - recall) * w14);
      return again(Math.max(LEAST_STABILITY, Math.min(left, stability / sameDayGood)));
    },
    difficultyKept,
    difficultyForgot,
    known: { stability: Math.max(w(2), 0.1), difficulty: clamped(firstDifficulty(3)) },
    learnt: {
      stability: again(Math.max(w(0), 0.1)),
      difficulty: difficultyKept(clamped(firstDifficulty(1))),
    },
  };
}
