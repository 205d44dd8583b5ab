import { planDay, type DayQuery } from './day-plan.ts';

/**
 * Ids of the cards to ask in the present study day, in order:
 * 1. cards answered Again whose time has come, longest waiting first;
 * 2. cards due today, those whose answer has changed before all, then the one most likely forgotten first;
 * 3. new cards in deck order, groups taking turns;
 * 4. cards answered Again that come back within LEARN_AHEAD_MS.
 *
 * Siblings do not meet on one day: a fact that was asked today, or waits to be, gives no other card unless that was answered
 * Again. A fact rests for the study day of a card's first success without help, its cards answered Again included. The limits
 * count what the log says was done today. Suspended cards are left out. On a day off only 1 and 4 are asked, and what falls due on
 * days off counts as due on the study days that `spreadOverBreaks` gives it. Cost: n log n.
 */
export function dueQueue(query: DayQuery): readonly string[] {
  const { again, reviews, fresh, soon } = planDay(query);
  return [again, reviews, fresh, soon].flat().map((card) => card.id);
}
