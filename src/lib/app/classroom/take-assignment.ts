import { err, ok, type Result } from '../../base/index.ts';
import {
  chosenOf,
  codeFrom,
  packResult,
  readAssignment,
  recalledCards,
  resultOf,
  type Assignment,
  type ClassResult,
  type Way,
} from '../../classroom/index.ts';
import type { FactFile } from '../../facts/index.ts';
import type { Question } from '../../questions/index.ts';
import {
  putAssignment,
  readAssignmentRecord,
  removedAssignment,
  type AssignmentRecord,
} from '../../storage/classes/index.ts';
import type { StorageError } from '../../storage/index.ts';
import type { ClassroomMessage } from '../../words/index.ts';
import { Library, type KnownDeck } from '../decks/library.ts';
import type { StudiedDeck } from '../decks/studied-deck.ts';
import { OpenedDeck } from '../decks/opened-deck.svelte.ts';
import type { Desk } from '../desk.ts';
import { now } from '../platform.ts';
import { browserPacking } from './browser-packing.ts';
import { assignedFile } from './deck-files.ts';

/** An assignment that was opened and read. Nothing of it is stored. */
export interface OpenedAssignment {
  readonly assignment: Assignment;
  readonly file: FactFile;
  readonly questions: readonly Question[];
  /** Signs of the link or file. */
  readonly size: number;
  /** What is known of the deck. */
  readonly edition: KnownDeck;
  readonly isTaken: boolean;
}

/** Reads a link, a file or pasted text up to the questions that it asks. */
export async function openAssignment(
  desk: Desk,
  given: string,
  way: Way,
): Promise<Result<OpenedAssignment, ClassroomMessage>> {
  const read = await readAssignment(given, way, browserPacking);
  if (!read.ok) return read;
  const assignment = read.value;
  const file = await assignedFile(desk, assignment.deck);
  if (!file.ok) return file;
  const opened = new OpenedDeck(file.value);
  try {
    const { pick, forms } = assignment;
    const questions = await opened.ask('chosen', { pick, forms });
    if (questions.length === 0) return err({ code: 'no-questions' });
    const edition = await new Library(desk).compare(file.value.id, opened);
    const record = await readAssignmentRecord(desk.journal.store, assignment.id);
    const isTaken = record.ok && record.value !== undefined;
    return ok({ assignment, file: file.value, questions, size: given.length, edition, isTaken });
  } finally {
    opened.close();
  }
}

/** Keeps an assignment with its deck in one transaction; gives why not where that fails. One that was taken before stays as it is. */
export async function takeAssignment(
  desk: Desk,
  { assignment, file, questions, edition, isTaken }: OpenedAssignment,
): Promise<StorageError | undefined> {
  const isSame = edition.known === 'same';
  if (isTaken && isSame) return undefined;
  const { text: _text, ...deck } = assignment.deck;
  const before = await readAssignmentRecord(desk.journal.store, assignment.id);
  const record: AssignmentRecord = {
    takenAt: now(),
    recalled: 0,
    ...(before.ok && before.value),
    id: assignment.id,
    assignment: { ...assignment, deck },
    of: questions.length,
  };
  const { put = [], remove = [] } = isSame ? {} : await new Library(desk).takingIn(file);
  const kept = await desk.journal.store.write({ put: new Map([...put, putAssignment(record)]), remove });
  return kept.ok ? undefined : kept.error;
}

/**
 * Id of the deck that an assignment which was taken asks from; undefined where there is none of that id.
 *
 * @throws where the records cannot be read
 */
export async function deckOfAssignment(desk: Desk, id: string): Promise<string | undefined> {
  const record = await readAssignmentRecord(desk.journal.store, id);
  if (!record.ok) throw new Error(record.error.detail);
  return record.value?.assignment.deck.id;
}

/** An assignment that was taken, with its deck and all answers to it. */
export interface TakenAssignment {
  readonly record: AssignmentRecord;
  readonly studied: StudiedDeck;
  readonly questions: readonly Question[];
}

/** Opens an assignment that was taken; undefined where there is none of that id, or its deck is gone. */
export async function takenAssignment(desk: Desk, id: string): Promise<TakenAssignment | undefined> {
  const found = await readAssignmentRecord(desk.journal.store, id);
  const record = found.ok ? found.value : undefined;
  if (record === undefined) return undefined;
  const studied = await new Library(desk).open(record.assignment.deck.id);
  if (studied === undefined) return undefined;
  const questions = chosenOf(studied.deck.questions.values(), record.assignment);
  return { record, studied, questions };
}

/** What the student hands in as it stands now. */
export function resultNow(
  desk: Desk,
  { record, studied, questions }: TakenAssignment,
  code: string,
): ClassResult {
  return resultOf(record.assignment, {
    events: studied.events,
    cards: new Set(questions.map(({ id }) => id)),
    since: record.takenAt,
    code,
    rollOverHour: desk.settings.values.rollOverHour,
  });
}

/** Packs a result and remembers its code for the next time. */
export async function handIn(desk: Desk, record: AssignmentRecord, result: ClassResult): Promise<string> {
  const recalled = recalledCards(result.answers, record.assignment).size;
  const changed = { ...record, recalled, code: codeFrom(result.code) };
  await desk.journal.store.write({ put: new Map([putAssignment(changed)]) });
  return packResult(result, browserPacking);
}

/** Removes an assignment from this device; deck and answers stay. */
export async function dropAssignment(desk: Desk, id: string): Promise<StorageError | undefined> {
  const dropped = await desk.journal.store.write(removedAssignment(id));
  return dropped.ok ? undefined : dropped.error;
}
