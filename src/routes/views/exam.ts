import type { ExamCall, ExamOutlook, StudiedDeck } from '$lib/app/decks/index.ts';
import { DAY_MS } from '$lib/memory/index.ts';
import { MOST_DAYS, USUAL_PACE, type ExamForecast, type LeftOutReason } from '$lib/memory/exam/index.ts';
import { dateOfDay, type ExamGoal } from '$lib/study/index.ts';
import { examQueryOf, type Deck } from '$lib/study/prepare/index.ts';
import type { ExamFormView, ExamView, OutlookView } from '$lib/ui/progress/index.ts';
import type { ProgressWords } from '$lib/words/index.ts';
import { percentOf } from './share.ts';

/** Cards that are named for each reason. */
const EXAMPLES = 5;
const REASONS: readonly LeftOutReason[] = ['no-time', 'no-gain', 'resting', 'suspended'];
/** What the form offers before anything is chosen. */
const USUAL = { minutesPerDay: 15, goalPercent: 90 } as const;

/** Between which whole percent a score will most likely lie. */
export function rangePercent({ low, high }: Pick<ExamForecast, 'low' | 'high'>): {
  readonly low: number;
  readonly high: number;
} {
  return { low: percentOf(low), high: percentOf(high) };
}

/** A study day in words, with its year where that is not the one of today. */
export function dateText(
  day: number,
  today: number,
  words: ProgressWords,
  length: 'long' | 'short' = 'long',
): string {
  const at = day * DAY_MS;
  const isThisYear = yearOf(day) === yearOf(today);
  if (length === 'short') return isThisYear ? words.shortDate({ at }) : words.shortDateOfYear({ at });
  return isThisYear ? words.date({ at }) : words.dateOfYear({ at });
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** The study day of each point of a curve: it begins today, and ends with the exam also where that is further off than it is long. */
export function curveDays(points: number, examDay: number, today: number): readonly number[] {
  return Array.from({ length: points }, (_, index) => (index === 0 ? today : examDay - (points - 1 - index)));
}

/** What looking ahead to an exam depends on; undefined on its day and after it. */
export function examCall(
  { deck, events, states }: StudiedDeck,
  exam: ExamGoal,
  day: Parameters<typeof examQueryOf>[4],
): ExamCall | undefined {
  const query = examQueryOf(deck, events, states, exam, day);
  return query && { query, goal: exam.goal };
}

/** What the form of the exam holds, whether one is set or not. */
export function examForm(exam: ExamGoal | undefined, today: number): ExamFormView {
  return {
    date: exam === undefined ? '' : dateOfDay(exam.examDay),
    earliest: dateOfDay(today + 1),
    minutesPerDay: exam?.minutesPerDay ?? USUAL.minutesPerDay,
    goalPercent: exam === undefined ? USUAL.goalPercent : percentOf(exam.goal),
  };
}

function leftOutView(deck: Deck, { day }: ExamOutlook, words: ProgressWords): OutlookView['leftOut'] {
  return REASONS.flatMap((reason) => {
    const out = day.leftOut.filter(({ why }) => why === reason);
    if (out.length === 0) return [];
    const examples = out.slice(0, EXAMPLES).flatMap(({ id }) => deck.questions.get(id)?.statement ?? []);
    return [{ why: words.exam.reasons[reason]({ count: out.length }), examples: [...new Set(examples)] }];
  });
}

function notesOf(
  exam: ExamGoal,
  { forecast, day, minutes }: ExamOutlook,
  { isUnstudied, isFar }: { readonly isUnstudied: boolean; readonly isFar: boolean },
  words: ProgressWords,
): string[] {
  const percent = percentOf(exam.goal);
  const need =
    minutes === undefined
      ? words.exam.needWorking
      : minutes === 'none'
        ? words.exam.needNone({ percent })
        : words.exam.need({ percent, minutes });
  const [more, less] = [100 * forecast.minuteMore, 100 * forecast.minuteLess];
  return [
    ...(isUnstudied ? [words.exam.unstudied({ fresh: USUAL_PACE.fresh, seen: USUAL_PACE.right })] : []),
    ...(isFar ? [words.exam.far({ days: MOST_DAYS })] : []),
    need,
    words.exam.minute({ more: Math.max(0, more), less: Math.max(0, less) }),
    words.exam.idle({ percent: percentOf(forecast.idle) }),
    words.exam.plan({ count: day.ids.length, minutes: Math.round(day.seconds / 60) }),
    ...(day.ids.length > 0 ? [words.exam.order] : []),
  ];
}

function outlookView(
  { deck, events }: StudiedDeck,
  exam: ExamGoal,
  outlook: ExamOutlook,
  today: number,
  words: ProgressWords,
): OutlookView {
  const { forecast } = outlook;
  const { examDay } = exam;
  const { score, low, high, curve } = forecast;
  const percent = percentOf(score);
  const range = rangePercent(forecast);
  const days = curveDays(curve.length, examDay, today);
  const isFar = examDay - today > MOST_DAYS;
  return {
    title: words.exam.title,
    score: words.exam.score({ percent, date: dateText(examDay, today, words), ...range }),
    sentence: words.exam.curve({
      percent,
      minutes: exam.minutesPerDay,
      now: percentOf(forecast.now),
      ...range,
    }),
    curve,
    low,
    high,
    goal: exam.goal,
    from: words.today,
    to: dateText(examDay, today, words, 'short'),
    notes: notesOf(exam, outlook, { isUnstudied: events.length === 0, isFar }, words),
    leftOut: leftOutView(deck, outlook, words),
    language: deck.file.language,
    table: {
      columns: [words.day, words.exam.score100],
      rows: curve.map((share, index) => [
        dateText(days[index] ?? examDay, today, words),
        words.number({ count: percentOf(share) }),
      ]),
    },
  };
}

/** The exam as it stands: `outlook` is absent while it is worked out. */
export function examView(
  studied: StudiedDeck,
  exam: ExamGoal | undefined,
  outlook: ExamOutlook | undefined,
  today: number,
  words: ProgressWords,
): ExamView {
  const form = examForm(exam, today);
  if (exam === undefined) return { form, phase: 'none' };
  if (exam.examDay <= today) {
    const date = dateText(exam.examDay, today, words);
    return {
      form,
      phase: 'over',
      text: exam.examDay === today ? words.exam.today : words.exam.over({ date }),
    };
  }
  if (outlook === undefined) return { form, phase: 'working' };
  return { form, phase: 'ahead', outlook: outlookView(studied, exam, outlook, today, words) };
}
