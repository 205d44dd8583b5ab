import { idbStore, openStore } from '../storage/index.ts';
import { packEvents, type EventLog } from '../storage/log/index.ts';
import { DayPlanner } from './plan-deck.ts';
import { CLOCK_TOLERANCE_MS } from './platform.ts';
import type { PlannerAnswer, PlannerCall } from './planner.ts';

// Reading a log and making questions takes its time: the page is not held up by it.
const opened = openStore(idbStore({ isForLongWork: true })).then(({ store }) => ({
  store,
  planner: new DayPlanner(store),
}));

self.onmessage = async ({ data: { id, request } }: MessageEvent<PlannerCall>): Promise<void> => {
  const { store, planner } = await opened;
  let log: EventLog | undefined;
  const planned = await planner.plan(
    request,
    (brief) => self.postMessage({ id, brief } satisfies PlannerAnswer),
    (read) => (log = read),
  );
  self.postMessage({ id, planned } satisfies PlannerAnswer);
  // The next reading is quicker. Nothing is lost where this fails.
  if (log !== undefined) await packEvents(store, request.deck, log, request.query.now + CLOCK_TOLERANCE_MS);
};
