import type { ReviewEvent } from '../event.ts';
import { afterReview } from '../fsrs.ts';
import type { Memory } from '../memory.ts';
import { standingLog } from '../standing.ts';
import { ROLL_OVER_HOUR, studyDay } from '../study-day.ts';
import { stepsOf, type Steps } from './steps.ts';

/** The strengths that are held possible: from a sixteenth to five times, each e^0.2 times the one before. */
const USUAL = 14;
const COUNT = 23;

function logStrength(at: number): number {
  return (at - USUAL) / 5;
}
/** How far learners are held to differ before anything is known: a factor of e either way is common. */
const SPREAD = 1;

/** What the answers tell of a learner's strength. Filled by `hear`, read by `strengthOf`. */
export interface Evidence {
  /** Logarithm of how likely the answers are under each strength. */
  readonly likelihood: Float64Array;
}

export function noEvidence(): Evidence {
  return { likelihood: new Float64Array(COUNT) };
}

/**
 * Takes one answer into account.
 *
 * @param days study days since the answer before; one of the same day tells nothing and is left out
 * @param stability before the answer, as FSRS has it for a strength of 1
 * @param guess chance of being right without knowing
 */
export function hear(
  evidence: Evidence,
  steps: Steps,
  days: number,
  stability: number,
  right: boolean,
  guess = 0,
): void {
  if (days < 1) return;
  for (let at = 0; at < COUNT; at += 1) {
    const recall = steps.recall(days, stability * Math.exp(logStrength(at)));
    const chance = Math.min(guess + (1 - guess) * recall, 1 - 1e-6);
    evidence.likelihood[at]! += Math.log(right ? chance : 1 - chance);
  }
}

/**
 * How many times as long as FSRS believes things last in this learner's memory: 1 without evidence. It comes in steps, so that a
 * plan does not change with every answer.
 */
export function strengthOf({ likelihood }: Evidence): number {
  const logs = likelihood.map((log, at) => log - (logStrength(at) / SPREAD) ** 2 / 2);
  const most = Math.max(...logs);
  let [sum, mean] = [0, 0];
  for (const [at, log] of logs.entries()) {
    const weight = Math.exp(log - most);
    sum += weight;
    mean += weight * at;
  }
  return Math.exp(logStrength(Math.round(mean / sum)));
}

/** The strength that a log tells of: every answer a day or more after another to the same card, less what can be guessed. */
export function strengthFrom(
  events: readonly ReviewEvent[],
  options: { readonly weights?: readonly number[]; readonly rollOverHour?: number } = {},
): number {
  const { weights, rollOverHour = ROLL_OVER_HOUR } = options;
  const steps = stepsOf(weights);
  const { log, ratings } = standingLog(events);
  const memories = new Map<string, Memory>();
  const evidence = noEvidence();
  for (const event of log) {
    if (event.type === 'reset') memories.delete(event.card);
    if (event.type !== 'answer') continue;
    const before = memories.get(event.card);
    const rating = ratings.get(event.id) ?? event.rating;
    const day = studyDay(event.at, event.offsetMinutes, rollOverHour);
    const guess = event.options === undefined ? 0 : 1 / Math.max(1, event.options.length);
    if (before !== undefined)
      hear(evidence, steps, day - before.lastDay, before.stability, rating > 1, guess);
    memories.set(event.card, afterReview(before, rating, event.at, { weights, day }));
  }
  return strengthOf(evidence);
}

/** The steps of a learner of some strength. Stabilities that go in are those of FSRS times the strength. */
export function strengthened(steps: Steps, strength: number): Steps {
  return {
    ...steps,
    known: { ...steps.known, stability: steps.known.stability * strength },
    learnt: { ...steps.learnt, stability: steps.learnt.stability * strength },
  };
}
