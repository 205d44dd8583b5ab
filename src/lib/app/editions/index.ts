// Editions that can be brought back, and those that ship and can be taken: for the start page, after the decks are shown.
export { bringBack, replacedDecks, type ReplacedDeck } from './replaced-decks.ts';
export { offeredEditions, refuseShipped, takeShipped, type OfferedEdition } from './shipped-editions.ts';
