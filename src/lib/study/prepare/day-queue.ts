import {
  doneOn,
  dueQueue,
  forecast,
  studyDay,
  studyDayStart,
  type DayQuery,
  type QueueCard,
} from '../../memory/index.ts';
import { forecastExam, planExamDay, type ExamQuery } from '../../memory/exam/index.ts';
import { MORE_AT_A_TIME, orderOfPlan, type DayBrief, type ExamBrief } from '../rows.ts';

/** The cards of a study day in the order in which they are asked, and what the brief says of them. */
export type DayQueue = { readonly ids: readonly string[] } & Pick<
  DayBrief,
  'more' | 'upTo' | 'nextDueAt' | 'exam' | 'inOrder' | 'dayOff'
>;

/** What the learner wants beyond what a study day holds. */
export interface Wanted {
  /** That of the brief that was made on the same day before. */
  readonly upTo?: number | undefined;
  /** Cards wanted beyond that. */
  readonly more: number;
}

/** The queue of a study day: by what is due, on days off only what was answered Again. */
export function dueDayQueue(query: DayQuery, wanted: Wanted): DayQueue {
  const queue = dueQueue(query);
  const { extra, ...goal } = extraOf(query, queue, wanted);
  const { nextDueAt } = forecast(query, 1);
  const dueAt = (ids: readonly string[]) => {
    const due = ids.length > 0 ? query.now : nextDueAt;
    return due === undefined ? {} : { nextDueAt: due };
  };
  const inOrder = (query.daysOff?.size ?? 0) > 0 && ({ inOrder: true } as const);
  if (isDayOff(query)) {
    const { ids, more } = withExtra(queue, dueQueue(withoutToday(query)), extra);
    return { ids, more, ...goal, ...dueAt(ids), ...inOrder, dayOff: true };
  }
  const { newPerDay = 0 } = query.limits ?? {};
  const { introduced } = doneOn(todayOf(query), query.states);
  const withNew = (count: number): readonly string[] =>
    dueQueue({ ...query, limits: { ...query.limits, newPerDay: Math.max(newPerDay, introduced) + count } });
  const ids = extra === 0 ? queue : withNew(extra);
  const more = withNew(extra + MORE_AT_A_TIME).length - ids.length;
  return { ids, more, ...goal, ...dueAt(ids), ...inOrder };
}

/**
 * The queue of a study day while an exam lies ahead: what gains most for it, in its order, until the minutes of the day are used.
 *
 * @param isForetold whether the brief says what is expected at the exam: that takes as long as all the rest
 */
export function examDayQueue(
  query: DayQuery,
  exam: ExamQuery,
  wanted: Wanted,
  isForetold: boolean,
): DayQueue {
  const { ids: within, seconds, leftOut } = planExamDay(exam);
  const { extra, ...goal } = extraOf(query, within, wanted);
  const waiting = leftOut.filter(({ why }) => why === 'no-time').length;
  // Time enough for all that was asked for, and on a day off as on any other.
  const roomy = { ...withoutToday(exam), spentSeconds: -60 * extra };
  const beyond = extra === 0 ? [] : withExtra(within, planExamDay(roomy).ids, extra).ids.slice(within.length);
  const chosen = new Set([...within, ...beyond]);
  const cards: readonly QueueCard[] = query.cards.filter(({ id }) => chosen.has(id));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const planned = [...chosen].flatMap((id) => byId.get(id) ?? []);
  const ids = orderOfPlan(planned, query.states, query, todayOf(query));
  return {
    ids,
    more: Math.min(MORE_AT_A_TIME, Math.max(0, waiting - beyond.length)),
    ...goal,
    nextDueAt: ids.length > 0 ? query.now : nextStudyDayStart(query),
    exam: {
      examDay: exam.examDay,
      cards: within.length,
      seconds,
      ...(isForetold && { expected: expectedOf(exam) }),
    },
    inOrder: true,
    ...(isDayOff(query) && { dayOff: true }),
  };
}

function expectedOf(exam: ExamQuery): NonNullable<ExamBrief['expected']> {
  const { score, low, high } = forecastExam(exam);
  return { score, low, high };
}

/**
 * How many cards more than a queue holds are still to be asked. The goal is a number of answered cards of the day, so that it
 * stays where it is while they are answered, taken back, and planned anew.
 */
function extraOf(
  query: DayQuery,
  queue: readonly string[],
  { upTo, more }: Wanted,
): { readonly extra: number } & Pick<DayBrief, 'upTo'> {
  const today = todayOf(query);
  const isAnswered = (id: string): boolean => (query.states.get(id)?.memory?.lastDay ?? -Infinity) >= today;
  const answered = query.cards.filter(({ id }) => isAnswered(id)).length;
  const held = answered + queue.filter((id) => !isAnswered(id)).length;
  const extra = Math.max(0, (upTo ?? 0) - held) + more;
  const goal = more > 0 ? held + extra : upTo;
  return { extra, ...(goal !== undefined && { upTo: goal }) };
}

type Calendar = Pick<DayQuery, 'now' | 'offsetMinutes' | 'rollOverHour' | 'daysOff'>;

function todayOf({ now, offsetMinutes, rollOverHour }: Calendar): number {
  return studyDay(now, offsetMinutes, rollOverHour);
}

function isDayOff(query: Calendar): boolean {
  return query.daysOff?.has(todayOf(query)) === true;
}

function withoutToday<Query extends Calendar>(query: Query): Query {
  const today = todayOf(query);
  return { ...query, daysOff: new Set([...(query.daysOff ?? [])].filter((day) => day !== today)) };
}

function nextStudyDayStart(query: Calendar): number {
  let day = todayOf(query) + 1;
  while (query.daysOff?.has(day) === true) day += 1;
  return studyDayStart(day, query.offsetMinutes, query.rollOverHour);
}

/** A queue with so many cards more of a longer one, and how many that one still holds, as far as they are offered. */
function withExtra(
  queue: readonly string[],
  longer: readonly string[],
  extra: number,
): { readonly ids: readonly string[]; readonly more: number } {
  const held = longer.filter((id) => !queue.includes(id));
  const ids = [...queue, ...held.slice(0, extra)];
  return { ids, more: Math.min(MORE_AT_A_TIME, Math.max(0, held.length - extra)) };
}
