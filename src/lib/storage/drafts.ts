import { ok, type Result } from '../base/index.ts';
import { part } from './keys.ts';
import type { Batch, StorageError, Store } from './store.ts';

/** A deck that is being written, as its author left it. */
export interface DraftRecord {
  readonly text: string;
  readonly format: 'yaml' | 'json' | 'csv' | 'lines';
  /** Epoch ms of the last change. */
  readonly at: number;
  /** Digest of the deck that it was begun from, or saved as last; tells when the deck has changed since. */
  readonly of?: string;
}

/** Where the drafts of all decks begin. */
export const DRAFT_PREFIX = 'draft/';

/** Key of the draft of a deck; of the one that is new for ''. */
export function draftKey(deckId: string): string {
  return `${DRAFT_PREFIX}${part(deckId)}`;
}

/** The batch that keeps a draft, or removes it. */
export function draftBatch(deckId: string, draft: DraftRecord | undefined): Batch {
  return draft === undefined ? { remove: [draftKey(deckId)] } : { put: new Map([[draftKey(deckId), draft]]) };
}

/** The draft of a deck; undefined where there is none, or where the record is damaged. */
export async function readDraft(
  store: Store,
  deckId: string,
): Promise<Result<DraftRecord | undefined, StorageError>> {
  const found = await store.get(draftKey(deckId));
  return found.ok ? ok(isDraft(found.value) ? found.value : undefined) : found;
}

/** Whether a record is a draft; what its text says is another question. */
export function isDraft(value: unknown): value is DraftRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { text, format, at } = value as Partial<Record<keyof DraftRecord, unknown>>;
  return (
    typeof text === 'string' &&
    ['yaml', 'json', 'csv', 'lines'].includes(String(format)) &&
    Number.isFinite(at)
  );
}
