import { kindOf, printDate } from '$lib/kinds/index.ts';
import { isDue, isLearning, recall, type CardState, type ReviewEvent } from '$lib/memory/index.ts';
import { conflictsOf } from '$lib/questions/index.ts';
import {
  hasMark,
  historyOf,
  type BrowseCard,
  type BrowseEntry,
  type CardHappening,
} from '$lib/study/browse/index.ts';
import { citationsOfCard } from '$lib/study/prepare/index.ts';
import type { BadgeView, CardAction, CardView, FactView, HappeningView } from '$lib/ui/browse/index.ts';
import { say, type BrowseWords } from '$lib/words/index.ts';
import { kindLabel } from './browse.ts';
import type { BrowseQuery } from './browse-query.ts';
import { percentOf } from './share.ts';
import { ahead } from './time.ts';

/** What an answer was, in words. */
function givenText(
  { form, answer }: Extract<ReviewEvent, { type: 'answer' }>,
  { history }: BrowseWords,
): string {
  if (form === 'truefalse') return answer === 'true' ? history.true : history.false;
  if (form === 'flashcard') return history.forms.flashcard;
  return answer.trim() === '' ? history.seen : `${answer} (${history.forms[form]})`;
}

function happeningView(one: CardHappening, words: BrowseWords): HappeningView {
  const { history } = words;
  const date = words.date({ at: one.event.at });
  if (!('intervalDays' in one)) {
    return { date, what: history.changes[one.event.type], verdict: '', after: '' };
  }
  const { event, isOverridden, intervalDays } = one;
  return {
    date,
    what: givenText(event, words),
    mark: isOverridden ? 'right' : event.verdict,
    verdict: isOverridden ? history.overridden : history.marks[event.verdict],
    after: intervalDays === 0 ? history.sitting : history.days({ days: intervalDays }),
  };
}

/** What is known of a card, a sentence each. */
function aboutCard(
  state: CardState | undefined,
  { session: { options }, moment: { now }, words, study }: BrowseQuery,
): readonly string[] {
  const memory = state?.memory;
  if (memory === undefined) return [words.card.neverAnswered];
  const isSuspended = state?.suspended === true;
  const due =
    memory.dueAt <= now
      ? words.card.dueNow
      : isLearning(memory)
        ? words.card.soon
        : words.card.due({ at: memory.dueAt, when: ahead(memory.dueAt - now, study) });
  return [
    ...(isSuspended ? [] : [due]),
    words.card.memory({
      days: Math.round(memory.stability),
      percent: percentOf(recall(memory, now, options.weights)),
    }),
    ...(memory.lapses > 0 ? [words.card.lapses({ lapses: memory.lapses })] : []),
  ];
}

function warningsOf(card: BrowseCard, query: BrowseQuery, isLeech: boolean): readonly string[] {
  const { session, knowledge, words } = query;
  const state = knowledge.states.get(card.id);
  const lapses = state?.memory?.lapses ?? 0;
  const review = (session.review.get(card.id) ?? []).flatMap((item) => {
    if (item.why === 'below-chance') return [words.card.review['below-chance'](item)];
    // A leech says so already, and the notes stand below.
    return item.why === 'lapses' && !isLeech ? [words.card.review.lapses(item)] : [];
  });
  return [
    ...(state?.suspended === true ? [words.card.suspended] : []),
    ...(isLeech ? [words.card.leech({ lapses })] : []),
    ...review,
  ];
}

function unaskedText(card: string, { session, words, refusals }: BrowseQuery): string {
  const refusal = session.asked?.refusals.get(card);
  return refusal === undefined
    ? words.card.unaskedPlain
    : words.card.unasked({ reason: say(refusals, refusal) });
}

function stateBadge(
  state: CardState | undefined,
  isAsked: boolean,
  { moment: { now }, words: { states } }: BrowseQuery,
): BadgeView {
  if (!isAsked) return { text: states.unasked, tone: 'plain' };
  if (state?.suspended === true) return { text: states.suspended, tone: 'plain' };
  if (isDue(state, now)) return { text: states.due, tone: 'due' };
  const memory = state?.memory;
  const text = memory === undefined ? states.new : isLearning(memory) ? states.learning : states.known;
  return { text, tone: 'plain' };
}

function cardView(card: BrowseCard, entry: BrowseEntry, query: BrowseQuery): CardView {
  const { session, knowledge, marksOf, words, study } = query;
  const marks = marksOf(card.id, entry.id);
  const isAsked = !hasMark(marks, 'unasked');
  const state = knowledge.states.get(card.id);
  const history = historyOf(card.id, session.events, session.options);
  const actions: readonly CardAction[] = [
    ...(isAsked ? [state?.suspended === true ? ('resume' as const) : ('suspend' as const)] : []),
    ...(state?.memory === undefined ? [] : ['reset' as const]),
  ];
  return {
    id: card.id,
    kind: { label: kindLabel(card.kind, study), mark: kindOf(card.kind).mark },
    prompt: session.asked?.questions.get(card.id)?.prompt ?? session.base.byId.get(card.id)?.stem ?? '',
    answer: card.answer,
    state: stateBadge(state, isAsked, query),
    about: isAsked || state?.memory !== undefined ? aboutCard(state, query) : [],
    warnings: isAsked ? warningsOf(card, query, hasMark(marks, 'leech')) : [unaskedText(card.id, query)],
    historyTitle: words.history.title({ count: history.length }),
    history: history.map((one) => happeningView(one, words)).reverse(),
    actions,
  };
}

/** A fact or name with its cards, its sources and what was said of it. */
export function factView(entry: BrowseEntry, query: BrowseQuery): FactView {
  const { session, words } = query;
  const { base, file } = session;
  const fact = entry.type === 'fact' ? file.facts.find(({ id }) => id === entry.id) : undefined;
  const first = entry.cards[0]?.id ?? '';
  const others = new Map(conflictsOf(base, first).map((other) => [other.origin, other]));
  return {
    ...(fact?.status !== undefined && { status: words.statuses[fact.status] }),
    ...(fact?.asOf !== undefined && { asOf: printDate(fact.asOf, file.language) }),
    ...(fact?.note !== undefined && { note: fact.note }),
    tags: entry.tags,
    sources: citationsOfCard(base, first),
    others: [...others.values()].flatMap((other) =>
      citationsOfCard(base, other.id)
        .slice(0, 1)
        .map((source) => ({ statement: other.statement, source })),
    ),
    cards: entry.cards.map((card) => cardView(card, entry, query)),
    notes: session.notes
      .filter((note) => note.fact === entry.id)
      .map(({ id, at, text }) => ({ id, text, date: words.date({ at }) })),
  };
}

/** The notes on a deck as a text for its author, by fact in the order of the deck; those on facts that are gone come last. */
export function notesText({ session, words, moment }: BrowseQuery): string {
  const { file, list, notes } = session;
  const known = new Set(list.entries.map(({ id }) => id));
  const gone = [...new Set(notes.map(({ fact }) => fact))].filter((id) => !known.has(id));
  const facts = [...list.entries, ...gone.map((id) => ({ id, statement: words.notes.gone }))];
  const blocks = facts.flatMap(({ id, statement }) => {
    const own = notes.filter(({ fact }) => fact === id);
    const lines = own.map(({ at, text }) => `  ${words.date({ at })}: ${text.replaceAll('\n', '\n    ')}`);
    return own.length === 0 ? [] : [[id, `  ${statement}`, ...lines].join('\n')];
  });
  const head = words.notes.head({ title: file.title, deck: file.id, at: moment.now });
  return `${[head, ...blocks].join('\n\n')}\n`;
}
