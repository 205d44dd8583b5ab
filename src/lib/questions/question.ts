import type { Proof } from '../kinds/index.ts';

/** How a question can be put. All forms of one question share one card. */
export type Form = 'choice' | 'truefalse' | 'typed';

/** Stands in a prompt where the asked value is hidden. */
export const GAP = '_____';

/** A wrong answer that is proven to be wrong, ready to be offered. */
export interface Rival {
  readonly text: string;
  readonly proof: Proof;
  /** Where it sorts: negative before the key, positive after it; 0 where the kind has no order. */
  readonly side: -1 | 0 | 1;
  /** How often this text is shown in the deck, as key or rival, in tenths of once a round. */
  readonly often: number;
  /** Id of a fact or name that this value is true of. */
  readonly trueOf?: string;
}

/** One thing to know, asked of one slot of a fact or of one side of a name. Holds no options: `optionsOf` picks them when the form is shown. */
export interface Question {
  /** Card id: `factId#slotName`, `nameId#short`, `nameId#full` or `nameId#clue`. Never depends on the wording. */
  readonly id: string;
  /** Fact or name that it comes from; questions that share it are siblings. */
  readonly origin: string;
  readonly kind: string;
  /** What is asked, whole; holds GAP where a sentence is to be completed. */
  readonly prompt: string;
  /** A sentence that is true with the key in place of GAP, with its as-of date and source. */
  readonly cloze: string;
  /** The right option: the hidden part of the value. */
  readonly key: string;
  /** The value in full, as the author wrote it. */
  readonly answer: string;
  /** The whole true sentence. */
  readonly statement: string;
  readonly forms: readonly Form[];
  /** Proven wrong answers in the order of the kind; enough for the forms that show some. */
  readonly rivals: readonly Rival[];
  /** Where there is no order: the places in `rivals` of what each round of the deck shows, one figure each, three a round ("-" for none). */
  readonly rounds?: string;
  /** How often the key's text is shown in the deck, as key or rival, in tenths of once a round. */
  readonly often: number;
  /** As-of date in words, in the language of the deck. */
  readonly asOf?: string;
  /** Ids of sources. */
  readonly sources: readonly string[];
  readonly note?: string;
  readonly tags: readonly string[];
  /** Digest of the right answer: tells editions apart. */
  readonly keyDigest: string;
}

/** An option of the choice form. */
export interface Option {
  readonly text: string;
  readonly correct: boolean;
  /** Why it is wrong; absent on the right one. */
  readonly proof?: Proof;
  readonly trueOf?: string;
}
