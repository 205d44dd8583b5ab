import type { StudiedDeck } from '$lib/app/decks/index.ts';
import type { Settings } from '$lib/study/index.ts';
import type { ProgressWords, StudyWords } from '$lib/words/index.ts';

/** When the page is looked at. */
export interface Moment {
  /** Epoch ms. */
  readonly now: number;
  readonly offsetMinutes: number;
  /** Study day. */
  readonly today: number;
  readonly rollOverHour: number;
}

/** What the charts are made of. */
export interface ProgressQuery {
  readonly studied: StudiedDeck;
  readonly settings: Settings;
  readonly moment: Moment;
  readonly words: ProgressWords;
  /** Where the deck is listed. */
  readonly browseHref: string;
  readonly kinds: StudyWords['screen']['kinds'];
}
