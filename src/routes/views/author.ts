import {
  MOST_NAMED,
  type AuthorNews,
  type AuthorSession,
  type FirstOf,
  type Preview,
  type Reading,
} from '$lib/app/author/index.ts';
import type {
  AuthorView,
  LineProblem,
  NewsView,
  PreviewView,
  RowView,
  WeakPoint,
} from '$lib/ui/author/index.ts';
import { itemsView, kindView, noteViews } from './file.ts';
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

function point(title: string, { count, first: items }: FirstOf<string>, text?: string): readonly WeakPoint[] {
  if (count === 0) return [];
  return [{ title, items, more: count - items.length, ...(text !== undefined && { text }) }];
}

function weakPoints({ weak }: Preview, { author }: PageWords): readonly WeakPoint[] {
  const words = author.preview;
  const { silent, typedOnly, undated } = weak;
  const open = {
    ...weak.open,
    first: weak.open.first.map(([relation, count]) => words.openItem({ relation, count })),
  };
  const rules = {
    ...weak.rules,
    first: weak.rules.first.map(([rule, count]) => words.rule({ rule, count })),
  };
  return [
    ...point(words.silent({ count: silent.count }), silent),
    ...point(words.open({ count: open.count }), open, words.openText),
    ...point(words.typedOnly({ count: typedOnly.count }), typedOnly),
    ...point(words.undated({ count: undated.count }), undated, words.undatedText),
    ...point(words.advice({ count: weak.advice }), rules),
  ];
}

/** The questions of the text, with what the rules say of them. */
export function previewView(preview: Preview, draft: AuthorSession['draft'], words: PageWords): PreviewView {
  return {
    language: preview.language,
    total: preview.values.all - preview.values.refused,
    facts: preview.facts,
    kinds: preview.kinds.map(({ kind, questions, choice }) => ({
      kind: kindView(kind, words),
      questions,
      choice,
    })),
    difficulty: preview.difficulty,
    weak: weakPoints(preview, words),
    items: itemsView(preview, draft, words),
    notes: noteViews(preview.remarks, words),
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
        unworded.length === 0 ? '' : ` ${words.unworded({ ids: unworded.slice(0, MOST_NAMED).join(', ') })}`;
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
