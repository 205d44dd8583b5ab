import { queryWords } from '../../base/index.ts';
import type { BrowseCard, BrowseEntry, SearchTexts } from './entries.ts';
import { CARD_MARKS, marker, type CardMark, type Knowledge } from './marks.ts';

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

/** Stands for an entry of which nothing is asked, so that it is listed too. */
const NO_CARD: BrowseCard = { id: '', kind: '', answer: '' };
const NOTHING_ASKED: ReadonlySet<string> = new Set();

/** Narrows a list, in its order. Reads every card once. */
export function narrow(
  entries: readonly BrowseEntry[],
  { text, mark, kind, tag }: BrowseFilter,
  knowledge: Knowledge,
  texts: SearchTexts,
): Narrowed {
  const words = queryWords(text);
  const marksOf = marker(knowledge);
  const marksOfNone = marker({ ...knowledge, asked: NOTHING_ASKED });
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
    let isKept = false;
    for (const card of entry.cards.length > 0 ? entry.cards : [NO_CARD]) {
      const marks = card === NO_CARD ? marksOfNone(card.id, entry.id) : marksOf(card.id, entry.id);
      const hasKind = kind === undefined || card.kind === kind;
      const hasMark = mark === undefined || marks.has(mark);
      if (hasKind && hasTag) for (const one of marks) ofMark.add(one);
      if (hasMark && hasTag && card !== NO_CARD) ofKind.add(card.kind);
      isKept ||= hasKind && hasMark;
    }
    for (const one of ofMark) byMark.set(one, byMark.get(one)! + 1);
    for (const one of ofKind) byKind.set(one, byKind.get(one)! + 1);
    if (isKept) for (const one of new Set(entry.tags)) byTag.set(one, byTag.get(one)! + 1);
    if (isKept && hasTag) kept.push(entry);
  }
  return { entries: kept, byMark, byKind, byTag };
}
