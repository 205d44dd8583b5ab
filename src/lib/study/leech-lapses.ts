/** From this many lapses on a card takes more than it gives: it should be learnt in another way. */
export const LEECH_LAPSES = 8;
