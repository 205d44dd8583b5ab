/** Why a value in a fact file could not be read, and how to mend it. */
export const reading = {
  'date.unreadable': (it: { written: string }) =>
    `“${it.written}” is not a date. Write a year (1998; AD 40 or 490 BC for early ones), a month (August 2024), a day (19 August 2024), a day of every year (27 December) or a span of days (2-3 November 2024).`,
  'date.no-such-day': (it: { written: string }) =>
    `“${it.written}” is not in the calendar. Check the day and the month.`,
  'date.backwards': (it: { written: string }) =>
    `“${it.written}” ends before it begins. Write the earlier day first.`,
  'date.wrong-weekday': (it: { written: string }) =>
    `“${it.written}” names a weekday that this day was not. Check the weekday and the date, or leave the weekday out.`,
  'count.unreadable': (it: { written: string }) =>
    `“${it.written}” has no number that can be read. Begin with it: 194 countries, over 170 agreements, US$786.29 billion, 39.5%, six of seven mechanisms, 4th.`,
  'count.part-over-whole': (it: { written: string }) =>
    `“${it.written}” has a part larger than its whole. Check both numbers.`,
  'term.unreadable': (it: { written: string }) =>
    `“${it.written}” is not a term. Write its first and last year (2008-2009), or leave the end open (2014-).`,
  'term.backwards': (it: { written: string }) =>
    `“${it.written}” ends before it begins. Write the earlier year first.`,
  'name.unknown': (it: { written: string; near: string }) =>
    it.near === ''
      ? `“${it.written}” is not in the list of names. Add it under names, or write the id of one that is there.`
      : `“${it.written}” is not in the list of names. Did you mean “${it.near}”? Otherwise add it under names.`,
  'place.unreadable': (it: { written: string }) =>
    `“${it.written}” is not a place. Write one to four names from small to large, with commas between them: Hanoi, or Lima, Peru.`,
};
export type Reading = typeof reading;
