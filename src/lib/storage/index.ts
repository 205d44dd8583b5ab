export type { Batch, StorageError, Store } from './store.ts';
export { openStore, type OpenedStore } from './open-store.ts';
export { volatileStore } from './volatile/volatile-store.ts';
export { deckKey, DEVICE_KEY, eventKey, eventPrefix, settingKey, sittingKey, VERSION_KEY } from './keys.ts';
export {
  addEvents,
  eventBatch,
  putEvents,
  readDecks,
  readDevice,
  readEvents,
  type DeckRecord,
  type DeviceRecord,
  type EventLog,
  type RawRecord,
} from './records.ts';
export { isReviewEvent } from './check-event.ts';
export { migrate, MIGRATIONS, type Migration } from './migrations.ts';
