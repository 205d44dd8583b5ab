import type { AnswerEvent, CardEvent, Rating, ReviewEvent } from './event.ts';
import { afterReview } from './fsrs.ts';
import type { CardState, EventPlace } from './memory.ts';
import { compareEvents, inOrder } from './order.ts';
import { ROLL_OVER_HOUR, studyDay } from './study-day.ts';
import { undoneIds } from './undo.ts';

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
 * counts as if it had never happened; of several standing overrides of one answer the last counts. Cost is that of sorting.
 */
export function fold(
  events: readonly ReviewEvent[],
  options: FoldOptions = {},
): ReadonlyMap<string, CardState> {
  const { latestAt = Infinity } = options;
  const log = inOrder(events).filter((event) => event.at <= latestAt);
  const undone = undoneIds(log);
  const standing = undone.size === 0 ? log : log.filter((event) => !undone.has(event.id));

  const overrides = new Map<string, Rating>();
  for (const event of standing) if (event.type === 'override') overrides.set(event.of, event.rating);

  const drafts = new Map<string, Draft>();
  for (const event of standing) {
    if (event.type === 'undo' || event.type === 'override') continue;
    let draft = drafts.get(event.card);
    if (draft === undefined) drafts.set(event.card, (draft = beginDraft(undefined, event)));
    if (event.type === 'answer') answer(draft, event, overrides.get(event.id) ?? event.rating, options);
    else change(draft, event);
  }
  return new Map([...drafts].map(([card, draft]) => [card, finish(draft)]));
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
  const draft = beginDraft(state, event);
  answer(draft, event, event.rating, options);
  return finish(draft);
}

/** A state in the making: changed in place, because a log is long and every step of it would leave a copy behind. */
interface Draft {
  memory: CardState['memory'] | undefined;
  suspended: boolean;
  answers: number;
  firstDay: number | undefined;
  firstSuccessDay: number | undefined;
  lastAnswerEventId: string | undefined;
  lastKeyDigest: string | undefined;
  place: EventPlace;
}

function beginDraft(state: CardState | undefined, event: EventPlace): Draft {
  return {
    memory: state?.memory,
    suspended: state?.suspended ?? false,
    answers: state?.answers ?? 0,
    firstDay: state?.firstDay,
    firstSuccessDay: state?.firstSuccessDay,
    lastAnswerEventId: state?.lastAnswerEventId,
    lastKeyDigest: state?.lastKeyDigest,
    place: event,
  };
}

function answer(draft: Draft, event: AnswerEvent, rating: Rating, options: FoldOptions): void {
  const { rollOverHour = ROLL_OVER_HOUR, desiredRetention, weights } = options;
  const day = studyDay(event.at, event.offsetMinutes, rollOverHour);
  draft.memory = afterReview(draft.memory, rating, event.at, {
    desiredRetention,
    weights,
    cardSeed: event.card,
    day,
  });
  draft.answers += 1;
  draft.firstDay ??= day;
  if (rating >= 3 && (event.form === 'typed' || event.form === 'flashcard')) draft.firstSuccessDay ??= day;
  draft.lastAnswerEventId = event.id;
  draft.lastKeyDigest = event.keyDigest;
  draft.place = event;
}

function change(draft: Draft, event: CardEvent): void {
  if (event.type === 'reset')
    Object.assign(draft, beginDraft(undefined, event), { suspended: draft.suspended });
  else draft.suspended = event.type === 'suspend';
  draft.place = event;
}

function finish(draft: Draft): CardState {
  const { memory, suspended, answers, firstDay, firstSuccessDay, lastAnswerEventId, lastKeyDigest } = draft;
  const { at, device, counter, id } = draft.place;
  return {
    suspended,
    answers,
    place: { at, device, counter, id },
    ...(memory === undefined ? {} : { memory }),
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(firstSuccessDay === undefined ? {} : { firstSuccessDay }),
    ...(lastAnswerEventId === undefined ? {} : { lastAnswerEventId }),
    ...(lastKeyDigest === undefined ? {} : { lastKeyDigest }),
  };
}
