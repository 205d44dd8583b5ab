import type { AnswerEvent, Rating, ReviewEvent } from './event.ts';
import { cleanLog } from './order.ts';
import { undoneIds } from './undo.ts';

/** What of a log counts. */
export interface StandingLog {
  /** In total order, each id once, none after the latest instant, none that is taken back. Undos and overrides are still among them. */
  readonly log: readonly ReviewEvent[];
  /** The learner's own ratings by the id of the answer they stand for; of several the last. */
  readonly ratings: ReadonlyMap<string, Rating>;
}

/** What counts of the events up to an instant (epoch ms). */
export function standingLog(events: readonly ReviewEvent[], latestAt = Infinity): StandingLog {
  const clean = cleanLog(events);
  const last = clean.events.at(-1);
  const isWhole = last === undefined || last.at <= latestAt;
  const log = isWhole ? clean.events : clean.events.filter((event) => event.at <= latestAt);
  const corrections = isWhole ? clean.corrections : clean.corrections.filter(({ at }) => at <= latestAt);
  const undone = undoneIds(corrections);
  const ratings = new Map<string, Rating>();
  for (const event of corrections)
    if (event.type === 'override' && !undone.has(event.id)) ratings.set(event.of, event.rating);
  return { log: undone.size === 0 ? log : log.filter((event) => !undone.has(event.id)), ratings };
}

/** The answers that count, in total order, each with the rating that it counts as: the learner's own where there is one. */
export function standingAnswers(events: readonly ReviewEvent[], latestAt?: number): readonly AnswerEvent[] {
  const { log, ratings } = standingLog(events, latestAt);
  return log.flatMap((event) => {
    if (event.type !== 'answer') return [];
    const rating = ratings.get(event.id);
    return [rating === undefined ? event : { ...event, rating }];
  });
}
