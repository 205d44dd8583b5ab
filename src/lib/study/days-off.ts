/** Study days in a row, both ends with them, as `studyDay` counts: days from 1970-01-01. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** When the learner does not study. */
export interface DaysOff {
  /** Of every week: 0 for Monday to 6 for Sunday, in order. At most six. */
  readonly weekdays: readonly number[];
  readonly ranges: readonly DayRange[];
}

export const NO_DAYS_OFF: DaysOff = { weekdays: [], ranges: [] };

/** The longest range, in days, and how many there may be. */
export const DAYS_OFF_LIMITS = { days: 366, ranges: 50 } as const;

/** Days off are told so many days back and ahead: a break that is over moves cards for a week, and charts look a month ahead. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 400;

/** Whether a value says when nothing is studied. */
export function isDaysOff(value: unknown): value is DaysOff {
  if (typeof value !== 'object' || value === null) return false;
  const { weekdays, ranges } = value as Partial<Record<keyof DaysOff, unknown>>;
  return (
    Array.isArray(weekdays) &&
    weekdays.length < 7 &&
    weekdays.every((day, place) => isWeekday(day) && (place === 0 || day > weekdays[place - 1])) &&
    Array.isArray(ranges) &&
    ranges.length <= DAYS_OFF_LIMITS.ranges &&
    ranges.every(isDayRange)
  );
}

/** Whether a value is a range of study days that is not too long. */
export function isDayRange(value: unknown): value is DayRange {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as Partial<Record<keyof DayRange, unknown>>;
  return isDay(from) && isDay(to) && from <= to && to - from < DAYS_OFF_LIMITS.days;
}

/** The study days around one that are off. */
export function daysOffAround({ weekdays, ranges }: DaysOff, today: number): ReadonlySet<number> {
  const days = new Set<number>();
  if (weekdays.length > 0)
    for (let day = today - DAYS_BACK; day <= today + DAYS_AHEAD; day += 1)
      if (weekdays.includes(weekdayOf(day))) days.add(day);
  for (const { from, to } of ranges)
    for (let day = Math.max(from, today - DAYS_BACK); day <= Math.min(to, today + DAYS_AHEAD); day += 1)
      days.add(day);
  return days;
}

/** Weekday of a study day: 0 for Monday. Day 0 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function isWeekday(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 6;
}

function isDay(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 3_000_000;
}
