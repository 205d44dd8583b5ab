import { ok, type Result } from '../base/index.ts';
import { isKeyOfNote, NOTE_PREFIX, noteKey, notePrefix } from './keys.ts';
import type { RawRecord } from './records.ts';
import type { Batch, StorageError, Store } from './store.ts';

/** What a learner tells the author of a deck about one of its facts or names. */
export interface AuthorNote {
  /** Random, 128 bits as text. */
  readonly id: string;
  readonly deck: string;
  /** Id of the fact or name. */
  readonly fact: string;
  /** Epoch ms when it was written or last changed. */
  readonly at: number;
  readonly text: string;
}

/** The notes on the facts of a deck, by fact and then by id, and records that are no notes or lie under another's key. */
export async function readNotes(
  store: Store,
  deckId: string,
): Promise<
  Result<{ readonly notes: readonly AuthorNote[]; readonly damaged: readonly RawRecord[] }, StorageError>
> {
  const found = await store.list(notePrefix(deckId));
  if (!found.ok) return found;
  const notes: AuthorNote[] = [];
  const damaged: RawRecord[] = [];
  for (const record of found.value) {
    const [key, value] = record;
    if (isNote(value) && noteKey(value) === key) notes.push(value);
    else damaged.push(record);
  }
  return ok({ notes, damaged });
}

/** The batch that keeps a note, in place of the one with its id. */
export function noteBatch({ id, deck, fact, at, text }: AuthorNote): Batch {
  return { put: new Map([[noteKey({ deck, fact, id }), { id, deck, fact, at, text }]]) };
}

/** Removes a note, whichever deck and fact it is on; ok also where there is none. */
export async function removeNote(store: Store, id: string): Promise<Result<undefined, StorageError>> {
  const keys = await store.keys(NOTE_PREFIX);
  if (!keys.ok) return keys;
  return store.write({ remove: keys.value.filter((key) => isKeyOfNote(key, id)) });
}

/** Whether a record is a note, under whatever key. */
export function isNote(value: unknown): value is AuthorNote {
  if (typeof value !== 'object' || value === null) return false;
  const { id, deck, fact, at, text } = value as Partial<Record<keyof AuthorNote, unknown>>;
  return (
    [id, deck, fact, text].every((one) => typeof one === 'string' && one !== '') &&
    Number.isSafeInteger(at) &&
    (at as number) >= 0
  );
}
