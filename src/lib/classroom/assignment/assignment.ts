import type { ShownForm } from '../../study/index.ts';

/** Forms in which an assignment may ask, in the order in which they are listed. */
export const ASSIGNED_FORMS = [
  'choice',
  'truefalse',
  'typed',
  'flashcard',
] as const satisfies readonly ShownForm[];

/** Which questions of the deck are meant: those that fit all of these. What is absent lets every question pass. */
export interface Picked {
  /** Ids of kinds of values. */
  readonly kinds?: readonly string[];
  /** A question fits with one of its tags. */
  readonly tags?: readonly string[];
  /** Ids of cards picked by hand. */
  readonly cards?: readonly string[];
}

/** What is to be reached until the end of a day: every question recalled once, a score, or minutes on each day. */
export type Goal = {
  /** Calendar date as a study day: days from 1970-01-01. */
  readonly day: number;
} & (
  | { readonly aim: 'recalled' }
  | { readonly aim: 'score'; readonly percent: number }
  | { readonly aim: 'minutes'; readonly minutes: number }
);

/** The deck that is asked: one that ships with the app, named by its edition, or the whole text of its fact file. */
export interface AssignedDeck {
  readonly id: string;
  readonly title: string;
  /** From `editionOf`. */
  readonly edition: string;
  /** A fact file as JSON, not yet read; absent where the deck ships with the app. */
  readonly text?: string;
}

/** What a teacher hands out. Holds nothing about students. */
export interface Assignment {
  /** Random. */
  readonly id: string;
  readonly title: string;
  /** Who says it is from; '' for nobody. Nobody checks it. */
  readonly from: string;
  /** A line from the teacher; '' for none. */
  readonly note: string;
  readonly deck: AssignedDeck;
  readonly pick: Picked;
  readonly goal: Goal;
  /** At least one. */
  readonly forms: readonly ShownForm[];
  /** Draws the order of the printed sheet and its options. */
  readonly seed: string;
}

/** Signs that the texts of an assignment may have. */
export const LONGEST = { title: 120, from: 80, note: 500 } as const;

/** Least and most of what a goal holds. */
export const GOAL_RANGES = { percent: [10, 99], minutes: [1, 240] } as const;
