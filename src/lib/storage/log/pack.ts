import { ok, type Result } from '../../base/index.ts';
import type { ReviewEvent } from '../../memory/index.ts';
import { isReviewEvent } from '../check-event.ts';
import { eventKey, eventPrefix, packKey, packPrefix } from '../keys.ts';
import type { StorageError, Store } from '../store.ts';
import type { EventLog } from './read-events.ts';

// IndexedDB takes longer to find a record than to copy it: 10,000 events, a key each, take some 150 ms to read, and 30 ms when
// they lie together. Packs hold copies of a log's events, in order, as JSON: a text comes out of the database at once, and is parsed
// in half the time that it takes to copy as many objects. They can be made anew at any time; the events stay as they are.

/** Events in a pack. */
const PACK = 2000;
/** With fewer events behind the last pack it is not worth writing again. */
const LEAST_LOOSE = 200;

/** The events that lie in packs, in the order of their keys; none where something about the packs is odd. */
export async function packedEvents(
  store: Store,
  deckId: string,
): Promise<Result<readonly ReviewEvent[], StorageError>> {
  const packs = await store.list(packPrefix(deckId));
  if (!packs.ok) return packs;
  const events = packs.value.flatMap(([, value]) => listIn(value));
  return ok(isPacked(events, deckId) ? events : []);
}

/** What a pack holds; something that is no event where it is no list. */
function listIn(pack: unknown): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(String(pack));
    return Array.isArray(list) ? list : [list];
  } catch {
    return [undefined];
  }
}

/** Whether these are sound events of a deck, each behind the one before. */
function isPacked(events: readonly unknown[], deckId: string): events is readonly ReviewEvent[] {
  let before: ReviewEvent | undefined;
  for (const event of events) {
    if (!isReviewEvent(event) || event.deck !== deckId) return false;
    if (before !== undefined && event.at <= before.at && eventKey(event) <= eventKey(before)) return false;
    before = event;
  }
  return true;
}

/**
 * Lays the events of a log together that were read one by one, once there are enough of them. A log with damaged records is left:
 * its packs could not be told from those of a log that has lost something.
 *
 * @param latestAt epoch ms; later events, of a clock that is ahead, stay out: all that comes would lie before them
 */
export async function packEvents(
  store: Store,
  deckId: string,
  { events, damaged, packed }: EventLog,
  latestAt: number,
): Promise<Result<undefined, StorageError>> {
  // Packs that were not read are of no use; those that were are full but for the last.
  const old = packed === 0 ? await store.keys(packPrefix(deckId)) : ok([]);
  if (!old.ok) return old;
  let remove = old.value;
  const count = events.findLastIndex(({ at }) => at <= latestAt) + 1;
  const total = await store.count(eventPrefix(deckId));
  if (!total.ok) return total;
  // What was taken back since the reading must not come into a pack.
  const isOld = damaged.length > 0 || total.value < events.length;
  if (isOld || count - packed < LEAST_LOOSE)
    return remove.length === 0 ? ok(undefined) : store.write({ remove, isRelaxed: true });
  for (let place = Math.floor(packed / PACK); place * PACK < count; place += 1) {
    const pack = events.slice(place * PACK, Math.min(count, (place + 1) * PACK));
    const put = new Map([[packKey(deckId, place), JSON.stringify(pack)]]);
    const written = await store.write({ put, remove, isRelaxed: true });
    if (!written.ok) return written;
    remove = [];
  }
  return ok(undefined);
}

/** Keys of the packs of decks: they go in one batch with events that are taken back. */
export async function packKeysOf(
  store: Store,
  deckIds: readonly string[],
): Promise<Result<readonly string[], StorageError>> {
  const found: string[] = [];
  for (const id of deckIds) {
    const keys = await store.keys(packPrefix(id));
    if (!keys.ok) return keys;
    found.push(...keys.value);
  }
  return ok(found);
}
