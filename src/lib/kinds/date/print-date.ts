import { centuryOf } from '../written-dates/centuries.ts';
import { isSpan, type DateFacts, type DatePoint } from '../written-dates/date-value.ts';
import { localesOf, monthNames } from '../written-dates/month-names.ts';
import { ordinalFigure } from '../written-dates/number-words.ts';
import { eraNumber } from '../written-dates/render.ts';
import { isMonthFirst } from '../written-dates/sides.ts';

interface Printer {
  year(year: number): string;
  point(point: DatePoint): string;
  decade(first: number, last: number): string;
  century(number: number, bc: boolean): string;
  readonly about: string;
}

function english(language: string): Printer {
  const locale = localesOf(language)[0] ?? 'en-US';
  const name = (month: number): string => monthNames(locale, 'long-in-date')[month - 1] ?? '';
  const year = (number: number): string =>
    number > 99 ? String(number) : number > 0 ? `AD ${number}` : `${eraNumber(number)} BC`;
  return {
    year,
    point: ({ year: number, month, day }) => {
      const at = number === null ? '' : year(number);
      if (month === null) return at;
      if (day === null) return `${monthNames(locale, 'long')[month - 1] ?? ''} ${at}`.trim();
      if (!isMonthFirst(language)) return `${day} ${name(month)} ${at}`.trim();
      return at === '' ? `${name(month)} ${day}` : `${name(month)} ${day}, ${at}`;
    },
    decade: (first, last) => (first > 0 ? `${first}s` : `${eraNumber(last)}s BC`),
    century: (number, bc) => `${ordinalFigure(number)} century${bc ? ' BC' : ''}`,
    about: 'c. ',
  };
}

const vietnamese: Printer = {
  year: (number) => (number > 0 ? String(number) : `${eraNumber(number)} TCN`),
  point: ({ year, month, day }) =>
    [
      day === null ? '' : `ngày ${day}`,
      month === null ? '' : `tháng ${month}`,
      year === null ? '' : month === null && year > 99 ? String(year) : `năm ${vietnamese.year(year)}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  decade: (first, last) => (first > 0 ? `thập niên ${first}` : `thập niên ${eraNumber(last)} TCN`),
  century: (number, bc) => `thế kỷ ${number}${bc ? ' TCN' : ''}`,
  about: 'khoảng ',
};

const isVietnamese = (language: string): boolean => /^vi\b/i.test(language);

function span(first: DatePoint, last: DatePoint, language: string, printer: Printer): string {
  const sameYear = first.year === last.year;
  if (sameYear && first.month === last.month && first.day !== null) {
    const days = `${first.day}–${String(last.day)}`;
    return printer.point(first).replace(/(^|ngày |[^0-9 ] )[0-9]+/, (_, before: string) => before + days);
  }
  const end = printer.point(last);
  if (first.month === null) {
    const bothBc = last.year !== null && last.year <= 0;
    const start = bothBc ? String(eraNumber(first.year ?? 0)) : printer.point(first);
    const tight = /^[0-9]+$/.test(start) && /^[0-9]/.test(end);
    return isVietnamese(language) && bothBc
      ? `${start}–${end.replace('năm ', '')}`
      : `${start}${tight ? '–' : ' – '}${end}`;
  }
  return `${printer.point(sameYear ? { ...first, year: null } : first)} – ${end}`;
}

/** A date for the interface in words of its language ("19 August 2024", "ngày 19 tháng 8 năm 2024", "2–3 November 2024"), however the author wrote it. Languages other than Vietnamese have the English order with their own month names. */
export function printDate(value: DateFacts, language: string): string {
  const printer = isVietnamese(language) ? vietnamese : english(language);
  const { grain, first, last } = value;
  const about = value.approximate ? printer.about : '';
  if (grain === 'century') return about + printer.century(centuryOf(first.year ?? 1), (first.year ?? 1) < 1);
  if (grain === 'decade') return about + printer.decade(first.year ?? 1, last.year ?? 1);
  return about + (isSpan(value) ? span(first, last, language, printer) : printer.point(first));
}
