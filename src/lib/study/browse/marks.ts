import { isLearning, studyDay, studyDayStart, type CardState } from '../../memory/index.ts';
import { leechLapses } from '../leech.ts';

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

/** The marks of a card in one number, a bit each in the order of `CARD_MARKS`: a list reads those of all its cards with each key of a search. */
export type Marks = number;

const BITS = Object.fromEntries(CARD_MARKS.map((mark, index) => [mark, 1 << index])) as Readonly<
  Record<CardMark, Marks>
>;

export function hasMark(marks: Marks, mark: CardMark): boolean {
  return (marks & BITS[mark]) !== 0;
}

/** Gives the marks of a card, or of a fact or name of which no value is marked. */
export type Marker = (card: string | undefined, origin: string) => Marks;

/** Makes a marker. A card that is not asked has no state: it never is due. */
export function marker({
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
    let marks = noted.has(origin) ? BITS.notes : 0;
    if (card === undefined || asked?.has(card) === false) return marks | BITS.unasked;
    const state = states.get(card);
    const memory = state?.memory;
    if (state?.suspended === true) marks |= BITS.suspended;
    else if (memory !== undefined && memory.dueAt < weekEndsAt) {
      marks |= BITS.week;
      // A card that was just forgotten comes back in minutes: it is due today too.
      if (memory.dueAt < dayEndsAt) marks |= BITS.due;
    }
    marks |= BITS[memory === undefined ? 'new' : isLearning(memory) ? 'learning' : 'known'];
    if (leechLapses(state) !== undefined) marks |= BITS.leech;
    if (review.has(card)) marks |= BITS.review;
    return marks;
  };
}
