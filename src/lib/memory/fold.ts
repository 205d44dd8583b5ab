import type { AnswerEvent, CardEvent, Rating, ReviewEvent } from './event.ts';
import { emptyMemory, reviewerFor, spreadSeed, type MemoryDraft, type Reviewer } from './fsrs.ts';
import type { CardState, EventPlace } from './memory.ts';
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
  const drafts = new Map<string, Draft>();
  for (const event of log) {
    if (event.type !== 'answer' && (event.type === 'undo' || event.type === 'override')) continue;
    let draft = drafts.get(event.card);
    if (draft === undefined)
      drafts.set(event.card, (draft = beginDraft(undefined, event, spreadSeed(event.card))));
    if (event.type !== 'answer') change(draft, event);
    else answer(draft, event, (hasRatings ? ratings.get(event.id) : undefined) ?? event.rating, reading);
  }
  const states = new Map<string, CardState>();
  for (const [card, draft] of drafts) states.set(card, finish(draft));
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
  const draft = beginDraft(state, event, spreadSeed(event.card));
  answer(draft, event, event.rating, readingOf(options));
  return finish(draft);
}

/** How answers are read, looked up once for a whole log. */
interface Reading {
  readonly reviewer: Reviewer;
  readonly rollOverHour: number;
}

function readingOf({ weights, desiredRetention, rollOverHour = ROLL_OVER_HOUR }: FoldOptions): Reading {
  return { reviewer: reviewerFor(weights, desiredRetention), rollOverHour };
}

/** A state in the making: changed in place, because a log is long and every step of it would leave a copy behind. */
interface Draft {
  readonly seed: number;
  readonly memory: MemoryDraft;
  suspended: boolean;
  answers: number;
  firstDay: number | undefined;
  firstSuccessDay: number | undefined;
  lastAnswer: Pick<AnswerEvent, 'id' | 'keyDigest'> | undefined;
  place: EventPlace;
}

function beginDraft(state: CardState | undefined, event: EventPlace, seed: number): Draft {
  return {
    seed,
    memory: state?.memory === undefined ? emptyMemory() : { ...state.memory },
    suspended: state?.suspended ?? false,
    answers: state?.answers ?? 0,
    firstDay: state?.firstDay,
    firstSuccessDay: state?.firstSuccessDay,
    lastAnswer: undefined,
    place: event,
  };
}

function answer(draft: Draft, event: AnswerEvent, rating: Rating, { reviewer, rollOverHour }: Reading): void {
  const day = studyDay(event.at, event.offsetMinutes, rollOverHour);
  reviewer.answer(draft.memory, rating, event.at, day, draft.seed);
  draft.answers += 1;
  draft.firstDay ??= day;
  if (draft.firstSuccessDay === undefined && rating >= 3 && isUnaided(event)) draft.firstSuccessDay = day;
  draft.lastAnswer = event;
  draft.place = event;
}

/** Whether an answer was given without help: nothing on the screen to recognise. */
function isUnaided({ form }: AnswerEvent): boolean {
  return form === 'typed' || form === 'flashcard';
}

function change(draft: Draft, event: CardEvent): void {
  if (event.type === 'reset')
    Object.assign(draft, beginDraft(undefined, event, draft.seed), { suspended: draft.suspended });
  else draft.suspended = event.type === 'suspend';
  draft.place = event;
}

function finish(draft: Draft): CardState {
  const { at, device, counter, id } = draft.place;
  const state: { -readonly [Key in keyof CardState]: CardState[Key] } = {
    suspended: draft.suspended,
    answers: draft.answers,
    place: { at, device, counter, id },
  };
  if (draft.memory.stability > 0) state.memory = draft.memory;
  if (draft.firstDay !== undefined) state.firstDay = draft.firstDay;
  if (draft.firstSuccessDay !== undefined) state.firstSuccessDay = draft.firstSuccessDay;
  if (draft.lastAnswer !== undefined) {
    state.lastAnswerEventId = draft.lastAnswer.id;
    state.lastKeyDigest = draft.lastAnswer.keyDigest;
  }
  return state;
}
