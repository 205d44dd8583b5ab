import { dueDays, planDay, type DayQuery } from './day-plan.ts';
import { isLearning } from './memory.ts';
import { ROLL_OVER_HOUR, studyDay, studyDayStart } from './study-day.ts';

const NO_DAYS: ReadonlySet<number> = new Set();

/** What is to come if nothing more is answered. */
export interface Forecast {
  /** Epoch ms from which `dueQueue` has a card: now if it has one already; absent if time alone brings none. */
  readonly nextDueAt?: number;
  /** Cards that become due on each study day, overdue ones in the first, today's. Limits, siblings and new cards are not in it; days off are. */
  readonly dueByDay: readonly number[];
}

/** Looks ahead over `days` study days, today included. */
export function forecast(query: DayQuery, days: number): Forecast {
  const { cards, states, now, offsetMinutes, rollOverHour = ROLL_OVER_HOUR, daysOff = NO_DAYS } = query;
  const today = studyDay(now, offsetMinutes, rollOverHour);
  const dueByDay = Array.from({ length: days }, () => 0);
  const { again, reviews, fresh, soon, heldBack } = planDay(query);
  const dayOf = dueDays(query);
  let tomorrow = today + 1;
  while (daysOff.has(tomorrow)) tomorrow += 1;
  const startOf = (day: number): number => studyDayStart(day, offsetMinutes, rollOverHour);
  let nextDueAt = heldBack > 0 ? startOf(tomorrow) : Infinity;

  for (const card of cards) {
    const state = states.get(card.id);
    if (state?.memory === undefined || state.suspended) continue;
    const { memory } = state;
    const day = Math.max(today, dayOf(card.id, memory));
    if (day - today < days) dueByDay[day - today]! += 1;
    if (!isLearning(memory) && query.limits?.reviewsPerDay === 0) continue;
    const dueAt = isLearning(memory) ? memory.dueAt : startOf(day);
    if (dueAt > now) nextDueAt = Math.min(nextDueAt, dueAt);
  }

  if (again.length + reviews.length + fresh.length + soon.length > 0) nextDueAt = now;
  return Number.isFinite(nextDueAt) ? { nextDueAt, dueByDay } : { dueByDay };
}
