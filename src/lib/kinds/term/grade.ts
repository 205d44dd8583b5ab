import type { Grade } from '../kind.ts';
import { answerTextOf, longestAnswer, plainTextOf } from '../written-dates/answer-text.ts';
import type { ReadingOptions } from '../written-dates/atoms.ts';
import { holdsTwo } from '../written-dates/two-answers.ts';
import { dateTextOf } from '../written-dates/parts-of-text.ts';
import { termReadingsOf, type TermReading } from './term-readings.ts';
import { isPlainTerm } from './plain-term.ts';
import { lengthOf, type TermValue } from './term-value.ts';

const rank = { right: 0, almost: 1, wrong: 2 } as const;

type TermCode =
  | 'same'
  | 'different'
  | 'term.only-start'
  | 'term.only-end'
  | 'term.length'
  | 'term.not-ended'
  | 'term.shifted'
  | 'date.era-missing'
  | 'date.century-missing';

function judgeYears(
  answer: TermReading,
  key: TermValue,
  say: (mark: Grade['mark'], code: TermCode) => Grade,
): Grade {
  const starts = answer.first === key.first;
  if (key.last === null) {
    if (!starts) return say('wrong', 'different');
    return answer.last === null || answer.single ? say('right', 'same') : say('wrong', 'term.not-ended');
  }
  if (starts && answer.last === key.last) return say('right', 'same');
  if (answer.single) {
    if (starts) return say('almost', 'term.only-start');
    return answer.first === key.last ? say('almost', 'term.only-end') : say('wrong', 'different');
  }
  if (starts) return say('almost', 'term.length');
  return say('wrong', lengthOf(answer) === lengthOf(key) ? 'term.shifted' : 'different');
}

function judge(answer: TermReading, key: TermValue): Grade {
  const say = (mark: Grade['mark'], code: TermCode): Grade => ({
    mark,
    reason: { code, data: { shown: key.written } },
  });
  const grade = judgeYears(answer, key, say);
  if (grade.mark !== 'right') return grade;
  if (answer.eraMissing) return say('almost', 'date.era-missing');
  return answer.centuryMissing ? say('almost', 'date.century-missing') : grade;
}

/** Grades a typed answer by its best reading. Years of two digits count in the century of the key. */
export function grade(answer: string, key: TermValue, context: { readonly language: string }): Grade {
  const shown = key.written;
  if (answer.trim().length > longestAnswer) return { mark: 'wrong', reason: { code: 'too-long' } };
  const given = answerTextOf(answer);
  if (given === '') return { mark: 'wrong', reason: { code: 'empty' } };
  if (plainTextOf(given) === plainTextOf(shown)) return { mark: 'right', reason: { code: 'exact' } };

  const unreadable: Grade = { mark: 'wrong', reason: { code: 'unreadable', data: { shown } } };
  const options: ReadingOptions = { language: context.language, loose: true, nearYear: key.first };
  const text = dateTextOf(given.replace(/[.,!?]+$/, ''), options);
  if (text === undefined) return unreadable;
  const { readings } = termReadingsOf(text, options);
  const best = readings.map((reading) => judge(reading, key)).sort((a, b) => rank[a.mark] - rank[b.mark])[0];
  if (best !== undefined) return best;
  const two = holdsTwo(text, (part) => termReadingsOf(part, options).readings.length > 0);
  return two ? { mark: 'wrong', reason: { code: 'two-answers' } } : unreadable;
}

/** Whether the text of another term, typed for this key, grades wrong; plain ones are judged without reading them. */
export function gradesWrong(
  other: TermValue,
  key: TermValue,
  context: { readonly language: string },
): boolean {
  if (!isPlainTerm(other) || !isPlainTerm(key)) return grade(other.written, key, context).mark === 'wrong';
  const reading = { ...other, ends: [], single: false, centuryMissing: false, eraMissing: false };
  return judge(reading, key).mark === 'wrong';
}
