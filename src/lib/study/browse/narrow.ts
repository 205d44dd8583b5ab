import { queryWords } from '../../base/index.ts';
import type { BrowseEntry } from './entries.ts';
import type { BrowseList } from './list.ts';
import { CARD_MARKS, hasMark, type CardMark } from './marks.ts';

/** What a list of a deck is narrowed to. Kind and mark must hold of one and the same card. */
export interface BrowseFilter {
  /** As it was typed. */
  readonly text: string;
  readonly mark?: CardMark;
  /** Id of a kind of value. */
  readonly kind?: string;
  readonly tag?: string;
}

/** A narrowed list, and how many entries each other choice would leave: with all that is chosen in the other groups. */
export interface Narrowed {
  readonly entries: readonly BrowseEntry[];
  readonly byMark: ReadonlyMap<CardMark, number>;
  /** The kinds and tags of a deck stay in sight: of which none is left, at 0. */
  readonly byKind: ReadonlyMap<string, number>;
  readonly byTag: ReadonlyMap<string, number>;
}

/**
 * Narrows a list, in its order. Reads every card once.
 *
 * @param marks of all cards, from `list.marksBy`
 */
export function narrow(
  list: BrowseList,
  { text, mark, kind, tag }: BrowseFilter,
  marks: Uint32Array,
): Narrowed {
  const { entries, kinds, tags, starts, kindBits, tagsOf } = list;
  const words = queryWords(text);
  const kept: BrowseEntry[] = [];
  // Entries by the set of marks, or kinds, that they count for: there are few such sets.
  const [byMarks, byKinds] = [new Map<number, number>(), new Map<number, number>()];
  const byTag = new Uint32Array(tags.length);
  const kindBit = kind === undefined ? 0 : 1 << kinds.indexOf(kind);
  const tagAt = tag === undefined ? -1 : tags.indexOf(tag);
  for (const [index, entry] of entries.entries()) {
    if (!list.hasAll(index, words)) continue;
    const hasTag = tag === undefined || tagsOf[index]!.includes(tagAt);
    let [ofMark, ofKind, isKept] = [0, 0, false];
    for (let card = starts[index]!; card < starts[index + 1]!; card += 1) {
      const hasKind = kind === undefined || (kindBits[card]! & kindBit) !== 0;
      const isMarked = mark === undefined || hasMark(marks[card]!, mark);
      if (hasKind) ofMark |= marks[card]!;
      if (isMarked) ofKind |= kindBits[card]!;
      isKept ||= hasKind && isMarked;
    }
    if (hasTag) {
      byMarks.set(ofMark, (byMarks.get(ofMark) ?? 0) + 1);
      byKinds.set(ofKind, (byKinds.get(ofKind) ?? 0) + 1);
      if (isKept) kept.push(entry);
    }
    if (isKept) for (const own of tagsOf[index]!) byTag[own] = byTag[own]! + 1;
  }
  return {
    entries: kept,
    byMark: countsOf(CARD_MARKS, byMarks),
    byKind: countsOf(kinds, byKinds),
    byTag: new Map(tags.map((own, index) => [own, byTag[index]!])),
  };
}

/** How many have each, from how many have each set of them. */
function countsOf<Id extends string>(
  ids: readonly Id[],
  bySet: ReadonlyMap<number, number>,
): ReadonlyMap<Id, number> {
  const sets = [...bySet];
  return new Map(
    ids.map((id, bit) => [
      id,
      sets.reduce((sum, [set, count]) => sum + ((set & (1 << bit)) === 0 ? 0 : count), 0),
    ]),
  );
}
