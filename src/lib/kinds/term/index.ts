import { defineKind } from '../kind.ts';
import { compare, excludes, meets, parts, shape, years } from './compare.ts';
import { distract } from './distract.ts';
import { grade, gradesWrong } from './grade.ts';
import { read } from './read.ts';
import type { TermValue } from './term-value.ts';

/** A period of office or membership in whole years, closed or open. */
export const term = defineKind<TermValue>({
  id: 'term',
  inputMode: 'text',
  mark: 'M4 12h16M4 7v10M20 7v10',
  ordered: true,
  read,
  print: (value) => value.written,
  gap: (value) => ({ before: '', key: value.written, after: '' }),
  compare,
  meets,
  reach: ({ first, last }) => [{ line: 'year', from: first, to: last ?? Infinity }],
  shape,
  parts,
  grade,
  gradesWrong,
  distract,
  excludes,
  years,
  misasked: (_, question) =>
    /\bhow (?:many|much)\b|\b(?:which|what) (?:date|day|month)\b|\b(?:ngày|tháng) nào\b/iu.exec(
      question,
    )?.[0],
});

export type { TermValue } from './term-value.ts';
