import { shipped } from 'virtual:shipped-decks';
import { err, ok, type Result } from '../../base/index.ts';
import { checkEdition, editionOf, type AssignedDeck } from '../../classroom/index.ts';
import type { FactFile } from '../../facts/index.ts';
import type { ClassroomMessage } from '../../words/index.ts';
import { readInWorker } from '../decks/opened-deck.svelte.ts';
import type { Desk } from '../desk.ts';

async function shippedFile(id: string): Promise<FactFile | undefined> {
  // The build has read and checked what ships, so its type is known.
  return (await shipped.find((one) => one.id === id)?.load()) as FactFile | undefined;
}

async function ownFile(desk: Desk, id: string): Promise<FactFile | undefined> {
  const own = await desk.journal.ownDeck(id);
  return (own.ok ? own.value?.file : undefined) as FactFile | undefined;
}

/** The deck that is studied on this device under an id, and whether it is the very one that ships. */
export async function studiedFile(
  desk: Desk,
  id: string,
): Promise<{ readonly file: FactFile; readonly ships: boolean } | undefined> {
  const [own, coming] = await Promise.all([ownFile(desk, id), shippedFile(id)]);
  const file = own ?? coming;
  if (file === undefined) return undefined;
  return { file, ships: coming !== undefined && (own === undefined || editionOf(own) === editionOf(coming)) };
}

/** The file of an assignment in its edition: read like any file where it came along, else the one that is here. */
export async function assignedFile(
  desk: Desk,
  deck: AssignedDeck,
): Promise<Result<FactFile, ClassroomMessage>> {
  if (deck.text === undefined) {
    const found = [await shippedFile(deck.id), await ownFile(desk, deck.id)];
    const fitting = found.find((file) => file !== undefined && editionOf(file) === deck.edition);
    return checkEdition(deck, fitting ?? found.find((file) => file !== undefined));
  }
  const read = await readInWorker({ written: deck.text, format: 'json' });
  if (!read.ok) return err({ code: 'bad-deck' });
  const checked = checkEdition(deck, read.value);
  return checked.ok ? ok(checked.value) : err({ code: 'bad-deck' });
}
