import {
  dueQueue,
  isLearning,
  LEARN_AHEAD_MS,
  type CardState,
  type DayQuery,
  type Memory,
  type QueueCard,
} from '../memory/index.ts';
import type { Asked } from './asked.ts';

/** A card of the day's queue with all that showing it needs. Plain data. */
export interface DayRow {
  /** Place in the queue as it was made. */
  readonly rank: number;
  readonly asked: Asked;
  /** Absent for a new card. */
  readonly state?: CardState;
}

/** How a deck stands on a study day. Plain data, made anew from the log at any time. */
export interface DayBrief {
  readonly deck: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly studyDay: number;
  /** Cards left today. */
  readonly waiting: number;
  /** How many of them are not among the rows that were made with this brief. */
  readonly beyond: number;
  /** New cards beyond the day's limit that could be asked. */
  readonly more: number;
  /** Cards that will have been answered on `studyDay` when it is over; absent unless the learner asked for more than it holds. */
  readonly upTo?: number;
  /** Epoch ms of the next card that is due; absent where none ever will be. */
  readonly nextDueAt?: number;
  /** Facts and names of which every asked card holds for a day or more. */
  readonly learnt: number;
  /** Facts and names that are asked. */
  readonly of: number;
  /** Whether any card has been answered. */
  readonly begun: boolean;
  /** The cards are asked as the plan has them, each once on `studyDay`, whatever is due; absent where the queue is by what is due. */
  readonly inOrder?: true;
  /** While an exam lies ahead: what is planned for it today. */
  readonly exam?: ExamBrief;
  /** The learner has the day off: nothing new waits. */
  readonly dayOff?: true;
}

/** What a study day holds for an exam, and what is expected of that, as it was planned. */
export interface ExamBrief {
  /** Study day of the exam. */
  readonly examDay: number;
  readonly cards: number;
  /** What they take in the mean. */
  readonly seconds: number;
  /** Share of the questions that will be known at the exam if the plan is followed, 0 to 1; absent where that was not asked for. */
  readonly expected?: {
    readonly score: number;
    /** Four exams of five end between these. */
    readonly low: number;
    readonly high: number;
  };
}

/** The brief and the first cards of the day's queue. */
export interface StudyDay {
  readonly brief: DayBrief;
  readonly rows: readonly DayRow[];
}

/** New cards beyond the day's limit that are offered at a time. */
export const MORE_AT_A_TIME = 10;

/** What the queue is made of, from rows alone. */
export function cardOfRow({ asked }: DayRow): QueueCard {
  return { id: asked.id, factId: asked.origin, group: asked.kind };
}

/**
 * Cards of the rows that are still to be asked, in order: the rows hold what the day's limits allow, so that only what was
 * answered since they were made takes cards away or brings them back.
 *
 * @param brief that was made with the rows
 */
export function queueOfRows(
  rows: readonly DayRow[],
  query: Omit<DayQuery, 'cards' | 'states' | 'limits'>,
  brief?: Pick<DayBrief, 'inOrder' | 'studyDay'>,
): readonly string[] {
  const states = new Map(
    rows.flatMap(({ asked, state }) => (state === undefined ? [] : [[asked.id, state]])),
  );
  const cards = rows.map(cardOfRow);
  if (brief?.inOrder === true) return orderOfPlan(cards, states, query, brief.studyDay);
  const limits = { newPerDay: Infinity, reviewsPerDay: Infinity };
  return dueQueue({ ...query, cards, states, limits });
}

/**
 * Cards of a plan that are still to be asked: first what was answered Again on its day and whose time has come, then what was not
 * answered since that day began, in the order given, last what was answered Again and comes back within LEARN_AHEAD_MS. A fact
 * rests from its first unaided success on that day. Suspended cards are left out.
 *
 * @param cards in the order of the plan
 * @param day study day that was planned
 */
export function orderOfPlan(
  cards: readonly QueueCard[],
  states: ReadonlyMap<string, CardState>,
  { now }: Pick<DayQuery, 'now'>,
  day: number,
): readonly string[] {
  const isResting = ({ id }: QueueCard): boolean => (states.get(id)?.firstSuccessDay ?? -Infinity) >= day;
  const resting = new Set(cards.filter(isResting).map(({ factId }) => factId));
  const again: { id: string; dueAt: number }[] = [];
  const open: string[] = [];
  for (const { id, factId } of cards) {
    const { memory, suspended } = states.get(id) ?? {};
    if (suspended === true || resting.has(factId)) continue;
    if (memory === undefined || memory.lastDay < day) open.push(id);
    else if (isBack(memory, now)) again.push({ id, dueAt: memory.dueAt });
  }
  again.sort((a, b) => a.dueAt - b.dueAt);
  const due = again.filter(({ dueAt }) => dueAt <= now).map(({ id }) => id);
  const soon = again.filter(({ dueAt }) => dueAt > now).map(({ id }) => id);
  return [...due, ...open, ...soon];
}

/** Whether a card was answered Again and comes back in the sitting. */
function isBack(memory: Memory, now: number): boolean {
  return isLearning(memory) && memory.dueAt <= now + LEARN_AHEAD_MS;
}
