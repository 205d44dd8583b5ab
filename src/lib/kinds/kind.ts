import type { Random, Result } from '../base/index.ts';
import type { ReadMessage, ReasonMessage } from '../words/index.ts';
import type { NameList } from './names.ts';

/** A value that a kind has read: plain data that survives JSON and structured clone. Only its kind looks inside. */
export type Value = object;

/** What a kind may know about the file around a value. */
export interface KindContext {
  /** Language of the deck, BCP 47 ("en", "en-US", "vi"). */
  readonly language: string;
  /** The names of the file by id. */
  readonly names: NameList;
}

/** A value as it stands in a sentence: what stays visible before and after the gap, and what is hidden. `before + key + after` reads as the author wrote it. */
export interface Gap {
  /** Qualifier or currency sign that stays visible, with its trailing space if it has one; '' for none. */
  readonly before: string;
  /** The hidden part: the text of the right option. */
  readonly key: string;
  /** Unit that stays visible, with its leading space if it has one; '' for none. */
  readonly after: string;
}

/** right, almost (shown in amber, counts Hard) or wrong, and why. */
export interface Grade {
  readonly mark: 'right' | 'almost' | 'wrong';
  readonly reason: ReasonMessage;
}

/** Which promise of the author makes other values false: the slot holds one value, or it is one value of a relation with several. */
export type Vouched = 'one-value' | 'relation';

/** Why a wrong option is certainly false. `complete` and `by-definition` are given by the room `questions`. */
export type Proof = 'one-value' | 'complete' | 'overlap' | 'reported' | 'by-definition';

/** What `distract` may lean on. */
export interface DistractContext extends KindContext {
  /** Years from the event to the newest source date of the file, at least 0: distractors spread wider for older events. */
  readonly ageYears: number;
  /** Last year that a true value may have (the year of the fact's source for past events); undefined for no limit. */
  readonly latestYear: number | undefined;
  /** Last day on which a true value may begin, as the stretches of dates count days; undefined for no limit. */
  readonly latestDay?: number | undefined;
  /** First year in which a true value may begin: what was still to come at its as-of date; undefined for no limit. */
  readonly earliestYear?: number | undefined;
  readonly random: Random;
}

/**
 * What a kind of value must give. A new kind is a folder that exports one of these, and a line in `index.ts`.
 * Every method is pure and never throws, whatever text comes in.
 */
export interface Kind<V extends Value = Value> {
  /** The word that opens a slot: `{date 1998}`. */
  readonly id: string;
  /** Keyboard that a phone shows for a typed answer. */
  readonly inputMode: 'text' | 'numeric' | 'decimal';
  /** SVG path data (24 x 24 box, stroke 2) of the small mark that stands for the kind. */
  readonly mark: string;
  /** Whether values have an order that a learner can see: options are then sorted by `compare`. */
  readonly ordered: boolean;

  /** Reads a value as an author writes it in a slot. */
  read(written: string, context: KindContext): Result<V, ReadMessage>;
  /** The value in full, as the author wrote it (changed values: in the same format). */
  print(value: V, context: KindContext): string;
  /** The value split into what stays visible and what is asked. */
  gap(value: V, context: KindContext): Gap;
  /** Order along the kind's line (time, size); 0 for equal. */
  compare(a: V, b: V): number;
  /** Where a value lies: two values can only meet when stretches of theirs share a line and touch. Without it every pair has to be compared. */
  reach?(value: V): readonly Stretch[];
  /** Whether one truth could carry both values: equal, one inside the other, or within each other's rounding. */
  meets(a: V, b: V): boolean;
  /** Values with equal shape look alike as options: precision, unit, currency, qualifier, significant digits, scale word, format. */
  shape(value: V): string;
  /** The parts that an option shows, for telling which option shares most with the others (day, month, year; first and last year). */
  parts(value: V): readonly string[];
  /** Grades a typed answer against the value alone; relations and other names of the file are compared by the room `questions`. */
  grade(answer: string, key: V, context: KindContext): Grade;
  /** Whether the hidden part of another value of the same shape, typed for the key, grades wrong: `grade` without the way over text, where that is faster. */
  gradesWrong?(other: V, key: V, context: KindContext): boolean;
  /** Changed values of the same shape as the key, each of which grades wrong, plausible, on both sides of it where both sides exist; none that meets the key. At most 12. */
  distract(key: V, context: DistractContext): readonly V[];
  /** Whether the value is what a source reports rather than an exact figure ("over 170"): the question then names the source. */
  isReported?(value: V): boolean;
  /** Whether the value is a bound, so that others are true beside it: what is over 170 is over 110 too. */
  isBound?(value: V): boolean;
  /** Why `other` is false where `key` is true, given what the author vouches for; undefined when that is not proven. */
  excludes(key: V, other: V, vouched: Vouched): Proof | undefined;
  /** The question word of an author's question that asks for another kind or precision than this value has; undefined where it fits. */
  misasked?(value: V, question: string): string | undefined;
  /** The span of calendar years that the value names, first and last, for age and plausibility; undefined where it names none. */
  years(value: V): readonly [first: number, last: number] | undefined;
}

/** A piece of a line of numbers that a value may lie on, both ends included. */
export interface Stretch {
  /** Name of the line: what is measured, a word. */
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

/** Declares a kind; the type of its value stays inside. */
export function defineKind<V extends Value>(kind: Kind<V>): Kind {
  return kind;
}
