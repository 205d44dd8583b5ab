import {
  append,
  compareEvents,
  standingAnswers,
  undoneIds,
  type AnswerEvent,
  type CardEvent,
  type CardState,
  type FoldOptions,
  type ReviewEvent,
} from '../../memory/index.ts';

/** Something that happened to a card and still stands. */
export type CardHappening =
  | {
      readonly event: AnswerEvent;
      /** The learner's own verdict stands instead of the grader's. */
      readonly isOverridden: boolean;
      /** Whole days until the card was to come back; 0 for within the sitting. */
      readonly intervalDays: number;
    }
  | { readonly event: CardEvent };

/**
 * What happened to one card, oldest first: the answers that count, each with the interval that followed, and when it was
 * suspended, brought back or reset. What was taken back is not in it.
 *
 * @param events of the deck
 */
export function historyOf(
  card: string,
  events: readonly ReviewEvent[],
  options: FoldOptions = {},
): readonly CardHappening[] {
  const { latestAt = Infinity } = options;
  const graded = new Map(
    events.flatMap((event) => (isAnswerTo(event, card) ? [[event.id, event] as const] : [])),
  );
  // Overrides and undos name an event by its id, so these few are all that can speak of the card.
  const own = events.filter((event) => ('card' in event ? event.card === card : true));
  const undone = undoneIds(own);
  const changes = own.filter(
    (event): event is CardEvent =>
      'card' in event && event.type !== 'answer' && !undone.has(event.id) && event.at <= latestAt,
  );
  const log = [...standingAnswers(own, latestAt), ...changes].sort(compareEvents);
  let state: CardState | undefined;
  return log.map((event): CardHappening => {
    if (event.type !== 'answer') {
      if (event.type === 'reset') state = undefined;
      return { event };
    }
    state = append(state, event, options) ?? state;
    const { memory } = state ?? {};
    const isOverridden = graded.get(event.id)?.rating !== event.rating;
    return { event, isOverridden, intervalDays: memory?.intervalDays ?? 0 };
  });
}

function isAnswerTo(event: ReviewEvent, card: string): event is AnswerEvent {
  return event.type === 'answer' && event.card === card;
}
