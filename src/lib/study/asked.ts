import type { Grading } from '../questions/grade/index.ts';
import type { Question } from '../questions/shown/index.ts';

/** A source as it is shown, in the language of the deck. */
export interface Citation {
  readonly title: string;
  readonly publisher?: string;
  /** "22 January 2025" */
  readonly date?: string;
  /** Place in the source, as the author wrote it. */
  readonly locator?: string;
}

/**
 * A question with all that a sitting needs of its file: what is shown, what an answer is graded against, what the feedback
 * says. Plain data, so that a day's questions are stored and asked again without reading and generating their deck.
 */
export interface Asked extends Question {
  /** Of the deck, BCP 47. */
  readonly language: string;
  /** Keyboard that a phone shows for a typed answer. */
  readonly inputMode: 'text' | 'numeric' | 'decimal';
  /** SVG path data of the mark of its kind. */
  readonly mark: string;
  readonly grading: Grading;
  /** What the asked name is called, full form first; empty for other kinds of values. */
  readonly names: readonly string[];
  readonly citations: readonly Citation[];
  /** What other sources give for the same figure at the same date. */
  readonly conflicts: readonly { readonly statement: string; readonly source: Citation }[];
  /** What the wrong options are true of, by the id that they carry. */
  readonly truths: Readonly<Record<string, string>>;
}
