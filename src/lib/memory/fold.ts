import type { AnswerEvent, CardEvent, Rating, ReviewEvent } from './event.ts';
import { reviewerFor, spreadSeed, type Reviewer } from './fsrs.ts';
import type { CardState } from './memory.ts';
import { MEMORY_WIDTH, readMemory, STABILITY, writeMemory } from './memory-row.ts';
import { compareEvents } from './order.ts';
import { standingLog } from './standing.ts';
import { ROLL_OVER_HOUR, studyDay } from './study-day.ts';

/** What the log alone does not say. The same log and options always give the same states. */
export interface FoldOptions {
  readonly desiredRetention?: number;
  readonly weights?: readonly number[];
  /** Local hour at which a study day begins; ROLL_OVER_HOUR without it. */
  readonly rollOverHour?: number;
  /**
   * Events after this instant (epoch ms) are left out until their time has come, so that a device whose clock ran ahead does not
   * have the last word: give now and a few minutes. No limit without it.
   */
  readonly latestAt?: number;
}

/**
 * The state of every card that the log of one deck speaks of. Events may come in any order and more than once. What is undone
 * counts as if it had never happened; of several standing overrides of one answer the last counts. Cost is linear for a log in
 * order, as storage gives it, and that of sorting otherwise.
 */
export function fold(
  events: readonly ReviewEvent[],
  options: FoldOptions = {},
): ReadonlyMap<string, CardState> {
  const { log, ratings } = standingLog(events, options.latestAt);
  const hasRatings = ratings.size > 0;
  const reading = readingOf(options);
  const starts = new Map<string, number>();
  let rows = new Float64Array(64 * ROW_WIDTH);
  for (let index = 0; index < log.length; index += 1) {
    const event = log[index]!;
    if (event.type !== 'answer' && (event.type === 'undo' || event.type === 'override')) continue;
    let start = starts.get(event.card);
    if (start === undefined) {
      starts.set(event.card, (start = starts.size * ROW_WIDTH));
      if (start === rows.length) rows = grown(rows);
      beginRow(rows, start, undefined, event.card);
    }
    if (event.type !== 'answer') change(rows, start, index, event);
    else {
      const rating = (hasRatings ? ratings.get(event.id) : undefined) ?? event.rating;
      answer(rows, start, index, event, rating, reading);
    }
  }
  const states = new Map<string, CardState>();
  for (const [card, start] of starts) states.set(card, stateOf(rows, start, log));
  return states;
}

/**
 * The state of one card after one more answer, without folding its log again: equal to the fold of the log with the answer in it,
 * provided that no undo or override refers to the answer yet.
 *
 * @returns undefined where only a fold can tell: the answer does not come after the card's last event, or after `latestAt`
 */
export function append(
  state: CardState | undefined,
  event: AnswerEvent,
  options: FoldOptions = {},
): CardState | undefined {
  if (state !== undefined && compareEvents(event, state.place) <= 0) return undefined;
  if (options.latestAt !== undefined && event.at > options.latestAt) return undefined;
  const row = new Float64Array(ROW_WIDTH);
  beginRow(row, 0, state, event.card);
  answer(row, 0, 0, event, event.rating, readingOf(options));
  return stateOf(row, 0, [event]);
}

/** How answers are read, looked up once for a whole log. */
interface Reading {
  readonly reviewer: Reviewer;
  readonly rollOverHour: number;
}

function readingOf({ weights, desiredRetention, rollOverHour = ROLL_OVER_HOUR }: FoldOptions): Reading {
  return { reviewer: reviewerFor(weights, desiredRetention), rollOverHour };
}

// A state in the making is a row of numbers: its memory, then these. Days that are not known are NaN, events are places in the log.
const SUSPENDED = MEMORY_WIDTH;
const ANSWERS = MEMORY_WIDTH + 1;
const FIRST_DAY = MEMORY_WIDTH + 2;
const FIRST_SUCCESS_DAY = MEMORY_WIDTH + 3;
const LAST_ANSWER = MEMORY_WIDTH + 4;
const LAST_EVENT = MEMORY_WIDTH + 5;
const SEED = MEMORY_WIDTH + 6;
const ROW_WIDTH = 2 * MEMORY_WIDTH;

function grown(rows: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * rows.length);
  more.set(rows);
  return more;
}

function beginRow(rows: Float64Array, start: number, state: CardState | undefined, card: string): void {
  if (state?.memory !== undefined) writeMemory(rows, start, state.memory);
  rows[start + SUSPENDED] = state?.suspended === true ? 1 : 0;
  rows[start + ANSWERS] = state?.answers ?? 0;
  rows[start + FIRST_DAY] = state?.firstDay ?? NaN;
  rows[start + FIRST_SUCCESS_DAY] = state?.firstSuccessDay ?? NaN;
  rows[start + LAST_ANSWER] = NaN;
  rows[start + SEED] = spreadSeed(card);
}

function answer(
  rows: Float64Array,
  start: number,
  index: number,
  event: AnswerEvent,
  rating: Rating,
  { reviewer, rollOverHour }: Reading,
): void {
  const day = studyDay(event.at, event.offsetMinutes, rollOverHour);
  reviewer.answerRow(rows, start, rating, event.at, day, rows[start + SEED]);
  rows[start + ANSWERS]! += 1;
  if (Number.isNaN(rows[start + FIRST_DAY])) rows[start + FIRST_DAY] = day;
  if (rating >= 3 && Number.isNaN(rows[start + FIRST_SUCCESS_DAY]) && isUnaided(event))
    rows[start + FIRST_SUCCESS_DAY] = day;
  rows[start + LAST_ANSWER] = index;
  rows[start + LAST_EVENT] = index;
}

/** Whether an answer was given without help: nothing on the screen to recognise. */
function isUnaided({ form }: AnswerEvent): boolean {
  return form === 'typed' || form === 'flashcard';
}

function change(rows: Float64Array, start: number, index: number, event: CardEvent): void {
  if (event.type === 'reset') {
    const isSuspended = rows[start + SUSPENDED]!;
    rows.fill(0, start, start + ROW_WIDTH);
    beginRow(rows, start, undefined, event.card);
    rows[start + SUSPENDED] = isSuspended;
  } else rows[start + SUSPENDED] = event.type === 'suspend' ? 1 : 0;
  rows[start + LAST_EVENT] = index;
}

function stateOf(rows: Float64Array, start: number, log: readonly ReviewEvent[]): CardState {
  const { at, device, counter, id } = log[rows[start + LAST_EVENT]!]!;
  const state: { -readonly [Key in keyof CardState]: CardState[Key] } = {
    suspended: rows[start + SUSPENDED] === 1,
    answers: rows[start + ANSWERS]!,
    place: { at, device, counter, id },
  };
  if (rows[start + STABILITY]! > 0) state.memory = readMemory(rows, start);
  if (!Number.isNaN(rows[start + FIRST_DAY])) state.firstDay = rows[start + FIRST_DAY]!;
  if (!Number.isNaN(rows[start + FIRST_SUCCESS_DAY]))
    state.firstSuccessDay = rows[start + FIRST_SUCCESS_DAY]!;
  const last = log[rows[start + LAST_ANSWER]!];
  if (last?.type === 'answer') {
    state.lastAnswerEventId = last.id;
    state.lastKeyDigest = last.keyDigest;
  }
  return state;
}
