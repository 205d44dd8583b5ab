import { digestOf, err, ok, type Result } from '../../base/index.ts';
import { isReviewEvent } from '../check-event.ts';
import { ASSIGNMENT_PREFIX, CLASS_PREFIX, isTaken, putAssignment } from '../classes/classes.ts';
import { forgottenDay } from '../days.ts';
import { DRAFT_PREFIX, isDraft } from '../drafts.ts';
import { readImports, type ImportRecord } from '../imports.ts';
import {
  DECK_PREFIX,
  deckKey,
  deckOfKey,
  EVENT_PREFIX,
  eventKey,
  IMPORT_PREFIX,
  isOwnKey,
  NOTE_PREFIX,
  noteKey,
} from '../keys.ts';
import { packKeysOf } from '../log/pack.ts';
import { isNote } from '../notes.ts';
import { isDeck, type RawRecord } from '../records.ts';
import type { StorageError, Store } from '../store.ts';

/** What taking a file in would do. */
export interface ImportPlan {
  /** Records that are not here yet. */
  readonly added: readonly RawRecord[];
  /** Those of them that are answers and other events. */
  readonly events: number;
  /** Ids of the decks among them. */
  readonly decks: readonly string[];
  /** Records that are here already: they stay as they are here, whatever the file says. */
  readonly known: number;
  /** Records that nothing can be done with. Those under a key of the learner's go along, and are left out wherever they are read. */
  readonly setAside: number;
}

/** Records that are written in one transaction. */
const AT_A_TIME = 2000;

const LONGEST_KEY = 1000;

/** Levels of lists and objects in each other: no record of ours has a fifth of them. */
const DEEPEST = 100;

/** What of a record only rooms above this one can read. */
export interface Readers {
  /** The data of a deck as it may be kept; undefined where it cannot be studied, or has another id than the one told. */
  readonly soundFile: (file: unknown, id: string | undefined) => object | undefined;
  readonly isAssignment: (value: unknown) => boolean;
}

/**
 * Looks at the records of a backup before anything is stored.
 *
 * @param keys of all records that are here
 * @param readers of what others than this room can read: a deck or an assignment that they cannot is not taken in
 */
export function planImport(
  keys: readonly string[],
  records: readonly RawRecord[],
  readers: Readers,
): ImportPlan {
  const seen = new Set(keys);
  const added: RawRecord[] = [];
  let [known, setAside] = [0, 0];
  for (const [key, value] of records) {
    if (seen.has(key)) known += 1;
    else {
      const { kept, isSound } = judge(key, value, readers);
      if (!isSound) setAside += 1;
      if (kept !== undefined) added.push(kept);
    }
    seen.add(key);
  }
  const under = (prefix: string): readonly RawRecord[] => added.filter(([key]) => key.startsWith(prefix));
  return {
    added,
    events: under(EVENT_PREFIX).filter(([, value]) => isReviewEvent(value)).length,
    decks: under(DECK_PREFIX).map(([key]) => deckOfKey(key)),
    known,
    setAside,
  };
}

/** What of a record may be stored, undefined where nothing; not sound where nothing can be done with it. */
interface Judged {
  readonly kept: RawRecord | undefined;
  readonly isSound: boolean;
}

const REFUSED: Judged = { kept: undefined, isSound: false };

function judge(key: string, value: unknown, { soundFile, isAssignment }: Readers): Judged {
  if (!isOwnKey(key) || key.length > LONGEST_KEY || !isPlain(value)) return REFUSED;
  if (key.startsWith(EVENT_PREFIX))
    return { kept: [key, value], isSound: isReviewEvent(value) && eventKey(value) === key };
  if (key.startsWith(DECK_PREFIX)) {
    if (!isDeck(value) || deckKey(value.id) !== key) return REFUSED;
    return withFile(key, value, soundFile(value.file, value.id));
  }
  // What is left out where it is read stays in the backups, like a damaged event.
  if (key.startsWith(NOTE_PREFIX))
    return { kept: [key, value], isSound: isNote(value) && noteKey(value) === key };
  if (key.startsWith(DRAFT_PREFIX)) return { kept: [key, value], isSound: isDraft(value) };
  if (key.startsWith(ASSIGNMENT_PREFIX)) {
    const isSound = isTaken(value) && putAssignment(value)[0] === key && isAssignment(value.assignment);
    return isSound && value.assignment.id === value.id ? { kept: [key, value], isSound } : REFUSED;
  }
  // An assignment that was made here has the data of its deck with it.
  if (!key.startsWith(CLASS_PREFIX)) return { kept: [key, value], isSound: true };
  const made = value as { readonly file?: unknown } | null;
  return withFile(key, made ?? {}, soundFile(made?.file, undefined));
}

