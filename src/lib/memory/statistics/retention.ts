import type { ReviewEvent } from '../event.ts';
import type { FoldOptions } from '../fold.ts';
import { isLearning } from '../memory.ts';
import { replay } from '../replay.ts';

/** A card that waited this many days or more before a review is mature, as in Anki. */
export const MATURE_DAYS = 21;

/** How often something was still known. */
export interface Kept {
  /** Reviews rated above Again. */
  readonly right: number;
  readonly reviews: number;
}

/** True retention: how much was still known when it was asked again. */
export interface Retention {
  readonly all: Kept;
  /** Cards that had waited less than MATURE_DAYS. */
  readonly young: Kept;
  readonly mature: Kept;
  /** By what `groupOf` said of the card, in the order in which groups were first met. */
  readonly groups: ReadonlyMap<string, Kept>;
}

/** Which reviews count. */
export interface RetentionQuery extends FoldOptions {
  /** First and last study day, both included; all days without it. */
  readonly days?: readonly [first: number, last: number];
  /** Such as the kind of value that a card asks; undefined leaves a card out of the groups. */
  readonly groupOf?: (card: string) => string | undefined;
}

interface Count {
  right: number;
  reviews: number;
}

/**
 * The share that was right of the first review of a card on a day, of cards that had been waiting for days. Repeats on one day,
 * first answers and answers after Again say nothing about what was kept, and are left out.
 */
export function retention(events: readonly ReviewEvent[], query: RetentionQuery = {}): Retention {
  const [firstDay, lastDay] = query.days ?? [-Infinity, Infinity];
  const none = (): Count => ({ right: 0, reviews: 0 });
  const [all, young, mature] = [none(), none(), none()];
  const groups = new Map<string, Count>();
  replay(events, query, ({ event, rating, day, before }) => {
    if (before === undefined || isLearning(before) || before.lastDay >= day) return;
    if (day < firstDay || day > lastDay) return;
    const counts = [all, before.intervalDays < MATURE_DAYS ? young : mature];
    const group = query.groupOf?.(event.card);
    if (group !== undefined) {
      const known = groups.get(group) ?? none();
      groups.set(group, known);
      counts.push(known);
    }
    for (const count of counts) {
      count.reviews += 1;
      if (rating > 1) count.right += 1;
    }
  });
  return { all, young, mature, groups };
}
