import type { Rating } from '../memory/index.ts';
import type { Form } from '../questions/index.ts';
import type { Grade } from '../kinds/index.ts';

/** right, almost or wrong. */
export type Mark = Grade['mark'];

/** A message with what to do about it. Texts are ready to show. */
export interface NoticeView {
  readonly tone: 'info' | 'warn' | 'error';
  readonly title: string;
  readonly text?: string;
}

/** Where something is said. */
export interface SourceView {
  readonly title: string;
  readonly publisher?: string;
  /** Ready to show: "22 January 2025". */
  readonly date?: string;
  /** Place in the source, as the author wrote it. */
  readonly locator?: string;
}

/** A kind of value, for the eye. */
export interface KindView {
  /** In the language of the interface: "Terms". */
  readonly label: string;
  /** SVG path data, 24 x 24, stroke 2. */
  readonly mark: string;
}

/* Home */

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
  readonly facts: number;
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

/* A file that was opened */

export interface ProblemView {
  readonly severity: 'error' | 'warning';
  readonly line?: number;
  /** Path of the field in the file: "facts[3].asOf". */
  readonly field?: string;
  readonly what: string;
  readonly mend?: string;
}

export interface SampleView {
  readonly kind: KindView;
  readonly form: Form;
  /** May hold GAP. */
  readonly prompt: string;
  readonly answer: string;
  readonly asOf?: string;
}

/** What a rule says of a question to its author. */
export interface NoteView {
  readonly rule: number;
  /** E: the question is not asked, or not in every form. W: advice. */
  readonly level: 'E' | 'W';
  /** What is wrong and how to mend it. */
  readonly text: string;
}

/** A value of an opened file that is asked, or why it is not. */
export interface ItemView {
  /** Card id. */
  readonly id: string;
  readonly kind: KindView;
  /** May hold GAP. */
  readonly prompt: string;
  readonly answer: string;
  /** Empty where it is not asked. */
  readonly forms: readonly Form[];
  readonly notes: readonly NoteView[];
}

/** An option with its proof; `why` is absent on the right one. */
export interface OptionView {
  readonly text: string;
  readonly why?: string;
  /** The true sentence that the wrong value belongs to. */
  readonly trueOf?: string;
}

export interface FileView {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Absent where the text was pasted. */
  readonly fileName?: string;
  readonly bytes?: number;
  readonly facts: number;
  readonly questions: number;
  readonly kinds: readonly { readonly kind: KindView; readonly questions: number }[];
  readonly sources: readonly SourceView[];
  /** Every value, asked or not, in the order of the file. */
  readonly items: readonly ItemView[];
  /** What is said of the deck as a whole. */
  readonly notes: readonly NoteView[];
  readonly samples: readonly SampleView[];
  /** Warnings only: a file with errors has no preview. */
  readonly problems: readonly ProblemView[];
  /** What is known of this deck on the device. */
  readonly known: 'new' | 'update' | 'same';
}

/** What another edition changes for the learner. Texts are ready to show. */
export interface EditionView {
  readonly another: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly warning?: NoticeView;
  readonly groups: readonly EditionGroupView[];
  readonly words: {
    readonly answered: string;
    readonly was: string;
    readonly now: string;
    readonly keepOld: string;
    readonly take: string;
  };
}

/** Questions that share a fate. */
export interface EditionGroupView {
  readonly fate: 'value' | 'wording' | 'source' | 'added' | 'removed';
  readonly title: string;
  readonly text: string;
  readonly cards: readonly {
    readonly id: string;
    readonly statement: string;
    /** What of it is asked. */
    readonly key: string;
    /** The right answers, where they differ. */
    readonly answers?: { readonly before: string; readonly after: string };
    readonly hasHistory: boolean;
  }[];
  /** "and 120 more"; absent where all are there. */
  readonly rest?: string;
}

/* Study */

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
