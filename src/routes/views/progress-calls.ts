import type { ExamCall, ExamOutlook, LoggedFile } from '$lib/app/decks/index.ts';
import { studiedDeckOf } from '$lib/app/decks/studied-deck.ts';
import type { FoldOptions } from '$lib/memory/index.ts';
import type { ExamGoal, Settings } from '$lib/study/index.ts';
import type { ChartsView, ExamView, HeadlineView } from '$lib/ui/progress/index.ts';
import { loadProgressWords, type InterfaceLanguage, type StudyWords } from '$lib/words/index.ts';
import { examCall, examView } from './exam.ts';
import { chartsView, headlineView } from './progress.ts';
import type { Moment } from './progress-query.ts';

/** What the page of a deck's progress is made of: plain data, to be sent to a worker. */
export interface ProgressGiven {
  readonly logged: Pick<LoggedFile, 'file' | 'events'>;
  readonly settings: Settings;
  /** How the log is read. */
  readonly memory: FoldOptions;
  readonly language: InterfaceLanguage;
  readonly kinds: StudyWords['screen']['kinds'];
  /** Where the deck is listed. */
  readonly browseHref: string;
}

/** When the page is looked at, and what the deck is learnt for. */
export interface ProgressAt {
  readonly moment: Moment;
  readonly exam: ExamGoal | undefined;
}

/** The page in parts: what stands first, the charts, which replay the log, and what looking ahead to the exam depends on. */
export interface ProgressCalls {
  readonly head: (
    at: ProgressAt,
    outlook: ExamOutlook | undefined,
  ) => { readonly headline: HeadlineView; readonly exam: ExamView };
  readonly charts: (at: ProgressAt) => ChartsView;
  readonly examCall: (at: ProgressAt) => ExamCall | undefined;
}

/** Makes the questions of a deck, which takes seconds for one of thousands, and reads its log. */
export async function progressCalls({
  logged,
  memory,
  language,
  ...given
}: ProgressGiven): Promise<ProgressCalls> {
  const studied = studiedDeckOf(logged, memory);
  const words = await loadProgressWords(language);
  const common = { ...given, studied, memory, words };
  return {
    head: ({ moment, exam }, outlook) => ({
      headline: headlineView({ ...common, moment }, exam, outlook),
      exam: examView(studied, exam, outlook, moment.today, words),
    }),
    charts: ({ moment, exam }) => chartsView({ ...common, moment }, exam),
    examCall: ({ moment, exam }) => exam && examCall(studied, exam, moment),
  };
}
