import { ok, type Result } from '../base/index.ts';
import { forgottenDay } from './days.ts';
import { deckKey, EDITION_PREFIX, editionKey } from './keys.ts';
import { isDeck, type DeckRecord } from './records.ts';
import type { Batch, StorageError, Store } from './store.ts';

/**
 * The edition of a deck that a later one took the place of, kept so that this can be taken back. It is of this device alone: what
 * was learnt in it stands in the log.
 */
export interface ReplacedEdition {
  /** Of the deck. */
  readonly id: string;
  /** `addedAt` of the edition that came: under another one the learner has changed the deck since, and nothing is to be taken back. */
  readonly by: number;
  /** Absent where the deck was one that ships: without one of the learner's own, that stands again. */
  readonly before?: DeckRecord;
}

/** The batch that takes in a later edition of a deck and keeps the one before. The log is not touched; the day is planned anew. */
export function editionBatch(deck: DeckRecord, before: DeckRecord | undefined): Batch {
  const { id, addedAt } = deck;
  const replaced: ReplacedEdition = { id, by: addedAt, ...(before !== undefined && { before }) };
  return {
    put: new Map<string, unknown>([
      [deckKey(id), deck],
      [editionKey(id), replaced],
    ]),
    remove: forgottenDay(id),
  };
}

/** The batch that puts the edition before in place of the one that came. */
export function editionBackBatch({ id, before }: ReplacedEdition): Batch {
  const remove = [editionKey(id), ...forgottenDay(id)];
  if (before === undefined) return { remove: [...remove, deckKey(id)] };
  return { put: new Map([[deckKey(id), before]]), remove };
}

/** The editions that can be brought back, by deck. Records that cannot be read are left out. */
export async function readReplaced(
  store: Store,
  decks: readonly DeckRecord[],
): Promise<Result<readonly ReplacedEdition[], StorageError>> {
  const found = await store.list(EDITION_PREFIX);
  if (!found.ok) return found;
  const present = new Map(decks.map(({ id, addedAt }) => [id, addedAt]));
  return ok(
    found.value
      .map(([, value]) => value)
      .filter(isReplaced)
      .filter(({ id, by }) => present.get(id) === by),
  );
}

function isReplaced(value: unknown): value is ReplacedEdition {
  if (typeof value !== 'object' || value === null) return false;
  const { id, by, before } = value as Partial<Record<keyof ReplacedEdition, unknown>>;
  const isSound = before === undefined || (isDeck(before) && before.id === id);
  return typeof id === 'string' && Number.isFinite(by) && isSound;
}
