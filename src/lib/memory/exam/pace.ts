import type { ReviewEvent } from '../event.ts';
import { standingAnswers } from '../standing.ts';
import { ROLL_OVER_HOUR, studyDay } from '../study-day.ts';

/** How long answers take, in seconds, and how often the first one is right. */
export interface Pace {
  /** First answer to a card. */
  readonly fresh: number;
  /** Later answer that is right or almost. */
  readonly right: number;
  /** Later answer that is wrong. */
  readonly wrong: number;
  /** The answer that follows a wrong one in the sitting. */
  readonly relearn: number;
  /** Share of cards that are answered right the first time, 0 to 1. */
  readonly knownBefore: number;
}

/** What is taken as true of a learner of whom nothing is known. */
export const USUAL_PACE: Pace = { fresh: 14, right: 7, wrong: 12, relearn: 7, knownBefore: 1 / 3 };

/** Someone who takes longer than this has left the table. */
const LONGEST_MS = 60_000;
/** Time to read what was right, which no event tells. */
const READING_SECONDS = 2;
/** The usual pace counts as much as this many answers of one's own. */
const USUAL_ANSWERS = 10;

/**
 * The learner's own pace: the median of each sort of answer, each capped at a minute, drawn towards the usual while there are
 * few. Answers that were undone do not count.
 */
export function secondsOf(events: readonly ReviewEvent[], rollOverHour: number = ROLL_OVER_HOUR): Pace {
  const took = {
    fresh: [] as number[],
    right: [] as number[],
    wrong: [] as number[],
    relearn: [] as number[],
  };
  const last = new Map<string, { readonly day: number; readonly wrong: boolean }>();
  let known = 0;
  for (const event of standingAnswers(events)) {
    const day = studyDay(event.at, event.offsetMinutes, rollOverHour);
    const before = last.get(event.card);
    const wrong = event.rating === 1;
    const sort =
      before === undefined
        ? 'fresh'
        : before.wrong && before.day === day
          ? 'relearn'
          : wrong
            ? 'wrong'
            : 'right';
    if (before === undefined && !wrong) known += 1;
    took[sort].push(Math.min(event.tookMs, LONGEST_MS) / 1000 + READING_SECONDS);
    last.set(event.card, { day, wrong });
  }
  return {
    fresh: towards(USUAL_PACE.fresh, took.fresh),
    right: towards(USUAL_PACE.right, took.right),
    wrong: towards(USUAL_PACE.wrong, took.wrong),
    relearn: towards(USUAL_PACE.relearn, took.relearn),
    knownBefore: (known + USUAL_PACE.knownBefore * USUAL_ANSWERS) / (took.fresh.length + USUAL_ANSWERS),
  };
}

/** Seconds that the answers of one study day took, counted as `secondsOf` counts them. */
export function spentSeconds(
  events: readonly ReviewEvent[],
  day: number,
  rollOverHour: number = ROLL_OVER_HOUR,
): number {
  return standingAnswers(events)
    .filter((event) => studyDay(event.at, event.offsetMinutes, rollOverHour) === day)
    .reduce((sum, { tookMs }) => sum + Math.min(tookMs, LONGEST_MS) / 1000 + READING_SECONDS, 0);
}

/** The median, weighed against the usual by how many there are. */
function towards(usual: number, seconds: readonly number[]): number {
  const sorted = seconds.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return (median * sorted.length + usual * USUAL_ANSWERS) / (sorted.length + USUAL_ANSWERS);
}
