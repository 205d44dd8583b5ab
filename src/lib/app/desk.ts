import { Installing } from './install.svelte.ts';
import { Journal } from './journal.ts';
import { Planner } from './planner.ts';
import { LearnerSettings } from './settings.svelte.ts';
import { Shelf } from './shelf.svelte.ts';
import { wipeIfAsked } from './wipe.ts';

/** What studying works with: the log, what the learner chose, who plans the day, and how the decks stand. One for the whole page. */
export interface Desk {
  readonly journal: Journal;
  readonly settings: LearnerSettings;
  readonly planner: Planner;
  readonly shelf: Shelf;
  readonly installing: Installing;
}

/** Opens the browser's storage, or works in memory where it gives none. Never rejects. */
export async function openDesk(): Promise<Desk> {
  const installing = new Installing();
  await wipeIfAsked();
  const journal = await Journal.open();
  const planner = new Planner(journal.store, journal.volatileReason !== undefined);
  const settings = await LearnerSettings.open(journal);
  return { journal, settings, planner, shelf: new Shelf(journal, planner, settings), installing };
}
