import type { DeckView, StorageView, TodayView } from '$lib/ui/index.ts';
import type { StudyWords } from '$lib/words/index.ts';
import { learntIn, nextDueIn, waitingIn, type Library, type StudiedDeck } from '$lib/app/index.ts';
import { ahead } from './study.ts';

/** Seconds that a question takes, until the learner's own log tells better. */
const SECONDS_A_QUESTION = 12;

export function deckView(studied: StudiedDeck, hrefOf: (id: string) => string, at: number): DeckView {
  const { file, id } = studied.deck;
  const { learnt, of } = learntIn(studied);
  return {
    id,
    href: hrefOf(id),
    title: file.title,
    language: file.language,
    facts: of,
    learnt,
    waiting: waitingIn(studied, at),
  };
}

/** What waits in all decks together. */
export function todayView(decks: readonly StudiedDeck[], words: StudyWords, at: number): TodayView {
  const waiting = decks.reduce((sum, deck) => sum + waitingIn(deck, at), 0);
  const soonest = Math.min(...decks.map((deck) => nextDueIn(deck, at) ?? Infinity));
  return {
    waiting,
    minutes: Math.ceil((waiting * SECONDS_A_QUESTION) / 60),
    ...(waiting === 0 && Number.isFinite(soonest) && { nextBack: ahead(soonest - at, words) }),
  };
}

/** The honest state of what keeps the learner's work. */
export function storageView({ trouble, persisted }: Pick<Library, 'trouble' | 'persisted'>): StorageView {
  if (trouble !== undefined) return { state: trouble.code === 'blocked' ? 'memory' : trouble.code };
  return { state: persisted === true ? 'kept' : 'may-go' };
}
