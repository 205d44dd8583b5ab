import { eventsAhead, type EventsAhead } from '../storage/index.ts';
import { CLOCK_TOLERANCE_MS, now } from './platform.ts';

/** What of a log, told by its keys, does not count yet on this device; undefined where all counts. */
export function aheadOfNow(keys: Iterable<string>): EventsAhead | undefined {
  return eventsAhead(keys, now() + CLOCK_TOLERANCE_MS);
}
