import type { ReasonMessage } from '../../words/index.ts';
import type { Grade } from '../kind.ts';
import {
  isSpan,
  isYearly,
  samePoint,
  type DateFacts,
  type DatePoint,
  type DateValue,
} from '../written-dates/date-value.ts';
import { marginYears, spanOf } from './reach.ts';
import type { DateReading } from '../written-dates/readings.ts';

/** The year before which a slip of one year is forgiven. */
const forgivenBefore = 1800;

type DateCode = Exclude<
  Extract<ReasonMessage, { code: `date.${string}`; data: { shown: string } }>['code'],
  'date.read-as' | 'date.no-such-day'
>;

/** Verdicts that show the right answer. */
function verdicts(shown: string) {
  const say =
    (mark: Grade['mark']) =>
    (code: DateCode): Grade => ({ mark, reason: { code, data: { shown } } });
  return {
    same: { mark: 'right', reason: { code: 'same', data: { shown } } } satisfies Grade,
    different: { mark: 'wrong', reason: { code: 'different', data: { shown } } } satisfies Grade,
    right: say('right'),
    almost: say('almost'),
    wrong: say('wrong'),
  };
}
type Verdicts = ReturnType<typeof verdicts>;

const sameMonth = (a: DatePoint, b: DatePoint): boolean => a.month !== null && a.month === b.month;
const sameMonthAndDay = (a: DatePoint, b: DatePoint): boolean => sameMonth(a, b) && a.day === b.day;
const withoutYear = (date: DateFacts): DateFacts => ({
  ...date,
  first: { ...date.first, year: null },
  last: { ...date.last, year: null },
});
const sameEnds = (a: DateFacts, b: DateFacts): boolean =>
  samePoint(a.first, b.first) && samePoint(a.last, b.last);

/** Days from one day to another; in dates of every year the short way round. */
function daysApart(a: DateFacts, b: DateFacts): number {
  const real = (date: DateFacts): DateFacts =>
    isYearly(date) ? { ...date, first: { ...date.first, year: 0 }, last: { ...date.last, year: 0 } } : date;
  const [from, to] = [spanOf(real(a)), spanOf(real(b))];
  if (from === undefined || to === undefined) return Infinity;
  const days = Math.abs(from[0] - to[0]);
  return isYearly(a) && isYearly(b) ? Math.min(days, 366 - days) : days;
}

function isInside(inner: DateFacts, outer: DateFacts): boolean {
  const [a, b] = [spanOf(inner), spanOf(outer)];
  return a !== undefined && b !== undefined && a[0] >= b[0] && a[1] <= b[1];
}

function judgeYear(answer: DateReading, key: DateValue, say: Verdicts): Grade {
  const [asked, given] = [key.first.year, answer.first.year];
  if (asked === null || given === null) return say.different;
  if (isInside(answer, key)) return say.right('date.inside');
  if (isInside(key, answer)) return say.wrong('date.too-wide');
  if (answer.grain !== 'year' || isSpan(answer)) return say.different;
  const yearsOff = Math.abs(given - asked);
  if (key.approximate && yearsOff <= marginYears(key)) return say.almost('date.about');
  if (yearsOff === 1 && asked < forgivenBefore) return say.almost('date.year-near');
  return given === 1 - asked && asked !== given ? say.wrong('date.other-era') : say.different;
}

function judgeMonth(answer: DateReading, key: DateValue, say: Verdicts): Grade {
  if (isSpan(answer)) return isInside(answer, key) ? say.right('date.inside') : say.different;
  if (isInside(answer, key)) return say.right('date.inside');
  if (isYearly(answer))
    return sameMonth(answer.first, key.first) ? say.almost('date.year-missing') : say.different;
  if (answer.grain === 'year' && answer.first.year === key.first.year) return say.wrong('date.month-missing');
  if (answer.first.month === null || key.first.month === null) return say.different;
  if (answer.first.year !== key.first.year) {
    return sameMonth(answer.first, key.first) ? say.wrong('date.other-year') : say.different;
  }
  const near = Math.abs(answer.first.month - key.first.month) === 1;
  if (!near) return say.different;
  return { mark: 'almost', reason: { code: 'date.month-near', data: { month: key.first.month } } };
}

