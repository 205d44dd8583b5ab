import { shipped } from 'virtual:shipped-decks';
import { cardIdsOf, type FactFile } from '../../facts/index.ts';
import type { ReviewEvent } from '../../memory/index.ts';
import type { Desk } from '../desk.ts';

/** The logs of all decks on this device, one a deck, empty ones left out. What cannot be read is left out too. */
export async function logsOf({
  journal,
}: Pick<Desk, 'journal'>): Promise<readonly (readonly ReviewEvent[])[]> {
  const own = await journal.ownDeckIds();
  const ids = new Set([...shipped.map(({ id }) => id), ...(own.ok ? own.value : [])]);
  const found = await Promise.all([...ids].map((id) => journal.eventsOf(id)));
  return found.flatMap((log) => (log.ok && log.value.length > 0 ? [log.value] : []));
}

/** The cards that the present editions of all decks on this device hold, by deck. A deck that cannot be read is left out. */
export async function heldCards({
  journal,
}: Pick<Desk, 'journal'>): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const own = await journal.ownDecks();
  const files = new Map<string, unknown>(
    await Promise.all(shipped.map(async (deck) => [deck.id, await deck.load()] as const)),
  );
  for (const { id, file } of own.ok ? own.value : []) files.set(id, file);
  return new Map([...files].map(([id, file]) => [id, new Set(cardIdsOf(file as FactFile))]));
}
