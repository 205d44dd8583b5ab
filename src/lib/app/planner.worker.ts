import { openStore } from '../storage/index.ts';
import { DayPlanner } from './plan-deck.ts';
import type { PlannerCall } from './planner.ts';

// Reading a log and making questions takes its time: the page is not held up by it.
const planner = openStore().then(({ store }) => new DayPlanner(store));

self.onmessage = async ({ data: { id, request } }: MessageEvent<PlannerCall>): Promise<void> => {
  self.postMessage({ id, planned: await (await planner).plan(request) });
};
