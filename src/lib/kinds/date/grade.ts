import type { Grade } from '../kind.ts';
import { answerTextOf, longestAnswer, plainTextOf } from '../written-dates/answer-text.ts';
import type { ReadingOptions } from '../written-dates/atoms.ts';
import type { DateValue } from '../written-dates/date-value.ts';
import { judge } from './judge.ts';
import { vietnameseDays } from '../written-dates/number-words.ts';
import { dateTextOf } from '../written-dates/parts-of-text.ts';
import { judgesWrong } from './plain-format.ts';
import { printDate } from './print-date.ts';
import { readingsOf, type DateReading } from '../written-dates/readings.ts';
import { holdsTwo } from '../written-dates/two-answers.ts';

const decadesInWords = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** "the sixties" as "the 60s". */
function withDecadesInFigures(text: string): string {
  return text.replace(/(?<!\p{L})\p{L}+ies(?!\p{L})/giu, (word) => {
    const index = decadesInWords.indexOf(word.toLowerCase());
    return index < 0 ? word : `${index + 2}0s`;
  });
}

/** "ngày ba mươi tháng tư" as "ngày 30 tháng tư". */
function withDaysInFigures(text: string): string {
  return text.replace(
    /(?<!\p{L})(ngày|mùng|mồng) (\p{L}{2,5}(?: \p{L}{2,4}){0,2})(?= tháng(?!\p{L}))/giu,
    (whole, lead: string, words: string) => {
      const day = vietnameseDays.get(words.toLowerCase());
      return day === undefined ? whole : `${lead} ${day}`;
    },
  );
}

const rank = { right: 0, almost: 1, wrong: 2 } as const;

/** Digits that could be day and month in either order: the other order, when it would be the key. */
function isKeyInOtherOrder(reading: DateReading, key: DateValue): boolean {
  const { day, month, year } = reading.first;
  return key.grain === 'day' && key.first.day === month && key.first.month === day && key.first.year === year;
}

/** Grades a typed answer by its best reading. A year of two digits counts in the century of the key. */
export function grade(answer: string, key: DateValue, context: { readonly language: string }): Grade {
  const shown = key.written;
  const wrong = (code: 'different' | 'unreadable'): Grade => ({
    mark: 'wrong',
    reason: { code, data: { shown } },
  });
  if (answer.trim().length > longestAnswer) return { mark: 'wrong', reason: { code: 'too-long' } };
  const given = answerTextOf(answer);
  if (given === '') return { mark: 'wrong', reason: { code: 'empty' } };
  if (plainTextOf(given) === plainTextOf(shown)) return { mark: 'right', reason: { code: 'exact' } };

  const nearYear = key.first.year ?? 2000;
  const options: ReadingOptions = { language: context.language, loose: true, nearYear };
  const text = dateTextOf(withDaysInFigures(withDecadesInFigures(given)), options);
  if (text === undefined) return wrong('unreadable');
  const { readings, failure } = readingsOf(text, options);
  const grades = readings.map((reading) => judge(reading, key)).sort((a, b) => rank[a.mark] - rank[b.mark]);
  const best = grades[0];
  if (best !== undefined && best.mark !== 'wrong') return best;
  const mayHoldTwo = readings.length === 0 ? failure === 'unreadable' : /[o&]|y,y/.test(text.letters);
  if (mayHoldTwo && holdsTwo(text, (part) => readingsOf(part, options).readings.length > 0)) {
    return { mark: 'wrong', reason: { code: 'two-answers' } };
  }
  const first = readings[0];
  if (first === undefined || best === undefined)
    return failure === 'no-such-day' ? noSuchDay(given, shown) : wrong('unreadable');
  if (/^[nyh/.-]+$/.test(text.letters) && isKeyInOtherOrder(first, key)) {
    return {
      mark: 'wrong',
      reason: { code: 'date.read-as', data: { read: printDate(first, context.language), shown } },
    };
  }
  return best;
}

/** Whether the text of another date, typed for this key, grades wrong; plain formats are judged without reading them. */
export function gradesWrong(
  other: DateValue,
  key: DateValue,
  context: { readonly language: string },
): boolean {
  return judgesWrong(other, key) ?? grade(other.written, key, context).mark === 'wrong';
}

function noSuchDay(answer: string, shown: string): Grade {
  return { mark: 'wrong', reason: { code: 'date.no-such-day', data: { answer, shown } } };
}
