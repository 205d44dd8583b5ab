import { replay, type AnswerEvent, type CardState, type ReviewEvent } from '../../memory/index.ts';
import { byHardship, hardships, type Hardship } from '../../memory/statistics/index.ts';
import { gradeAnswer, statementOf, type Question } from '../../questions/index.ts';
import { leechLapses } from '../leech.ts';
import { OPTION_SEED } from '../option-seed.ts';
import type { Deck } from './deck.ts';

/** What was answered in place of the right thing. */
export interface Confusion {
  /** Fact or name that the wrong answer is true of. */
  readonly factId: string;
  /** The wrong answer as the deck writes it: "ARF". */
  readonly text: string;
  readonly times: number;
}

/** A card that is forgotten again and again. */
export interface Leech {
  readonly card: string;
  readonly factId: string;
  /** The right answer: "AFF". */
  readonly text: string;
  readonly lapses: number;
  readonly suspended: boolean;
  /** Most often first; answers that are true of nothing in the deck are not in it. */
  readonly confusions: readonly Confusion[];
}

/**
 * The cards of a deck with LEECH_LAPSES lapses or more, most first, and what each is confused with, counted over its whole log.
 *
 * @param states from `fold` of the same events
 */
export function leechesOf(
  deck: Deck,
  events: readonly ReviewEvent[],
  states: ReadonlyMap<string, CardState>,
): readonly Leech[] {
  const leeches = [...deck.questions.values()].flatMap((question) => {
    const state = states.get(question.id);
    const lapses = leechLapses(state);
    return lapses === undefined ? [] : [{ question, lapses, suspended: state?.suspended === true }];
  });
  if (leeches.length === 0) return [];
  const confusions = confusionsOf(deck, events, new Set(leeches.map(({ question }) => question.id)));
  return leeches
    .sort((a, b) => b.lapses - a.lapses)
    .map(({ question, lapses, suspended }) => ({
      card: question.id,
      factId: question.origin,
      text: question.key,
      lapses,
      suspended,
      confusions: [...(confusions.get(question.id)?.values() ?? [])].sort((a, b) => b.times - a.times),
    }));
}

/** By card, then by the fact or name that it was taken for. */
function confusionsOf(
  deck: Deck,
  events: readonly ReviewEvent[],
  cards: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<string, Confusion>> {
  const byCard = new Map<string, Map<string, Confusion>>();
  const known = new Map<string, Mistaken | undefined>();
  replay(events, {}, ({ event, rating, before }) => {
    if (rating !== 1 || event.verdict !== 'wrong' || !cards.has(event.card)) return;
    const repetition = before?.reps ?? 0;
    const statement = event.form === 'truefalse' ? (event.stated ?? repetition) : null;
    const key = JSON.stringify([event.card, event.form, event.answer, statement]);
    if (!known.has(key)) known.set(key, mistakenFor(deck, event, repetition));
    const mistaken = known.get(key);
    if (mistaken === undefined) return;
    const own = byCard.get(event.card) ?? new Map<string, Confusion>();
    byCard.set(event.card, own);
    own.set(mistaken.factId, { ...mistaken, times: (own.get(mistaken.factId)?.times ?? 0) + 1 });
  });
  return byCard;
}

type Mistaken = Pick<Confusion, 'factId' | 'text'>;

/** What a wrong answer is true of; undefined where it is true of nothing in the deck. */
function mistakenFor(deck: Deck, event: AnswerEvent, repetition: number): Mistaken | undefined {
  const question = deck.questions.get(event.card);
  if (question === undefined) return undefined;
  if (event.form === 'truefalse') {
    // The oldest events do not hold what stood in the statement: then it is drawn anew.
    const rival =
      event.stated === undefined
        ? statementOf(question, OPTION_SEED, repetition)?.rival
        : question.rivals.find(({ text }) => text === event.stated);
    return event.answer === 'true' && rival?.trueOf !== undefined
      ? { factId: rival.trueOf, text: rival.text }
      : undefined;
  }
  const rival = question.rivals.find(({ text }) => text === event.answer);
  if (rival?.trueOf !== undefined) return { factId: rival.trueOf, text: rival.text };
  const others = [...deck.questions.values()].filter(
    (one) =>
      one.kind === question.kind &&
      one.origin !== question.origin &&
      gradeAnswer(deck.base, one.id, event.answer).mark === 'right',
  );
  // Of a name the side that was asked: AFF is taken for ARF, not for its full form.
  const other = others.find((one) => slotOf(one) === slotOf(question)) ?? others[0];
  return other === undefined ? undefined : { factId: other.origin, text: other.key };
}

function slotOf({ id, origin }: Question): string {
  return id.slice(origin.length);
}

/** A fact or name, with how hard its cards were taken together. */
export interface HardFact extends Hardship {
  readonly factId: string;
  /** Its cards that were answered, in deck order. */
  readonly cards: readonly string[];
}

/** The hardest facts and names of a deck, hardest first; those that were never answered wrong are not among them. */
export function hardestFacts(deck: Deck, events: readonly ReviewEvent[], most: number): readonly HardFact[] {
  const byCard = hardships(events);
  const byFact = new Map<string, HardFact>();
  for (const { id, factId } of deck.cards) {
    const own = byCard.get(id);
    if (own === undefined) continue;
    const sum = byFact.get(factId) ?? { factId, cards: [], lapses: 0, right: 0, answers: 0 };
    byFact.set(factId, {
      factId,
      cards: [...sum.cards, id],
      lapses: sum.lapses + own.lapses,
      right: sum.right + own.right,
      answers: sum.answers + own.answers,
    });
  }
  return [...byFact.values()]
    .filter(({ right, answers }) => right < answers)
    .sort(byHardship)
    .slice(0, most);
}
