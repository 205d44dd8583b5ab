import type { CardState } from '../memory/index.ts';

/** From this many lapses on a card takes more than it gives: it should be learnt in another way. */
export const LEECH_LAPSES = 8;

/** How often a card was forgotten, if that is often enough to make it a leech; else undefined. */
export function leechLapses(state: CardState | undefined): number | undefined {
  const lapses = state?.memory?.lapses ?? 0;
  return lapses >= LEECH_LAPSES ? lapses : undefined;
}
