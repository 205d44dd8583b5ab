import type { Rating, ReviewEvent } from './event.ts';
import { emptyMemory, reviewerFor, type Reviewer } from './fsrs.ts';
import { isLearning, type CardState, type Memory } from './memory.ts';
import { standingAnswers } from './standing.ts';
import { answerTime } from './statistics/answer-time.ts';
import { ROLL_OVER_HOUR, studyDay } from './study-day.ts';

/** Desired retentions to choose from. */
export const RETENTION_CHOICES: readonly number[] = [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.98];

/** Study days that are looked ahead. */
export const WORKLOAD_DAYS = 30;

/** A log with fewer answers says too little about what a day will cost. */
export const LEAST_WORKLOAD_ANSWERS = 50;

/** All that the estimate depends on. */
export interface WorkloadQuery {
  /** From `fold` with the same `rollOverHour` and `weights`. Cards that are new or suspended are left out. */
  readonly states: ReadonlyMap<string, CardState>;
  /** The log that the time for an answer is read from. */
  readonly events: readonly ReviewEvent[];
  /** Epoch ms. */
  readonly now: number;
  readonly offsetMinutes: number;
  readonly rollOverHour?: number;
  readonly weights?: readonly number[];
  /** RETENTION_CHOICES without it. */
  readonly choices?: readonly number[];
}

/** What one choice would cost and give. */
export interface Workload {
  /** Above 0 and below 1. */
  readonly desiredRetention: number;
  /** Mean over WORKLOAD_DAYS, repeats after Again with them, not rounded. */
  readonly reviewsPerDay: number;
  readonly minutesPerDay: number;
  /** Share of the cards, 0 to 1, expected to be known WORKLOAD_DAYS from today; 0 without cards. */
  readonly known: number;
}

/** More cards than this are told from every n-th of them. */
const SAMPLE = 1000;
/** Answers of a sort from which the log is believed; before, TYPICAL_MS. */
const ENOUGH_ANSWERS = 10;
const TYPICAL_MS = { right: 8000, wrong: 14_000 } as const;

/** Cards, or parts of cards by chance, that were last answered on the same day and wait for the same day. */
interface Wave {
  weight: number;
  stability: number;
  difficulty: number;
}

/**
 * What each desired retention would cost over the next WORKLOAD_DAYS, for the cards as they are now and no new ones. An estimate
 * of expected values: every review is Good with the chance of recall, else Again and Good in the same sitting; each card is asked
 * on the day on which its chance of recall falls to the desired retention, those overdue today. No limits, days off or siblings.
 *
 * @returns one for each choice, in their order
 * @throws RangeError for weights that are not 21 finite numbers
 */
export function workloadByRetention(query: WorkloadQuery): readonly Workload[] {
  const { now, offsetMinutes, rollOverHour = ROLL_OVER_HOUR, choices = RETENTION_CHOICES } = query;
  const today = studyDay(now, offsetMinutes, rollOverHour);
  const known = [...query.states.values()].flatMap(({ memory, suspended }) =>
    memory === undefined || suspended ? [] : [memory],
  );
  const step = Math.max(1, Math.ceil(known.length / SAMPLE));
  const sample = known.filter((_, index) => index % step === 0);
  const scale = sample.length === 0 ? 0 : known.length / sample.length;
  const times = answerTimes(query.events);
  return choices.map((desiredRetention) => {
    const { right, wrong, recalled } = lookAhead(sample, today, reviewerFor(query.weights, desiredRetention));
    return {
      desiredRetention,
      reviewsPerDay: ((right + wrong) * scale) / WORKLOAD_DAYS,
      minutesPerDay: ((right * times.right + wrong * times.wrong) * scale) / WORKLOAD_DAYS / 60_000,
      known: sample.length === 0 ? 0 : recalled / sample.length,
    };
  });
}

/** Expected numbers over WORKLOAD_DAYS, day 0 being today. */
interface Ahead {
  right: number;
  wrong: number;
  /** Cards expected to be recalled on the day after the last. */
  recalled: number;
}

function lookAhead(memories: readonly Memory[], today: number, reviewer: Reviewer): Ahead {
  const ahead: Ahead = { right: 0, wrong: 0, recalled: 0 };
  /** By the day they wait for, then by the day they were last answered on. */
  const waves = Array.from({ length: WORKLOAD_DAYS }, () => new Map<number, Wave>());
  const scratch = emptyMemory();

  const settle = (lastDay: number, weight: number, stability: number, difficulty: number): void => {
    const dueDay = lastDay + reviewer.intervalOf(stability);
    const wave = waves[dueDay]?.get(lastDay);
    if (dueDay >= WORKLOAD_DAYS)
      ahead.recalled += weight * reviewer.recallAfter(WORKLOAD_DAYS - lastDay, stability);
    else if (wave === undefined) waves[dueDay]!.set(lastDay, { weight, stability, difficulty });
    else {
      const share = weight / (wave.weight + weight);
      wave.weight += weight;
      wave.stability += share * (stability - wave.stability);
      wave.difficulty += share * (difficulty - wave.difficulty);
    }
  };
  const review = (day: number, lastDay: number, { weight, stability, difficulty }: Wave): void => {
    const chance = reviewer.recallAfter(day - lastDay, stability);
    const answered = (ratings: readonly Rating[], part: number): void => {
      Object.assign(scratch, { stability, difficulty, lastDay, dueAt: 0 });
      for (const rating of ratings) reviewer.answer(scratch, rating, 0, day, undefined);
      settle(day, part, scratch.stability, scratch.difficulty);
    };
    ahead.right += weight;
    ahead.wrong += weight * (1 - chance);
    answered([3], weight * chance);
    if (chance < 1) answered([1, 3], weight * (1 - chance));
  };

  for (const memory of memories) {
    const lastDay = Math.min(0, memory.lastDay - today);
    const dueDay = isLearning(memory) ? 0 : Math.max(0, lastDay + reviewer.intervalOf(memory.stability));
    const { stability, difficulty } = memory;
    if (dueDay >= WORKLOAD_DAYS) settle(lastDay, 1, stability, difficulty);
    else review(dueDay, lastDay, { weight: 1, stability, difficulty });
  }
  waves.forEach((wavesOfDay, day) => {
    for (const [lastDay, wave] of wavesOfDay) review(day, lastDay, wave);
  });
  return ahead;
}

function answerTimes(events: readonly ReviewEvent[]): { readonly right: number; readonly wrong: number } {
  const times = { right: [] as number[], wrong: [] as number[] };
  for (const event of standingAnswers(events))
    times[event.rating > 1 ? 'right' : 'wrong'].push(answerTime(event));
  const typical = (sort: 'right' | 'wrong'): number => {
    const sorted = times[sort].sort((a, b) => a - b);
    return sorted.length < ENOUGH_ANSWERS ? TYPICAL_MS[sort] : sorted[Math.floor(sorted.length / 2)]!;
  };
  return { right: typical('right'), wrong: typical('wrong') };
}
