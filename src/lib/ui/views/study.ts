import type { Rating } from '../../memory/index.ts';
import type { Mark, NoticeView, SourceView, KindView } from './shared.ts';

export type InputView =
  | { readonly form: 'choice'; readonly options: readonly string[] }
  /** The prompt is a statement; the answers are the texts 'true' and 'false'. */
  | { readonly form: 'truefalse' }
  /** The answer is shown on demand, and the learner says how well it was known. */
  | { readonly form: 'flashcard' }
  | { readonly form: 'typed'; readonly inputMode: 'text' | 'numeric' | 'decimal' };

/** A question as it is shown now. */
export interface QuestionView {
  /** Tells one showing from the next, also of the same card. */
  readonly showing: string;
  readonly kind: KindView;
  /** May hold GAP. */
  readonly prompt: string;
  /** Of the deck, BCP 47. */
  readonly language: string;
  /** Ready to show, without "as of": "December 2024". Left out where the prompt says it. */
  readonly asOf?: string;
  readonly input: InputView;
}

/** The answer side of a card: what is true, and who says so. */
export interface BackView {
  /** The right option: one of the options, 'true' or 'false', or the hidden part of a typed one. */
  readonly key: string;
  /** The value in full, as the author wrote it. */
  readonly answer: string;
  /** The whole true sentence. */
  readonly statement: string;
  readonly note?: string;
  readonly sources: readonly SourceView[];
  /** That another answer was right when it was learnt: "You learnt 194; it is 195 now (Nhan Dan, 2026)." */
  readonly changed?: string;
  /** Other values of the same thing, each with who says so. */
  readonly conflicts?: readonly { readonly statement: string; readonly source: SourceView }[];
}

/** What is said after an answer. */
export interface AnswerView extends BackView {
  /** What counts: an override makes it right. */
  readonly mark: Mark;
  /** As it was chosen or typed; '' where the learner asked to see the answer. */
  readonly given: string;
  /** Why the verdict; absent where the verdict says it all. */
  readonly reason?: string;
  /** True sentence that the chosen wrong value belongs to. */
  readonly trueOf?: string;
  /** Whether "I was right" is offered. */
  readonly canOverride: boolean;
  readonly overridden: boolean;
  /** When the question is back, ready to show after "Next": "back in 4 days". */
  readonly nextDue?: string;
}

/** How well a flashcard was known. */
export interface GradeView {
  readonly rating: Rating;
  /** How long until the card is back, short: "4 days". */
  readonly wait: string;
}

export interface WatchView {
  readonly statement: string;
  /** Part of the statement to set off. */
  readonly answer: string;
  readonly language: string;
  /** Where it does not stay: how often it was forgotten, and what it was taken for. */
  readonly leech?: string;
}

/** A sitting that is over. */
export interface SummaryView {
  readonly right: number;
  readonly almost: number;
  readonly wrong: number;
  /** Questions that were answered for the first time and hold for a day or more. */
  readonly learnt: number;
  readonly minutes: number;
  /** What was missed, what is forgotten most first. */
  readonly watch: readonly WatchView[];
  /** What comes next, a sentence: "12 come back tomorrow." */
  readonly next?: string;
  /** How many could be studied right away; 0 for none. */
  readonly more: number;
}

export interface ProgressView {
  readonly done: number;
  readonly total: number;
}

/** The study screen, whole. `notice` tells of storage trouble without stopping the sitting. */
export type StudyView =
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'asking';
      readonly progress: ProgressView;
      readonly question: QuestionView;
      readonly canUndo: boolean;
      /** How the last answer is being kept, where that is worth a word. */
      readonly saving?: string | undefined;
      readonly notice?: NoticeView;
    }
  | {
      readonly phase: 'answered';
      readonly progress: ProgressView;
      readonly question: QuestionView;
      readonly answer: AnswerView;
      readonly canUndo: boolean;
      /** How the last answer is being kept, where that is worth a word. */
      readonly saving?: string | undefined;
      readonly notice?: NoticeView;
    }
  | {
      /** A flashcard that lies open. */
      readonly phase: 'revealed';
      readonly progress: ProgressView;
      readonly question: QuestionView;
      readonly back: BackView;
      /** Worst first. */
      readonly grades: readonly GradeView[];
      readonly canUndo: boolean;
      /** How the last answer is being kept, where that is worth a word. */
      readonly saving?: string | undefined;
      readonly notice?: NoticeView;
    }
  | {
      readonly phase: 'finished';
      readonly summary: SummaryView;
      readonly canUndo: boolean;
      readonly notice?: NoticeView;
    };

/** What the learner can do on the study screen. */
export interface StudyActions {
  /** The option's text, 'true' or 'false', or what was typed ('' to see the answer). */
  onanswer(text: string): void;
  onnext(): void;
  /** Turns a flashcard over. */
  onreveal(): void;
  onrate(rating: Rating): void;
  onundo(): void;
  onoverride(): void;
  onskip(): void;
  onsuspend(): void;
  /** Keeps what looks wrong about the fact of the card; tells whether that is on disk. */
  onnote(text: string): Promise<boolean>;
  /** Opens the fact of the card. */
  onopen(): void;
  onclose(): void;
  /** After a sitting: study what is left. */
  onmore(): void;
}
