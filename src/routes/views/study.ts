import type { StudySession } from '$lib/app/index.ts';
import { answersIn, type Asked, type Shown } from '$lib/study/index.ts';
import type { InputView, KindView, NoticeView, QuestionView, StudyView } from '$lib/ui/index.ts';
import {
  loadReasons,
  loadSheetWords,
  type InterfaceLanguage,
  type Reasons,
  type SheetWords,
  type StudyWords,
} from '$lib/words/index.ts';
import type * as Answered from './answered.ts';

/** The part of a sitting that is shown. */
export type Studied = Pick<
  StudySession,
  | 'sitting'
  | 'trouble'
  | 'saving'
  | 'asked'
  | 'state'
  | 'waiting'
  | 'more'
  | 'nextDueAt'
  | 'dueAfterGrades'
  | 'canUndo'
  | 'isStuck'
  | 'isUnderWay'
  | 'suspended'
>;

/** What the page shows after an answer and over a card: loaded while the first card is read. */
export interface Later {
  readonly views: typeof Answered;
  readonly reasons: Reasons;
  readonly sheetWords: SheetWords;
}

export async function loadLater(language: InterfaceLanguage): Promise<Later> {
  const [views, reasons, sheetWords] = await Promise.all([
    import('./answered.ts'),
    loadReasons(language),
    loadSheetWords(language),
  ]);
  void views.prepareNotice(language);
  return { views, reasons, sheetWords };
}

function kindView({ kind, mark }: Asked, words: StudyWords): KindView {
  const labels: Readonly<Record<string, string>> = words.screen.kinds;
  return { label: labels[kind] ?? kind, mark };
}

function inputOf(question: Asked, shown: Shown): InputView {
  if (shown.form === 'choice') return { form: 'choice', options: shown.options.map((option) => option.text) };
  if (shown.form === 'truefalse' || shown.form === 'flashcard') return { form: shown.form };
  return { form: 'typed', inputMode: question.inputMode };
}

/** The question side of a shown card. It stays the same object while the card is shown: what is drawn of it is left alone then. */
export function questionView(question: Asked, shown: Shown, words: StudyWords): QuestionView {
  return {
    showing: `${shown.card}/${shown.shownAt}`,
    kind: kindView(question, words),
    prompt: shown.statement?.text ?? question.prompt,
    language: question.language,
    input: inputOf(question, shown),
  };
}

/** What must be told beside the card, the worst first. */
function noticeOf(session: Studied, words: StudyWords): { readonly notice?: NoticeView } {
  const { trouble } = session;
  if (trouble !== undefined) return { notice: { tone: 'warn', title: words.screen.storage[trouble.code] } };
  if (session.isStuck) return { notice: { tone: 'warn', title: words.screen.study.stuck } };
  if (session.suspended !== undefined)
    return { notice: { tone: 'info', title: words.screen.study.suspended } };
  return {};
}

/**
 * The study screen for a session as it stands. An answer stays unsaid, and a summary unshown, until `later` is loaded.
 *
 * @param question from `questionView`, where a card is shown
 */
export function studyView(
  session: Studied,
  words: StudyWords,
  later: Later | undefined,
  question: QuestionView | undefined,
): StudyView {
  const { sitting, canUndo } = session;
  const { shown, answered, done } = sitting;
  const asked = shown === undefined ? undefined : session.asked(shown.card);
  const notice = noticeOf(session, words);
  if (shown === undefined || asked === undefined || question === undefined) {
    if (later === undefined) return { phase: 'loading' };
    return { phase: 'finished', summary: later.views.summaryView(session, words), canUndo, ...notice };
  }
  // A card that was answered before this page was opened is no question to answer.
  if (answered !== undefined && later === undefined && !session.isUnderWay) return { phase: 'loading' };
  const count = answersIn(sitting);
  const common = {
    progress: { done: count, total: count + session.waiting },
    question,
    canUndo,
    saving: session.saving && later?.sheetWords.keeping[session.saving],
    ...notice,
  };
  if (later === undefined || (answered === undefined && shown.revealed !== true))
    return { phase: 'asking', ...common };
  const { views } = later;
  const state = session.state(shown.card);
  if (answered === undefined || shown.revealed === true) {
    const grades = views.gradeViews(session, words);
    const before = answered === undefined ? state : done.at(-1)?.before;
    return {
      phase: 'revealed',
      ...common,
      back: views.backView(asked, shown, before, later.sheetWords),
      grades,
    };
  }
  const states = { before: done.at(-1)?.before, after: state };
  return {
    phase: 'answered',
    ...common,
    answer: views.answerView(asked, shown, answered, states, words, later),
  };
}
