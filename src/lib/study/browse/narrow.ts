import { queryWords } from '../../base/index.ts';
import type { BrowseEntry, SearchTexts } from './entries.ts';
import { CARD_MARKS, marksOfNone, type CardMark, type Knowledge, type Marker } from './marks.ts';

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
  readonly byKind: ReadonlyMap<string, number>;
  readonly byTag: ReadonlyMap<string, number>;
}

/**
 * Narrows a list, in its order. Reads every card once.
 *
 * @param marksOf from `marker` of the same knowledge
 */
export function narrow(
  entries: readonly BrowseEntry[],
  { text, mark, kind, tag }: BrowseFilter,
  knowledge: Knowledge,
  marksOf: Marker,
  texts: SearchTexts,
): Narrowed {
  const words = queryWords(text);
  const kept: BrowseEntry[] = [];
  const byMark = new Map<CardMark, number>(CARD_MARKS.map((one) => [one, 0]));
  const byKind = new Map<string, number>();
  const byTag = new Map<string, number>();
  for (const entry of entries) {
    const hasTag = tag === undefined || entry.tags.includes(tag);
    // Counted at 0 too: the kinds and tags of a deck stay in sight.
    for (const { kind: own } of entry.cards) byKind.set(own, byKind.get(own) ?? 0);
    for (const own of entry.tags) byTag.set(own, byTag.get(own) ?? 0);
    if (!texts.hasAll(entry, words)) continue;
    const ofMark = new Set<CardMark>();
    const ofKind = new Set<string>();
    const found: boolean[] = [];
    const look = (marks: ReadonlySet<CardMark>, own: string | undefined): void => {
      const hasKind = kind === undefined || own === kind;
      const hasMark = mark === undefined || marks.has(mark);
      if (hasKind && hasTag) for (const one of marks) ofMark.add(one);
      if (hasMark && hasTag && own !== undefined) ofKind.add(own);
      found.push(hasKind && hasMark);
    };
    for (const card of entry.cards) look(marksOf(card.id, entry.id), card.kind);
    // An entry of which nothing is asked is listed too.
    if (entry.cards.length === 0) look(marksOfNone(knowledge, entry.id), undefined);
    const isKept = found.includes(true);
    for (const one of ofMark) byMark.set(one, byMark.get(one)! + 1);
    for (const one of ofKind) byKind.set(one, byKind.get(one)! + 1);
    if (isKept) for (const one of new Set(entry.tags)) byTag.set(one, byTag.get(one)! + 1);
    if (isKept && hasTag) kept.push(entry);
  }
  return { entries: kept, byMark, byKind, byTag };
}
