import { DEVICE_KEY } from '../storage/index.ts';
import { Installing } from './install.svelte.ts';
import { Journal } from './journal.ts';
import { Planner } from './planner.ts';
import { hasLeftBehind } from './platform.ts';
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
  // Few starts need it. Where its code does not load, or nothing is kept now, a later start has it.
  if (reason === undefined && hasLeftBehind())
    await import('./left-behind.ts').then(({ takeUp }) => takeUp(store)).catch(() => undefined);
  // Where nothing is kept, one notice says so on every page: no screen has to.
  const journal = await Journal.open({ store });
  safekeeping.onchange((keys) => {
    if (keys.includes(DEVICE_KEY)) void journal.heardDevice();
  });
  const planner = new Planner(store, reason !== undefined);
  const settings = await LearnerSettings.open(journal);
  return { journal, settings, planner, safekeeping, installing, isWipeRefused: !wiped.ok };
}
