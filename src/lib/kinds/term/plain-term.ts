import type { TermValue, TermYears } from './term-value.ts';

const hasFourFigures = (year: number): boolean => year >= 1000 && year <= 9999;

/** Whether a term shows its years in four figures, both or the first of an open one: other years in their places then read as nothing else. */
export function isPlainTerm({ first, last, pattern }: TermValue): boolean {
  if (!hasFourFigures(first) || (last !== null && !hasFourFigures(last))) return false;
  const years = pattern.filter((piece) => typeof piece !== 'string');
  return years.length === (last === null ? 1 : 2) && years.every(({ style }) => style === '1');
}

/** The text of a term in a plain format; undefined where its years have other than four figures. */
export function inPlainTerm(key: TermValue, { first, last }: TermYears): TermValue | undefined {
  if (!hasFourFigures(first) || (last !== null && !hasFourFigures(last))) return undefined;
  const written = key.pattern
    .map((piece) => (typeof piece === 'string' ? piece : String(piece.of === 0 ? first : (last ?? first))))
    .join('');
  return { first, last, pattern: key.pattern, written };
}
