import { randomFrom } from '../../base/index.ts';
import { addCardGradient } from './gradient.ts';
import { initialStabilities } from './initial-stability.ts';
import { tapeFor, totalLoss } from './loss.ts';
import { cardCount, spacedCount, type ReviewLog } from './review-log.ts';
import { clipWeights, defaultWeights, WEIGHT_SPREAD } from './weights.ts';

/** How often a fit goes through all reviews. */
export const EPOCHS = 20;
/** Reviews on a later day, about, that one step looks at. */
const BATCH = 512;
/** How far a weight moves in a step, at most about; falls to 0 along half a cosine wave. */
const RATE = 0.04;
/** Of the running means of slope and squared slope, what is kept from step to step (Adam). */
const KEPT_SLOPE = 0.9;
const KEPT_SQUARE = 0.999;
/** How hard weights are held to where they began: what one `WEIGHT_SPREAD` away costs, as log loss. */
const HOLD = 1;

/** How far a fit is. */
export interface FitProgress {
  /** From 1 to `of`. */
  readonly epoch: number;
  readonly of: number;
  /** Log loss a review of what the fit learns from, recent reviews counting more, after this epoch. */
  readonly trainLoss: number;
}

/**
 * Fits the 21 weights to a log: Adam over shuffled batches of cards, from the initial stabilities that suit the log and the default
 * of everything else, held to that start. Recent reviews count more. One step of the generator is one epoch; who stops asking stops
 * the fit. Gives the weights of the epoch with the least loss. The same log and seed always give the same weights.
 *
 * Conventions are those of fsrs-rs; other than there, a card is walked once for all its reviews, batches are made of cards, there
 * are 20 epochs, and no review is left out as an outlier.
 *
 * @param log with a review on a later day, at least
 * @see https://github.com/open-spaced-repetition/fsrs-rs/blob/00faf3440bbb936c53e6e1da217c5f41f31b5aac/src/training.rs
 * @see https://arxiv.org/abs/1412.6980 Adam
 */
export function* fitWeights(log: ReviewLog, seed: string): Generator<FitProgress, Float64Array> {
  const weights = defaultWeights();
  weights.set(initialStabilities(log));
  clipWeights(weights);
  const start = weights.slice();

  const recency = recencyWeights(log);
  const reviews = spacedCount(log);
  const recencyTotal = recency.reduce((sum, weight) => sum + weight, 0);
  const batches = Math.max(1, Math.ceil(reviews / BATCH));
  const random = randomFrom(seed);
  const cards = Array.from({ length: cardCount(log) }, (_, card) => card);
  const tape = tapeFor(log);
  const slope = new Float64Array(weights.length);
  const adam = new Adam(weights.length);

  let best = weights.slice();
  let leastLoss = Infinity;
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    const order = random.shuffle(cards);
    for (let batch = 0; batch < batches; batch += 1) {
      for (const i of slope.keys()) slope[i] = holdSlope(weights, start, i) / batches;
      const end = Math.round(((batch + 1) / batches) * order.length);
      for (let i = Math.round((batch / batches) * order.length); i < end; i += 1)
        addCardGradient(weights, log, order[i]!, tape, recency, slope);
      const done = ((epoch - 1) * batches + batch) / (EPOCHS * batches);
      adam.step(weights, slope, (RATE * (1 + Math.cos(Math.PI * done))) / 2);
      clipWeights(weights);
    }
    const loss = totalLoss(weights, log, recency);
    const held = loss + holdLoss(weights, start);
    if (held < leastLoss) [leastLoss, best] = [held, weights.slice()];
    yield { epoch, of: EPOCHS, trainLoss: loss / recencyTotal };
  }
  return best;
}

/** What it costs that weights have moved: squared distance from the start, each by its `WEIGHT_SPREAD`. */
function holdLoss(weights: Float64Array, start: Float64Array): number {
  return weights.reduce((sum, w, i) => sum + HOLD * ((w - start[i]!) / WEIGHT_SPREAD[i]!) ** 2, 0);
}

function holdSlope(weights: Float64Array, start: Float64Array, i: number): number {
  return (2 * HOLD * (weights[i]! - start[i]!)) / WEIGHT_SPREAD[i]! ** 2;
}

/** Steps that are as long for a steep slope as for a flat one, and longer where slopes agree. */
class Adam {
  readonly #slope: Float64Array;
  readonly #square: Float64Array;
  #steps = 0;

  constructor(size: number) {
    this.#slope = new Float64Array(size);
    this.#square = new Float64Array(size);
  }

  /** Moves the weights against the slope, in place. */
  step(weights: Float64Array, slope: Float64Array, rate: number): void {
    this.#steps += 1;
    const slopeShare = 1 - KEPT_SLOPE ** this.#steps;
    const squareShare = 1 - KEPT_SQUARE ** this.#steps;
    for (const [i, by] of slope.entries()) {
      const mean = (this.#slope[i] = KEPT_SLOPE * this.#slope[i]! + (1 - KEPT_SLOPE) * by);
      const square = (this.#square[i] = KEPT_SQUARE * this.#square[i]! + (1 - KEPT_SQUARE) * by * by);
      weights[i]! -= (rate * (mean / slopeShare)) / (Math.sqrt(square / squareShare) + 1e-8);
    }
  }
}

/**
 * How much each review counts: from 0.25 for the oldest on a later day to 1 for the newest, `0.25 + 0.75 rank^3`, because a
 * learner changes; 0 for those that give no loss.
 *
 * @returns one for each review of the log
 */
export function recencyWeights(log: ReviewLog): Float64Array {
  const spaced = [...log.elapsedDays.keys()].filter((i) => log.elapsedDays[i]! > 0);
  spaced.sort((a, b) => log.at[a]! - log.at[b]!);
  const weights = new Float64Array(log.elapsedDays.length);
  const last = Math.max(1, spaced.length - 1);
  for (const [rank, i] of spaced.entries()) weights[i] = 0.25 + 0.75 * (rank / last) ** 3;
  return weights;
}
