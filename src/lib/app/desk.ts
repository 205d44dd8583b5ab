import { Journal } from './journal.ts';
import { Planner } from './planner.ts';
import { Shelf } from './shelf.svelte.ts';

/** What studying works with: the log, who plans the day, and how the decks stand. One for the whole page. */
export interface Desk {
  readonly journal: Journal;
  readonly planner: Planner;
  readonly shelf: Shelf;
}

/** Opens the browser's storage, or works in memory where it gives none. Never rejects. */
export async function openDesk(): Promise<Desk> {
  const journal = await Journal.open();
  const planner = new Planner(journal.store, journal.volatileReason !== undefined);
  return { journal, planner, shelf: new Shelf(journal, planner) };
}
