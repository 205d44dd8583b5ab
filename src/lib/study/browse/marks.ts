import { isLearning, studyDay, studyDayStart, type CardState } from '../../memory/index.ts';
import { LEECH_LAPSES } from '../prepare/leeches.ts';

/** What cards can be listed by: how they are known, when they are due, and what asks to be looked at. */
export const CARD_MARKS = [
  'due',
  'week',
  'new',
  'learning',
  'known',
  'suspended',
  'leech',
  'review',
  'notes',
  'unasked',
] as const;
export type CardMark = (typeof CARD_MARKS)[number];

/** When it is, as study days see it. */
export interface BrowseMoment {
  /** Epoch ms. */
  readonly now: number;
  /** Minutes that local time is ahead of UTC. */
  readonly offsetMinutes: number;
  readonly rollOverHour: number;
}

/** All that marks are made of. */
export interface Knowledge {
  readonly states: ReadonlyMap<string, CardState>;
  readonly moment: BrowseMoment;
  /** Ids of the cards that are asked; undefined while that is not known, and then all count as asked. */
  readonly asked: ReadonlySet<string> | undefined;
  /** Ids of cards that their author should look at. */
  readonly review: ReadonlySet<string>;
  /** Ids of facts and names with a note for the author. */
  readonly noted: ReadonlySet<string>;
}

/** Gives the marks of a card of a fact or name. */
export type Marker = (card: string, origin: string) => ReadonlySet<CardMark>;

/** Makes a marker; each card is judged once. A card that is not asked has no state: it never is due. */
export function marker(knowledge: Knowledge): Marker {
  const judge = judgeOf(knowledge);
  const known = new Map<string, ReadonlySet<CardMark>>();
  return (card, origin) => {
    let marks = known.get(card);
    if (marks === undefined) known.set(card, (marks = judge(card, origin)));
    return marks;
  };
}

/** The marks of a fact or name of which no value is marked. */
export function marksOfNone({ noted }: Knowledge, origin: string): ReadonlySet<CardMark> {
  return new Set(noted.has(origin) ? ['notes', 'unasked'] : ['unasked']);
}

function judgeOf({
  states,
  moment: { now, offsetMinutes, rollOverHour },
  asked,
  review,
  noted,
}: Knowledge): Marker {
  const today = studyDay(now, offsetMinutes, rollOverHour);
  const dayEndsAt = studyDayStart(today + 1, offsetMinutes, rollOverHour);
  const weekEndsAt = studyDayStart(today + 7, offsetMinutes, rollOverHour);
  return (card, origin) => {
    const marks = new Set<CardMark>();
    if (noted.has(origin)) marks.add('notes');
    if (asked !== undefined && !asked.has(card)) return marks.add('unasked');
    const state = states.get(card);
    const memory = state?.memory;
    if (state?.suspended === true) marks.add('suspended');
    else if (memory !== undefined && memory.dueAt < weekEndsAt) {
      marks.add('week');
      // A card that was just forgotten comes back in minutes: it is due today too.
      if (memory.dueAt < dayEndsAt) marks.add('due');
    }
    marks.add(memory === undefined ? 'new' : isLearning(memory) ? 'learning' : 'known');
    if ((memory?.lapses ?? 0) >= LEECH_LAPSES) marks.add('leech');
    if (review.has(card)) marks.add('review');
    return marks;
  };
}
