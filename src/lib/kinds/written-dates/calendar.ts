/** Whether a year of the proleptic Gregorian calendar has a 29 February. Astronomical numbering: 0 is 1 BC. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1-12); without a year February has 29. 0 for a month that does not exist. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2 && (year === null || isLeapYear(year))) return 29;
  return monthLengths[month - 1] ?? 0;
}

/** Days from 1 January of year 0 (astronomical) to a day that exists; negative before it. */
export function dayNumber(year: number, month: number, day: number): number {
  const last = year - 1;
  let days = 365 * year + Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) + day;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(earlier, year);
  return days;
}

/** Day of the week, 0 = Monday to 6 = Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (((dayNumber(year, month, day) + 5) % 7) + 7) % 7;
}
