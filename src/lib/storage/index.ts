export type { Batch, StorageError, Store } from './store.ts';
export { idbStore } from './idb/idb-store.ts';
export { openStore, type OpenedStore } from './open-store.ts';
export { volatileStore } from './volatile/volatile-store.ts';
export {
  dayKey,
  DECK_PREFIX,
  deckKey,
  deckOfKey,
  DEVICE_KEY,
  BACKUP_KEY,
  EVENT_PREFIX,
  eventKey,
  eventPrefix,
  queueKey,
  REPAIR_KEY,
  settingKey,
  sittingKey,
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
  addEvents,
  eventBatch,
  examBatch,
  putEvents,
  readDecks,
  readDevice,
  readEvents,
  readExam,
  readSettings,
  settingBatch,
  type DeckRecord,
  type DeviceRecord,
  type EventLog,
  type RawRecord,
} from './records.ts';
export { noteBatch, readNotes, removeNote, type AuthorNote } from './notes.ts';
export { isReviewEvent } from './check-event.ts';
export { migrate, MIGRATIONS, type Migration } from './migrations.ts';
export { storageError } from './idb/storage-error.ts';
export { ALL_KEPT, keptStore, type Keeping } from './kept-store.ts';
export { hasOpfsFolder, opfsFolder } from './mirror/opfs-folder.ts';
export type { Mirror } from './mirror/mirror.ts';
export type { Repair } from './mirror/reconcile.ts';
export { MirrorKeeper, type ReconcileOrder, type RepairRecord } from './mirror/mirror-keeper.ts';
export type { StoredBackup } from './backup/rotation.ts';
export { backupOf, backupText, type Backup } from './backup/backup.ts';
export { readBackup, type BackupProblem } from './backup/read-backup.ts';
export { planImport, takeBack, takeIn, type ImportPlan } from './backup/take-in.ts';
export { zip } from './backup/zip.ts';
export { readImports, type ImportRecord } from './imports.ts';
export { countOwn, type OwnCount } from './backup/count-own.ts';
