import { ok, type Result } from '../../base/index.ts';
import type { ReviewEvent } from '../../memory/index.ts';
import { isReviewEvent } from '../check-event.ts';
import { eventKey, eventPrefix } from '../keys.ts';
import type { RawRecord } from '../records.ts';
import type { StorageError, Store } from '../store.ts';
import { packedEvents } from './pack.ts';

/** Records that could be read, and those that could not: set aside, to be counted, shown and exported, never deleted. */
export interface EventLog {
  /** In order of time. */
  readonly events: readonly ReviewEvent[];
  readonly damaged: readonly RawRecord[];
  /** How many of the events, the first ones, were read from packs. */
  readonly packed: number;
}

/**
 * All events of one deck. Damaged are also records whose key is not that of their event: they would be counted under another deck
 * or time. Packs stand for the events in them where they and the events behind them are as many as the log has: no event of it is
 * ever changed, and where some are taken back their packs go with them. Otherwise each event is read by itself.
 */
export async function readEvents(store: Store, deckId: string): Promise<Result<EventLog, StorageError>> {
  const prefix = eventPrefix(deckId);
  // Counted before what is loose is read: what comes in between is in neither, or makes the numbers differ.
  const [total, packed] = await Promise.all([store.count(prefix), packedEvents(store, deckId)]);
  if (!packed.ok) return packed;
  if (!total.ok) return total;
  const last = packed.value.at(-1);
  if (last !== undefined) {
    const loose = await store.list(prefix, undefined, eventKey(last));
    if (!loose.ok) return loose;
    if (packed.value.length + loose.value.length === total.value) return ok(logOf(packed.value, loose.value));
  }
  const all = await store.list(prefix);
  return all.ok ? ok(logOf([], all.value)) : all;
}

function logOf(packed: readonly ReviewEvent[], loose: readonly RawRecord[]): EventLog {
  const events = [...packed];
  const damaged: RawRecord[] = [];
  for (const record of loose) {
    const [key, value] = record;
    if (isReviewEvent(value) && eventKey(value) === key) events.push(value);
    else damaged.push(record);
  }
  return { events, damaged, packed: packed.length };
}
