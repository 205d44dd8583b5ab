export type { Batch, StorageError, Store } from './store.ts';
export { openStore, type OpenedStore } from './open-store.ts';
export { volatileStore } from './volatile/volatile-store.ts';
export {
  dayKey,
  DECK_PREFIX,
  deckKey,
  deckOfKey,
  DEVICE_KEY,
  eventKey,
  eventPrefix,
  queueKey,
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
export { isReviewEvent } from './check-event.ts';
export { migrate, MIGRATIONS, type Migration } from './migrations.ts';
