import { DEFAULT_WEIGHTS } from '../fsrs.ts';
import { WEIGHT_BOUNDS } from '../weight-bounds.ts';

/**
 * How far apart the weights of different learners lie: one standard deviation of each weight over the collections that the
 * defaults were fitted to. A fit is held to its start by them.
 *
 * @see https://github.com/open-spaced-repetition/fsrs-rs/blob/400981706193fbae42edcc5043009731d42c1f2c/src/training_v6.rs
 */
export const WEIGHT_SPREAD: readonly number[] = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
  0.32, 0.14, 0.27,
];

/** Moves each weight into its bounds, in place. */
export function clipWeights(weights: Float64Array): void {
  for (const [i, [least, greatest]] of WEIGHT_BOUNDS.entries())
    weights[i] = Math.min(Math.max(weights[i]!, least), greatest);
}

/** The weights that a learner has who has none of their own. */
export function defaultWeights(): Float64Array {
  return Float64Array.from(DEFAULT_WEIGHTS);
}
