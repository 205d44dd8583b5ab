import type { ReviewEvent, UndoEvent } from './event.ts';

/**
 * Ids of the events that are taken back. An undo that is itself undone takes nothing back, to any depth and whatever the order
 * in time: clocks of two devices may disagree. Undos that undo each other in a ring, which only a forged log holds, do nothing.
 *
 * @param events each id once, any order
 */
export function undoneIds(events: readonly ReviewEvent[]): ReadonlySet<string> {
  const undos = new Map<string, UndoEvent>();
  for (const event of events) if (event.type === 'undo') undos.set(event.id, event);

  const undecided = new Map<string, number>();
  for (const { undoes } of undos.values()) {
    if (undos.has(undoes)) undecided.set(undoes, (undecided.get(undoes) ?? 0) + 1);
  }

  // An undo is decided once all that might undo it are: it stands unless one of those stands.
  const undone = new Set<string>();
  const decided = [...undos.values()].filter((undo) => !undecided.has(undo.id));
  for (const undo of decided) {
    if (!undone.has(undo.id)) undone.add(undo.undoes);
    const target = undos.get(undo.undoes);
    if (target === undefined) continue;
    const left = (undecided.get(target.id) ?? 0) - 1;
    undecided.set(target.id, left);
    if (left === 0) decided.push(target);
  }
  return undone;
}
