/** One desired retention to choose. Texts are ready to show. */
export interface RetentionChoiceView {
  readonly percent: number;
  /** "90%" */
  readonly label: string;
  /** What it costs a day; absent where that is not known. */
  readonly cost?: {
    readonly reviews: string;
    readonly minutes: string;
    /** Of the dearest choice, 0 to 1. */
    readonly share: number;
  };
}

/** The desired retentions with what each would cost. */
export interface RetentionView {
  /** What stands beside the choices, or why nothing does. */
  readonly sentence: string;
  readonly choices: readonly RetentionChoiceView[];
}

/** The fit of weights to the learner's own answers. */
export interface OwnMemoryView {
  /** How many answers there are and how many are needed; absent while they are counted. */
  readonly reviews?: string;
  /** What is in use. */
  readonly inUse: string;
  readonly isOwn: boolean;
  readonly canFit: boolean;
  /** How far a fit is, 0 to 1; absent while none is under way. */
  readonly progress?: number;
  /** How the last fit ended. */
  readonly outcome?: string;
}

/** What can be done about the fit. */
export interface OwnMemoryActions {
  onfit(): void;
  oncancel(): void;
  onreset(): void;
}
