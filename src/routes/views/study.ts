import { now, type StudySession } from '$lib/app/index.ts';
import { kindOf, printDate } from '$lib/kinds/index.ts';
import { DAY_MS, type CardState } from '$lib/memory/index.ts';
import { conflictsOf, type Question } from '$lib/questions/index.ts';
import type { Answered, Deck, Shown } from '$lib/study/index.ts';
import type {
  AnswerView,
  InputView,
  KindView,
  QuestionView,
  SourceView,
  StudyView,
  SummaryView,
} from '$lib/ui/index.ts';
import { say, type StudyWords } from '$lib/words/index.ts';

/** Reasons that say no more than the verdict and the answer beside it. */
const silent = new Set(['exact', 'same', 'different', 'empty']);

export function kindView(id: string, words: StudyWords): KindView {
  const labels: Readonly<Record<string, string>> = words.screen.kinds;
  return { label: labels[id] ?? id, mark: kindOf(id).mark };
}

/** "in 4 days": how far ahead an instant is, in the unit that a person would use. */
export function ahead(ms: number, words: StudyWords): string {
  const days = Math.round(ms / DAY_MS);
  if (ms < 60 * 60_000)
    return words.screen.time.ahead({ amount: Math.max(1, Math.round(ms / 60_000)), unit: 'minute' });
  if (days < 1) return words.screen.time.ahead({ amount: Math.round(ms / 3_600_000), unit: 'hour' });
  if (days < 60) return words.screen.time.ahead({ amount: days, unit: 'day' });
  if (days < 700) return words.screen.time.ahead({ amount: Math.round(days / 30.4), unit: 'month' });
  return words.screen.time.ahead({ amount: Math.round(days / 365.25), unit: 'year' });
}

function inputOf(question: Question, shown: Shown): InputView {
  if (shown.form === 'choice') return { form: 'choice', options: shown.options.map((option) => option.text) };
  if (shown.form === 'truefalse') return { form: 'truefalse' };
  return { form: 'typed', inputMode: kindOf(question.kind).inputMode };
}

function questionView(question: Question, shown: Shown, deck: Deck, words: StudyWords): QuestionView {
  return {
    showing: `${shown.card}/${shown.shownAt}`,
    kind: kindView(question.kind, words),
    prompt: shown.statement?.text ?? question.prompt,
    language: deck.file.language,
    input: inputOf(question, shown),
  };
}

export function sourceViews(deck: Deck, question: Pick<Question, 'sources' | 'id'>): readonly SourceView[] {
  const refs = deck.base.byId.get(question.id)?.fact?.sources ?? question.sources.map((id) => ({ id }));
  return refs.flatMap((ref): SourceView[] => {
    const source = deck.base.sources.get(ref.id);
    if (source === undefined) return [];
    const { title, publisher, date } = source;
    return [
      {
        title,
        ...(publisher !== undefined && { publisher }),
        ...(date !== undefined && { date: printDate(date, deck.file.language) }),
        ...('locator' in ref && { locator: ref.locator }),
      },
    ];
  });
}

function keyOf(question: Question, shown: Shown): string {
  return shown.statement === undefined ? question.key : String(shown.statement.isTrue);
}

function answerView(
  question: Question,
  shown: Shown,
  answered: Answered,
  state: CardState | undefined,
  deck: Deck,
  words: StudyWords,
): AnswerView {
  const { grade, overridden, trueOf } = answered;
  const statement =
    trueOf === undefined ? undefined : deck.base.items.find((item) => item.origin === trueOf)?.statement;
  const memory = state?.memory;
  const conflicts = conflictsOf(deck.base, question.id).flatMap((other) =>
    sourceViews(deck, { id: other.id, sources: other.sourceIds })
      .slice(0, 1)
      .map((source) => ({ statement: other.statement, source })),
  );
  return {
    mark: overridden ? 'right' : grade.mark,
    given: answered.answer,
    key: keyOf(question, shown),
    answer: question.answer,
    statement: question.statement,
    ...(!silent.has(grade.reason.code) && { reason: say(words.reasons, grade.reason) }),
    ...(statement !== undefined && { trueOf: statement }),
    ...(question.note !== undefined && { note: question.note }),
    sources: sourceViews(deck, question),
    ...(conflicts.length > 0 && { conflicts }),
    canOverride:
      shown.form === 'typed' && grade.mark !== 'right' && answered.answer.trim() !== '' && !overridden,
    overridden,
    ...(memory !== undefined && {
      nextDue: words.screen.study.back({ when: ahead(memory.dueAt - memory.lastAt, words) }),
    }),
  };
}

function summaryView(session: StudySession, words: StudyWords): SummaryView {
  const { done, startedAt } = session.sitting;
  const marks = done.map(({ answered }) => (answered.overridden ? 'right' : answered.grade.mark));
  const count = (mark: string): number => marks.filter((one) => one === mark).length;
  const wrongIds = new Set(
    done.filter((_, index) => marks[index] !== 'right').map(({ shown }) => shown.card),
  );
  const watch = [...wrongIds].flatMap((id) => {
    const question = session.deck.questions.get(id);
    return question === undefined
      ? []
      : [{ statement: question.statement, answer: question.answer, language: session.deck.file.language }];
  });
  const last = done.at(-1);
  const lastAt =
    last === undefined ? startedAt : (session.states.get(last.shown.card)?.memory?.lastAt ?? startedAt);
  const at = now();
  const dueTimes = [...session.states.values()]
    .flatMap(({ memory }) => (memory === undefined ? [] : [memory.dueAt]))
    .filter((dueAt) => dueAt > at);
  const soonest = Math.min(...dueTimes);
  return {
    right: count('right'),
    almost: count('almost'),
    wrong: count('wrong'),
    minutes: Math.round((lastAt - startedAt) / 60_000),
    watch: watch.slice(0, 8),
    ...(Number.isFinite(soonest) && {
      next: words.screen.summary.comeBack({ when: ahead(soonest - at, words) }),
    }),
    more: session.more,
  };
}

/** The study screen for a session as it stands. */
export function studyView(session: StudySession, words: StudyWords): StudyView {
  const { sitting, deck, trouble } = session;
  const { shown, answered, done } = sitting;
  const question = shown === undefined ? undefined : deck.questions.get(shown.card);
  const notice =
    trouble === undefined
      ? {}
      : { notice: { tone: 'warn', title: words.screen.storage[trouble.code] } as const };
  const canUndo = done.length > 0;
  if (shown === undefined || question === undefined) {
    return { phase: 'finished', summary: summaryView(session, words), canUndo, ...notice };
  }
  const common = {
    progress: { done: done.length, total: done.length + session.waiting },
    question: questionView(question, shown, deck, words),
    canUndo,
    ...notice,
  };
  if (answered === undefined) return { phase: 'asking', ...common };
  return {
    phase: 'answered',
    ...common,
    answer: answerView(question, shown, answered, session.states.get(shown.card), deck, words),
  };
}
