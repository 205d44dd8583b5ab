import type { ReviewEvent } from '../event.ts';
import type { FoldOptions } from '../fold.ts';
import { isLearning } from '../memory.ts';
import { replay } from '../replay.ts';

/** How hard one card was, or several together. */
export interface Hardship {
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number;
  /** Answers rated above Again. */
  readonly right: number;
  readonly answers: number;
}

/** How hard each card was since its last reset, by card; resets forget what was before. */
export function hardships(
  events: readonly ReviewEvent[],
  options: FoldOptions = {},
): ReadonlyMap<string, Hardship> {
  const byCard = new Map<string, { lapses: number; right: number; answers: number }>();
  replay(events, options, ({ event, rating, before }) => {
    let own = byCard.get(event.card);
    if (own === undefined || before === undefined)
      byCard.set(event.card, (own = { lapses: 0, right: 0, answers: 0 }));
    own.answers += 1;
    if (rating > 1) own.right += 1;
    else if (before !== undefined && !isLearning(before)) own.lapses += 1;
  });
  return byCard;
}

/** Negative where a is the harder: more lapses, then a smaller share right, then more answers. */
export function byHardship(a: Hardship, b: Hardship): number {
  return b.lapses - a.lapses || a.right / a.answers - b.right / b.answers || b.answers - a.answers;
}

/** The hardest cards, hardest first; cards that were never answered wrong are not among them. */
export function hardestCards(
  events: readonly ReviewEvent[],
  most: number,
  options: FoldOptions = {},
): readonly (Hardship & { readonly card: string })[] {
  return [...hardships(events, options)]
    .flatMap(([card, own]) => (own.right < own.answers ? [{ card, ...own }] : []))
    .sort(byHardship)
    .slice(0, most);
}
