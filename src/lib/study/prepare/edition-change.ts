import { difference, type ShiftedSlot } from '../../facts/difference/index.ts';
import type { CardState } from '../../memory/index.ts';
import type { Deck } from './deck.ts';

/**
 * What becomes of a question with a new edition. `value`: another answer is right; `wording` and `source`: told in other words, by
 * others; `added`: asked from now on; `removed`: not asked any more.
 */
export type Fate = 'value' | 'wording' | 'source' | 'added' | 'removed';

/** A question that a new edition changes. */
export interface CardFate {
  readonly card: string;
  /** The true sentence: of the later edition, of the earlier one where the question is removed. */
  readonly statement: string;
  /** What of the sentence is asked. */
  readonly key: string;
  /** The right answers in full, where both editions ask it. */
  readonly before?: string;
  readonly after?: string;
  /** The learner has answered it: there is a history to keep. */
  readonly hasHistory: boolean;
}

/** What a new edition of a deck changes, by what is asked of a learner. */
export interface EditionChange extends Readonly<Record<Fate, readonly CardFate[]>> {
  /** Questions that stay as they are. */
  readonly unchanged: number;
  /** Those of them, and of the reworded ones and those with other sources, that were answered: their due dates stay. */
  readonly keptHistories: number;
  readonly shifted: readonly ShiftedSlot[];
}

/**
 * What a new edition of a deck changes for a learner: the difference of the files, counted by what is asked. A question that a
 * rule left out in one edition and not in the other is added or removed like one that was not in the file.
 *
 * @param states from `fold` of the deck's log
 */
export function editionChange(
  before: Deck,
  after: Deck,
  states: ReadonlyMap<string, CardState>,
): EditionChange {
  const { value, wording, source, unchanged, shifted } = difference(before.file, after.file);
  const hasHistory = (card: string): boolean => states.get(card)?.memory !== undefined;
  const fateIn = ({ base }: Deck, card: string): CardFate => {
    const { statement = '', gap } = base.byId.get(card) ?? {};
    return { card, statement, key: gap?.key ?? '', hasHistory: hasHistory(card) };
  };
  const isAsked = ({ askable }: Deck, card: string): boolean => askable.questions.has(card);
  const only = (one: Deck, other: Deck): readonly CardFate[] =>
    [...one.askable.questions.keys()]
      .filter((card) => !isAsked(other, card))
      .map((card) => fateIn(one, card));
  const inBoth = <Card extends { readonly id: string }>(cards: readonly Card[]): readonly Card[] =>
    cards.filter(({ id }) => isAsked(before, id) && isAsked(after, id));
  const kept = (cards: typeof value): readonly CardFate[] =>
    inBoth(cards).map((card) => ({ ...fateIn(after, card.id), before: card.before, after: card.after }));
  const still = inBoth(unchanged);
  return {
    value: kept(value),
    wording: kept(wording),
    source: kept(source),
    added: only(after, before),
    removed: only(before, after),
    unchanged: still.length,
    keptHistories: inBoth([...unchanged, ...wording, ...source]).filter(({ id }) => hasHistory(id)).length,
    shifted,
  };
}
