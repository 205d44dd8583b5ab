import { isSpan, type DateFacts, type DateValue, type Piece } from '../written-dates/date-value.ts';
import { render } from '../written-dates/render.ts';
import { judge } from './judge.ts';
import { monthsInStyle } from './pattern.ts';

/** The style of the months of a plain format, '' where it shows none; undefined for a format that is not plain. */
function plainStyleOf(pattern: readonly Piece[]): string | undefined {
  let monthStyle: string | undefined;
  for (const [index, piece] of pattern.entries()) {
    if (typeof piece === 'string') continue;
    const { show, of, style } = piece;
    if (of !== 0) return undefined;
    if (show === 'month') {
      const before = pattern[index - 1];
      const isSaid = style === '1' && typeof before === 'string' && /(?:^|\s)tháng $/iu.test(before);
      if (!isSaid && !style.startsWith('name ')) return undefined;
      monthStyle = style;
    } else if (show !== 'year' && show !== 'day') return undefined;
    else if (style !== '1') return undefined;
  }
  return monthStyle ?? '';
}

const hasFourFigures = (year: number | null): boolean => year !== null && year >= 1000 && year <= 9999;

/** "27 December" has one reading; "December 27" may be the December of a year. */
function isDayFirst(pattern: readonly Piece[]): boolean {
  return pattern.find((piece) => typeof piece !== 'string')?.show === 'day';
}

/**
 * Whether a date is written so that other days, months and years of four figures in its places read as nothing else:
 * months by name or after "tháng". "19/8/2024" is not: 8/9/2024 could be read two ways, and has to be.
 */
export function isPlainFormat(value: DateValue): boolean {
  const { grain, first } = value;
  if (isSpan(value) || (grain !== 'year' && grain !== 'month' && grain !== 'day')) return false;
  const isPlainYear = first.year === null ? isDayFirst(value.pattern) : hasFourFigures(first.year);
  return isPlainYear && plainStyleOf(value.pattern) !== undefined;
}

/** A date in the plain format of the key, as reading it would give it; undefined where it would look different. */
export function inPlainFormat(key: DateValue, date: DateFacts, language: string): DateValue | undefined {
  const { grain, first, last, approximate } = date;
  if (first.year !== null && !hasFourFigures(first.year)) return undefined;
  const style = plainStyleOf(key.pattern);
  const isNamed = style?.startsWith('name ') === true;
  if (isNamed && first.month !== null && !monthsInStyle(style, language).has(first.month)) return undefined;
  const written = render(key.pattern, first, last);
  return { grain, first, last, approximate, pattern: key.pattern, written };
}

/** Whether a date in a plain format, typed for another one, grades wrong; undefined where only reading tells. */
export function judgesWrong(other: DateValue, key: DateValue): boolean | undefined {
  if (!isPlainFormat(other) || !isPlainFormat(key)) return undefined;
  const { grain, first, last, approximate } = other;
  // Whatever the rest, nothing is almost right two years off; only "about" and long ago forgive years.
  const yearsOff = Math.abs((first.year ?? 0) - (key.first.year ?? 0));
  if (grain === key.grain && yearsOff >= 2 && !key.approximate) return true;
  const said = { marks: [], centuryMissing: false, eraMissing: false, slip: false };
  const reading = { grain, first, last, approximate, ...said };
  return judge(reading, key).mark === 'wrong';
}
