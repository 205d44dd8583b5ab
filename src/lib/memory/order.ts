import type { ReviewEvent } from './event.ts';
import type { EventPlace } from './memory.ts';

/** The total order of a log: time, then device, counter and id (by code units). 0 only for events with equal ids. */
export function compareEvents(a: EventPlace, b: EventPlace): number {
  return a.at - b.at || compareText(a.device, b.device) || a.counter - b.counter || compareText(a.id, b.id);
}

/**
 * The union of two logs of one deck, in total order, each id once. Commutative, associative, idempotent: of two events that
 * claim one id, which only a damaged or forged file holds, the same one is kept whichever way they meet.
 */
export function merge(a: readonly ReviewEvent[], b: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return inOrder([...a, ...b]);
}

/** A log in total order with each id once; the given list is untouched. */
export function inOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const byId = new Map<string, ReviewEvent>();
  for (const event of events) {
    const other = byId.get(event.id);
    if (other === undefined || comesFirst(event, other)) byId.set(event.id, event);
  }
  return [...byId.values()].sort(compareEvents);
}

function comesFirst(event: ReviewEvent, other: ReviewEvent): boolean {
  const order = compareEvents(event, other);
  return order === 0 ? canonicalText(event) < canonicalText(other) : order < 0;
}

function canonicalText(event: ReviewEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => compareText(a, b)));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
