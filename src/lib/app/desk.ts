import { Installing } from './install.svelte.ts';
import { Journal } from './journal.ts';
import { Planner } from './planner.ts';
import { Safekeeping } from './safekeeping.svelte.ts';
import { LearnerSettings } from './settings.svelte.ts';
import { wipeIfAsked } from './wipe.ts';

/** What studying works with: the log, what the learner chose, and who plans the day. One for the whole page. */
export interface Desk {
  readonly journal: Journal;
  readonly settings: LearnerSettings;
  readonly planner: Planner;
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
  return { journal, settings, planner, safekeeping, installing, isWipeRefused: !wiped.ok };
}
