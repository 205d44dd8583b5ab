/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Rating = 1 | 2 | 3 | 4;

/** What every event of the log carries. Events are never edited or deleted: undo is an event too. */
export interface EventBase {
  /** Random, 128 bits as text; never derived from the time. */
  readonly id: string;
  /** Epoch ms on the device's own clock, never before the device's previous event. */
  readonly at: number;
  /** Minutes that local time was ahead of UTC when it happened. */
  readonly offsetMinutes: number;
  /** Random id of the device that wrote it. */
  readonly device: string;
  /** Counts the device's events from 1. */
  readonly counter: number;
  /** Id of the fact file. */
  readonly deck: string;
}

/** One answer to one card. */
export interface AnswerEvent extends EventBase {
  readonly type: 'answer';
  readonly card: string;
  readonly form: 'choice' | 'truefalse' | 'typed' | 'flashcard';
  /** Verdict of the grader. */
  readonly verdict: 'right' | 'almost' | 'wrong';
  /** Rating that the memory counts. */
  readonly rating: Rating;
  /** What was typed or chosen, as it was. */
  readonly answer: string;
  /** Options that were shown, in order; absent where there were none. */
  readonly options?: readonly string[];
  /** The value that stood in a statement to judge; absent in other forms, and in the oldest events. */
  readonly stated?: string;
  /** From shown to answered. */
  readonly tookMs: number;
  /** Digest of the right answer at that time: a new edition notices a changed value by it. */
  readonly keyDigest: string;
  /** The right answer at that time, in full; absent in the oldest events. */
  readonly rightAnswer?: string;
}

/** Takes an earlier event back: the fold leaves it out. Undoing an undo brings it in again. */
export interface UndoEvent extends EventBase {
  readonly type: 'undo';
  readonly undoes: string;
}

/** "I was right": the learner's verdict on an answer stands instead of the grader's. */
export interface OverrideEvent extends EventBase {
  readonly type: 'override';
  /** Id of the answer event. */
  readonly of: string;
  readonly rating: Rating;
}

/** Takes a card out of study, brings it back, or forgets its history from here on. */
export interface CardEvent extends EventBase {
  readonly type: 'suspend' | 'resume' | 'reset';
  readonly card: string;
}

export type ReviewEvent = AnswerEvent | UndoEvent | OverrideEvent | CardEvent;
