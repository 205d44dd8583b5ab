import type { EventBase } from '../memory/index.ts';

/** Nine digits of base 36 hold every instant until the year 5188; longer ones would break the order of keys. */
const AT_DIGITS = 9;

/** A part of a key: its own separator is escaped, so that no deck's prefix is another's. Ids of letters, digits and hyphens stay as they are. */
export function part(text: string): string {
  return text.replace(/[%/]/g, encodeURIComponent);
}

/** Where the events of all decks begin. */
export const EVENT_PREFIX = 'event/';

/** Where the events of a deck begin. */
export function eventPrefix(deckId: string): string {
  return `${EVENT_PREFIX}${part(deckId)}/`;
}

/** Key of an event: keys of one deck sort by time. `at` is a whole number of ms, at least 0. */
export function eventKey({ deck, at, id }: Pick<EventBase, 'deck' | 'at' | 'id'>): string {
  return `${eventPrefix(deck)}${at.toString(36).padStart(AT_DIGITS, '0')}-${part(id)}`;
}

/** Where the packs of a deck's events begin. */
export function packPrefix(deckId: string): string {
  return `${PACK_PREFIX}${part(deckId)}/`;
}

/** Key of a pack: those of one deck sort by the time of their events. `place` is below 36 to the 6th. */
export function packKey(deckId: string, place: number): string {
  return `${packPrefix(deckId)}${place.toString(36).padStart(6, '0')}`;
}

/** Where the packs of all decks begin. */
const PACK_PREFIX = 'pack/';

/** Key of a deck that the learner added. */
export function deckKey(deckId: string): string {
  return `${DECK_PREFIX}${part(deckId)}`;
}

/** Where the decks that the learner added begin. */
export const DECK_PREFIX = 'deck/';

/** The deck that a `deckKey` is of. */
export function deckOfKey(key: string): string {
  return decodeURIComponent(key.slice(DECK_PREFIX.length));
}

/** Key of the half-finished sitting of a deck. */
export function sittingKey(deckId: string): string {
  return `sitting/${part(deckId)}`;
}

/** Key of the page that went on with a deck's sitting last. */
export function holderKey(deckId: string): string {
  return `holder/${part(deckId)}`;
}

/** Key of what is known about a deck's study day. */
export function dayKey(deckId: string): string {
  return `${DAY_PREFIX}${part(deckId)}`;
}

/** Where the days of all decks begin. */
export const DAY_PREFIX = 'day/';

/** Where the queue of a deck's study day begins. */
export function queuePrefix(deckId: string): string {
  return `queue/${part(deckId)}/`;
}

/** Key of a card in the queue of the day: keys of one deck sort by rank, which is below 36 to the 4th. */
export function queueKey(deckId: string, rank: number): string {
  return `${queuePrefix(deckId)}${rank.toString(36).padStart(4, '0')}`;
}

/** Key of the names of a deck, kept with its day. */
export function namesKey(deckId: string): string {
  return `names/${part(deckId)}`;
}

/** Where the learner's notes for the author of a deck begin. */
export function notePrefix(deckId: string): string {
  return `${NOTE_PREFIX}${part(deckId)}/`;
}

/** Key of a note on a fact. */
export function noteKey({ deck, fact, id }: { deck: string; fact: string; id: string }): string {
  return `${notePrefix(deck)}${part(fact)}/${part(id)}`;
}

/** Whether a key is that of the note with an id, on whatever fact: ids are random. */
export function isKeyOfNote(key: string, id: string): boolean {
  return key.startsWith(NOTE_PREFIX) && key.endsWith(`/${part(id)}`);
}

/** Where the notes on all decks begin. */
export const NOTE_PREFIX = 'note/';

/** Key of a setting. */
export function settingKey(name: string): string {
  return `setting/${part(name)}`;
}

/** Key of what this device is called in the log. */
export const DEVICE_KEY = 'device';

/** Key of the version of all records. */
export const VERSION_KEY = 'meta/version';

/** Version of the records that this app writes: 1 and one more for each migration. */
export const RECORDS_VERSION = 1;

/** Key of a chance id that the database is given when it is made: one that was wiped and made anew has another. */
export const DATABASE_KEY = 'meta/database';

/** Key of what came back from the second copy last. */
export const REPAIR_KEY = 'meta/repair';

/** Key of when a backup was last saved as a file. */
export const BACKUP_KEY = 'meta/backup';

/** Key of the jump of the clock that the learner has read of last. */
export const CLOCK_KEY = 'meta/clock';

/** Where the editions of decks that others took the place of are kept. */
export const EDITION_PREFIX = 'edition/';

/** Key of the edition that the present one of a deck took the place of. */
export function editionKey(deckId: string): string {
  return `${EDITION_PREFIX}${part(deckId)}`;
}

/** Where the files that were taken in are remembered. */
export const IMPORT_PREFIX = 'import/';

/**
 * Where records begin that live here alone: they can be made anew, or tell of this device and its database. All others go into
 * backups, also those of a later version or a room that this one does not know.
 */
const LOCAL_PREFIXES = [
  PACK_PREFIX,
  'day/',
  'queue/',
  'names/',
  'sitting/',
  'holder/',
  'meta/',
  EDITION_PREFIX,
  IMPORT_PREFIX,
];

/** Whether a record is the learner's own: kept in the second copy and in backups. */
export function isOwnKey(key: string): boolean {
  return key !== DEVICE_KEY && !LOCAL_PREFIXES.some((prefix) => key.startsWith(prefix));
}
