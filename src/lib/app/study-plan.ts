import { version } from '$app/environment';
import type { DayQuery, FoldOptions } from '../memory/index.ts';
import { ROWS_KEPT } from '../storage/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../study/index.ts';
import type { PlanRequest } from './plan-deck.ts';
import { now, offsetMinutesAt } from './platform.ts';

/** What a day's plan depends on beside the deck and its log; `extraNew` cards more than the day's limit may be new. */
export function dayQuery(settings: Settings, at: number, extraNew = 0): Omit<DayQuery, 'cards' | 'states'> {
  const { newPerDay, reviewsPerDay, rollOverHour } = settings;
  return {
    now: at,
    offsetMinutes: offsetMinutesAt(at),
    limits: { newPerDay: newPerDay + extraNew, reviewsPerDay },
    rollOverHour,
  };
}

/** How an answer changes what is remembered. */
export function memoryOptions({ desiredRetention, rollOverHour }: Settings): FoldOptions {
  return { desiredRetention, rollOverHour };
}

/** Asks the planner for the present day of a deck; `extra` cards more where an exam or a day off keeps it short. */
export function planRequest(settings: Settings, deck: string, extraNew: number, extra = 0): PlanRequest {
  const { desiredRetention } = settings;
  return { deck, query: dayQuery(settings, now(), extraNew), desiredRetention, most: ROWS_KEPT, extra };
}

/** Tells what planned a day: under another version of the app or other settings it is planned anew. */
export function planStamp({ newPerDay, reviewsPerDay, rollOverHour, desiredRetention }: Settings): string {
  return [version, newPerDay, reviewsPerDay, rollOverHour, desiredRetention].join('/');
}

/** Whether a day is planned as for a learner who has chosen nothing: the app brings such plans along. */
export function plansByDefault(settings: Settings): boolean {
  return planStamp(settings) === planStamp(DEFAULT_SETTINGS);
}
