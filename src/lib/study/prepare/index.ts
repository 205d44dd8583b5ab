// What makes a deck ready to be studied from its fact file: loaded where that is done, not where cards are asked.
export { askedOf, citationsOfCard } from './asked-of.ts';
export { deckOf, type Deck } from './deck.ts';
export { learntIn, planStudyDay } from './plan-study-day.ts';
export { OPTION_SEED } from '../option-seed.ts';
