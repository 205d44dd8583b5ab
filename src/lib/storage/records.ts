import { ok, type Result } from '../base/index.ts';
import type { ReviewEvent } from '../memory/index.ts';
import { isExamGoal, settingsFrom, type ExamGoal, type SettingName, type Settings } from '../study/index.ts';
import { deckKey, DEVICE_KEY, eventKey, settingKey } from './keys.ts';
import type { Batch, StorageError, Store } from './store.ts';

/** A record as it was found. */
export type RawRecord = readonly [key: string, value: unknown];

/** A deck that the learner added. */
export interface DeckRecord {
  readonly id: string;
  /** Epoch ms. */
  readonly addedAt: number;
  /** Data of the fact file; the room `facts` checks it when it is read. */
  readonly file: unknown;
}

/** The clock of a device that was found far behind the last event: it was set back, or had been ahead. Epoch ms. */
export interface ClockJump {
  /** Of the last event before. */
  readonly from: number;
  /** What the clock said when it was found. */
  readonly to: number;
}

/** Who writes on this device. Written in the transaction of each event, so that the next one continues from it. */
export interface DeviceRecord {
  readonly id: string;
  /** Of the last event; 0 before the first. */
  readonly counter: number;
  /** Epoch ms of the last event; 0 before the first. */
  readonly lastAt: number;
  /** The last jumps of its clock, oldest first; absent before the first. */
  readonly jumps?: readonly ClockJump[];
}

/** Part of a batch that writes events. */
export function putEvents(events: readonly ReviewEvent[]): ReadonlyMap<string, ReviewEvent> {
  return new Map(events.map((event) => [eventKey(event), event]));
}

/** The decks that the learner added, by id, and records that are no decks. */
export async function readDecks(
  store: Store,
): Promise<
  Result<{ readonly decks: readonly DeckRecord[]; readonly damaged: readonly RawRecord[] }, StorageError>
> {
  const found = await store.list('deck/');
  if (!found.ok) return found;
  const decks: DeckRecord[] = [];
  const damaged: RawRecord[] = [];
  for (const record of found.value) {
    if (isDeck(record[1])) decks.push(record[1]);
    else damaged.push(record);
  }
  return ok({ decks, damaged });
}

/** A deck that the learner added; undefined where there is none of that id, or its record is damaged. Others are not read with it. */
export async function readDeck(
  store: Store,
  id: string,
): Promise<Result<DeckRecord | undefined, StorageError>> {
  const found = await store.get(deckKey(id));
  if (!found.ok) return found;
  return ok(isDeck(found.value) ? found.value : undefined);
}

/** Who this device is; undefined before its first event, or if the record is damaged: then the device begins anew under a new id. */
export async function readDevice(store: Store): Promise<Result<DeviceRecord | undefined, StorageError>> {
  const found = await store.get(DEVICE_KEY);
  if (!found.ok) return found;
  return ok(isDevice(found.value) ? found.value : undefined);
}

/** What the learner chose; a setting without a sound record is as it is by default. */
export async function readSettings(store: Store): Promise<Result<Settings, StorageError>> {
  const prefix = settingKey('');
  const found = await store.list(prefix);
  if (!found.ok) return found;
  return ok(settingsFrom(new Map(found.value.map(([key, value]) => [key.slice(prefix.length), value]))));
}

/** The batch that writes one setting: each has a record of its own, so that two tabs do not undo each other's choices. */
export function settingBatch<Name extends SettingName>(name: Name, value: Settings[Name]): Batch {
  return { put: new Map([[settingKey(name), value]]) };
}

/** The exam that a deck is learnt for; undefined where there is none, or where the record is damaged. */
export async function readExam(
  store: Store,
  deckId: string,
): Promise<Result<ExamGoal | undefined, StorageError>> {
  const found = await store.get(examKey(deckId));
  if (!found.ok) return found;
  return ok(isExamGoal(found.value) ? found.value : undefined);
}

/** The batch that sets the exam of a deck, or removes it. */
export function examBatch(deckId: string, exam: ExamGoal | undefined): Batch {
  return exam === undefined ? { remove: [examKey(deckId)] } : { put: new Map([[examKey(deckId), exam]]) };
}

/** A setting of its own for each deck. */
function examKey(deckId: string): string {
  return settingKey(`exam/${deckId}`);
}

/** The batch that writes events together with the device that continues after them. */
export function eventBatch(device: DeviceRecord, events: readonly ReviewEvent[]): Batch {
  return { put: new Map<string, unknown>([...putEvents(events), [DEVICE_KEY, device]]) };
}

/** Whether a record is a deck; what its file holds is another question. */
export function isDeck(value: unknown): value is DeckRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, addedAt, file } = value as Partial<Record<keyof DeckRecord, unknown>>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    Number.isFinite(addedAt) &&
    typeof file === 'object' &&
    file !== null
  );
}

function isDevice(value: unknown): value is DeviceRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, counter, lastAt, jumps = [] } = value as Partial<Record<keyof DeviceRecord, unknown>>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    Number.isSafeInteger(counter) &&
    Number.isSafeInteger(lastAt) &&
    Array.isArray(jumps)
  );
}
