import type { AnswerEvent, Rating, ReviewEvent } from './event.ts';
import { inOrder } from './order.ts';
import { undoneIds } from './undo.ts';

/**
 * The events that count: in total order, each id once, none after `latestAt` (epoch ms), none that is taken back. Undos and
 * overrides are still among them.
 */
export function standingEvents(
  events: readonly ReviewEvent[],
  latestAt: number = Infinity,
): readonly ReviewEvent[] {
  const ordered = inOrder(events);
  const last = ordered.at(-1);
  const log =
    last === undefined || last.at <= latestAt ? ordered : ordered.filter((event) => event.at <= latestAt);
  const undone = undoneIds(log);
  return undone.size === 0 ? log : log.filter((event) => !undone.has(event.id));
}

/**
 * The learner's own ratings by the id of the answer they stand for; of several the last. Undefined where there is none.
 *
 * @param standing from `standingEvents`
 */
export function overridesIn(standing: readonly ReviewEvent[]): ReadonlyMap<string, Rating> | undefined {
  let ratings: Map<string, Rating> | undefined;
  for (const event of standing) {
    if (event.type === 'override') (ratings ??= new Map<string, Rating>()).set(event.of, event.rating);
  }
  return ratings;
}

/** The answers that count, in total order, each with the rating that it counts as: the learner's own where there is one. */
export function standingAnswers(events: readonly ReviewEvent[], latestAt?: number): readonly AnswerEvent[] {
  const standing = standingEvents(events, latestAt);
  const ratings = overridesIn(standing);
  return standing.flatMap((event) => {
    if (event.type !== 'answer') return [];
    const rating = ratings?.get(event.id);
    return [rating === undefined ? event : { ...event, rating }];
  });
}
