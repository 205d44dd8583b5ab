import type { BrowseSession } from '$lib/app/decks/index.ts';
import type { BrowseFilter, BrowseMoment, Knowledge, Marker, Narrowed } from '$lib/study/browse/index.ts';
import type { BrowseWords, Refusals, StudyWords } from '$lib/words/index.ts';

/** What the views of a listed deck are made of. */
export interface BrowseQuery {
  readonly session: BrowseSession;
  readonly filter: BrowseFilter;
  readonly knowledge: Knowledge;
  readonly marksOf: Marker;
  readonly narrowed: Narrowed;
  readonly moment: BrowseMoment;
  readonly words: BrowseWords;
  readonly refusals: Refusals;
  readonly study: StudyWords;
}

/** What the marks of a deck's cards are made of. */
export function knowledgeOf(session: BrowseSession, moment: BrowseMoment): Knowledge {
  return {
    states: session.states,
    moment,
    asked: session.asked && new Set(session.asked.questions.keys()),
    review: new Set(session.review.keys()),
    noted: new Set(session.notes.map(({ fact }) => fact)),
  };
}
