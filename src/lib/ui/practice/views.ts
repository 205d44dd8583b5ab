import type { ProgressView, SourceView } from '../views.ts';

/** One side of a pair. */
export interface MatchItemView {
  readonly text: string;
  /** Number of the pair that it is in; absent while it is free. */
  readonly pair?: number;
}

/** What belongs beside a left side, and what was put there. */
export interface MatchResultView {
  readonly isRight: boolean;
  readonly left: string;
  readonly right: string;
  /** The right side that was chosen. */
  readonly given: string;
  readonly sources: readonly SourceView[];
}

export interface MatchView {
  readonly form: 'match';
  /** Tells one round from the next. */
  readonly showing: string;
  /** Of the deck, BCP 47. */
  readonly language: string;
  readonly shows: 'short' | 'clue';
  readonly left: readonly MatchItemView[];
  readonly right: readonly MatchItemView[];
  /** What waits for its other side. */
  readonly chosen?: { readonly side: 'left' | 'right'; readonly place: number };
  /** Present once the round was checked. */
  readonly result?: readonly MatchResultView[];
}

export interface OrderRowView {
  readonly id: string;
  /** Holds GAP where the date stands. */
  readonly text: string;
}

/** A fact in its right place on the line of time. */
export interface OrderResultView {
  readonly isRight: boolean;
  readonly date: string;
  readonly statement: string;
  /** Where it was put, counted from 1 at the top. */
  readonly given: number;
  readonly sources: readonly SourceView[];
}

export interface OrderView {
  readonly form: 'order';
  readonly showing: string;
  readonly language: string;
  readonly rows: readonly OrderRowView[];
  /** Whether one of the dates is a term: it counts from its first year. */
  readonly hasPeriods: boolean;
  /** Present once the round was checked; earliest first. */
  readonly result?: readonly OrderResultView[];
}

/** A practice that is over. */
export interface PracticeSummaryView {
  /** Rounds without a mistake, of all. */
  readonly clean: number;
  readonly total: number;
  /** True sentences that were missed. */
  readonly watch: readonly string[];
  readonly language: string;
}

/** The practice screen, whole. */
export type PracticeView =
  | { readonly phase: 'loading' }
  | { readonly phase: 'empty' }
  | {
      readonly phase: 'round';
      readonly progress: ProgressView;
      readonly round: MatchView | OrderView;
      readonly canCheck: boolean;
    }
  | { readonly phase: 'finished'; readonly summary: PracticeSummaryView };

/** What the learner can do on the practice screen. */
export interface PracticeActions {
  onchoose(side: 'left' | 'right', place: number): void;
  onundo(): void;
  /** Moves a row from one place to another, counted from 0 at the top. */
  onmove(from: number, to: number): void;
  oncheck(): void;
  onnext(): void;
  onagain(): void;
  onclose(): void;
}
