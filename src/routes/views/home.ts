import type { DeckView, StorageView, TodayView } from '$lib/ui/index.ts';
import type { ClassroomWords, StudyWords } from '$lib/words/index.ts';
import type { dueAssignments } from '$lib/app/assigned/index.ts';
import type { Desk } from '$lib/app/index.ts';
import type { DayBrief } from '$lib/study/index.ts';
import { ahead } from './time.ts';

/** Seconds that a question takes, until the learner's own log tells better. */
const SECONDS_A_QUESTION = 12;

export function deckView(
  brief: DayBrief,
  hrefOf: (id: string) => string,
  practiseHrefOf: (id: string) => string,
  progressHrefOf: (id: string) => string,
): DeckView {
  const { deck: id, title, language, learnt, of, waiting } = brief;
  return {
    id,
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

/** What waits in all decks together. */
export function todayView(briefs: readonly DayBrief[], words: StudyWords, at: number): TodayView {
  const waiting = briefs.reduce((sum, brief) => sum + brief.waiting, 0);
  const soonest = Math.min(...briefs.map((brief) => brief.nextDueAt ?? Infinity));
  return {
    waiting,
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

/** The assignments of the start page. */
export function assignmentViews(
  due: Awaited<ReturnType<typeof dueAssignments>>,
  words: ClassroomWords['taken'],
) {
  return due.map(({ id, assignment, recalled, of, daysLeft }) => ({
    id,
    title: assignment.title,
    done: words.done({ recalled, of }),
    due: words.due({ days: daysLeft }),
    recalled,
    of,
    heading: words.title,
  }));
}
