import type { Value } from '../../kinds/index.ts';
import { relationKey, type Base, type Item } from '../base.ts';

/** Another value of the relation that an answer may be: wrong here, and worth a word of its own. */
export interface OtherValue {
  readonly value: Value;
  readonly statement: string;
  /** As-of date in words, in the language of the deck. */
  readonly asOf?: string;
}

/** What a typed answer is held against. Plain data: a card can be graded without its file. */
export interface Grading {
  readonly kind: string;
  readonly value: Value;
  /** The hidden part of the value, as it is written. */
  readonly key: string;
  /** Of the deck, BCP 47. */
  readonly language: string;
  readonly asOf?: string;
  readonly others: readonly OtherValue[];
}

/** Other values of a relation that are kept for one card; in a longer relation those nearest in the file. */
const mostOthers = 60;

/** The values of the item's relation around it that cannot be true together with its own. */
function othersOf(item: Item, base: Base): readonly OtherValue[] {
  if (item.relation === undefined) return [];
  const values = base.relations.get(relationKey(item.relation, item.kind.id)) ?? [];
  const at = values.indexOf(item);
  const first = Math.max(0, Math.min(at - mostOthers / 2, values.length - mostOthers));
  return values
    .slice(first, first + mostOthers)
    .filter((other) => other.id !== item.id && !item.kind.meets(item.value, other.value))
    .map(({ value, statement, asOf }) => ({ value, statement, ...(asOf !== undefined && { asOf }) }));
}

/** All that grading an answer to an item needs of its file, but the list of names. */
export function gradingOf(item: Item, base: Base): Grading {
  return {
    kind: item.kind.id,
    value: item.value,
    key: item.gap.key,
    language: base.file.language,
    ...(item.asOf !== undefined && { asOf: item.asOf }),
    others: othersOf(item, base),
  };
}
