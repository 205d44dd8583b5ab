import { now } from '$lib/app/index.ts';
import type { CardState } from '$lib/memory/index.ts';
import {
  leechLapses,
  SELF_GRADES,
  totalsOf,
  type Answered,
  type Asked,
  type Missed,
  type Shown,
} from '$lib/study/index.ts';
import type { AnswerView, BackView, GradeView, SummaryView } from '$lib/ui/index.ts';
import {
  loadBackupWords,
  say,
  type InterfaceLanguage,
  type SheetWords,
  type StudyWords,
} from '$lib/words/index.ts';
import type { Later, Studied } from './study.ts';
import { ahead, wait } from './time.ts';

/** Reasons that say no more than the verdict and the answer beside it. */
const silent = new Set(['exact', 'same', 'different', 'empty']);

function keyOf(question: Asked, shown: Shown): string {
  return shown.statement === undefined ? question.key : String(shown.statement.isTrue);
}

/** What is told of an answer that has changed since it was learnt. */
function changedText(
  { answer, citations }: Asked,
  before: CardState | undefined,
  { edition }: SheetWords,
): string | undefined {
  const [source] = citations;
  return (
    before?.changed &&
    edition.changed({
      from: before.changed.from,
      now: answer,
      source: source && [source.publisher ?? source.title, source.date ?? []].flat().join(', '),
    })
  );
}

/**
 * The answer side of a shown card.
 *
 * @param before what was known of the card before the answer
 */
export function backView(
  question: Asked,
  shown: Shown,
  before: CardState | undefined,
  sheetWords: SheetWords,
): BackView {
  const changed = changedText(question, before, sheetWords);
  return {
    ...(changed !== undefined && { changed }),
    key: keyOf(question, shown),
    answer: question.answer,
    statement: question.statement,
    ...(question.note !== undefined && { note: question.note }),
    sources: question.citations,
    ...(question.conflicts.length > 0 && { conflicts: question.conflicts }),
  };
}

/** What each self-grade of the shown flashcard means. */
export function gradeViews(session: Studied, words: StudyWords): readonly GradeView[] {
  const at = now();
  return session.dueAfterGrades.map((dueAt, index) => ({
    rating: SELF_GRADES[index]!,
    wait: wait(dueAt - at, words),
  }));
}

/** What is said after an answer. */
export function answerView(
  question: Asked,
  shown: Shown,
  answered: Answered,
  states: { readonly before: CardState | undefined; readonly after: CardState | undefined },
  words: StudyWords,
  { reasons, sheetWords }: Pick<Later, 'reasons' | 'sheetWords'>,
): AnswerView {
  const { grade, overridden, trueOf } = answered;
  const statement = trueOf === undefined ? undefined : question.truths[trueOf];
  const memory = states.after?.memory;
  return {
    ...backView(question, shown, states.before, sheetWords),
    mark: overridden ? 'right' : grade.mark,
    given: answered.answer,
    ...(!silent.has(grade.reason.code) && { reason: say(reasons, grade.reason) }),
    ...(statement !== undefined && { trueOf: statement }),
    canOverride:
      shown.form === 'typed' && grade.mark !== 'right' && answered.answer.trim() !== '' && !overridden,
    overridden,
    ...(memory !== undefined && {
      nextDue: words.screen.study.back({ when: ahead(memory.dueAt - memory.lastAt, words) }),
    }),
  };
}

/** What is said of a card that does not stay; undefined for others. */
function leechText(session: Studied, { card, takenFor }: Missed, words: StudyWords): string | undefined {
  const lapses = leechLapses(session.state(card));
  return lapses === undefined ? undefined : words.screen.summary.leech({ lapses, takenFor });
}

/** The sitting as it ended. */
export function summaryView(session: Studied, words: StudyWords): SummaryView {
  const { done, startedAt } = session.sitting;
  const { marks, learnt, missed } = totalsOf(session.sitting, (card) => session.state(card));
  const watch = missed.flatMap((one) => {
    const question = session.asked(one.card);
    if (question === undefined) return [];
    const { statement, answer, language } = question;
    const leech = leechText(session, one, words);
    return [{ statement, answer, language, ...(leech !== undefined && { leech }) }];
  });
  const lastAt = done.at(-1)?.event.at ?? startedAt;
  const { nextDueAt } = session;
  return {
    ...marks,
    learnt,
    minutes: Math.round((lastAt - startedAt) / 60_000),
    watch: watch
      .toSorted((a, b) => Number(a.leech === undefined) - Number(b.leech === undefined))
      .slice(0, 8),
    ...(nextDueAt !== undefined && {
      next: words.screen.summary.comeBack({ when: ahead(nextDueAt - now(), words) }),
    }),
    more: session.more,
  };
}

/** Has what tells of an answer that is not saved at hand: that is told within a second, and perhaps without a network. */
export async function prepareNotice(language: InterfaceLanguage): Promise<void> {
  await Promise.allSettled([import('../SafetyNotice.svelte'), loadBackupWords(language)]);
}
