import { ok, type Result } from '../base/index.ts';
import type { NameEntry } from '../kinds/index.ts';
import type { DayBrief, DayRow } from '../study/index.ts';
import { DAY_PREFIX, dayKey, namesKey, queueKey, queuePrefix } from './keys.ts';
import type { Batch, StorageError, Store } from './store.ts';

/** How a deck stands, and what that was made with. */
export interface DayRecord {
  /** Tells the app and the settings that made it: under others it is made anew. */
  readonly stamp: string;
  readonly brief: DayBrief;
  /** Something was answered since it was planned: what the brief says of the whole deck is old. */
  readonly answered?: true;
}

/** Cards of the day's queue that are kept ready. */
export const ROWS_KEPT = 50;

/** Part of a batch that keeps a planned day in place of the one before. All of it can be made anew from the log. */
export function dayBatch(day: DayRecord, rows: readonly DayRow[], names: readonly NameEntry[]): Batch {
  const { deck } = day.brief;
  const kept = rows.slice(0, ROWS_KEPT);
  return {
    put: new Map<string, unknown>([
      [dayKey(deck), day],
      [namesKey(deck), names],
      ...kept.map((row, rank) => [queueKey(deck, rank), { ...row, rank }] as const),
    ]),
    remove: Array.from({ length: ROWS_KEPT - kept.length }, (_, past) => queueKey(deck, kept.length + past)),
  };
}

/** Part of a batch that forgets a deck's day, because its log or its facts have changed under it. */
export function forgottenDay(deck: string): readonly string[] {
  const rows = Array.from({ length: ROWS_KEPT }, (_, rank) => queueKey(deck, rank));
  return [dayKey(deck), namesKey(deck), ...rows];
}

/** How all decks stand. Records that cannot be read are left out: they are made anew. */
export async function readDays(store: Store): Promise<Result<readonly DayRecord[], StorageError>> {
  const found = await store.list(DAY_PREFIX);
  return found.ok ? ok(found.value.map(([, value]) => value).filter(isDay)) : found;
}

/** How one deck stands; undefined where that was never planned. */
export async function readDay(
  store: Store,
  deck: string,
): Promise<Result<DayRecord | undefined, StorageError>> {
  const found = await store.get(dayKey(deck));
  if (!found.ok) return found;
  return ok(isDay(found.value) ? found.value : undefined);
}

/** The cards that are kept ready, in order. */
export async function readRows(store: Store, deck: string): Promise<Result<readonly DayRow[], StorageError>> {
  const found = await store.list(queuePrefix(deck), ROWS_KEPT);
  return found.ok ? ok(found.value.map(([, value]) => value).filter(isRow)) : found;
}

/** The names of a deck that typed answers are graded against. */
export async function readNames(
  store: Store,
  deck: string,
): Promise<Result<readonly NameEntry[], StorageError>> {
  const found = await store.get(namesKey(deck));
  if (!found.ok) return found;
  return ok(Array.isArray(found.value) ? (found.value as NameEntry[]) : []);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isDay(value: unknown): value is DayRecord {
  if (!isObject(value) || !isObject(value['brief']) || typeof value['stamp'] !== 'string') return false;
  const { deck, title, studyDay, waiting, beyond } = value['brief'];
  return (
    [deck, title].every((text) => typeof text === 'string') &&
    [studyDay, waiting, beyond].every(Number.isFinite)
  );
}

function isRow(value: unknown): value is DayRow {
  if (!isObject(value) || !Number.isSafeInteger(value['rank']) || !isObject(value['asked'])) return false;
  const { id, origin, rivals, forms, grading } = value['asked'];
  return (
    typeof id === 'string' &&
    typeof origin === 'string' &&
    Array.isArray(rivals) &&
    Array.isArray(forms) &&
    isObject(grading)
  );
}
