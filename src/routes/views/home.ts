import type { DeckView, ExamCountView, StorageView, TodayView } from '$lib/ui/index.ts';
import { DAY_MS } from '$lib/memory/index.ts';
import type { HomeWords, StudyWords } from '$lib/words/index.ts';
import type { Desk } from '$lib/app/index.ts';
import type { DayBrief, ExamGoal } from '$lib/study/index.ts';
import { ahead } from './time.ts';

/** Seconds that a question takes, until the learner's own log tells better. */
const SECONDS_A_QUESTION = 12;

export function deckView(
  brief: DayBrief,
  own: ReadonlySet<string>,
  hrefOf: (id: string) => string,
  practiseHrefOf: (id: string) => string,
  progressHrefOf: (id: string) => string,
): DeckView {
  const { deck: id, title, language, learnt, of, waiting } = brief;
  return {
    id,
    own: own.has(id),
    href: hrefOf(id),
    practiseHref: practiseHrefOf(id),
    progressHref: progressHrefOf(id),
    title,
    language,
    facts: of,
    learnt,
    waiting,
  };
}

/** The exams that lie ahead, soonest first. */
export function examViews(
  exams: ReadonlyMap<string, ExamGoal>,
  today: number,
  progressHrefOf: (id: string) => string,
  home: HomeWords,
): readonly ExamCountView[] {
  return [...exams]
    .filter(([, { examDay }]) => examDay >= today)
    .toSorted(([, a], [, b]) => a.examDay - b.examDay)
    .map(([deck, { examDay, minutesPerDay }]) => ({
      when: home.exam({ at: examDay * DAY_MS, days: examDay - today }),
      plan: home.examMinutes({ minutes: minutesPerDay }),
      href: progressHrefOf(deck),
    }));
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
    minutes: Math.ceil((waiting * SECONDS_A_QUESTION) / 60),
    ...(waiting === 0 && Number.isFinite(soonest) && { nextBack: ahead(soonest - at, words) }),
  };
}

/** The honest state of what keeps the learner's work. */
export function storageView({
  trouble,
  persisted,
}: Pick<Desk['shelf'], 'trouble' | 'persisted'>): StorageView {
  if (trouble !== undefined) return { state: trouble.code === 'blocked' ? 'memory' : trouble.code };
  return { state: persisted === true ? 'kept' : 'may-go' };
}
