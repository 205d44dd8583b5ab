import { ok, type Result } from '../../base/index.ts';
import type { Assignment, ClassResult } from '../../classroom/index.ts';
import type { Batch, StorageError, Store } from '../store.ts';

/** An assignment that a student has taken. */
export interface AssignmentRecord {
  readonly id: string;
  /** Without the text of its deck, which is kept as a deck. */
  readonly assignment: Assignment;
  /** Epoch ms. */
  readonly takenAt: number;
  /** Questions recalled so far, and all; a copy of what the log says, for the start page. */
  readonly recalled: number;
  readonly of: number;
  /** What the student last handed in under. */
  readonly code?: string;
}

/** An assignment that a teacher made, with all that grading its results needs. */
export interface ClassRecord {
  readonly id: string;
  readonly assignment: Assignment;
  /** As it is handed out. */
  readonly packed: string;
  /** Data of the fact file in the edition of the assignment. */
  readonly file: unknown;
  /** Epoch ms. */
  readonly madeAt: number;
}

/** Where the assignments that were taken begin. */
export const ASSIGNMENT_PREFIX = 'assignment/';
/** Where the assignments that were made begin. */
export const CLASS_PREFIX = 'class/';

/** Whether a record is an assignment that was taken; what its assignment says is another question. */
export function isTaken(value: unknown): value is AssignmentRecord {
  if (!isRecord(value)) return false;
  const { takenAt, recalled, of, code } = value as Partial<Record<keyof AssignmentRecord, unknown>>;
  return (
    [takenAt, recalled, of].every((one) => Number.isFinite(one)) &&
    (code === undefined || typeof code === 'string')
  );
}

function resultPrefix(classId: string): string {
  return `class-result/${classId}/`;
}

function isRecord(value: unknown): value is { readonly id: string; readonly assignment: object } {
  if (typeof value !== 'object' || value === null) return false;
  const { id, assignment } = value as { id?: unknown; assignment?: unknown };
  return typeof id === 'string' && typeof assignment === 'object' && assignment !== null;
}

async function listed<Kept>(store: Store, prefix: string): Promise<Result<readonly Kept[], StorageError>> {
  const found = await store.list(prefix);
  return found.ok ? ok(found.value.map(([, value]) => value).filter(isRecord) as unknown as Kept[]) : found;
}

async function one<Kept>(store: Store, key: string): Promise<Result<Kept | undefined, StorageError>> {
  const found = await store.get(key);
  if (!found.ok) return found;
  return ok(isRecord(found.value) ? (found.value as unknown as Kept) : undefined);
}

/** The assignments that were taken on this device. */
export function readAssignments(store: Store): Promise<Result<readonly AssignmentRecord[], StorageError>> {
  return listed(store, ASSIGNMENT_PREFIX);
}

/** One assignment that was taken; undefined where it was not. */
export function readAssignmentRecord(
  store: Store,
  id: string,
): Promise<Result<AssignmentRecord | undefined, StorageError>> {
  return one(store, ASSIGNMENT_PREFIX + id);
}

/** Part of a batch that keeps an assignment. */
export function putAssignment(record: AssignmentRecord): readonly [key: string, value: AssignmentRecord] {
  return [ASSIGNMENT_PREFIX + record.id, record];
}

/** The batch that removes an assignment; its deck and all answers stay. */
export function removedAssignment(id: string): Batch {
  return { remove: [ASSIGNMENT_PREFIX + id] };
}

/** The assignments that were made on this device. */
export function readClasses(store: Store): Promise<Result<readonly ClassRecord[], StorageError>> {
  return listed(store, CLASS_PREFIX);
}

/** One assignment that was made; undefined where it was not. */
export function readClassRecord(
  store: Store,
  id: string,
): Promise<Result<ClassRecord | undefined, StorageError>> {
  return one(store, CLASS_PREFIX + id);
}

/** The batch that keeps an assignment that was made. */
export function classBatch(record: ClassRecord): Batch {
  return { put: new Map([[CLASS_PREFIX + record.id, record]]) };
}

/** The results of a class, in no order that means anything. */
export async function readClassResults(
  store: Store,
  classId: string,
): Promise<Result<readonly ClassResult[], StorageError>> {
  const found = await store.list(resultPrefix(classId));
  return found.ok ? ok(found.value.map(([, value]) => value as ClassResult)) : found;
}

/** The batch that keeps results, each under a digest of what it says, so that one that comes twice is kept once. */
export function resultsBatch(results: readonly (readonly [digest: string, result: ClassResult])[]): Batch {
  return {
    put: new Map(results.map(([digest, result]) => [`${resultPrefix(result.assignment)}${digest}`, result])),
  };
}

/** Deletes a class with all its results in one transaction. */
export async function deleteClass(store: Store, id: string): Promise<Result<undefined, StorageError>> {
  const results = await store.keys(resultPrefix(id));
  return results.ok ? store.write({ remove: [CLASS_PREFIX + id, ...results.value] }) : results;
}
