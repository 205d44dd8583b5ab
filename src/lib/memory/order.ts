import type { ReviewEvent } from './event.ts';
import { idsDiffer } from './ids-differ.ts';
import type { EventPlace } from './memory.ts';

/** The total order of a log: time, then device, counter and id (by code units). 0 only for events with equal ids. */
export function compareEvents(a: EventPlace, b: EventPlace): number {
  return a.at - b.at || compareText(a.device, b.device) || a.counter - b.counter || compareText(a.id, b.id);
}

/**
 * The union of two logs of one deck, in total order, each id once. Commutative, associative, idempotent: of two events that
 * claim one id, which only a damaged or forged file holds, the same one is kept whichever way they meet. Linear for logs in order.
 */
export function merge(a: readonly ReviewEvent[], b: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return eachIdOnce(zip(sorted(a), sorted(b)));
}

/** A log in total order with each id once; the given list is untouched, and given back where it is such a log already. */
export function inOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return eachIdOnce(sorted(events));
}

function sorted(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  for (let i = 1; i < events.length; i += 1)
    if (compareEvents(events[i - 1]!, events[i]!) > 0) return events.toSorted(compareEvents);
  return events;
}

function zip(a: readonly ReviewEvent[], b: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const both: ReviewEvent[] = [];
  let next = 0;
  for (const event of a) {
    while (next < b.length && compareEvents(b[next]!, event) < 0) both.push(b[next++]!);
    both.push(event);
  }
  while (next < b.length) both.push(b[next++]!);
  return both;
}

/** In a sorted log the first event of an id is the one to keep; of events that share a whole place, the least by their text. */
function eachIdOnce(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  if (idsDiffer(events)) return events;
  const byId = new Map<string, ReviewEvent>();
  for (const event of events) {
    const other = byId.get(event.id);
    if (other === undefined || (other !== event && comesFirst(event, other))) byId.set(event.id, event);
  }
  return [...byId.values()];
}

function comesFirst(event: ReviewEvent, other: ReviewEvent): boolean {
  return compareEvents(event, other) === 0 && canonicalText(event) < canonicalText(other);
}

function canonicalText(event: ReviewEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => compareText(a, b)));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
