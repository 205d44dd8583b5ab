import { defineKind } from '../kind.ts';
import type { CountValue } from './count-value.ts';
import { distractCount } from './distract.ts';
import { gradeCount, gradesWrong } from './grade.ts';
import { excludes, meets, reach } from './interval.ts';
import { readCount } from './read.ts';
import type { Qualifier } from './qualifiers.ts';
import { partsOf, shapeOf } from './shape.ts';

export type { CountForm, CountValue } from './count-value.ts';
export type { Qualifier } from './qualifiers.ts';
export { roundsTo } from './interval.ts';

const bounds: ReadonlySet<Qualifier> = new Set<Qualifier>(['over', 'at-least', 'under', 'at-most']);

/** A number of things, a sum of money, a share, a rank, a part of a whole. */
export const count = defineKind<CountValue>({
  id: 'count',
  inputMode: 'decimal',
  mark: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  ordered: true,
  read: (written, context) => readCount(written, context.language),
  print: (value) => value.written,
  gap: (value) => ({ before: value.before, key: value.numeral + value.scale, after: value.after }),
  compare: (a, b) => a.number - b.number,
  meets,
  reach,
  shape: shapeOf,
  parts: partsOf,
  grade: (answer, key, context) => gradeCount(answer, key, context.language),
  gradesWrong: (other, key, context) => gradesWrong(other, key, context.language),
  distract: (key, context) => distractCount(key, context.language, context.random),
  isReported: (value) => value.qualifier !== 'exact',
  isBound: ({ qualifier }) => bounds.has(qualifier),
  excludes: (key, other) => excludes(key, other),
  years: () => undefined,
  misasked: (_, question) =>
    /\b(?:which|what) (?:years?|month|date|day)\b|^when\b|\b(?:năm|tháng|ngày) nào\b|\bkhi nào\b/iu.exec(
      question,
    )?.[0],
});
