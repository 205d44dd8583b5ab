import { version } from '$app/environment';
import type { DayQuery } from '../memory/index.ts';
import { ROWS_KEPT } from '../storage/index.ts';
import type { PlanRequest } from './plan-deck.ts';
import { now, offsetMinutesAt } from './platform.ts';

/** New cards a day. */
export const NEW_PER_DAY = 20;

/** What a day's plan depends on beside the deck and its log. */
export function dayQuery(at: number, extraNew = 0): Omit<DayQuery, 'cards' | 'states'> {
  return { now: at, offsetMinutes: offsetMinutesAt(at), limits: { newPerDay: NEW_PER_DAY + extraNew } };
}

/** Asks the planner for the present day of a deck. */
export function planRequest(deck: string, extraNew: number): PlanRequest {
  return { deck, query: dayQuery(now(), extraNew), most: ROWS_KEPT };
}

/** Tells what planned a day: under another version of the app or other settings it is planned anew. */
export function planStamp(): string {
  return version;
}
