import { now, type Desk } from '$lib/app/index.ts';
import { shelfOf } from '$lib/app/shelf/index.ts';
import { DAY_MS } from '$lib/memory/index.ts';
import type { DayBrief, ExamBrief, ExamGoal } from '$lib/study/index.ts';
import type { DeckView, ExamCountView, StorageView, TodayView } from '$lib/ui/index.ts';
import type { HomeWords, StudyWords } from '$lib/words/index.ts';
import { percentOf } from './share.ts';
import { ahead, daysSince } from './time.ts';

/** Seconds that a question takes, until the learner's own log tells better. */
const SECONDS_A_QUESTION = 12;

/** Where the pages of a deck are, by its id. */
export interface DeckHrefs {
  study(id: string): string;
  practise(id: string): string;
  progress(id: string): string;
  browse(id: string): string;
  edit(id: string): string;
}

/** A row of the list of decks. @param shelf what is known of the decks */
export function deckView(
  brief: DayBrief,
  { own, uncounted }: { readonly own: ReadonlySet<string>; readonly uncounted: ReadonlySet<string> },
  hrefs: DeckHrefs,
): DeckView {
  const { deck: id, title, language, learnt, of, waiting } = brief;
  return {
    id,
    own: own.has(id),
    href: hrefs.study(id),
    practiseHref: hrefs.practise(id),
    progressHref: hrefs.progress(id),
    browseHref: hrefs.browse(id),
    ...(own.has(id) && { editHref: hrefs.edit(id) }),
    title,
    language,
    facts: uncounted.has(id) ? undefined : of,
    learnt,
    waiting,
  };
}

/** The exams that lie ahead, soonest first, with what is expected of each as far as that is known. */
export function examViews(
  exams: ReadonlyMap<string, ExamGoal>,
  briefs: readonly DayBrief[],
  today: number,
  progressHrefOf: (id: string) => string,
  home: HomeWords,
): readonly ExamCountView[] {
  return [...exams]
    .filter(([, { examDay }]) => examDay >= today)
    .toSorted(([, a], [, b]) => a.examDay - b.examDay)
    .map(([id, { examDay, minutesPerDay }]) => {
      const brief = briefs.find(({ deck }) => deck === id);
      return {
        when: home.exam({ at: examDay * DAY_MS, days: examDay - today }),
        plan: home.examMinutes({ minutes: minutesPerDay }),
        ...(briefs.length > 1 && brief && { deck: { title: brief.title, language: brief.language } }),
        ...readyView(brief?.exam, home),
        href: progressHrefOf(id),
      };
    });
}

/** A wider range says nothing: so few questions, or so little known of them, that everything is possible. */
const WIDEST_RANGE = 0.5;

function readyView(exam: ExamBrief | undefined, home: HomeWords): Pick<ExamCountView, 'ready'> {
  if (exam?.expected === undefined) return {};
  const { score, low, high } = exam.expected;
  if (high - low > WIDEST_RANGE) return {};
  const text = home.examReady({ percent: percentOf(score), low: percentOf(low), high: percentOf(high) });
  return { ready: { text, score, low, high } };
}

/** Seconds that what waits in a deck will take: as its plan for an exam has it, where there is one. */
function secondsOf({ waiting, exam }: DayBrief): number {
  return waiting * (exam === undefined || exam.cards === 0 ? SECONDS_A_QUESTION : exam.seconds / exam.cards);
}

/** What waits in all decks together, and the deck that studying goes on with. */
export function todayView(
  briefs: readonly DayBrief[],
  next: DayBrief,
  exams: readonly ExamCountView[],
  words: StudyWords,
  at: number,
): TodayView {
  const waiting = briefs.reduce((sum, brief) => sum + brief.waiting, 0);
  const soonest = Math.min(...briefs.map((brief) => brief.nextDueAt ?? Infinity));
  return {
    waiting,
    exams,
    ...(waiting > next.waiting && { title: next.title }),
    minutes: Math.ceil(briefs.reduce((sum, brief) => sum + secondsOf(brief), 0) / 60),
    ...(waiting === 0 && briefs.some(({ dayOff }) => dayOff === true) && { dayOff: true }),
    ...(waiting === 0 && Number.isFinite(soonest) && { nextBack: ahead(soonest - at, words) }),
  };
}

/** The honest state of what keeps the learner's work; undefined where nothing does, which a notice on every page says. */
export function storageView(desk: Desk): StorageView | undefined {
  const { safekeeping } = desk;
  const { trouble, persisted } = shelfOf(desk);
  if (safekeeping.reason !== undefined) return undefined;
  if (trouble !== undefined) return { state: trouble.code };
  const { keeping, news } = safekeeping;
  const { backupAt } = news;
  return {
    state: persisted === true ? 'kept' : 'may-go',
    ...(backupAt !== undefined && { backupDays: daysSince(backupAt, now()) }),
    ...((keeping.noMirror ?? news.noMirror) !== undefined && { oneCopy: true }),
  };
}
