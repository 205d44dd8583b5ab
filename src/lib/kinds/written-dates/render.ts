import { weekdayOf } from './calendar.ts';
import { centuryOf } from './centuries.ts';
import type { DatePoint, Piece } from './date-value.ts';
import { monthNames, weekdayNames, type NameLength } from './month-names.ts';
import { ordinalFigure, ordinalWords, toRoman, vietnameseMonths } from './number-words.ts';

/** Which letters of a word are large. '' is as the language writes it. */
export type LetterCase = '' | 'lower' | 'upper' | 'capital';

/** How `text` writes `name` in small and large letters. */
export function letterCaseOf(text: string, name: string): LetterCase {
  if (text === name) return '';
  if (text === text.toLowerCase()) return 'lower';
  return text === text.toUpperCase() ? 'upper' : 'capital';
}

function inCase(name: string, letters: string): string {
  if (letters === 'lower') return name.toLowerCase();
  if (letters === 'upper') return name.toUpperCase();
  return letters === 'capital' ? name.charAt(0).toUpperCase() + name.slice(1).toLowerCase() : name;
}

const twoDigits = (number: number): string => String(number % 100).padStart(2, '0');

/** The number of a year in its own era: -43 is 44 BC. */
export function eraNumber(year: number): number {
  return year > 0 ? year : 1 - year;
}

function yearText(year: number, style: string): string {
  if (style === 'edtf') return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
  if (style === '01') return twoDigits(year);
  if (style === 'last') return String(year % 10);
  return String(eraNumber(year));
}

function figure(number: number, style: string): string {
  return style === '01' ? twoDigits(number) : style === '1st' ? ordinalFigure(number) : String(number);
}

/**
 * One part of a date in a style: '1', '01', '1st' for numbers; 'edtf', '01', 'last' for years;
 * 'name <locale> <length> <case>' and 'tháng <case>' for months and weekdays; 'roman <case>' and 'word <case>' for ordinals.
 */
function partText(piece: Exclude<Piece, string>, point: DatePoint, lastYear: number): string {
  const [way = '', locale = '', length = '', letters = ''] = piece.style.split(' ');
  const { year, month, day } = point;
  switch (piece.show) {
    case 'day':
      return way === 'word' ? inCase(ordinalWords[(day ?? 1) - 1] ?? '', locale) : figure(day ?? 1, way);
    case 'month':
      if (way === 'name')
        return inCase(monthNames(locale, length as NameLength)[(month ?? 1) - 1] ?? '', letters);
      if (way === 'tháng')
        return inCase(vietnameseMonths.find(([, number]) => number === month)?.[0] ?? '', locale);
      return figure(month ?? 1, way);
    case 'weekday': {
      const weekday = weekdayOf(year ?? 0, month ?? 1, day ?? 1);
      if (way === 'name') return inCase(weekdayNames(locale, length as NameLength)[weekday] ?? '', letters);
      return String(weekday + 2);
    }
    case 'century': {
      const number = centuryOf(year ?? 1);
      if (way === 'roman') return inCase(toRoman(number), locale);
      return way === 'word' ? inCase(ordinalWords[number - 1] ?? '', locale) : figure(number, way);
    }
    case 'decade':
      return String((year ?? 1) > 0 ? year : eraNumber(lastYear));
    case 'year':
      return yearText(year ?? 0, piece.style);
  }
}

/** Fills a pattern with the ends of a date. */
export function render(pattern: readonly Piece[], first: DatePoint, last: DatePoint): string {
  return pattern
    .map((piece) =>
      typeof piece === 'string' ? piece : partText(piece, piece.of === 0 ? first : last, last.year ?? 1),
    )
    .join('');
}
