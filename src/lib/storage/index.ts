export type { Batch, StorageError, Store } from './store.ts';
export { idbStore } from './idb/idb-store.ts';
export { eventsAhead, type EventsAhead } from './ahead.ts';
export { openStore, type OpenedStore } from './open-store.ts';
export { volatileStore } from './volatile/volatile-store.ts';
export {
  dayKey,
  DECK_PREFIX,
  deckKey,
  isOwnKey,
  deckOfKey,
  DEVICE_KEY,
  BACKUP_KEY,
  CLOCK_KEY,
  EVENT_PREFIX,
  eventKey,
  eventPrefix,
  queueKey,
  REPAIR_KEY,
  settingKey,
  sittingKey,
  holderKey,
  VERSION_KEY,
} from './keys.ts';
export {
  dayBatch,
  forgottenDay,
  readDay,
  readDays,
  readNames,
  readRows,
  ROWS_KEPT,
  type DayRecord,
} from './days.ts';
export {
  eventBatch,
  examBatch,
  putEvents,
  readDeck,
  readDecks,
  readDevice,
  readExam,
  readSettings,
  settingBatch,
  type ClockJump,
  type DeckRecord,
  type DeviceRecord,
  type RawRecord,
} from './records.ts';
export {
  editionBackBatch,
  editionBatch,
  knownEditions,
  readKnownEditions,
  readReplaced,
  shippedEditionBatch,
  type ReplacedEdition,
} from './editions.ts';
export { noteBatch, readNotes, removeNote, type AuthorNote } from './notes.ts';
export { migrate, MIGRATIONS, type Migration } from './migrations.ts';
export { ALL_KEPT, keptStore, type Keeping } from './kept-store.ts';
export { hasMirror } from './mirror/has-mirror.ts';
export type { Mirror } from './mirror/mirror.ts';
export type { ReconcileOrder, RepairRecord } from './mirror/mirror-keeper.ts';
export type { Repair } from './mirror/reconcile.ts';
export type { StoredBackup } from './backup/rotation.ts';
export { draftBatch, readDraft, type DraftRecord } from './drafts.ts';
