import type { OverrideEvent, ReviewEvent, UndoEvent } from './event.ts';
import { idSeats } from './id-seats.ts';
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

/** A log in total order with each id once. */
export interface CleanLog {
  /** The given list itself where it was such a log already. */
  readonly events: readonly ReviewEvent[];
  /** The undos and overrides among them, in order: few, and wanted before all else. */
  readonly corrections: readonly (UndoEvent | OverrideEvent)[];
}

/** Orders a log, each id once; the given list is untouched. A log that is clean already is walked once: a long one is slow to read twice. */
export function cleanLog(events: readonly ReviewEvent[]): CleanLog {
  const found = correctionsOfClean(events);
  if (found !== undefined) return { events, corrections: found };
  const once = eachIdOnce(sorted(events));
  return { events: once, corrections: once.filter(isCorrection) };
}

/** Undefined where the log is out of order or an id comes twice, and where only a closer look can tell. */
function correctionsOfClean(
  events: readonly ReviewEvent[],
): readonly (UndoEvent | OverrideEvent)[] | undefined {
  const ids = idSeats(events);
  const corrections: (UndoEvent | OverrideEvent)[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index]!;
    if (index > 0 && compareEvents(events[index - 1]!, event) >= 0) return undefined;
    if (!ids.take(index)) return undefined;
    if (isCorrection(event)) corrections.push(event);
  }
  return corrections;
}

function isCorrection(event: ReviewEvent): event is UndoEvent | OverrideEvent {
  return event.type === 'undo' || event.type === 'override';
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
  if (correctionsOfClean(events) !== undefined) return events;
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
