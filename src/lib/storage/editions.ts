import { ok, type Result } from '../base/index.ts';
import { forgottenDay } from './days.ts';
import { deckKey, EDITION_PREFIX, editionKey, settingKey } from './keys.ts';
import { isDeck, readDeck, type DeckRecord, type RawRecord } from './records.ts';
import type { Batch, StorageError, Store } from './store.ts';

/**
 * The edition of a deck that a later one took the place of, kept so that this can be taken back. It is of this device alone: what
 * was learnt in it stands in the log.
 */
export interface ReplacedEdition {
  /** Of the deck. */
  readonly id: string;
  /**
   * When the edition came that took its place, epoch ms: `addedAt` of the deck, unless it is the one that ships. Under another one
   * the learner has changed the deck since, and nothing is to be taken back.
   */
  readonly by: number;
  /** The edition that came is the one that ships: it stands while there is no deck of the learner's own. */
  readonly ships?: true;
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

/** The batch that gives a deck of the learner's own up for the edition that ships, and keeps it so that this can be taken back. */
export function shippedEditionBatch(before: DeckRecord, at: number): Batch {
  const { id } = before;
  const replaced: ReplacedEdition = { id, by: at, ships: true, before };
  return { put: new Map([[editionKey(id), replaced]]), remove: [deckKey(id), ...forgottenDay(id)] };
}

/** The batch that puts the edition before in place of the one that came. */
export function editionBackBatch({ id, before }: ReplacedEdition): Batch {
  const remove = [editionKey(id), ...forgottenDay(id)];
  if (before === undefined) return { remove: [...remove, deckKey(id)] };
  return { put: new Map([[deckKey(id), before]]), remove };
}

/** An edition that can be brought back, with the learner's own deck that took its place; absent where one that ships did. */
export interface Replaceable {
  readonly edition: ReplacedEdition;
  readonly present?: DeckRecord;
}

/** The editions that can be brought back, by deck. Records that cannot be read are left out, and decks with none are not read. */
export async function readReplaced(store: Store): Promise<Result<readonly Replaceable[], StorageError>> {
  const found = await store.list(EDITION_PREFIX);
  if (!found.ok) return found;
  const replaceable: Replaceable[] = [];
  for (const edition of found.value.map(([, value]) => value).filter(isReplaced)) {
    const deck = await readDeck(store, edition.id);
    if (!deck.ok) return deck;
    const present = deck.value;
    if (edition.ships === true ? present === undefined : present?.addedAt === edition.by)
      replaceable.push({ edition, ...(present !== undefined && { present }) });
  }
  return ok(replaceable);
}

/**
 * The editions of a deck that shipped while the learner had one of their own and could choose, in the order in which they came:
 * they are not offered again. Undefined where nothing is known of that, also where the record is damaged.
 */
export async function readKnownEditions(
  store: Store,
  deckId: string,
): Promise<Result<readonly string[] | undefined, StorageError>> {
  const found = await store.get(knownEditionsKey(deckId));
  if (!found.ok) return found;
  return ok(isListOfTexts(found.value) ? found.value : undefined);
}

/** The record by which an edition that ships is known from now on, after those that were known before. */
export function knownEditions(deckId: string, before: readonly string[], edition: string): RawRecord {
  return [knownEditionsKey(deckId), [...before.filter((one) => one !== edition), edition].slice(-MOST_KNOWN)];
}

/** Editions that are remembered: an app that went back to an older version ships one of the last. */
const MOST_KNOWN = 20;

/** A setting, since it is of the learner and goes into backups with the deck. */
function knownEditionsKey(deckId: string): string {
  return settingKey(`edition/${deckId}`);
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isReplaced(value: unknown): value is ReplacedEdition {
  if (typeof value !== 'object' || value === null) return false;
  const { id, by, ships, before } = value as Partial<Record<keyof ReplacedEdition, unknown>>;
  const isSound = before === undefined || (isDeck(before) && before.id === id);
  return typeof id === 'string' && Number.isFinite(by) && (ships === undefined || ships === true) && isSound;
}
