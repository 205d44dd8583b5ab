import { digestOf, err, ok, type Result } from '../../base/index.ts';
import {
  assignedDeck,
  mergeResults,
  packAssignment,
  readAssignment,
  readResult,
  reportOf,
  type Assignment,
  type ClassResult,
  type Report,
  type Way,
} from '../../classroom/index.ts';
import type { FactFile } from '../../facts/index.ts';
import {
  classBatch,
  deleteClass,
  readClasses,
  readClassRecord,
  readClassResults,
  resultsBatch,
  type ClassRecord,
} from '../../storage/classes/index.ts';
import { type StorageError } from '../../storage/index.ts';
import { deckOf, type Deck } from '../../study/prepare/index.ts';
import type { ClassroomMessage } from '../../words/index.ts';
import type { Desk } from '../desk.ts';
import { newId, now } from '../platform.ts';
import { browserPacking } from './browser-packing.ts';

/** What a teacher chooses; the rest is made. */
export type AssignmentDraft = Omit<Assignment, 'id' | 'seed' | 'deck'>;

/** The assignment would be more than a student's device reads. */
export interface TooLarge {
  readonly code: 'too-large-to-hand-out';
}

/** Makes an assignment of a deck and keeps it as a class, provided that it can be read when it comes. */
export async function makeClass(
  desk: Desk,
  { file, ships }: { readonly file: FactFile; readonly ships: boolean },
  draft: AssignmentDraft,
): Promise<Result<ClassRecord, StorageError | TooLarge>> {
  const id = newId();
  const assignment: Assignment = { ...draft, id, deck: assignedDeck(file, ships), seed: id.slice(0, 8) };
  const packed = await packAssignment(assignment, browserPacking);
  if (!(await readAssignment(packed, 'file', browserPacking)).ok)
    return err({ code: 'too-large-to-hand-out' });
  const { text: _text, ...deck } = assignment.deck;
  const record: ClassRecord = { id, assignment: { ...assignment, deck }, packed, file, madeAt: now() };
  const kept = await desk.journal.store.write(classBatch(record));
  return kept.ok ? ok(record) : kept;
}

/** A class with its deck and what its results say. */
export interface OpenedClass {
  readonly record: ClassRecord;
  readonly deck: Deck;
  /** Results that were read, repeated ones counted once. */
  readonly results: number;
  readonly report: Report;
}

/** Opens a class and grades all its results again; undefined where there is none of that id. */
export async function openClass(desk: Desk, id: string): Promise<OpenedClass | undefined> {
  const { store } = desk.journal;
  const [found, results] = await Promise.all([readClassRecord(store, id), readClassResults(store, id)]);
  const record = found.ok ? found.value : undefined;
  if (record === undefined) return undefined;
  // It was read and checked before it was kept.
  const deck = deckOf(record.file as FactFile);
  const kept = results.ok ? results.value : [];
  return {
    record,
    deck,
    results: kept.length,
    report: reportOf(deck, record.assignment, mergeResults(kept)),
  };
}

/** The classes of this device, the newest first. */
export async function classesOf(desk: Desk): Promise<readonly ClassRecord[]> {
  const found = await readClasses(desk.journal.store);
  return found.ok ? found.value.toSorted((a, b) => b.madeAt - a.madeAt) : [];
}

/** A result that was read, with the class that it belongs to. Not yet stored. */
export interface ReadForClass {
  readonly result: ClassResult;
  readonly title: string;
}

/** Reads one result and finds its class. */
export async function openResult(
  desk: Desk,
  given: string,
  way: Way,
): Promise<Result<ReadForClass, ClassroomMessage>> {
  const read = await readResult(given, way, browserPacking);
  if (!read.ok) return read;
  const found = await readClassRecord(desk.journal.store, read.value.assignment);
  const record = found.ok ? found.value : undefined;
  if (record?.assignment.deck.edition !== read.value.edition) return err({ code: 'no-class' });
  return ok({ result: read.value, title: record.assignment.title });
}

/** Keeps results in one transaction. */
export async function keepResults(
  desk: Desk,
  results: readonly ClassResult[],
): Promise<StorageError | undefined> {
  const digests = results.map((result) => [digestOf(JSON.stringify(result)), result] as const);
  const kept = await desk.journal.store.write(resultsBatch(digests));
  return kept.ok ? undefined : kept.error;
}

/** Deletes a class with all its results, in one step. */
export async function removeClass(desk: Desk, id: string): Promise<StorageError | undefined> {
  const removed = await deleteClass(desk.journal.store, id);
  return removed.ok ? undefined : removed.error;
}
