// What makes a deck ready to be studied from its fact file: loaded where that is done, not where cards are asked.
export { askedOf, citationsOfCard } from './asked-of.ts';
export { deckOf, type Deck } from './deck.ts';
export type { Wanted } from './day-queue.ts';
export { hardestFacts, leechesOf, type Confusion, type HardFact, type Leech } from './leeches.ts';
export { editionChange, type CardFate, type EditionChange, type Fate } from './edition-change.ts';
export { inEdition } from './in-edition.ts';
export { examQueryOf } from './exam-query.ts';
export { learntIn, planStudyDay, type DayBasis } from './plan-study-day.ts';
export { itemsToReview, type ItemToReview } from './review-items.ts';
export { tallyOf, type Tallies } from './tally.ts';
export { OPTION_SEED } from '../option-seed.ts';
export { LEECH_LAPSES } from '../leech.ts';
