import { ok, type Result } from '../../base/index.ts';
import { isReviewEvent } from '../check-event.ts';
import { DECK_PREFIX, EVENT_PREFIX, eventKey, isOwnKey } from '../keys.ts';
import type { StorageError, Store } from '../store.ts';

/** What there is of the learner's own. */
export interface OwnCount {
  readonly events: number;
  readonly decks: number;
  /** Settings, exams, notes. */
  readonly others: number;
  /** Records in place of events that cannot be read: they are left out everywhere, kept, and part of every backup. */
  readonly damaged: number;
}

/** Counts what a backup would hold. */
export async function countOwn(store: Store): Promise<Result<OwnCount, StorageError>> {
  const found = await store.list('');
  if (!found.ok) return found;
  const own = found.value.filter(([key]) => isOwnKey(key));
  const logged = own.filter(([key]) => key.startsWith(EVENT_PREFIX));
  const events = logged.filter(([key, value]) => isReviewEvent(value) && eventKey(value) === key).length;
  const decks = own.filter(([key]) => key.startsWith(DECK_PREFIX)).length;
  return ok({ events, decks, others: own.length - logged.length - decks, damaged: logged.length - events });
}
