export interface TodayView {
  readonly waiting: number;
  readonly minutes: number;
  /** The deck that it goes on with, where there are several. */
  readonly title?: string;
  /** Soonest first. */
  readonly exams: readonly ExamCountView[];
  /** When nothing waits: when the next question does ("tomorrow"); absent where none ever will. */
  readonly nextBack?: string;
  /** The learner has the day off. */
  readonly dayOff?: true;
}

/** An exam that lies ahead. */
export interface ExamCountView {
  /** "Exam in 17 days, on 12 June" */
  readonly when: string;
  /** "20 min a day planned" */
  readonly plan: string;
  /** The deck that it is about, where there are several. */
  readonly deck?: { readonly title: string; /** BCP 47. */ readonly language: string };
  /** What is expected on the day; absent while that is not known. Shares from 0 to 1. */
  readonly ready?: {
    /** "Ready for 83 of 100 questions on the day, most likely 78 to 88" */
    readonly text: string;
    readonly score: number;
    readonly low: number;
    readonly high: number;
  };
  /** Where it says more of how ready the learner is. */
  readonly href: string;
}

export interface DeckView {
  readonly id: string;
  /** Whether it can be removed. */
  readonly own: boolean;
  readonly href: string;
  readonly practiseHref: string;
  readonly progressHref: string;
  readonly browseHref: string;
  /** Where it is written; of a deck of the learner's own. */
  readonly editHref?: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Undefined while they are counted. */
  readonly facts: number | undefined;
  readonly learnt: number;
  readonly waiting: number;
}

export interface StorageView {
  readonly state: 'kept' | 'may-go' | 'blocked' | 'full' | 'newer' | 'busy' | 'failed';
  /** Days since the last backup; undefined for never. */
  readonly backupDays?: number;
  /** This browser has no place for a second copy. */
  readonly oneCopy?: boolean;
}
