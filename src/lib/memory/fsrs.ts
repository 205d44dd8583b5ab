import { FSRSAlgorithm, default_w, get_fuzz_range } from 'ts-fsrs';
import { hash32 } from '../base/index.ts';
import type { Rating } from './event.ts';
import { isLearning, type Memory } from './memory.ts';
import { DAY_MS, studyDay } from './study-day.ts';

/** Chance of recall at which a card is asked again when nothing else is chosen. */
export const DESIRED_RETENTION = 0.9;
/** After Again a card comes back in the same sitting, this much later. */
export const AGAIN_AFTER_MS = 10 * 60_000;
/** No card waits longer than this: a hundred years. */
export const MAX_INTERVAL_DAYS = 36_500;
/** The 21 weights of FSRS-6, fitted by its authors to the reviews of many learners. */
export const DEFAULT_WEIGHTS: readonly number[] = default_w;

/** How the next memory is made from an answer. */
export interface ReviewOptions {
  /** Above 0 and below 1; DESIRED_RETENTION without it. */
  readonly desiredRetention?: number | undefined;
  /** 21 finite numbers; DEFAULT_WEIGHTS without it. */
  readonly weights?: readonly number[] | undefined;
  /** Spreads the due days of cards learnt together: the same seed and number of answers give the same day. No spread without it. */
  readonly cardSeed?: string | undefined;
  /** Study day of the answer, as `studyDay` counts; the calendar day in UTC without it, which is what ts-fsrs counts. */
  readonly day?: number | undefined;
}

/** Pure results kept for speed: making an algorithm costs more than asking it. Weak, so that it holds no weights alive. */
const made = new WeakMap<readonly number[], Map<number, FSRSAlgorithm>>();

function algorithmFor(weights: readonly number[], desiredRetention: number): FSRSAlgorithm {
  const known = made.get(weights)?.get(desiredRetention);
  if (known !== undefined) return known;
  // ts-fsrs takes other lengths for older versions, or falls back to its own weights with a warning.
  if (weights.length !== DEFAULT_WEIGHTS.length || !weights.every(Number.isFinite))
    throw new RangeError(`FSRS-6 has ${String(DEFAULT_WEIGHTS.length)} finite weights`);
  const algorithm = new FSRSAlgorithm({
    w: weights,
    request_retention: desiredRetention,
    maximum_interval: MAX_INTERVAL_DAYS,
    enable_fuzz: false,
  });
  const byRetention = made.get(weights) ?? new Map<number, FSRSAlgorithm>();
  if (byRetention.size > 100) byRetention.clear();
  made.set(weights, byRetention.set(desiredRetention, algorithm));
  return algorithm;
}

/**
 * The memory after an answer. Stability and difficulty are those of FSRS-6, for early, late and same-day answers alike; days
 * between answers are whole study days, because 0 is what FSRS takes for "the same day". Again brings the card back after
 * AGAIN_AFTER_MS and is a lapse if the card had been waiting for days. Any other rating waits 1 to MAX_INTERVAL_DAYS days, and a
 * success never brings a card back sooner than it was due already. An instant before the last answer counts as the same day.
 *
 * @param memory undefined for a new card
 * @param at epoch ms of the answer
 * @throws RangeError for weights that are not 21 finite numbers
 * @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export function afterReview(
  memory: Memory | undefined,
  rating: Rating,
  at: number,
  options: ReviewOptions = {},
): Memory {
  const { desiredRetention = DESIRED_RETENTION, weights = DEFAULT_WEIGHTS, cardSeed } = options;
  const algorithm = algorithmFor(weights, desiredRetention);
  const lastDay = options.day ?? studyDay(at, 0, 0);
  const elapsedDays = memory === undefined ? 0 : Math.max(0, lastDay - memory.lastDay);
  const { stability, difficulty } = algorithm.next_state(memory ?? null, elapsedDays, rating);
  const reps = memory === undefined ? 1 : memory.reps + 1;
  let lapses = memory === undefined ? 0 : memory.lapses;
  let intervalDays = 0;
  let dueAt = at + AGAIN_AFTER_MS;
  if (rating === 1) {
    if (memory !== undefined && !isLearning(memory)) lapses += 1;
  } else {
    intervalDays = algorithm.next_interval(stability, elapsedDays);
    if (cardSeed !== undefined) intervalDays = spread(intervalDays, elapsedDays, cardSeed, reps);
    const waitsDays = memory === undefined ? 0 : Math.ceil((memory.dueAt - at) / DAY_MS);
    intervalDays = Math.min(Math.max(intervalDays, waitsDays), MAX_INTERVAL_DAYS);
    dueAt = at + intervalDays * DAY_MS;
  }
  return { stability, difficulty, lastAt: at, lastDay, dueAt, intervalDays, reps, lapses };
}

/** Moves an interval a little, within the range that ts-fsrs allows; the same for every rating, so that the ratings keep their order. */
function spread(intervalDays: number, elapsedDays: number, cardSeed: string, reps: number): number {
  if (intervalDays < 2.5) return intervalDays;
  const { min_ivl, max_ivl } = get_fuzz_range(intervalDays, elapsedDays, MAX_INTERVAL_DAYS);
  const chance = hash32(`${cardSeed}/${String(reps)}`) / 2 ** 32;
  return min_ivl + Math.floor(chance * (max_ivl - min_ivl + 1));
}

/** The chance, from 0 to 1, that a card is recalled at an instant (epoch ms). Time is taken as it is, not in whole days; 1 at or before the last answer. */
export function recall(memory: Memory, at: number, weights: readonly number[] = DEFAULT_WEIGHTS): number {
  const days = Math.max(0, at - memory.lastAt) / DAY_MS;
  return algorithmFor(weights, DESIRED_RETENTION).forgetting_curve(days, memory.stability);
}
