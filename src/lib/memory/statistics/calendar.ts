import type { ReviewEvent } from '../event.ts';
import { standingAnswers } from '../standing.ts';
import { ROLL_OVER_HOUR, studyDay } from '../study-day.ts';

/** Answers on each of a row of study days. */
export interface Calendar {
  /** Study day of the first count. */
  readonly firstDay: number;
  /** One count a day, in order; the last is today's. */
  readonly answers: readonly number[];
  /** Study days in a row with an answer, up to today, or up to yesterday while today has none. */
  readonly streakDays: number;
}

/** Counts the answers of each of the last `days` study days, today included. What was undone does not count. */
export function calendar(
  today: number,
  events: readonly ReviewEvent[],
  days = 365,
  rollOverHour: number = ROLL_OVER_HOUR,
): Calendar {
  const firstDay = today - days + 1;
  const answers = Array.from({ length: days }, () => 0);
  const active = new Set<number>();
  for (const event of standingAnswers(events)) {
    const day = studyDay(event.at, event.offsetMinutes, rollOverHour);
    active.add(day);
    if (day >= firstDay && day <= today) answers[day - firstDay]! += 1;
  }
  let streakDays = 0;
  for (let day = active.has(today) ? today : today - 1; active.has(day); day -= 1) streakDays += 1;
  return { firstDay, answers, streakDays };
}
