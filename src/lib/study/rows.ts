import { dueQueue, type CardState, type DayQuery, type QueueCard } from '../memory/index.ts';
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
  /** Epoch ms of the next card that is due; absent where none ever will be. */
  readonly nextDueAt?: number;
  /** Facts and names of which every asked card holds for a day or more. */
  readonly learnt: number;
  /** Facts and names that are asked. */
  readonly of: number;
  /** Whether any card has been answered. */
  readonly begun: boolean;
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
 */
export function queueOfRows(
  rows: readonly DayRow[],
  query: Omit<DayQuery, 'cards' | 'states' | 'limits'>,
): readonly string[] {
  const states = new Map(
    rows.flatMap(({ asked, state }) => (state === undefined ? [] : [[asked.id, state]])),
  );
  const limits = { newPerDay: Infinity, reviewsPerDay: Infinity };
  return dueQueue({ ...query, cards: rows.map(cardOfRow), states, limits });
}