function withFile(key: string, value: object, file: object | undefined): Judged {
  return file === undefined ? REFUSED : { kept: [key, { ...value, file }], isSound: true };
}

/** Whether a value is neither deep without end nor names what objects inherit from, at any depth. */
function isPlain(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((inner) => isPlain(inner, levels - 1));
  return Object.entries(value).every(
    ([name, inner]) =>
      !['__proto__', 'constructor', 'prototype'].includes(name) && isPlain(inner, levels - 1),
  );
}

/**
 * Takes a plan's records in: none that is here is replaced. What will come is written down first, so that also a half-done
 * import can be taken back.
 */
export async function takeIn(
  store: Store,
  { added }: ImportPlan,
  { id, at, name }: Pick<ImportRecord, 'id' | 'at' | 'name'>,
): Promise<Result<ImportRecord, StorageError>> {
  const changing = added.filter(([key]) => !key.startsWith(EVENT_PREFIX));
  const record: ImportRecord = {
    id,
    at,
    name,
    keys: added.map(([key]) => key),
    digests: Object.fromEntries(changing.map(([key, value]) => [key, markOf(value)])),
  };
  const noted = await store.write({ put: new Map([[`${IMPORT_PREFIX}${id}`, record]]) });
  if (!noted.ok) return noted;
  for (let from = 0; from < added.length; from += AT_A_TIME) {
    const part = added.slice(from, from + AT_A_TIME);
    const written = await store.write({ put: new Map(part), remove: daysOf(part.map(([key]) => key)) });
    if (!written.ok) return written;
  }
  return ok(record);
}

/**
 * Takes an import back: what it added and nothing else goes, in one transaction. What the learner changed since stays, and so
 * does what another file that stands brought too. The record of the import stays: it keeps the second copy from bringing all back.
 *
 * @returns how many records went
 */
export async function takeBack(store: Store, id: string, at: number): Promise<Result<number, StorageError>> {
  const imports = await readImports(store);
  if (!imports.ok) return imports;
  const record = imports.value.find((one) => one.id === id && one.takenBackAt === undefined);
  if (record === undefined) return err({ code: 'failed', detail: `no import ${id} to take back` });
  const others = new Set(
    imports.value
      .filter((one) => one !== record && one.takenBackAt === undefined)
      .flatMap(({ keys }) => keys),
  );
  const keys: string[] = [];
  for (const key of record.keys) {
    const mark = record.digests[key];
    if (others.has(key)) continue;
    if (mark !== undefined) {
      const found = await store.get(key);
      if (!found.ok) return found;
      if (markOf(found.value) !== mark) continue;
    }
    keys.push(key);
  }
  const packs = await packKeysOf(store, decksOf(keys));
  if (!packs.ok) return packs;
  const written = await store.write({
    put: new Map([[`${IMPORT_PREFIX}${id}`, { ...record, keys, takenBackAt: at } satisfies ImportRecord]]),
    remove: [...keys, ...daysOf(keys), ...packs.value],
  });
  return written.ok ? ok(keys.length) : written;
}

function markOf(value: unknown): string {
  return digestOf(JSON.stringify(value));
}

/** The planned days of decks whose log or facts change. */
function daysOf(keys: readonly string[]): readonly string[] {
  return decksOf(keys).flatMap(forgottenDay);
}

/** Decks whose log or facts are under keys. */
function decksOf(keys: readonly string[]): readonly string[] {
  const decks = keys.flatMap((key) => {
    if (key.startsWith(DECK_PREFIX)) return deckOfKey(key);
    return key.startsWith(EVENT_PREFIX) ? deckOfEvent(key) : [];
  });
  return [...new Set(decks)];
}

function deckOfEvent(key: string): readonly string[] {
  try {
    return [decodeURIComponent(key.split('/')[1] ?? '')];
  } catch {
    // A damaged record lies under any key, also one that was never made of an id.
    return [];
  }
}
