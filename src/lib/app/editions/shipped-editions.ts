import { shipped } from 'virtual:shipped-decks';
import { editionOf } from '../../classroom/index.ts';
import type { FactFile } from '../../facts/index.ts';
import {
  knownEditions,
  readKnownEditions,
  shippedEditionBatch,
  type Batch,
  type StorageError,
} from '../../storage/index.ts';
import type { Desk } from '../desk.ts';
import { now } from '../platform.ts';

/** An edition as it ships: of which deck, and which. */
type Shipped = Pick<(typeof shipped)[number], 'id' | 'edition'>;

/** A deck of the learner's own of which the app ships a newer edition. */
export interface OfferedEdition {
  readonly id: string;
  /** Of the learner's own deck. */
  readonly title: string;
}

/**
 * The decks of the learner's own of which the app ships another edition than it did when they were taken in, and than those that were
 * refused since. A fact file holds no version and no date of its own, so nothing in two files tells which is the newer one; but an
 * edition that began to ship after the learner chose theirs is. Where nothing is known of that choice, as with a deck that came with
 * the backup of an older app, what ships now counts as known from now on: it may as well be the older one.
 *
 * @param ships what ships; another list in a test
 */
export async function offeredEditions(
  { journal }: Desk,
  ships: readonly Shipped[] = shipped,
): Promise<readonly OfferedEdition[]> {
  const ids = await journal.ownDeckIds();
  const candidates = ids.ok ? ships.filter(({ id }) => ids.value.includes(id)) : [];
  const news: Shipped[] = [];
  for (const coming of candidates) {
    const known = await readKnownEditions(journal.store, coming.id);
    if (!known.ok) continue;
    if (known.value === undefined) await journal.store.write(knowing(coming, []));
    else if (!known.value.includes(coming.edition)) news.push(coming);
  }
  const offered: OfferedEdition[] = [];
  for (const { id, edition } of news) {
    const own = await journal.ownDeck(id);
    const file = (own.ok ? own.value?.file : undefined) as FactFile | undefined;
    if (file !== undefined && edition !== editionOf(file)) offered.push({ id, title: file.title });
  }
  return offered;
}

/** Leaves the learner's own deck as it is: the edition that ships is not offered again, a later one is. Gives why not where that fails. */
export async function refuseShipped(
  { journal }: Desk,
  deckId: string,
  ships: readonly Shipped[] = shipped,
): Promise<StorageError | undefined> {
  const coming = ships.find(({ id }) => id === deckId);
  if (coming === undefined) return undefined;
  const known = await readKnownEditions(journal.store, deckId);
  if (!known.ok) return known.error;
  const written = await journal.store.write(knowing(coming, known.value ?? []));
  return written.ok ? undefined : written.error;
}

/**
 * Takes the edition that ships in place of the learner's own deck, which can come back; gives why not where that fails. From then on
 * the deck is one that ships, and goes along with the app.
 */
export async function takeShipped(
  { journal }: Desk,
  deckId: string,
  ships: readonly Shipped[] = shipped,
): Promise<StorageError | undefined> {
  const coming = ships.find(({ id }) => id === deckId);
  const own = await journal.ownDeck(deckId);
  if (!own.ok) return own.error;
  const before = own.value;
  if (coming === undefined || before === undefined) return undefined;
  const known = await readKnownEditions(journal.store, deckId);
  if (!known.ok) return known.error;
  const { put = [], remove = [] } = shippedEditionBatch(before, now());
  // Whoever goes back to the deck before is not offered this edition again.
  const { put: noted = [] } = knowing(coming, known.value ?? []);
  const written = await journal.store.write({ put: new Map([...put, ...noted]), remove });
  return written.ok ? undefined : written.error;
}

function knowing({ id, edition }: Shipped, before: readonly string[]): Batch {
  return { put: new Map([knownEditions(id, before, edition)]) };
}
