import { studyDay, type CardState, type DayQuery, type QueueCard } from '../../memory/index.ts';
import type { ExamQuery } from '../../memory/exam/index.ts';
import type { Asked } from '../asked.ts';
import { askedOf } from './asked-of.ts';
import { dueDayQueue, examDayQueue, type Wanted } from './day-queue.ts';
import type { Deck } from './deck.ts';
import { withoutWorn, type Tallies } from './tally.ts';
import type { DayBrief, DayRow, StudyDay } from '../rows.ts';

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

/** What a study day is planned by beside the queue of what is due. */
export interface DayBasis {
  /** From `tallyOf`; without it no wrong option is worn out. */
  readonly tallies?: Tallies;
  /** From `examQueryOf`: while an exam lies ahead, it says what is asked. */
  readonly exam?: ExamQuery | undefined;
  /** Beyond the limit of new cards, the minutes for an exam, or on a day off; nothing without it. */
  readonly wanted?: Wanted;
  /** Whether the brief says what is expected at the exam, which takes as long as all the rest. */
  readonly isForetold?: boolean;
  /** Cards that were made ready on the same day from the same edition: where they are all that is wanted, no question is made. */
  readonly ready?: ReadonlyMap<string, Asked>;
  /** Is given the brief before the cards are made ready, which may take seconds. */
  readonly onbrief?: (brief: DayBrief) => void;
}

/** Plans the study day of a deck: how it stands, and the first `most` cards of the queue. */
export function planStudyDay(
  deck: Deck,
  states: ReadonlyMap<string, CardState>,
  query: Omit<DayQuery, 'cards' | 'states'>,
  most: number,
  { tallies, exam, wanted = { more: 0 }, isForetold = false, ready, onbrief }: DayBasis = {},
): StudyDay {
  const whole: DayQuery = { ...query, cards: deck.cards, states };
  const { ids, ...day } =
    exam === undefined ? dueDayQueue(whole, wanted) : examDayQueue(whole, exam, wanted, isForetold);
  const wantedIds = ids.slice(0, most);
  const brief: DayBrief = {
    deck: deck.id,
    title: deck.file.title,
    language: deck.file.language,
    studyDay: studyDay(query.now, query.offsetMinutes, query.rollOverHour),
    waiting: ids.length,
    beyond: ids.length - wantedIds.length,
    ...day,
    ...learntIn(deck.cards, states),
    begun: states.size > 0,
  };
  onbrief?.(brief);
  const make = (card: string): Asked =>
    askedOf(withoutWorn(deck.questions.get(card)!, tallies?.get(card)), deck.base);
  const rows = wantedIds.map((card, rank): DayRow => {
    const state = states.get(card);
    return { rank, asked: ready?.get(card) ?? make(card), ...(state !== undefined && { state }) };
  });
  return { brief, rows };
}
