import { FSRSAlgorithm, Grades, computeDecayFactor, default_w, get_fuzz_range, roundTo } from 'ts-fsrs';
import { beginHash, finishHash } from '../base/index.ts';
import { DESIRED_RETENTION } from './desired-retention.ts';
import type { Rating } from './event.ts';
import type { Memory } from './memory.ts';
import {
  DIFFICULTY,
  DUE_AT,
  INTERVAL_DAYS,
  LAPSES,
  LAST_AT,
  LAST_DAY,
  MEMORY_WIDTH,
  readMemory,
  REPS,
  STABILITY,
  writeMemory,
} from './memory-row.ts';
import { DAY_MS, studyDay } from './study-day.ts';

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

/** A memory in the making, changed in place by one answer after another. Stability 0 is a new card. */
export type MemoryDraft = { -readonly [Key in keyof Memory]: Memory[Key] };

/** Answers read under one choice of weights and desired retention: what `afterReview` does, for those who have many answers. */
export interface Reviewer {
  /** Brings a memory past one answer. `day` as in ReviewOptions; `seed` is that of the card's spread, from `spreadSeed`. */
  answer(memory: MemoryDraft, rating: Rating, at: number, day: number, seed: number | undefined): void;
  /** The same for a memory that `writeMemory` laid into `rows` at `start`. */
  answerRow(
    rows: Float64Array,
    start: number,
    rating: Rating,
    at: number,
    day: number,
    seed: number | undefined,
  ): void;
  /** The chance of recall, from 0 to 1, days after the last answer; they need not be whole. */
  recallAfter(days: number, stability: number): number;
  /** Whole days until the chance of recall has fallen to the desired retention, 1 to MAX_INTERVAL_DAYS, without spread. */
  intervalOf(stability: number): number;
}

/**
 * The algorithm of ts-fsrs for parameters that stay as they are: read without the Proxy that watches for changes, and what
 * depends on them alone is worked out once instead of at every answer. The results are the same to the bit.
 */
class FixedAlgorithm extends FSRSAlgorithm {
  readonly #firstDifficulty: readonly number[];

  constructor(weights: readonly number[], desiredRetention: number) {
    super({
      w: weights,
      request_retention: desiredRetention,
      maximum_interval: MAX_INTERVAL_DAYS,
      enable_fuzz: false,
    });
    this.param = { ...this.param };
    const { decay, factor } = computeDecayFactor(this.param.w);
    this.forgetting_curve = (days, stability) => roundTo(Math.pow(1 + (factor * days) / stability, decay), 8);
    this.#firstDifficulty = [0, ...Grades.map((grade) => super.init_difficulty(grade))];
  }

  override init_difficulty(rating: number): number {
    return this.#firstDifficulty[rating]!;
  }
}

/** Pure results kept for speed: making an algorithm costs more than asking it. Weak, so that it holds no weights alive. */
const made = new WeakMap<readonly number[], Map<number, Reviewer>>();

/**
 * The reviewer for weights and a desired retention; the same one for the same choice.
 *
 * @throws RangeError for weights that are not 21 finite numbers
 */
export function reviewerFor(
  weights: readonly number[] = DEFAULT_WEIGHTS,
  desiredRetention: number = DESIRED_RETENTION,
): Reviewer {
  const known = made.get(weights)?.get(desiredRetention);
  if (known !== undefined) return known;
  // ts-fsrs takes other lengths for older versions, or falls back to its own weights with a warning.
  if (weights.length !== DEFAULT_WEIGHTS.length || !weights.every(Number.isFinite))
    throw new RangeError(`FSRS-6 has ${String(DEFAULT_WEIGHTS.length)} finite weights`);
  const reviewer = makeReviewer(new FixedAlgorithm(weights, desiredRetention));
  const byRetention = made.get(weights) ?? new Map<number, Reviewer>();
  if (byRetention.size > 100) byRetention.clear();
  made.set(weights, byRetention.set(desiredRetention, reviewer));
  return reviewer;
}

