import type { DateValue } from '../kinds/index.ts';
import type { NameEntry, Value } from '../kinds/index.ts';

/** Where facts come from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  /** Day, month or year of publication. */
  readonly date?: DateValue;
}

/** A source of one fact, with the place in it. */
export interface SourceRef {
  readonly id: string;
  /** What follows the # of `vbf-2025-01#p4`. */
  readonly locator?: string;
}

/** A marked value in a sentence. */
export interface Slot {
  /** Unique in its fact: the kind, then kind2, kind3 from the left, or a name of its own. */
  readonly name: string;
  readonly kind: string;
  /** As the author wrote it, without the mark. */
  readonly written: string;
  readonly value: Value;
}

/** One sentence with its values marked: text and slots in reading order. */
export type Sentence = readonly (string | Slot)[];

export interface Fact {
  readonly id: string;
  readonly sentence: Sentence;
  /** A natural question for a slot, by slot name. */
  readonly ask: Readonly<Record<string, string>>;
  /** Relation of which this fact states a value. */
  readonly about?: string;
  readonly asOf?: DateValue;
  /** At least one; several mean independent agreement. */
  readonly sources: readonly SourceRef[];
  readonly supersedes?: string;
  /** Kept in the file, never asked. */
  readonly status?: 'disputed' | 'suspect';
  readonly note?: string;
  readonly tags: readonly string[];
}

/** A fact file that has been read and checked: plain data, in the order of the file. */
export interface FactFile {
  readonly format: 'factdeck/1';
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly sources: readonly Source[];
  readonly names: readonly NameEntry[];
  readonly facts: readonly Fact[];
  /** Relations of which the file states every true value. */
  readonly complete: readonly string[];
}

/** Ids of the cards that a file holds, in its order: `factId#slotName`, `nameId#short`, `#full` and `#clue`. What is disputed or suspect gives none. */
export function cardIdsOf({ facts, names }: FactFile): readonly string[] {
  const asked = facts.filter(({ status }) => status === undefined);
  return [
    ...asked.flatMap(({ id, sentence }) => slotsOf(sentence).map(({ name }) => `${id}#${name}`)),
    ...names.flatMap(({ id, short, clue }) => [
      ...(short === undefined ? [] : [`${id}#short`, `${id}#full`]),
      ...(clue === undefined ? [] : [`${id}#clue`]),
    ]),
  ];
}

/** The slots of a sentence, from the left. */
export function slotsOf(sentence: Sentence): readonly Slot[] {
  return sentence.filter((part): part is Slot => typeof part !== 'string');
}
