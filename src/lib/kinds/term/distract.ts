import type { DistractContext } from '../kind.ts';
import { yearsAround } from '../written-dates/years-around.ts';
import { render } from '../written-dates/render.ts';
import { compare, meets, shape, sharedYears } from './compare.ts';
import { gradesWrong } from './grade.ts';
import { inPlainTerm, isPlainTerm } from './plain-term.ts';
import { read } from './read.ts';
import { lengthOf, type TermValue, type TermYears } from './term-value.ts';

const mostOfSide = 6;
const mostOverlapping = 3;

/** Terms of decades are moved by no more than this: everybody knows that a dynasty did not last to our day. */
const longTerm = 30;
const mostYearsOfLong = 25;

function writtenLike(key: TermValue, { first, last }: TermYears, language: string): TermValue | undefined {
  if (isPlainTerm(key)) return inPlainTerm(key, { first, last });
  const end = (year: number) => ({ year, month: null, day: null });
  const value = read(render(key.pattern, end(first), end(last ?? first)), { language });
  if (!value.ok || compare(value.value, { first, last }) !== 0 || shape(value.value) !== shape(key))
    return undefined;
  return value.value;
}

/** The term moved by whole years; undefined where a year would change its era. */
function shifted({ first, last }: TermYears, by: number): TermYears | undefined {
  const sameEra = (year: number): boolean => year > 0 === year + by > 0;
  if (!sameEra(first) || (last !== null && !sameEra(last))) return undefined;
  return { first: first + by, last: last === null ? null : last + by };
}

/** Whether a term could be known to a source of the latest year: it has begun, and is over where the key is over. */
function isKnownBy(latestYear: number, key: TermYears, { first, last }: TermYears): boolean {
  const keyIsOver = key.last !== null && key.last <= latestYear;
  return first <= latestYear && (!keyIsOver || last === null || last <= latestYear);
}

/** Terms of the same length and format, begun earlier or later, at most 6 on each side: some that overlap with the key and, unless they are long, some apart from it. */
export function distract(key: TermValue, context: DistractContext): readonly TermValue[] {
  const { latestYear, earliestYear, language, random } = context;
  const length = lengthOf(key);
  const around = yearsAround(context.ageYears) + (length === Infinity ? 0 : length);
  const farthest = Math.min(around, length > longTerm ? mostYearsOfLong : 60);
  const shifts = random.shuffle(Array.from({ length: farthest }, (_, index) => index + 1));
  const sideOf = (sign: 1 | -1): TermValue[] => {
    const overlapping: TermValue[] = [];
    const apart: TermValue[] = [];
    for (const size of shifts) {
      const term = shifted(key, sign * size);
      if (term === undefined || meets(key, term)) continue;
      if (latestYear !== undefined && !isKnownBy(latestYear, key, term)) continue;
      if (earliestYear !== undefined && term.first < earliestYear) continue;
      const value = writtenLike(key, term, language);
      if (value === undefined || !gradesWrong(value, key, context)) continue;
      (sharedYears(key, value) > 0 ? overlapping : apart).push(value);
      const isMixed = overlapping.length >= mostOverlapping && apart.length >= mostOfSide - mostOverlapping;
      if (isMixed || (length === Infinity && overlapping.length >= mostOfSide)) break;
    }
    const few = overlapping.slice(0, Math.max(mostOverlapping, mostOfSide - apart.length));
    return [...few, ...apart].slice(0, mostOfSide);
  };
  return [...sideOf(-1), ...sideOf(1)];
}
