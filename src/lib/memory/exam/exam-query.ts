import { DEFAULT_WEIGHTS } from '../fsrs.ts';
import type { CardState } from '../memory.ts';
import { ROLL_OVER_HOUR, studyDay } from '../study-day.ts';
import { gridOf, type Grid } from './grid.ts';
import type { Cards } from './hand.ts';
import { USUAL_PACE, type Pace } from './pace.ts';
import { stepsOf } from './steps.ts';
import { strengthened } from './strength.ts';
import type { Costs } from './worth.ts';

/** A card that the exam may ask. */
export interface ExamCard {
  readonly id: string;
  /** Cards that share it are siblings. */
  readonly factId: string;
  /** Seconds of a right answer, where this card's are known to differ from the learner's pace. */
  readonly seconds?: number;
}

/** All that a plan for an exam depends on. */
export interface ExamQuery {
  /** In the order in which equal cards are introduced. */
  readonly cards: readonly ExamCard[];
  /** From `fold` with the same `rollOverHour` and `weights`. */
  readonly states: ReadonlyMap<string, CardState>;
  /** Epoch ms. */
  readonly now: number;
  /** Minutes that local time is ahead of UTC now. */
  readonly offsetMinutes: number;
  /** Study day of the exam, as `studyDay` counts. The day before it is the last on which something is learnt. */
  readonly examDay: number;
  /** Minutes of study on each day. */
  readonly minutesPerDay: number;
  /** Seconds studied today already; see `spentSeconds`. */
  readonly spentSeconds?: number;
  /** From `secondsOf`; USUAL_PACE without it. */
  readonly pace?: Pace;
  /** From `strengthFrom`; 1 without it. */
  readonly strength?: number;
  readonly rollOverHour?: number;
  readonly weights?: readonly number[];
  /** Study days on which nothing is learnt but what was answered Again. */
  readonly daysOff?: ReadonlySet<number>;
}

/** An exam further away is planned as if it were so many days off: the last weeks decide, and the work grows with the square. */
export const MOST_DAYS = 90;

/** A query as numbers. */
export interface Prepared {
  readonly today: number;
  /** Study days before the exam, today included, at most MOST_DAYS; 0 on the exam day and after it. */
  readonly left: number;
  /** The same, however many they are. */
  readonly daysToExam: number;
  /** Study days since the first answer to any card; 0 if there is none. */
  readonly behind: number;
  /** Cards that are not suspended. */
  readonly inPlay: readonly ExamCard[];
  readonly cards: Cards;
  readonly grid: Grid;
  readonly costs: Costs;
  /** Seconds of work by days left; entry 0 is not used. */
  readonly seconds: Float64Array;
}

export function prepare(query: ExamQuery): Prepared {
  const { states, now, offsetMinutes, examDay } = query;
  const { rollOverHour = ROLL_OVER_HOUR, weights = DEFAULT_WEIGHTS, pace = USUAL_PACE, strength = 1 } = query;
  const today = studyDay(now, offsetMinutes, rollOverHour);
  const daysToExam = Math.max(0, examDay - today);
  const left = Math.min(daysToExam, MOST_DAYS);
  const inPlay = query.cards.filter(({ id }) => states.get(id)?.suspended !== true);
  const memories = inPlay.map(({ id }) => {
    const { memory, changed } = states.get(id) ?? {};
    // What is remembered is the answer of an earlier edition.
    return changed === undefined ? memory : undefined;
  });
  let firstDay = today;
  for (const { firstDay: day } of states.values()) firstDay = Math.min(firstDay, day ?? today);
  return {
    today,
    left,
    daysToExam,
    behind: today - firstDay,
    inPlay,
    cards: {
      count: inPlay.length,
      stability: Float64Array.from(memories, (memory) => (memory?.stability ?? 0) * strength),
      difficulty: Float64Array.from(memories, (memory) => memory?.difficulty ?? 0),
      elapsed: Float64Array.from(memories, (memory) =>
        memory === undefined ? 0 : Math.max(0, today - memory.lastDay),
      ),
      slowness: Float64Array.from(inPlay, ({ seconds: own }) => (own === undefined ? 1 : own / pace.right)),
    },
    grid: gridOf(strengthened(stepsOf(weights), strength), left),
    costs: costsOf(pace),
    seconds: secondsFrom(query, today, left),
  };
}

/** Seconds of work by days left: none on a day off, and of today what was not used yet. Entry 0 is not used. */
export function secondsFrom(
  { minutesPerDay, daysOff, spentSeconds = 0 }: ExamQuery,
  today: number,
  left: number,
): Float64Array {
  const daily = Math.max(0, minutesPerDay) * 60;
  const seconds = new Float64Array(left + 1).fill(daily);
  if (left > 0) seconds[left] = Math.max(0, daily - spentSeconds);
  for (const day of daysOff ?? []) if (day >= today && day < today + left) seconds[left - (day - today)] = 0;
  return seconds;
}

/** Seconds of an answer with what must follow it. */
export function costsOf({ fresh, right, wrong, relearn, knownBefore }: Pace): Costs {
  return {
    fresh: fresh + (1 - knownBefore) * relearn,
    kept: right,
    forgot: wrong + relearn,
    knownBefore,
  };
}
