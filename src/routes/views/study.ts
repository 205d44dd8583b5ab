import { now, type StudySession } from '$lib/app/index.ts';
import type { CardState } from '$lib/memory/index.ts';
import { SELF_GRADES, type Answered, type Asked, type Shown } from '$lib/study/index.ts';
import type {
  AnswerView,
  BackView,
  GradeView,
  InputView,
  KindView,
  QuestionView,
  StudyView,
  SummaryView,
} from '$lib/ui/index.ts';
import { say, type StudyWords } from '$lib/words/index.ts';
import { ahead, wait } from './time.ts';

/** The part of a sitting that is shown. */
type Studied = Pick<
  StudySession,
  'sitting' | 'trouble' | 'asked' | 'state' | 'waiting' | 'more' | 'nextDueAt' | 'dueAfterGrades'
>;

/** Reasons that say no more than the verdict and the answer beside it. */
const silent = new Set(['exact', 'same', 'different', 'empty']);

function kindView({ kind, mark }: Asked, words: StudyWords): KindView {
  const labels: Readonly<Record<string, string>> = words.screen.kinds;
  return { label: labels[kind] ?? kind, mark };
}

function inputOf(question: Asked, shown: Shown): InputView {
  if (shown.form === 'choice') return { form: 'choice', options: shown.options.map((option) => option.text) };
  if (shown.form === 'truefalse' || shown.form === 'flashcard') return { form: shown.form };
  return { form: 'typed', inputMode: question.inputMode };
}

function questionView(question: Asked, shown: Shown, words: StudyWords): QuestionView {
  return {
    showing: `${shown.card}/${shown.shownAt}`,
    kind: kindView(question, words),
    prompt: shown.statement?.text ?? question.prompt,
    language: question.language,
    input: inputOf(question, shown),
  };
}

function keyOf(question: Asked, shown: Shown): string {
  return shown.statement === undefined ? question.key : String(shown.statement.isTrue);
}

function backView(question: Asked, shown: Shown): BackView {
  return {
    key: keyOf(question, shown),
    answer: question.answer,
    statement: question.statement,
    ...(question.note !== undefined && { note: question.note }),
    sources: question.citations,
    ...(question.conflicts.length > 0 && { conflicts: question.conflicts }),
  };
}

function gradeViews(session: Studied, words: StudyWords): readonly GradeView[] {
  const at = now();
  return session.dueAfterGrades.map((dueAt, index) => ({
    rating: SELF_GRADES[index]!,
    wait: wait(dueAt - at, words),
  }));
}

function answerView(
  question: Asked,
  shown: Shown,
  answered: Answered,
  state: CardState | undefined,
  words: StudyWords,
): AnswerView {
  const { grade, overridden, trueOf } = answered;
  const statement = trueOf === undefined ? undefined : question.truths[trueOf];
  const memory = state?.memory;
  return {
    ...backView(question, shown),
    mark: overridden ? 'right' : grade.mark,
    given: answered.answer,
    ...(!silent.has(grade.reason.code) && { reason: say(words.reasons, grade.reason) }),
    ...(statement !== undefined && { trueOf: statement }),
    canOverride:
      shown.form === 'typed' && grade.mark !== 'right' && answered.answer.trim() !== '' && !overridden,
    overridden,
    ...(memory !== undefined && {
      nextDue: words.screen.study.back({ when: ahead(memory.dueAt - memory.lastAt, words) }),
    }),
  };
}

function summaryView(session: Studied, words: StudyWords): SummaryView {
  const { done, startedAt } = session.sitting;
  const marks = done.map(({ answered }) => (answered.overridden ? 'right' : answered.grade.mark));
  const count = (mark: string): number => marks.filter((one) => one === mark).length;
  const wrongIds = new Set(
    done.filter((_, index) => marks[index] !== 'right').map(({ shown }) => shown.card),
  );
  const watch = [...wrongIds].flatMap((id) => {
    const question = session.asked(id);
    return question === undefined
      ? []
      : [{ statement: question.statement, answer: question.answer, language: question.language }];
  });
  const last = done.at(-1);
  const lastAt = last === undefined ? startedAt : last.event.at;
  const { nextDueAt } = session;
  return {
    right: count('right'),
    almost: count('almost'),
    wrong: count('wrong'),
    minutes: Math.round((lastAt - startedAt) / 60_000),
    watch: watch.slice(0, 8),
    ...(nextDueAt !== undefined && {
      next: words.screen.summary.comeBack({ when: ahead(nextDueAt - now(), words) }),
    }),
    more: session.more,
  };
}

/** The study screen for a session as it stands. */
export function studyView(session: Studied, words: StudyWords): StudyView {
  const { sitting, trouble } = session;
  const { shown, answered, done } = sitting;
  const question = shown === undefined ? undefined : session.asked(shown.card);
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
    question: questionView(question, shown, words),
    canUndo,
    ...notice,
  };
  if (shown.revealed === true) {
    const grades = gradeViews(session, words);
    return { phase: 'revealed', ...common, back: backView(question, shown), grades };
  }
  if (answered === undefined) return { phase: 'asking', ...common };
  return {
    phase: 'answered',
    ...common,
    answer: answerView(question, shown, answered, session.state(shown.card), words),
  };
}
