import type { NameValue, Value } from '../../kinds/index.ts';
import { slotsOf, type Fact } from '../../facts/index.ts';
import type { Base } from '../../questions/index.ts';

/** A value that is asked, or could be. */
export interface BrowseCard {
  readonly id: string;
  readonly kind: string;
  /** The value in full, as the author wrote it. */
  readonly answer: string;
}

/** A fact or a name of a deck as a list of it shows them. */
export interface BrowseEntry {
  readonly id: string;
  readonly type: 'fact' | 'name';
  /** The whole true sentence; of a name that is never asked, the name. */
  readonly statement: string;
  /** In the order of the sentence; none where nothing is marked. */
  readonly cards: readonly BrowseCard[];
  readonly tags: readonly string[];
  /** What else it is found by: answers, full forms, abbreviations, other spellings, tags. No text is there twice. */
  readonly terms: readonly string[];
}

/** The facts and names of a deck in the order of its file. Takes time in proportion to the file, and generates nothing. */
export function entriesOf(base: Base): readonly BrowseEntry[] {
  const cards = new Map<string, BrowseCard[]>();
  for (const { id, origin, kind, value } of base.items) {
    const card = { id, kind: kind.id, answer: kind.print(value, base.context) };
    const list = cards.get(origin);
    if (list === undefined) cards.set(origin, [card]);
    else list.push(card);
  }
  const { facts, names } = base.file;
  return [
    ...facts.map((fact): BrowseEntry => {
      const own = cards.get(fact.id) ?? [];
      const named = slotsOf(fact.sentence).flatMap(({ kind, value }) => spellingsOf(base, kind, value));
      return {
        id: fact.id,
        type: 'fact',
        statement: base.byOrigin.get(fact.id)?.statement ?? plainText(fact),
        cards: own,
        tags: fact.tags,
        terms: [...new Set([...own.map(({ answer }) => answer), ...named, ...fact.tags])],
      };
    }),
    ...names.map((name): BrowseEntry => {
      const { id, name: full, short, also = [], type, clue } = name;
      const texts = [full, short, ...also, type, clue].filter((text) => text !== undefined);
      return {
        id,
        type: 'name',
        statement: base.byOrigin.get(id)?.statement ?? full,
        cards: cards.get(id) ?? [],
        tags: [],
        terms: [...new Set(texts)],
      };
    }),
  ];
}

/** What the name in a slot is also called; nothing for other kinds. */
function spellingsOf(base: Base, kind: string, value: Value): readonly string[] {
  const entry = kind === 'name' ? base.context.names.get((value as NameValue).ref) : undefined;
  if (entry === undefined) return [];
  const { name, short, also = [] } = entry;
  return [name, ...(short === undefined ? [] : [short]), ...also];
}

/** The sentence of a fact with no value that could be asked. */
function plainText({ sentence }: Fact): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.written)).join('');
}