function makeReviewer(algorithm: FSRSAlgorithm): Reviewer {
  const state = { stability: 0, difficulty: 0 };
  const scratch = new Float64Array(MEMORY_WIDTH);
  const reviewer: Reviewer = {
    answer(memory, rating, at, day, seed) {
      writeMemory(scratch, 0, memory);
      reviewer.answerRow(scratch, 0, rating, at, day, seed);
      Object.assign(memory, readMemory(scratch, 0));
    },
    answerRow(rows, start, rating, at, day, seed) {
      state.stability = rows[start + STABILITY]!;
      state.difficulty = rows[start + DIFFICULTY]!;
      const isFirst = state.stability === 0;
      const elapsedDays = isFirst ? 0 : Math.max(0, day - rows[start + LAST_DAY]!);
      const { stability, difficulty } = algorithm.next_state(isFirst ? null : state, elapsedDays, rating);
      rows[start + STABILITY] = stability;
      rows[start + DIFFICULTY] = difficulty;
      rows[start + LAST_AT] = at;
      rows[start + LAST_DAY] = day;
      rows[start + REPS]! += 1;
      if (rating === 1) {
        if (!isFirst && rows[start + INTERVAL_DAYS] !== 0) rows[start + LAPSES]! += 1;
        rows[start + INTERVAL_DAYS] = 0;
        rows[start + DUE_AT] = at + AGAIN_AFTER_MS;
        return;
      }
      let intervalDays: number = algorithm.next_interval(stability, elapsedDays);
      if (seed !== undefined) intervalDays = spread(intervalDays, elapsedDays, seed, rows[start + REPS]!);
      const waitsDays = isFirst ? 0 : Math.ceil((rows[start + DUE_AT]! - at) / DAY_MS);
      intervalDays = Math.min(Math.max(intervalDays, waitsDays), MAX_INTERVAL_DAYS);
      rows[start + INTERVAL_DAYS] = intervalDays;
      rows[start + DUE_AT] = at + intervalDays * DAY_MS;
    },
    recallAfter: (days, stability) => algorithm.forgetting_curve(days, stability),
    intervalOf: (stability) => algorithm.next_interval(stability, 0),
  };
  return reviewer;
}

/** A memory before its first answer. */
export function emptyMemory(): MemoryDraft {
  return {
    stability: 0,
    difficulty: 0,
    lastAt: 0,
    lastDay: 0,
    dueAt: 0,
    intervalDays: 0,
    reps: 0,
    lapses: 0,
  };
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
  const { desiredRetention, weights, cardSeed, day = studyDay(at, 0, 0) } = options;
  const draft = memory === undefined ? emptyMemory() : { ...memory };
  const seed = cardSeed === undefined ? undefined : spreadSeed(cardSeed);
  reviewerFor(weights, desiredRetention).answer(draft, rating, at, day, seed);
  return draft;
}

/** What spreads the due days of a card: `cardSeed` as in ReviewOptions, read once for all its answers. */
export function spreadSeed(cardSeed: string): number {
  return beginHash(`${cardSeed}/`);
}

/** First and last day of the range that ts-fsrs allows about each interval, as they are asked for; 0 is not known yet. */
const rangeStarts = new Uint16Array(MAX_INTERVAL_DAYS + 1);
const rangeEnds = new Uint16Array(MAX_INTERVAL_DAYS + 1);

/** Moves an interval a little, within the range that ts-fsrs allows; the same for every rating, so that the ratings keep their order. */
function spread(intervalDays: number, elapsedDays: number, seed: number, reps: number): number {
  if (intervalDays < 2.5) return intervalDays;
  if (rangeEnds[intervalDays] === 0) {
    const { min_ivl, max_ivl } = get_fuzz_range(intervalDays, MAX_INTERVAL_DAYS, MAX_INTERVAL_DAYS);
    rangeStarts[intervalDays] = min_ivl;
    rangeEnds[intervalDays] = max_ivl;
  }
  const last = rangeEnds[intervalDays]!;
  // As ts-fsrs: what waits longer than before stays longer.
  const least = intervalDays > elapsedDays ? Math.max(rangeStarts[intervalDays]!, elapsedDays + 1) : rangeStarts[intervalDays]!; // prettier-ignore
  const first = Math.min(least, last);
  const chance = finishHash(beginHash(String(reps), seed)) / 2 ** 32;
  return first + Math.floor(chance * (last - first + 1));
}

/** The chance, from 0 to 1, that a card is recalled at an instant (epoch ms). Time is taken as it is, not in whole days; 1 at or before the last answer. */
export function recall(memory: Memory, at: number, weights: readonly number[] = DEFAULT_WEIGHTS): number {
  const days = Math.max(0, at - memory.lastAt) / DAY_MS;
  return reviewerFor(weights).recallAfter(days, memory.stability);
}
