import type { StudiedDeck } from '$lib/app/decks/index.ts';
import type { DayQuery, FoldOptions } from '$lib/memory/index.ts';
import type { Settings } from '$lib/study/index.ts';
import type { ProgressWords, StudyWords } from '$lib/words/index.ts';

/** When the page is looked at, and what the learner chose that plans depend on. */
export interface Moment extends Omit<DayQuery, 'cards' | 'states'> {
  /** Study day. */
  readonly today: number;
  readonly rollOverHour: number;
}

/** What the charts are made of. */
export interface ProgressQuery {
  readonly studied: StudiedDeck;
  readonly settings: Settings;
  /** How the log is read. */
  readonly memory: FoldOptions;
  readonly moment: Moment;
  readonly words: ProgressWords;
  /** Where the deck is listed. */
  readonly browseHref: string;
  readonly kinds: StudyWords['screen']['kinds'];
}
