import { err, ok, type Result } from '../../base/index.ts';
import type { ReadMessage } from '../../words/index.ts';
import { weekdayOf } from '../written-dates/calendar.ts';
import { isYearly, type DateValue } from '../written-dates/date-value.ts';
import { dateTextOf } from '../written-dates/parts-of-text.ts';
import { patternOf } from './pattern.ts';
import { readingsOf, type DateReading } from '../written-dates/readings.ts';

const longestWritten = 120;
/** Before it, sources may count weekdays by another calendar. */
const weekdaysCheckedFrom = 1924;

function isOtherWeekday(weekday: number, { grain, first }: DateReading): boolean {
  const { year, month, day } = first;
  if (grain !== 'day' || year === null || month === null || day === null) return false;
  return year >= weekdaysCheckedFrom && weekdayOf(year, month, day) !== weekday;
}

function fail(
  written: string,
  failure: 'unreadable' | 'no-such-day' | 'backwards' | 'wrong-weekday',
): Result<DateValue, ReadMessage> {
  return err({ code: `date.${failure}`, data: { written } });
}

/** Reads a date as an author writes it: EDTF or as people write, in English, Vietnamese and the language of the deck. */
export function read(
  written: string,
  context: { readonly language: string },
): Result<DateValue, ReadMessage> {
  const shown = written.trim();
  if (shown.length > longestWritten) return fail(shown, 'unreadable');
  const normal = shown.normalize('NFKC');
  const options = { language: context.language, loose: false, nearYear: undefined };
  const text = dateTextOf(normal, options);
  if (text === undefined) return fail(shown, 'unreadable');
  const { readings, failure } = readingsOf(text, options);
  const reading = readings[0];
  if (reading === undefined) return fail(shown, failure);
  const weekday = text.weekdays[0];
  if (weekday !== undefined && (reading.grain !== 'day' || isYearly(reading)))
    return fail(shown, 'unreadable');
  if (weekday !== undefined && isOtherWeekday(weekday.value, reading)) return fail(shown, 'wrong-weekday');
  const pattern = patternOf(normal, reading, text.weekdays, context.language);
  if (pattern === undefined) return fail(shown, 'unreadable');
  const { grain, first, last, approximate } = reading;
  return ok({ grain, first, last, approximate, pattern, written: shown });
}

/**
 * Reads an as-of date or the date of a source: EDTF, or as people write it (day before month); undefined for what is no
 * date, for dates of every year, and for EDTF of level 2, seasons and open intervals.
 */
export function readEdtf(text: string, language = 'en'): DateValue | undefined {
  const value = read(text, { language });
  return value.ok && !isYearly(value.value) ? value.value : undefined;
}
