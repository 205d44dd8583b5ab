import type { CardState, ReviewEvent } from '../../memory/index.ts';
import type { Question } from '../../questions/index.ts';
import { tallyOf } from './tally.ts';

/** A card that the author of the deck should look at, why, and the figures that say so. */
export type ItemToReview = { readonly card: string } & (
  | {
      readonly why: 'below-chance';
      readonly showings: number;
      readonly right: number;
      /** Right answers that guessing would give. */
      readonly byChance: number;
    }
  | { readonly why: 'lapses'; readonly lapses: number }
  | { readonly why: 'reported' }
);

/** A choice is judged from so many showings on; a card forgotten so often is looked at (rule 53). */
const JUDGED_FROM_SHOWINGS = 10;
const MANY_LAPSES = 6;

/**
 * The cards to show to the author, in the order of the deck: those answered below chance as a choice, those forgotten again
 * and again, and those reported wrong. A card may be there for several reasons. Reads the whole log.
 *
 * @param events of the deck, in order of time; of one learner or of many
 * @param states from `fold` of one learner
 * @param reported ids of cards that somebody said are wrong
 */
export function itemsToReview(
  deck: { readonly questions: ReadonlyMap<string, Pick<Question, 'keyDigest'>> },
  events: readonly ReviewEvent[],
  states: ReadonlyMap<string, CardState>,
  reported: ReadonlySet<string> = new Set(),
): readonly ItemToReview[] {
  const tallies = tallyOf(events);
  const items: ItemToReview[] = [];
  for (const [card, question] of deck.questions) {
    const tally = tallies.get(card);
    if (tally?.keyDigest === question.keyDigest) {
      const { showings, right, byChance } = tally;
      if (showings >= JUDGED_FROM_SHOWINGS && right < byChance)
        items.push({ card, why: 'below-chance', showings, right, byChance });
    }
    const lapses = states.get(card)?.memory?.lapses ?? 0;
    if (lapses >= MANY_LAPSES) items.push({ card, why: 'lapses', lapses });
    if (reported.has(card)) items.push({ card, why: 'reported' });
  }
  return items;
}
