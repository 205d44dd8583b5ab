import { shipped } from 'virtual:shipped-decks';
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
