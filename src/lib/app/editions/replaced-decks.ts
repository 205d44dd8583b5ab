import { shipped } from 'virtual:shipped-decks';
import type { FactFile } from '../../facts/index.ts';
import {
  editionBackBatch,
  readReplaced,
  type ReplacedEdition,
  type StorageError,
} from '../../storage/index.ts';
import type { Desk } from '../desk.ts';

/** A deck that another edition was taken in of, while the one before can come back. */
export interface ReplacedDeck {
  readonly title: string;
  /** When the present edition came, epoch ms. */
  readonly at: number;
  readonly edition: ReplacedEdition;
}

/** The decks whose edition before can be brought back, the last one taken in first. */
export async function replacedDecks({ journal }: Desk): Promise<readonly ReplacedDeck[]> {
  const found = await readReplaced(journal.store);
  if (!found.ok) return [];
  const shippedTitle = (id: string): string => shipped.find((one) => one.id === id)?.title ?? '';
  return found.value
    .map(({ edition, present }) => ({
      title: present === undefined ? shippedTitle(edition.id) : (present.file as FactFile).title,
      at: edition.by,
      edition,
    }))
    .toSorted((a, b) => b.at - a.at);
}

/** Puts the edition before in place of the present one; gives why not where that fails. Answers stay. */
export async function bringBack(
  { journal }: Desk,
  { edition }: ReplacedDeck,
): Promise<StorageError | undefined> {
  const written = await journal.store.write(editionBackBatch(edition));
  return written.ok ? undefined : written.error;
}
