import type { AnswerEvent, Rating } from './event.ts';
import type { FoldOptions } from './fold.ts';
import { emptyMemory, reviewerFor, spreadSeed, type MemoryDraft } from './fsrs.ts';
import type { Memory } from './memory.ts';
import { standingLog } from './standing.ts';
import { ROLL_OVER_HOUR, studyDay } from './study-day.ts';

/** One answer that counts, and what was known of its card before it. */
export interface ReplayedAnswer {
  readonly event: AnswerEvent;
  /** The rating that counts: the learner's own where there is one. */
  readonly rating: Rating;
  /** Study day of the answer. */
  readonly day: number;
  /** Before the answer; undefined for a card that was new or reset. Holds good only until the visit returns: copy what is kept. */
  readonly before: Memory | undefined;
  /** Chance of recall that FSRS gave the card, from 0 to 1, by whole study days as FSRS counts them; undefined for a new card. */
  readonly predicted: number | undefined;
}

/** Goes through the answers that count, in order, as `fold` reads them. Undone answers are left out. */
export function replay(
  events: Parameters<typeof standingLog>[0],
  options: FoldOptions,
  visit: (answer: ReplayedAnswer) => void,
): void {
  const { log, ratings } = standingLog(events, options.latestAt);
  const { weights, desiredRetention, rollOverHour = ROLL_OVER_HOUR } = options;
  const reviewer = reviewerFor(weights, desiredRetention);
  const drafts = new Map<string, { readonly memory: MemoryDraft; readonly seed: number }>();
  for (const event of log) {
    if (event.type === 'reset') drafts.delete(event.card);
    if (event.type !== 'answer') continue;
    const day = studyDay(event.at, event.offsetMinutes, rollOverHour);
    const rating = ratings.get(event.id) ?? event.rating;
    let draft = drafts.get(event.card);
    const before = draft?.memory;
    const predicted = before && reviewer.recallAfter(Math.max(0, day - before.lastDay), before.stability);
    visit({ event, rating, day, before, predicted });
    if (draft === undefined)
      drafts.set(event.card, (draft = { memory: emptyMemory(), seed: spreadSeed(event.card) }));
    reviewer.answer(draft.memory, rating, event.at, day, draft.seed);
  }
}