function judgeDay(answer: DateReading, key: DateValue, say: Verdicts): Grade {
  if (isSpan(answer)) return isInside(key, answer) ? say.wrong('date.too-wide') : say.different;
  if (isYearly(answer))
    return sameMonthAndDay(answer.first, key.first) ? say.wrong('date.needs-year') : say.different;
  if (answer.grain === 'day') {
    if (daysApart(answer, key) === 1) return say.almost('date.day-near');
    return sameMonthAndDay(answer.first, key.first) ? say.wrong('date.other-year') : say.different;
  }
  if (!isInside(key, answer)) return say.different;
  return answer.grain === 'month' ? say.almost('date.day-missing') : say.wrong('date.too-wide');
}

/** A day or month of every year; a year that the answer adds is not looked at. */
function judgeYearly(answered: DateReading, key: DateValue, say: Verdicts): Grade {
  if (answered.first.month === null || isSpan(answered)) return say.different;
  const answer = withoutYear(answered);
  if (sameEnds(answer, key)) return say.same;
  if (key.grain === 'month')
    return sameMonth(answer.first, key.first) ? say.right('date.inside') : say.different;
  if (answer.grain === 'month')
    return sameMonth(answer.first, key.first) ? say.almost('date.day-missing') : say.different;
  return daysApart(answer, key) === 1 ? say.almost('date.day-near') : say.different;
}

function judgeSpan(answered: DateReading, key: DateValue, say: Verdicts): Grade {
  const answer = isYearly(key) ? withoutYear(answered) : answered;
  if (sameEnds(answer, key)) return say.same;
  if (answer.grain === key.grain && isSpan(answer)) {
    if (samePoint(answer.first, key.first)) return say.almost('date.other-end');
    return sameEnds(withoutYear(answer), withoutYear(key)) && key.first.month !== null
      ? say.wrong(isYearly(answer) ? 'date.needs-year' : 'date.other-year')
      : say.different;
  }
  if (answer.grain === key.grain) {
    const end = samePoint(answer.first, key.first) || samePoint(answer.first, key.last);
    return end ? say.almost('date.one-end') : say.different;
  }
  if (key.grain === 'day' && answer.grain === 'month') {
    const months = sameMonth(answer.first, key.first) && sameMonth(answer.last, key.last);
    return months && answer.first.year === key.first.year ? say.almost('date.day-missing') : say.different;
  }
  const finer = key.grain === 'year' && answer.first.month !== null;
  const years = answer.first.year === key.first.year && answer.last.year === key.last.year;
  return finer && years ? say.right('date.inside') : say.different;
}

/** Decades and centuries: the same one, or its years written out, or a year of it. */
function judgeAge(answer: DateReading, key: DateValue, say: Verdicts): Grade {
  if (sameEnds(answer, key)) return say.same;
  if (isInside(answer, key) && !answer.centuryMissing) return say.almost('date.narrower');
  return isInside(key, answer) ? say.wrong('date.too-wide') : say.different;
}

/** Grades one reading of an answer; what the answer left unsaid makes a right one amber. */
export function judge(answer: DateReading, key: DateValue): Grade {
  const say = verdicts(key.written);
  const grade = judgeFull(answer, key, say);
  if (grade.mark !== 'right') return grade;
  if (answer.eraMissing) return say.almost('date.era-missing');
  if (answer.centuryMissing) return say.almost('date.century-missing');
  return answer.slip ? say.almost('date.spelling') : grade;
}

function judgeFull(answer: DateReading, key: DateValue, say: Verdicts): Grade {
  if (answer.grain === key.grain && sameEnds(answer, key)) return say.same;
  if (isSpan(key)) return judgeSpan(answer, key, say);
  if (isYearly(key)) return judgeYearly(answer, key, say);
  if (key.grain === 'year') return judgeYear(answer, key, say);
  if (key.grain === 'month') return judgeMonth(answer, key, say);
  return key.grain === 'day' ? judgeDay(answer, key, say) : judgeAge(answer, key, say);
}
