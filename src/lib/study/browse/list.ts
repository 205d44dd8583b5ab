import { foldText } from '../../base/index.ts';
import type { BrowseEntry } from './entries.ts';
import type { Marker, Marks } from './marks.ts';

/** The facts and names of a deck with what each key of a search reads of all of them, in columns: a deck may have tens of thousands. */
export class BrowseList {
  readonly entries: readonly BrowseEntry[];
  /** Ids of the kinds of value that its cards have, in the order of their first. */
  readonly kinds: readonly string[];
  /** In the order of their first. */
  readonly tags: readonly string[];
  /** By entry: where its cards begin in a column of cards; at the end, the length of such a column. An entry without a card takes one place. */
  readonly starts: Uint32Array;
  /** By card: the bit of its kind, counted as in `kinds`; 0 for the place of an entry without a card. */
  readonly kindBits: Uint32Array;
  /** By entry: its tags, as indexes of `tags`, each once. */
  readonly tagsOf: readonly (readonly number[])[];
  /** By entry, as far as they are made. */
  readonly #texts: string[] = [];

  constructor(entries: readonly BrowseEntry[]) {
    this.entries = entries;
    this.kinds = [...new Set(entries.flatMap(({ cards }) => cards.map(({ kind }) => kind)))];
    this.tags = [...new Set(entries.flatMap(({ tags }) => tags))];
    const [bits, places] = [
      new Map(this.kinds.map((kind, index) => [kind, 1 << index])),
      new Map(this.tags.map((tag, index) => [tag, index])),
    ];
    this.tagsOf = entries.map(({ tags }) => [...new Set(tags)].map((tag) => places.get(tag)!));
    this.starts = new Uint32Array(entries.length + 1);
    for (const [index, { cards }] of entries.entries())
      this.starts[index + 1] = this.starts[index]! + Math.max(1, cards.length);
    this.kindBits = this.#column((card) => (card === undefined ? 0 : bits.get(card.kind)!));
  }

  /** The marks of all cards, as a column of cards. */
  marksBy(marksOf: Marker): Uint32Array {
    return this.#column((card, entry): Marks => marksOf(card?.id, entry.id));
  }

  /** Whether every word (from `queryWords`) is found in an entry. */
  hasAll(index: number, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    while (this.#texts.length <= index) this.#fold();
    const text = this.#texts[index]!;
    return words.every((word) => text.includes(word));
  }

  /** Makes so many more of the texts that a search looks through, so that its first letter need not make all; whether any are left. */
  foldAhead(count: number): boolean {
    const end = Math.min(this.entries.length, this.#texts.length + count);
    while (this.#texts.length < end) this.#fold();
    return end < this.entries.length;
  }

  #fold(): void {
    const { statement, terms } = this.entries[this.#texts.length]!;
    // What stands between two texts folds to a space, and no word has one: none is found across them.
    this.#texts.push(foldText([statement, ...terms].join('\n')));
  }

  #column(
    valueOf: (card: BrowseEntry['cards'][number] | undefined, entry: BrowseEntry) => number,
  ): Uint32Array {
    const column = new Uint32Array(this.starts.at(-1)!);
    for (const [index, entry] of this.entries.entries()) {
      const start = this.starts[index]!;
      if (entry.cards.length === 0) column[start] = valueOf(undefined, entry);
      for (const [at, card] of entry.cards.entries()) column[start + at] = valueOf(card, entry);
    }
    return column;
  }
}
