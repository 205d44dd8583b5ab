import {
  boundDifficulty,
  curveFactor,
  firstDifficulty,
  firstStability,
  nextDifficulty,
  nextStability,
  recallAfter,
} from './formulas.ts';
import { cardCount, type ReviewLog } from './review-log.ts';

/** A chance is taken to be at least this far from 0 and from 1, so that no single review has an endless loss. */
export const LEAST_CHANCE = 1e-6;

/** Room for the states that one card passes through; made once for a log and written over for each card. */
export interface Tape {
  /** Before each review; nothing for the first. */
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  /** Chance of recall at each review on a later day; 1 on the same day. */
  readonly recall: Float64Array;
}

/** Room for the longest history of a log. */
export function tapeFor(log: ReviewLog): Tape {
  let longest = 0;
  for (let card = 0; card < cardCount(log); card += 1)
    longest = Math.max(longest, log.starts[card + 1]! - log.starts[card]!);
  return {
    stability: new Float64Array(longest),
    difficulty: new Float64Array(longest),
    recall: new Float64Array(longest),
  };
}

/**
 * Walks one card's history forward, fills the tape, and gives the sum of the log loss (natural logarithm) of its reviews, each
 * times its own weight. A review is recalled when it is rated above Again. The first review and those on the same day as the one
 * before give no loss, as in fsrs-rs; they do change the memory.
 *
 * @param reviewWeights one for each review of the log; each counts 1 without it
 */
export function cardLoss(
  w: Float64Array,
  log: ReviewLog,
  card: number,
  tape: Tape,
  reviewWeights?: Float64Array,
): number {
  const start = log.starts[card]!;
  const count = log.starts[card + 1]! - start;
  const decay = w[20]!;
  const factor = curveFactor(decay);
  let loss = 0;
  let s = firstStability(w, log.ratings[start]!);
  let d = boundDifficulty(firstDifficulty(w, log.ratings[start]!));
  for (let k = 1; k < count; k += 1) {
    const g = log.ratings[start + k]!;
    const days = log.elapsedDays[start + k]!;
    const r = days === 0 ? 1 : recallAfter(decay, factor, days, s);
    tape.stability[k] = s;
    tape.difficulty[k] = d;
    tape.recall[k] = r;
    if (days > 0)
      loss -= Math.log(Math.max(LEAST_CHANCE, g > 1 ? r : 1 - r)) * (reviewWeights?.[start + k] ?? 1);
    s = nextStability(w, s, d, days, g, r);
    d = boundDifficulty(nextDifficulty(w, d, g));
  }
  return loss;
}

/** The sum of the log loss over all cards. */
export function totalLoss(w: Float64Array, log: ReviewLog, reviewWeights?: Float64Array): number {
  const tape = tapeFor(log);
  let loss = 0;
  for (let card = 0; card < cardCount(log); card += 1) loss += cardLoss(w, log, card, tape, reviewWeights);
  return loss;
}
