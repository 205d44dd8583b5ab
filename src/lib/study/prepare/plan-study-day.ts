import {
  dueQueue,
  forecast,
  studyDay,
  type CardState,
  type DayQuery,
  type QueueCard,
} from '../../memory/index.ts';
import { askedOf } from './asked-of.ts';
import type { Deck } from './deck.ts';
import { withoutWorn, type Tallies } from './tally.ts';
import { MORE_AT_A_TIME, type DayBrief, type DayRow, type StudyDay } from '../rows.ts';

/** Facts and names of which every asked card has been answered and holds for a day or more. */
export function learntIn(
  cards: readonly QueueCard[],
  states: ReadonlyMap<string, CardState>,
): { readonly learnt: number; readonly of: number } {
  const origins = new Map<string, boolean>();
  for (const { id, factId } of cards) {
    const isLearnt = (states.get(id)?.memory?.intervalDays ?? 0) > 0;
    origins.set(factId, (origins.get(factId) ?? true) && isLearnt);
  }
  return { learnt: [...origins.values()].filter(Boolean).length, of: origins.size };
}

/**
 * Plans the study day of a deck: how it stands, and the first `most` cards of the queue.
 *
 * @param tallies from `tallyOf`; without it no wrong option is worn out
 */
export function planStudyDay(
  deck: Deck,
  states: ReadonlyMap<string, CardState>,
  query: Omit<DayQuery, 'cards' | 'states'>,
  most: number,
  tallies?: Tallies,
): StudyDay {
  const whole: DayQuery = { ...query, cards: deck.cards, states };
  const queue = dueQueue(whole);
  const { newPerDay = 0 } = query.limits ?? {};
  const extended = { ...whole, limits: { ...query.limits, newPerDay: newPerDay + MORE_AT_A_TIME } };
  const { nextDueAt } = forecast(whole, 1);
  const rows = queue.slice(0, most).flatMap((card, rank): DayRow[] => {
    const question = deck.questions.get(card);
    const state = states.get(card);
    if (question === undefined) return [];
    const asked = askedOf(withoutWorn(question, tallies?.get(card)), deck.base);
    return [{ rank, asked, ...(state !== undefined && { state }) }];
  });
  const brief: DayBrief = {
    deck: deck.id,
    title: deck.file.title,
    language: deck.file.language,
    studyDay: studyDay(query.now, query.offsetMinutes, query.rollOverHour),
    waiting: queue.length,
    beyond: queue.length - rows.length,
    more: dueQueue(extended).length - queue.length,
    ...(nextDueAt !== undefined && { nextDueAt }),
    ...learntIn(deck.cards, states),
    begun: states.size > 0,
  };
  return { brief, rows };
}
