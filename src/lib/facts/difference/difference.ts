import { kindOf, type KindContext } from '../../kinds/index.ts';
import type { FactFile } from '../fact-file.ts';
import { cardsOf, contextOf, type EditionCard } from './edition-cards.ts';
import { shiftedSlots, type ShiftedSlot } from './shifted-slots.ts';

/** What became of a card that both editions have: another value, the same value told in other words, or by other sources. */
export type Kept = 'value' | 'wording' | 'source' | 'unchanged';

/** A card that both editions have. */
export interface KeptCard {
  readonly id: string;
  /** The right answers in full, as each edition writes them. */
  readonly before: string;
  readonly after: string;
}

/** What differs between two editions of a fact file. Every card of either is in exactly one group. */
export interface Difference extends Readonly<Record<Kept, readonly KeptCard[]>> {
  /** Ids of cards that only the later edition has, in its order. */
  readonly added: readonly string[];
  /** Ids of cards that only the earlier edition has, in its order: gone, renamed, or disputed since. */
  readonly removed: readonly string[];
  /** Values that stand under the id of another value now. To be told: what was learnt of one counts for the other. */
  readonly shifted: readonly ShiftedSlot[];
}

/**
 * The difference of two editions of one fact file, by card: `factId#slotName`, `nameId#short`, `#full` or `#clue`. A value is the
 * same where the earlier answer would be graded right in the later edition ("19/8/2024" and "19 August 2024" are one date). A card
 * with several differences is told by the greatest: the value, then the wording (with the as-of date, the question and the note),
 * then the sources as they read. What no learner sees (tags, relations, types of names) is no difference. Kept cards are in the
 * order of the later edition.
 */
export function difference(before: FactFile, after: FactFile): Difference {
  const earlier = new Map(cardsOf(before).map((card) => [card.id, card]));
  const later = cardsOf(after);
  const context = contextOf(after);
  const groups: Record<Kept, KeptCard[]> = { value: [], wording: [], source: [], unchanged: [] };
  const added: string[] = [];
  for (const card of later) {
    const old = earlier.get(card.id);
    if (old === undefined) added.push(card.id);
    else groups[keptAs(old, card, context)].push({ id: card.id, before: old.answer, after: card.answer });
  }
  const kept = new Set(later.map(({ id }) => id));
  const removed = [...earlier.keys()].filter((id) => !kept.has(id));
  return { ...groups, added, removed, shifted: shiftedSlots(before, after) };
}

function keptAs(before: EditionCard, after: EditionCard, context: KindContext): Kept {
  if (!isSameValue(before, after, context)) return 'value';
  if (before.wording !== after.wording) return 'wording';
  return before.sources === after.sources ? 'unchanged' : 'source';
}

function isSameValue(before: EditionCard, after: EditionCard, context: KindContext): boolean {
  if (before.kind !== after.kind) return false;
  if (before.answer === after.answer) return true;
  return kindOf(after.kind).grade(before.answer, after.value, context).mark === 'right';
}
