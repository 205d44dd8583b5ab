import { occurrences, queryWords } from '$lib/base/index.ts';
import { kinds } from '$lib/kinds/index.ts';
import { CARD_MARKS, hasMark, type BrowseEntry, type CardMark, type Marks } from '$lib/study/browse/index.ts';
import type { BadgeView, BrowseView, ChipGroupView, FoundText, RowView } from '$lib/ui/browse/index.ts';
import type { BrowseWords, StudyWords } from '$lib/words/index.ts';
import type { BrowseQuery } from './browse-query.ts';
import { ahead } from './time.ts';

/** Tags beyond these would fill the page; the search finds them too. */
const MOST_TAGS = 24;

/** Marks that are of no use while no card has them. */
const RARE: ReadonlySet<CardMark> = new Set(['suspended', 'leech', 'review', 'notes', 'unasked']);

export function kindLabel(kind: string, study: StudyWords): string {
  const labels: Readonly<Record<string, string>> = study.screen.kinds;
  return labels[kind] ?? kind;
}

function chipGroups({ filter, narrowed, words, study }: BrowseQuery): readonly ChipGroupView[] {
  const { byMark, byKind, byTag } = narrowed;
  const marks = CARD_MARKS.filter((id) => id === filter.mark || !RARE.has(id) || byMark.get(id)! > 0);
  const tags = [...byTag].sort(([a], [b]) => a.localeCompare(b, study.language));
  const groups: readonly ChipGroupView[] = [
    {
      id: 'mark',
      label: words.groups.mark,
      chips: marks.map((id) => ({
        id,
        label: words.marks[id],
        count: byMark.get(id)!,
        isOn: id === filter.mark,
      })),
    },
    {
      id: 'kind',
      label: words.groups.kind,
      chips: kinds
        .filter(({ id }) => byKind.has(id))
        .map(({ id }) => ({
          id,
          label: kindLabel(id, study),
          count: byKind.get(id)!,
          isOn: id === filter.kind,
        })),
    },
    {
      id: 'tag',
      label: words.groups.tag,
      chips: tags
        .filter(([id], index) => index < MOST_TAGS || id === filter.tag)
        .map(([id, count]) => ({ id, label: id, count, isOn: id === filter.tag })),
    },
  ];
  return groups.filter(({ chips }) => chips.length > 0);
}

/** What the list is narrowed to, in words, by group. */
function chosen({
  filter: { mark, kind, tag },
  words,
  study,
}: BrowseQuery): readonly (readonly [group: ChipGroupView['id'], label: string])[] {
  return [
    ...(mark === undefined ? [] : [['mark', words.marks[mark]] as const]),
    ...(kind === undefined ? [] : [['kind', kindLabel(kind, study)] as const]),
    ...(tag === undefined ? [] : [['tag', tag] as const]),
  ];
}

function nothingView(query: BrowseQuery): NonNullable<BrowseView['nothing']> {
  const { filter, words } = query;
  const text = filter.text.trim();
  const filters = chosen(query).map(([what, label]) => ({ what, label: `“${label}”` }));
  const clear: NonNullable<BrowseView['nothing']>['clear'] = [
    ...(text === '' ? [] : [{ what: 'text' as const, label: words.clear({ what: words.theSearch }) }]),
    ...filters.map(({ what, label }) => ({ what, label: words.clear({ what: label }) })),
  ];
  return {
    text: words.nothingFor({ text, filters: filters.map(({ label }) => label).join(', ') }),
    clear: clear.length > 1 ? [...clear, { what: 'all', label: words.clearAll }] : clear,
  };
}

/** The page of a deck as it stands. */
export function browseView(query: BrowseQuery): BrowseView {
  const { session, filter, narrowed, words } = query;
  const { file, list, notes, trouble, done } = session;
  const listed = narrowed.entries;
  return {
    language: file.language,
    text: filter.text,
    groups: chipGroups(query),
    shown: words.shown({ shown: listed.length, of: list.entries.length }),
    rows: listed,
    isPreparing: session.asked === undefined,
    isEmpty: list.entries.length === 0,
    ...(listed.length === 0 && { nothing: nothingView(query) }),
    ...(notes.length > 0 && { exportLabel: words.notes.export({ count: notes.length }) }),
    ...(trouble !== undefined && {
      notice: {
        tone: 'warn',
        title: trouble.code === 'blocked' ? query.study.screen.storage.blocked : words.done.notKept,
        ...(trouble.code !== 'blocked' &&
          trouble.code !== 'failed' && {
            text: query.study.screen.storage[trouble.code],
          }),
      },
    }),
    ...(done !== undefined && { done: words.done[done.what] }),
  };
}

function foundIn(text: string, found: readonly string[]): FoundText {
  return { text, ranges: occurrences(text, found) };
}

const COUNTED = ['known', 'learning', 'new'] as const;

/** What a row says of its cards: how many there are, how they are known, when the next comes back. */
function aboutCards(
  { cards }: BrowseEntry,
  marks: readonly Marks[],
  { knowledge: { states }, moment, words, study }: BrowseQuery,
): readonly string[] {
  const asked = cards.filter((_, index) => !hasMark(marks[index]!, 'unasked'));
  if (asked.length === 0) return [cards.length === 0 ? words.noQuestions : words.states.unasked];
  const dueAts = asked.flatMap(({ id }) => {
    const { memory, suspended } = states.get(id) ?? {};
    return memory === undefined || suspended === true ? [] : [memory.dueAt];
  });
  const nextAt = Math.min(...dueAts);
  return [
    words.questions({ count: asked.length }),
    ...COUNTED.flatMap((mark) => {
      const count = marks.filter((own) => hasMark(own, mark)).length;
      return count === 0 ? [] : [count === asked.length ? lower(words, mark) : words.counts[mark]({ count })];
    }),
    ...(nextAt > moment.now && Number.isFinite(nextAt)
      ? [words.next({ when: ahead(nextAt - moment.now, study) })]
      : []),
  ];
}

function lower(words: BrowseWords, mark: (typeof COUNTED)[number]): string {
  const text = words.states[mark];
  return text[0]!.toLowerCase() + text.slice(1);
}

/** A fact or name as a closed row. */
export function rowView(entry: BrowseEntry, query: BrowseQuery): RowView {
  const { filter, knowledge, marksOf, words } = query;
  const searched = queryWords(filter.text);
  const marks = entry.cards.map(({ id }) => marksOf(id, entry.id));
  const has = (mark: CardMark): boolean => marks.some((own) => hasMark(own, mark));
  const badge = (text: string, tone: BadgeView['tone']): BadgeView => ({ text, tone });
  const statement = foundIn(entry.statement, searched);
  const missed = searched.filter((word) => occurrences(entry.statement, [word]).length === 0);
  return {
    id: entry.id,
    statement,
    elsewhere:
      missed.length === 0
        ? []
        : entry.terms
            .filter((term) => occurrences(term, missed).length > 0)
            .slice(0, 3)
            .map((term) => foundIn(term, searched)),
    about: aboutCards(entry, marks, query),
    badges: [
      ...(knowledge.noted.has(entry.id) ? [badge(words.states.note, 'warn')] : []),
      ...(has('leech') ? [badge(words.states.leech, 'warn')] : []),
      ...(has('suspended') ? [badge(words.states.suspended, 'plain')] : []),
      ...(has('due') ? [badge(words.states.due, 'due')] : []),
    ],
  };
}
