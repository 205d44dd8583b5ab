const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Milliseconds of a day of 24 hours. */
export const DAY_MS = 24 * HOUR_MS;

/** Local hour at which a study day begins when the learner has not chosen another. */
export const ROLL_OVER_HOUR = 4;

/**
 * Number of the study day that an instant belongs to: the local calendar date, counted in days from 1970-01-01, of a day
 * that begins at the roll-over hour instead of midnight. Two instants share a sitting's day when their numbers are equal.
 *
 * @param at epoch ms
 * @param offsetMinutes minutes that local time is ahead of UTC at that instant; half and quarter hours are fine
 */
export function studyDay(at: number, offsetMinutes: number, rollOverHour: number = ROLL_OVER_HOUR): number {
  return Math.floor((at + offsetMinutes * MINUTE_MS - rollOverHour * HOUR_MS) / DAY_MS);
}

/**
 * The instant, in epoch ms, at which a study day begins under an offset. Where the clocks change during the day before, the
 * offset at that instant is what makes it exact.
 */
export function studyDayStart(
  day: number,
  offsetMinutes: number,
  rollOverHour: number = ROLL_OVER_HOUR,
): number {
  return day * DAY_MS + rollOverHour * HOUR_MS - offsetMinutes * MINUTE_MS;
}
