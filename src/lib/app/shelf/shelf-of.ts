import type { Desk } from '../desk.ts';
import { Shelf } from './shelf.svelte.ts';

const shelves = new WeakMap<Desk, Shelf>();

/** How the decks of a desk stand: one shelf for the whole page, made when it is first looked at. Studying needs none. */
export function shelfOf(desk: Desk): Shelf {
  const known = shelves.get(desk);
  if (known !== undefined) return known;
  const shelf = new Shelf(desk.journal, desk.planner, desk.settings);
  shelves.set(desk, shelf);
  return shelf;
}
