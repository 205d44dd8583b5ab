import type { AuthorNews, AuthorSession, Preview, Reading } from '$lib/app/author/index.ts';
import type {
  AuthorView,
  LineProblem,
  NewsView,
  PreviewView,
  RowView,
  WeakPoint,
} from '$lib/ui/author/index.ts';
import { itemViews, kindView, notesOf } from './file.ts';
import { say, type AuthorWords, type FileWords, type StudyWords } from '$lib/words/index.ts';

/** The words of the page, all together. */
export type PageWords = StudyWords & FileWords & { readonly author: AuthorWords };

/** What is wrong with the text, beside its lines. */
export function lineProblems(reading: Reading | undefined, words: PageWords): readonly LineProblem[] {
  return (reading?.problems ?? []).map(({ level, line, message }) => ({
    severity: level,
    ...(line !== undefined && { line }),
    what: say(words.problems, message),
  }));
}

/** The facts as rows, each with what is wrong with it. */
export function rowViews(reading: Reading | undefined, words: PageWords): readonly RowView[] | undefined {
  const texts = new Map<number, string>();
  for (const { fact, level, message } of reading?.problems ?? []) {
    if (fact === undefined || level === 'warning') continue;
    const known = texts.get(fact);
    texts.set(fact, [...(known === undefined ? [] : [known]), say(words.problems, message)].join(' '));
  }
  return reading?.rows?.map((cells, place) => ({ cells, problem: texts.get(place) ?? '' }));
}

/** Ids that are named; of more only the number is told. */
const mostNamed = 12;

function point(title: string, ids: readonly string[], text?: string): readonly WeakPoint[] {
  if (ids.length === 0) return [];
  const items = ids.slice(0, mostNamed);
  return [{ title, items, more: ids.length - items.length, ...(text !== undefined && { text }) }];
}

function weakPoints({ weak, advice }: Preview, { author }: PageWords): readonly WeakPoint[] {
  const words = author.preview;
  const open = weak.open.map(([relation, count]) => words.openItem({ relation, count }));
  const rules = weak.rules.map(([rule, count]) => words.rule({ rule, count }));
  return [
    ...point(words.silent({ count: weak.silent.length }), weak.silent),
    ...point(words.open({ count: open.length }), open, words.openText),
    ...point(words.typedOnly({ count: weak.typedOnly.length }), weak.typedOnly),
    ...point(words.undated({ count: weak.undated.length }), weak.undated, words.undatedText),
    ...point(words.advice({ count: advice.length }), rules),
  ];
}

/** The questions of the text, with what the rules say of them. */
export function previewView(preview: Preview, words: PageWords): PreviewView {
  const notes = notesOf(preview, words);
  const asked = preview.items.filter(({ forms }) => forms.length > 0);
  const recognise = asked.filter(({ forms }) => forms.includes('choice')).length;
  const recall = asked.filter(({ forms }) => forms.every((form) => form === 'typed')).length;
  return {
    language: preview.language,
    total: asked.length,
    facts: preview.facts,
    kinds: preview.kinds.map(({ kind, questions, choice }) => ({
      kind: kindView(kind, words),
      questions,
      choice,
    })),
    difficulty: { recognise, recall, statement: asked.length - recognise - recall },
    weak: weakPoints(preview, words),
    items: itemViews(preview, notes, words),
    notes: notes.get(preview.id) ?? [],
  };
}

/** What can be done about what happened. */
export interface NewsActions {
  studyHref(deck: string): string;
  handOutHref(deck: string): string;
  saveOver(): void;
  startAgain(): void;
}

function newsView(news: AuthorNews, { author, screen }: PageWords, actions: NewsActions): NewsView {
  const words = author.news;
  switch (news.kind) {
    case 'saved':
      return {
        notice: { tone: 'info', title: words.saved, text: words.savedText },
        actions: [
          { label: author.study, href: actions.studyHref(news.deck) },
          { label: author.handOut, href: actions.handOutHref(news.deck) },
        ],
      };
    case 'exists':
      return {
        notice: { tone: 'warn', title: words.exists(news), text: words.existsText },
        actions: [{ label: author.saveOver, onclick: () => actions.saveOver() }],
      };
    case 'list': {
      const { unworded } = news.list;
      const ids =
        unworded.length === 0 ? '' : ` ${words.unworded({ ids: unworded.slice(0, mostNamed).join(', ') })}`;
      const text = words.listText({ ...news.list, unworded: unworded.length }) + ids;
      return { notice: { tone: 'info', title: words.list, text } };
    }
    case 'changed-since':
      return {
        notice: { tone: 'warn', title: words.changedSince },
        actions: [{ label: author.startAgain, onclick: () => actions.startAgain() }],
      };
    case 'copy':
      return { notice: { tone: 'info', title: words.copy, text: words.copyText(news) } };
    case 'other-format':
      return {
        notice: {
          tone: 'info',
          title: words.otherFormat,
          ...(news.lostComments && { text: words.commentsText.text }),
        },
      };
    case 'comments':
      return { notice: { tone: 'info', title: words.comments, text: words.commentsText[news.of] } };
    case 'cannot-convert':
      return { notice: { tone: 'warn', title: words.cannotConvert } };
    case 'not-text':
      return { notice: { tone: 'warn', title: words.notText } };
    case 'draft-not-kept':
      return { notice: { tone: 'error', title: words.draftNotKept, text: screen.storage[news.error.code] } };
    case 'not-saved':
      return { notice: { tone: 'error', title: screen.storage[news.error.code] } };
  }
}

/** Parts of the view that take long to make, made apart so that a keystroke does not make them anew. */
export interface AuthorParts {
  readonly problems: readonly LineProblem[];
  readonly rows: readonly RowView[] | undefined;
  readonly preview: PreviewView | undefined;
}

/** The whole page. */
export function authorView(
  session: AuthorSession,
  parts: AuthorParts,
  words: PageWords,
  actions: NewsActions,
): AuthorView {
  const { text, format, caret, canUndo, canRedo, isMovingRows, isBusy, news } = session;
  const { isStale, reading } = session.draft;
  return {
    ...parts,
    text,
    format,
    caret,
    canUndo,
    canRedo,
    isMovingRows,
    isStale,
    canSave: !isBusy && reading?.isSound === true,
    news: news && newsView(news, words, actions),
  };
}
