/** What is known about how well one card is remembered. Plain numbers: survives JSON and structured clone. */
export interface Memory {
  /** Days until the chance of recall has fallen to 90%. */
  readonly stability: number;
  /** From 1, easy, to 10, hard. */
  readonly difficulty: number;
  /** Epoch ms of the last answer. */
  readonly lastAt: number;
  /** Study day of the last answer: whole days between answers are counted from it. */
  readonly lastDay: number;
  /** Epoch ms from which the card is due. */
  readonly dueAt: number;
  /** Whole days from the last answer to `dueAt`, at least 1; 0 when the last answer was Again and the card comes back in the sitting. */
  readonly intervalDays: number;
  /** Answers so far. */
  readonly reps: number;
  /** How often the card was forgotten after it had been learnt. */
  readonly lapses: number;
}

/** Where an event stands in the total order of the log. */
export interface EventPlace {
  readonly at: number;
  readonly device: string;
  readonly counter: number;
  readonly id: string;
}

/** All that the log says about one card, since its last reset. */
export interface CardState {
  /** Absent until the first answer: the card is new. */
  readonly memory?: Memory;
  /** Taken out of study by the learner. */
  readonly suspended: boolean;
  readonly answers: number;
  /** Study day of the first answer: the day that the card took from the limit of new cards. */
  readonly firstDay?: number;
  /** Study day of the first success without help (typed or self-graded, Good or better): the fact rests for that day. */
  readonly firstSuccessDay?: number;
  /** Event that an undo or an "I was right" would refer to. */
  readonly lastAnswerEventId?: string;
  /** Digest of the right answer when the card was last answered: differs from the question's when the value has changed since. */
  readonly lastKeyDigest?: string;
  /** Last event that counted for this card. */
  readonly place: EventPlace;
  /** Present where the right answer is another one now, until the next answer. The log does not know: see `inEdition` of the room study. */
  readonly changed?: ChangedAnswer;
}

/** A right answer that is none any more. */
export interface ChangedAnswer {
  /** What was right when the card was last answered; absent where the log does not tell. */
  readonly from?: string;
}

/** Whether a card has never been answered, or was reset since. */
export function isNew(state: CardState | undefined): boolean {
  return state?.memory === undefined;
}

/** Whether the last answer was Again: the card comes back within minutes, not days. */
export function isLearning(memory: Memory): boolean {
  return memory.intervalDays === 0;
}

/**
 * Whether a card may be asked again. A card that waits for days is due during the whole study day of `dueAt`: give the
 * instant at which the present study day ends (`studyDayStart(today + 1, ...)`). New and suspended cards are never due.
 */
export function isDue(state: CardState | undefined, now: number, dayEndsAt: number = now): boolean {
  if (state?.memory === undefined || state.suspended) return false;
  const { memory } = state;
  return memory.dueAt <= now || (!isLearning(memory) && memory.dueAt < dayEndsAt);
}
