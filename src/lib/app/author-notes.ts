import { err, ok, type Result } from '../base/index.ts';
import {
  noteBatch,
  readNotes,
  removeNote,
  type AuthorNote,
  type StorageError,
  type Store,
} from '../storage/index.ts';
import { newId, now } from './platform.ts';

/** A note can be so long, in UTF-16 units; what is longer is cut. */
export const NOTE_LENGTH = 2000;

/** A note to keep: a new one without `id`, written now without `at`. */
export type NoteDraft = Omit<AuthorNote, 'id' | 'at'> & Partial<Pick<AuthorNote, 'id' | 'at'>>;

/** What learners tell the authors of decks: "this fact looks wrong". Kept on the device until it is handed out. */
export class AuthorNotes {
  readonly #store: Store;

  /** @param store the journal's */
  constructor(store: Store) {
    this.#store = store;
  }

  /** The notes on the facts of a deck, oldest first. Records that cannot be read stay where they are and are left out. */
  async all(deck: string): Promise<Result<readonly AuthorNote[], StorageError>> {
    const found = await readNotes(this.#store, deck);
    return found.ok ? ok(found.value.notes.toSorted((a, b) => a.at - b.at)) : found;
  }

  /** Keeps a note, new or changed; gives it as it is on disk. Its text must not be empty. */
  async keep({
    deck,
    fact,
    text,
    id = newId(),
    at = now(),
  }: NoteDraft): Promise<Result<AuthorNote, StorageError>> {
    const note: AuthorNote = { id, deck, fact, at, text: text.trim().slice(0, NOTE_LENGTH) };
    if (note.text === '') return err({ code: 'failed', detail: 'a note without a text' });
    const kept = await this.#store.write(noteBatch(note));
    return kept.ok ? ok(note) : kept;
  }

  /** Removes a note; to take that back, `keep` it again. */
  async remove(id: string): Promise<Result<undefined, StorageError>> {
    return removeNote(this.#store, id);
  }
}
