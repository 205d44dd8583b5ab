import { Installing } from './install.svelte.ts';
import { Journal } from './journal.ts';
import { Planner } from './planner.ts';
import { Safekeeping } from './safekeeping.svelte.ts';
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
  /** Everything was to be deleted, and that failed. */
  readonly isWipeRefused: boolean;
  readonly safekeeping: Safekeeping;
}

/** Opens the browser's storage, or works in memory where it gives none. Never rejects. */
export async function openDesk(): Promise<Desk> {
  const installing = new Installing();
  const wiped = await wipeIfAsked();
  const safekeeping = await Safekeeping.open();
  const { store, reason } = safekeeping;
  const journal = await Journal.open({ store, ...(reason !== undefined && { reason }) });
  const planner = new Planner(journal.store, journal.volatileReason !== undefined);
  const settings = await LearnerSettings.open(journal);
  const shelf = new Shelf(journal, planner, settings);
  return { journal, settings, planner, safekeeping, shelf, installing, isWipeRefused: !wiped.ok };
}
