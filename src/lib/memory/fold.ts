import type { AnswerEvent, ReviewEvent } from './event.ts';
import { answer, beginRow, CardRows, ROW_WIDTH, stateOf, type Reading } from './card-rows.ts';
import { reviewerFor } from './fsrs.ts';
import type { CardState } from './memory.ts';
import { cleanCheck, compareEvents } from './order.ts';
import { correctedBy, standingLog } from './standing.ts';
import { ROLL_OVER_HOUR } from './study-day.ts';

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
  return foldClean(events, options) ?? foldStanding(events, options);
}

/** Few enough events to be still at hand when they are folded, after they were checked. */
const EVENTS_AT_ONCE = 512;

/**
 * Folds a log that is clean already while checking that it is: a long one is slow to read twice. Undos and overrides are met
 * after what they change, so the cards that they speak of are folded again.
 *
 * @returns undefined for a log that is not clean
 */
function foldClean(
  events: readonly ReviewEvent[],
  options: FoldOptions,
): ReadonlyMap<string, CardState> | undefined {
  const { latestAt = Infinity } = options;
  const check = cleanCheck(events);
  const cards = new CardRows(events, readingOf(options));
  /** The place of the event before of the same card; -1 for its first. */
  const before = new Int32Array(events.length);
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
    const end = Math.min(events.length, from + EVENTS_AT_ONCE);
    if (!check.upTo(end)) return undefined;
    for (let index = from; index < end; index += 1)
      if (events[index]!.at <= latestAt) before[index] = cards.take(index);
  }
  const { undone, ratings } = correctedBy(check.corrections.filter(({ at }) => at <= latestAt));
  const touched = new Set<string>();
  for (const id of [...undone, ...ratings.keys()]) {
    const event = events[check.indexOf(id) ?? -1];
    if (event !== undefined && event.at <= latestAt && 'card' in event) touched.add(event.card);
  }
  for (const card of touched) {
    const places: number[] = [];
    for (let index = cards.lastOf(card); index >= 0; index = before[index]!)
      if (!undone.has(events[index]!.id)) places.push(index);
    cards.leave(card);
    for (const index of places.reverse()) cards.take(index, ratings);
  }
  return cards.states();
}

/** Folds any log, after putting it in order. */
function foldStanding(events: readonly ReviewEvent[], options: FoldOptions): ReadonlyMap<string, CardState> {
  const { log, ratings } = standingLog(events, options.latestAt);
  const cards = new CardRows(log, readingOf(options));
  for (let index = 0; index < log.length; index += 1) cards.take(index, ratings);
  return cards.states();
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

function readingOf({ weights, desiredRetention, rollOverHour = ROLL_OVER_HOUR }: FoldOptions): Reading {
  return { reviewer: reviewerFor(weights, desiredRetention), rollOverHour };
}
