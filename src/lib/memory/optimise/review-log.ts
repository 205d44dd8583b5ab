import type { Rating, ReviewEvent } from '../event.ts';
import { standingLog } from '../standing.ts';
import { ROLL_OVER_HOUR, studyDay } from '../study-day.ts';

/** One review as any log has it. */
export interface Review {
  /** Whatever tells one card's history from another's. */
  readonly card: string;
  /** Epoch ms. */
  readonly at: number;
  /** Study day of the review, as `studyDay` counts. */
  readonly day: number;
  readonly rating: Rating;
}

/**
 * Histories of cards, one after the other, ordered by each card's first review; within a card in the order of time. Plain typed
 * arrays, so that a long log is small, is walked fast and survives structured clone.
 */
export interface ReviewLog {
  /** Where each card's reviews begin; one more at the end: the number of reviews. */
  readonly starts: Uint32Array;
  /** 1 to 4. */
  readonly ratings: Uint8Array;
  /** Whole study days since the card's review before; 0 for the first one and on the same day. */
  readonly elapsedDays: Uint32Array;
  /** Epoch ms. */
  readonly at: Float64Array;
}

/** A log from reviews in any order; those of one card at one instant stay in the order given. */
export function reviewLogOf(reviews: Iterable<Review>): ReviewLog {
  const byCard = new Map<string, Review[]>();
  let size = 0;
  for (const review of reviews) {
    size += 1;
    const known = byCard.get(review.card);
    if (known === undefined) byCard.set(review.card, [review]);
    else known.push(review);
  }
  const cards = [...byCard.values()];
  for (const card of cards) card.sort((a, b) => a.at - b.at);
  cards.sort((a, b) => a[0]!.at - b[0]!.at);

  const starts = new Uint32Array(cards.length + 1);
  const ratings = new Uint8Array(size);
  const elapsedDays = new Uint32Array(size);
  const at = new Float64Array(size);
  let i = 0;
  for (const [card, history] of cards.entries()) {
    let lastDay = history[0]!.day;
    for (const review of history) {
      ratings[i] = review.rating;
      elapsedDays[i] = Math.max(0, review.day - lastDay);
      at[i] = review.at;
      lastDay = review.day;
      i += 1;
    }
    starts[card + 1] = i;
  }
  return { starts, ratings, elapsedDays, at };
}

/**
 * The answers that stand in the logs of any decks, with the ratings that count: what is undone is left out, an override replaces
 * the grader's rating, a reset begins a new history. Events may come in any order and more than once.
 *
 * @see `fold`, which reads a log by the same rules
 */
export function reviewsOfEvents(
  events: readonly ReviewEvent[],
  { rollOverHour = ROLL_OVER_HOUR }: { readonly rollOverHour?: number } = {},
): ReviewLog {
  const { log, ratings } = standingLog(events);
  const resets = new Map<string, number>();
  const reviews: Review[] = [];
  for (const event of log) {
    if (event.type === 'undo' || event.type === 'override') continue;
    const card = `${event.deck}\n${event.card}`;
    if (event.type === 'reset') resets.set(card, (resets.get(card) ?? 0) + 1);
    if (event.type !== 'answer') continue;
    reviews.push({
      card: `${card}\n${String(resets.get(card) ?? 0)}`,
      at: event.at,
      day: studyDay(event.at, event.offsetMinutes, rollOverHour),
      rating: ratings.get(event.id) ?? event.rating,
    });
  }
  return reviewLogOf(reviews);
}

/** How many cards a log has. */
export function cardCount(log: ReviewLog): number {
  return log.starts.length - 1;
}

/** Reviews on a later day than the one before: those that tell something about forgetting, and that a loss is taken of. */
export function spacedCount(log: ReviewLog): number {
  return log.elapsedDays.reduce((count, days) => count + (days > 0 ? 1 : 0), 0);
}

/** A part of a log: the cards from one rank up to but not including another. It shares the memory of the whole. */
export function cardsBetween(log: ReviewLog, from: number, to: number): ReviewLog {
  const [begin, end] = [log.starts[from]!, log.starts[to]!];
  return {
    starts: log.starts.slice(from, to + 1).map((start) => start - begin),
    ratings: log.ratings.subarray(begin, end),
    elapsedDays: log.elapsedDays.subarray(begin, end),
    at: log.at.subarray(begin, end),
  };
}
