import { cardsIn, isStillRight, type Sitting } from '../study/index.ts';
import type { Answering } from './answering.svelte.ts';
import type { DayAtHand } from './day-at-hand.svelte.ts';
import type { PlannedDeck } from './plan-deck.ts';

/**
 * Goes over to a day that was planned from another edition of its deck, between two cards; gives the sitting that goes on. What can
 * be taken back stays at hand, unless it has another answer now.
 */
export function inOtherEdition(
  sitting: Sitting,
  planned: PlannedDeck,
  day: DayAtHand,
  answering: Answering,
): Sitting {
  const { shown: _answered, ...rest } = sitting;
  day.adopt(planned, cardsIn(rest));
  answering.gradeBy(planned.names);
  const done = sitting.done.filter(({ shown }) => {
    const asked = day.asked(shown.card);
    return asked !== undefined && isStillRight(shown, asked);
  });
  return { ...sitting, done };
}
