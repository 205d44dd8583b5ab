import type { NoticeView } from '../views.ts';

/** The numbers of a chart as a table. Texts are ready to show. */
export interface TableView {
  readonly columns: readonly string[];
  /** The first cell of a row says what the row is of. */
  readonly rows: readonly (readonly string[])[];
}

/** A chart with what it shows in a sentence, and its numbers. */
export interface ChartView {
  readonly title: string;
  readonly sentence: string;
  readonly table: TableView;
}

/** Bars side by side. */
export interface BarsView extends ChartView {
  /** Numbers not below 0, in order. */
  readonly bars: readonly number[];
  /** What stands under the first and the last bar. */
  readonly from: string;
  readonly to: string;
}

/** Weeks as columns, Monday on top. */
export interface CalendarView extends ChartView {
  /** Seven steps a week, 0 for no answer to 4 for the most; the last week may be short. */
  readonly weeks: readonly (readonly number[])[];
  readonly from: string;
  readonly to: string;
}

/** Shares, each on a line of its own. */
export interface SharesView extends ChartView {
  readonly shares: readonly {
    readonly label: string;
    /** 0 to 1. */
    readonly share: number;
    /** "45 of 50". */
    readonly text: string;
  }[];
}

/** What was predicted against what happened, both 0 to 1. */
export interface CalibrationView extends ChartView {
  /** `weight` is 1 for the dot of most reviews. */
  readonly dots: readonly {
    readonly predicted: number;
    readonly recalled: number;
    readonly weight: number;
  }[];
}

/** A fact that was hard, or a card that does not stay. */
export interface HardView {
  /** Where the fact lies open with its cards. */
  readonly href: string;
  readonly statement: string;
  readonly text: string;
  /** "Taken for ARF (5 times)". */
  readonly confused?: string;
}

export interface HardListView {
  readonly title: string;
  readonly sentence: string;
  /** BCP 47. */
  readonly language: string;
  readonly items: readonly HardView[];
}

/** What each desired retention would cost; `current` is the row of the present choice. Without rows while that is not known. */
export interface WorkloadView extends ChartView {
  readonly current: number;
}

/** The numbers that stand first. */
export interface HeadlineView {
  readonly figure: string;
  readonly text: string;
  readonly learnt: { readonly value: number; readonly max: number; readonly label: string };
  readonly today: string;
}

/** What the form of an exam holds. */
export interface ExamFormView {
  /** "2027-06-12"; '' before one is chosen. */
  readonly date: string;
  /** Earliest date that can be chosen. */
  readonly earliest: string;
  readonly minutesPerDay: number;
  readonly goalPercent: number;
}

/** A date, minutes a day and a goal as they were typed, checked. */
export type ExamChoice = Omit<ExamFormView, 'earliest'>;

/** The way to an exam. */
export interface OutlookView extends ChartView {
  /** "Ready for 83 of 100 questions on 12 June, most likely 78 to 88". */
  readonly score: string;
  /** Scores by day, 0 to 1, today first. */
  readonly curve: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly goal: number;
  readonly from: string;
  readonly to: string;
  /** What else there is to say, a sentence each. */
  readonly notes: readonly string[];
  /** Cards that are not asked today, by reason. */
  readonly leftOut: readonly { readonly why: string; readonly examples: readonly string[] }[];
  /** BCP 47, of the examples. */
  readonly language: string;
}

/** The exam: none is set, it is being worked out, it lies ahead, or it is over. */
export type ExamView = { readonly form: ExamFormView } & (
  | { readonly phase: 'none' }
  | { readonly phase: 'working' }
  | { readonly phase: 'ahead'; readonly outlook: OutlookView }
  | { readonly phase: 'over'; readonly text: string }
);

/** The charts, which take longer than the first numbers. */
export interface ChartsView {
  readonly due: BarsView;
  readonly calendar: CalendarView;
  readonly retention: SharesView;
  readonly calibration: CalibrationView;
  readonly hardest: HardListView;
  readonly leeches: HardListView;
  readonly workload: WorkloadView;
}

/** The progress page, whole. */
export type ProgressPageView =
  | { readonly phase: 'loading' }
  | {
      /** Nothing was answered yet: an exam can be planned for all the same. */
      readonly phase: 'empty';
      readonly studyHref: string;
      readonly exam: ExamView;
      readonly notice?: NoticeView;
    }
  | {
      readonly phase: 'shown';
      /** As the deck is called, and in which language. */
      readonly title: string;
      readonly language: string;
      readonly headline: HeadlineView;
      readonly exam: ExamView;
      /** Absent while they are worked out. */
      readonly charts?: ChartsView;
      readonly settingsHref: string;
      readonly notice?: NoticeView;
    };
