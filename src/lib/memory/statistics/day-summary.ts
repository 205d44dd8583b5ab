import type { ReviewEvent } from '../event.ts';
import { standingAnswers } from '../standing.ts';
import { ROLL_OVER_HOUR, studyDay } from '../study-day.ts';
import { answerTime } from './answer-time.ts';

/** What was done on one study day. */
export interface DaySummary {
  readonly answers: number;
  /** Time spent on answers, not rounded. */
  readonly minutes: number;
  /** Share of answers rated above Again, 0 to 1; absent without an answer. */
  readonly rightShare?: number;
}

/** Sums up a study day, as `studyDay` counts, each answer by the offset it was given under. What was undone does not count. */
export function summaryOf(
  day: number,
  events: readonly ReviewEvent[],
  rollOverHour: number = ROLL_OVER_HOUR,
): DaySummary {
  let answers = 0;
  let right = 0;
  let tookMs = 0;
  for (const event of standingAnswers(events)) {
    if (studyDay(event.at, event.offsetMinutes, rollOverHour) !== day) continue;
    answers += 1;
    if (event.rating > 1) right += 1;
    tookMs += answerTime(event);
  }
  return { answers, minutes: tookMs / 60_000, ...(answers > 0 && { rightShare: right / answers }) };
}
