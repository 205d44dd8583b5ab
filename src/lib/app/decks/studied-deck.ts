import type { FactFile } from '../../facts/index.ts';
import { fold, type CardState, type FoldOptions, type ReviewEvent } from '../../memory/index.ts';
import type { EventsAhead } from '../../storage/index.ts';
import { deckOf, inEdition, type Deck } from '../../study/prepare/index.ts';

/** A deck's file with all that the log says about it, before any question is made of it. */
export interface LoggedFile {
  readonly file: FactFile;
  readonly events: readonly ReviewEvent[];
  /** What the log holds that does not count yet; absent where all counts. */
  readonly ahead?: EventsAhead;
}

/** A deck with all that the log says about it. */
export interface StudiedDeck {
  readonly deck: Deck;
  readonly events: readonly ReviewEvent[];
  readonly states: ReadonlyMap<string, CardState>;
}

/** Makes the questions of a deck, which takes seconds for one of thousands, and reads its log. */
export function studiedDeckOf(
  { file, events }: Pick<LoggedFile, 'file' | 'events'>,
  options: FoldOptions,
): StudiedDeck {
  const deck = deckOf(file);
  return { deck, events, states: inEdition(fold(events, options), deck, events) };
}
