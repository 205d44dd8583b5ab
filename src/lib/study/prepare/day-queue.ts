import {
  dueQueue,
  forecast,
  studyDay,
  studyDayStart,
  type DayQuery,
  type QueueCard,
} from '../../memory/index.ts';
import { planExamDay, type ExamQuery } from '../../memory/exam/index.ts';
import { MORE_AT_A_TIME, orderOfPlan, type DayBrief } from '../rows.ts';

/** The cards of a study day in the order in which they are asked, and what the brief says of them. */
export type DayQueue = { readonly ids: readonly string[] } & Pick<
  DayBrief,
  'more' | 'nextDueAt' | 'exam' | 'inOrder' | 'dayOff'
>;

/**
 * The queue of a study day: by what is due, on days off only what was answered Again.
 *
 * @param extra cards wanted on a day off all the same
 */
export function dueDayQueue(query: DayQuery, extra: number): DayQueue {
  const isOff = isDayOff(query);
  const queue = dueQueue(query);
  const { nextDueAt } = forecast(query, 1);
  const inOrder = (query.daysOff?.size ?? 0) > 0 && ({ inOrder: true } as const);
  if (isOff) {
    const { ids, more } = withExtra(queue, dueQueue(withoutToday(query)), extra);
    const due = ids.length > 0 ? query.now : nextDueAt;
    return { ids, more, ...(due !== undefined && { nextDueAt: due }), ...inOrder, dayOff: true };
  }
  const { newPerDay = 0 } = query.limits ?? {};
  const extended = { ...query, limits: { ...query.limits, newPerDay: newPerDay + MORE_AT_A_TIME } };
  const more = dueQueue(extended).length - queue.length;
  return { ids: queue, more, ...(nextDueAt !== undefined && { nextDueAt }), ...inOrder };
}

/**
 * The queue of a study day while an exam lies ahead: what gains most for it, in its order, until the minutes of the day are used.
 *
 * @param extra cards wanted beyond those minutes
 */
export function examDayQueue(query: DayQuery, exam: ExamQuery, extra: number): DayQueue {
  const { ids: within, seconds, leftOut } = planExamDay(exam);
  const waiting = leftOut.filter(({ why }) => why === 'no-time').length;
  // Time enough for all that was asked for, and on a day off as on any other.
  const roomy = { ...withoutToday(exam), spentSeconds: -60 * extra };
  const beyond = extra === 0 ? [] : withExtra(within, planExamDay(roomy).ids, extra).ids.slice(within.length);
  const wanted = new Set([...within, ...beyond]);
  const cards: readonly QueueCard[] = query.cards.filter(({ id }) => wanted.has(id));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const planned = [...wanted].flatMap((id) => byId.get(id) ?? []);
  const ids = orderOfPlan(planned, query.states, query, todayOf(query));
  return {
    ids,
    more: Math.min(MORE_AT_A_TIME, Math.max(0, waiting - beyond.length)),
    nextDueAt: ids.length > 0 ? query.now : nextStudyDayStart(query),
    exam: { examDay: exam.examDay, cards: within.length, seconds },
    inOrder: true,
    ...(isDayOff(query) && { dayOff: true }),
  };
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
