import { version } from '$app/environment';
import { hash32 } from '../base/index.ts';
import { studyDay, type DayQuery, type FoldOptions } from '../memory/index.ts';
import { ROWS_KEPT } from '../storage/index.ts';
import { DEFAULT_SETTINGS, daysOffAround, type DayBrief, type Settings } from '../study/index.ts';
import type { PlanRequest } from './plan-deck.ts';
import { now, offsetMinutesAt } from './platform.ts';

/** What a day's plan depends on beside the deck and its log; `extraNew` cards more than the day's limit may be new. */
export function dayQuery(settings: Settings, at: number, extraNew = 0): Omit<DayQuery, 'cards' | 'states'> {
  const { newPerDay, reviewsPerDay, rollOverHour, daysOff } = settings;
  const offsetMinutes = offsetMinutesAt(at);
  const off = daysOffAround(daysOff, studyDay(at, offsetMinutes, rollOverHour));
  return {
    now: at,
    offsetMinutes,
    limits: { newPerDay: newPerDay + extraNew, reviewsPerDay },
    rollOverHour,
    ...weightsOf(settings),
    ...(off.size > 0 && { daysOff: off }),
  };
}

/** How an answer changes what is remembered. */
export function memoryOptions(settings: Settings): FoldOptions {
  const { desiredRetention, rollOverHour } = settings;
  return { desiredRetention, rollOverHour, ...weightsOf(settings) };
}

function weightsOf({ ownWeights }: Settings): Pick<FoldOptions, 'weights'> {
  return ownWeights === null ? {} : { weights: ownWeights.weights };
}

/**
 * Asks the planner for the present day of a deck.
 *
 * @param before the brief that is there: what was wanted beyond it on this day is still wanted
 * @param more cards wanted beyond that
 * @param isForetold whether what an exam is expected to bring is worth waiting for
 */
export function planRequest(
  settings: Settings,
  deck: string,
  before?: Pick<DayBrief, 'studyDay' | 'upTo'>,
  { more = 0, isForetold = true }: { readonly more?: number; readonly isForetold?: boolean } = {},
): PlanRequest {
  const { desiredRetention, rollOverHour } = settings;
  const query = dayQuery(settings, now());
  const isToday = before?.studyDay === studyDay(query.now, query.offsetMinutes, rollOverHour);
  const wanted = { more, ...(isToday && before.upTo !== undefined && { upTo: before.upTo }) };
  const stamp = planStamp(settings);
  return { deck, query, desiredRetention, most: ROWS_KEPT, wanted, isForetold, stamp };
}

/** Tells what planned a day: under another version of the app or other settings it is planned anew. */
export function planStamp(settings: Settings): string {
  const { newPerDay, reviewsPerDay, rollOverHour, desiredRetention, ownWeights, daysOff } = settings;
  const long = hash32(JSON.stringify([ownWeights?.weights, daysOff.weekdays, daysOff.ranges]));
  return [version, newPerDay, reviewsPerDay, rollOverHour, desiredRetention, long].join('/');
}

/** Whether a day is planned as for a learner who has chosen nothing: the app brings such plans along. */
export function plansByDefault(settings: Settings): boolean {
  return planStamp(settings) === planStamp(DEFAULT_SETTINGS);
}
