import type { AnswerEvent, CardEvent, Rating, ReviewEvent } from './event.ts';
import { spreadSeed, type Reviewer } from './fsrs.ts';
import type { CardState } from './memory.ts';
import { MEMORY_WIDTH, readMemory, STABILITY, writeMemory } from './memory-row.ts';
import { studyDay } from './study-day.ts';

/** How answers are read, looked up once for a whole log. */
export interface Reading {
  readonly reviewer: Reviewer;
  readonly rollOverHour: number;
}

// A state in the making is a row of numbers: its memory, then these. Days that are not known are NaN, events are places in the log.
const SUSPENDED = MEMORY_WIDTH;
const ANSWERS = MEMORY_WIDTH + 1;
const FIRST_DAY = MEMORY_WIDTH + 2;
const FIRST_SUCCESS_DAY = MEMORY_WIDTH + 3;
const LAST_ANSWER = MEMORY_WIDTH + 4;
const LAST_EVENT = MEMORY_WIDTH + 5;
const SEED = MEMORY_WIDTH + 6;
/** Numbers that a row takes. */
export const ROW_WIDTH = 2 * MEMORY_WIDTH;

/** The states of the cards of a log in the making, each card's numbers in a row. */
export class CardRows {
  readonly #log: readonly ReviewEvent[];
  readonly #reading: Reading;
  readonly #starts = new Map<string, number>();
  #rows = new Float64Array(64 * ROW_WIDTH);
  /** Where the next row begins. */
  #end = 0;

  constructor(log: readonly ReviewEvent[], reading: Reading) {
    this.#log = log;
    this.#reading = reading;
  }

  /**
   * Brings the card of the event at an index past it; undos and overrides are passed over.
   *
   * @returns the index of the card's event before, -1 where there is none
   */
  take(index: number, ratings?: ReadonlyMap<string, Rating>): number {
    const event = this.#log[index]!;
    if (event.type === 'undo' || event.type === 'override') return -1;
    const start = this.#starts.get(event.card) ?? this.#begin(event.card);
    const rows = this.#rows;
    const before = rows[start + LAST_EVENT]!;
    if (event.type !== 'answer') change(rows, start, index, event);
    else answer(rows, start, index, event, ratings?.get(event.id) ?? event.rating, this.#reading);
    return before;
  }

  /** The index of a card's last event. */
  lastOf(card: string): number {
    return this.#rows[this.#starts.get(card)! + LAST_EVENT]!;
  }

  /** As if the card had not been met. */
  leave(card: string): void {
    this.#starts.delete(card);
  }

  states(): ReadonlyMap<string, CardState> {
    const states = new Map<string, CardState>();
    for (const [card, start] of this.#starts) states.set(card, stateOf(this.#rows, start, this.#log));
    return states;
  }

  #begin(card: string): number {
    const start = this.#end;
    this.#end += ROW_WIDTH;
    if (start === this.#rows.length) {
      const more = new Float64Array(2 * start);
      more.set(this.#rows);
      this.#rows = more;
    }
    this.#starts.set(card, start);
    beginRow(this.#rows, start, undefined, card);
    return start;
  }
}

/** Lays a state into a row of zeros; undefined for a card that was not met. */
export function beginRow(
  rows: Float64Array,
  start: number,
  state: CardState | undefined,
  card: string,
): void {
  if (state?.memory !== undefined) writeMemory(rows, start, state.memory);
  rows[start + SUSPENDED] = state?.suspended === true ? 1 : 0;
  rows[start + ANSWERS] = state?.answers ?? 0;
  rows[start + FIRST_DAY] = state?.firstDay ?? NaN;
  rows[start + FIRST_SUCCESS_DAY] = state?.firstSuccessDay ?? NaN;
  rows[start + LAST_ANSWER] = NaN;
  rows[start + LAST_EVENT] = -1;
  rows[start + SEED] = spreadSeed(card);
}

/** Brings the row that begins at `start` past the answer that stands at `index` of its log. */
export function answer(
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

/** What a row says, of which `log` holds the events. */
export function stateOf(rows: Float64Array, start: number, log: readonly ReviewEvent[]): CardState {
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
