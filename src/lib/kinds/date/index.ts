import { defineKind } from '../kind.ts';
import { compare, meets, parts, shape, years } from './compare.ts';
import type { DateValue } from '../written-dates/date-value.ts';
import { distract } from './distract.ts';
import { grade, gradesWrong } from './grade.ts';
import { misasked } from './misasked.ts';
import { reach } from './reach.ts';
import { read } from './read.ts';

/** A date: a year, month or day, a day of every year, a decade or century, or a span of years, months or days. */
export const date = defineKind<DateValue>({
  id: 'date',
  inputMode: 'text',
  mark: 'M5 6h14v14H5zM5 11h14M9 3v5M15 3v5',
  ordered: true,
  read,
  print: (value) => value.written,
  gap: (value) => ({ before: '', key: value.written, after: '' }),
  compare,
  meets,
  reach,
  shape,
  parts,
  grade,
  gradesWrong,
  distract,
  excludes: (key, other, vouched) =>
    vouched === 'one-value' && !meets(key, other) ? 'one-value' : undefined,
  years,
  misasked,
});

export type { DateValue } from '../written-dates/date-value.ts';
export { printDate } from './print-date.ts';
export { readEdtf } from './read.ts';
