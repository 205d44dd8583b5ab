import { daysInMonth } from './calendar.ts';
import { samePoint, type DatePoint } from './date-value.ts';

/** Whether the calendar has a point. */
export function exists({ year, month, day }: DatePoint): boolean {
  if (month === null) return true;
  const days = daysInMonth(month, year);
  return days > 0 && (day === null || (day > 0 && day <= days));
}

/** Sorts points of one grain. */
const orderOf = (point: DatePoint): number =>
  ((point.year ?? 0) * 16 + (point.month ?? 0)) * 32 + (point.day ?? 0);

/** Whether a span ends where it begins or before; one of every year may run over New Year. */
export function isBackwards(first: DatePoint, last: DatePoint): boolean {
  return samePoint(first, last) || (first.year !== null && orderOf(first) > orderOf(last));
}

/** Whether the last end is the very next year, month or day: "2 and 3 November", "2020, 2021". */
export function isNext(first: DatePoint, last: DatePoint): boolean {
  if (orderOf(last) - orderOf(first) === (first.day !== null ? 1 : first.month !== null ? 32 : 512))
    return true;
  const newMonth =
    last.day === 1 && first.day !== null && first.day === daysInMonth(first.month ?? 0, first.year);
  return newMonth && (first.month ?? 0) + 1 === last.month && first.year === last.year;
}
