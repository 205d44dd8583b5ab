// Editions that can be brought back: for the start page, after the decks are shown.
export { bringBack, replacedDecks, type ReplacedDeck } from './replaced-decks.ts';
