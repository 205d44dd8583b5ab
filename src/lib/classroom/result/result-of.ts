import { hash32 } from '../../base/index.ts';
import { merge, studyDay, undoneIds, type AnswerEvent, type ReviewEvent } from '../../memory/index.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { keyOfAnswer, LONGEST_CODE, type ClassResult, type ResultAnswer } from './result.ts';

/** What a result is made of beside the assignment. */
export interface ResultSource {
  /** The log of the deck, any order. */
  readonly events: readonly ReviewEvent[];
  /** Cards of the assignment. */
  readonly cards: ReadonlySet<string>;
  /** Epoch ms: answers from before the assignment was taken are no part of it. */
  readonly since: number;
  readonly code: string;
  /** Local hour at which a study day begins. */
  readonly rollOverHour: number;
}

function answerOf(event: AnswerEvent, rollOverHour: number): ResultAnswer {
  const { id, card, form, answer, options, stated, rating, at, offsetMinutes, tookMs } = event;
  return {
    id: hash32(id).toString(36),
    card,
    form,
    answer,
    ...(options !== undefined && { options }),
    ...(stated !== undefined && { stated }),
    rating,
    day: studyDay(at, offsetMinutes, rollOverHour),
    tenths: Math.round(Math.min(tookMs, 36_000_000) / 100),
  };
}

/** The result of an assignment from the log of its deck: answers to its cards since it was taken, those taken back left out. */
export function resultOf(
  assignment: Assignment,
  { events, cards, since, code, rollOverHour }: ResultSource,
): ClassResult {
  const log = merge(events, []);
  const taken = log.filter(
    (event): event is AnswerEvent => event.type === 'answer' && event.at >= since && cards.has(event.card),
  );
  const ids = new Set(taken.map(({ id }) => id));
  const undone = undoneIds(log);
  const overrides = log.filter((event) => event.type === 'override' && ids.has(event.of));
  const overridden = new Set(
    overrides.flatMap((event) => (event.type === 'override' && !undone.has(event.id) ? [event.of] : [])),
  );
  const keyOf = (event: AnswerEvent): string => keyOfAnswer(answerOf(event, rollOverHour));
  return {
    assignment: assignment.id,
    edition: assignment.deck.edition,
    code: codeFrom(code),
    state: taken.length + overrides.length + taken.filter(({ id }) => undone.has(id)).length,
    answers: taken.filter(({ id }) => !undone.has(id)).map((event) => answerOf(event, rollOverHour)),
    overridden: taken.filter(({ id }) => overridden.has(id) && !undone.has(id)).map(keyOf),
    undone: taken.filter(({ id }) => undone.has(id)).map(keyOf),
  };
}

/** The code as it is handed in: NFKC, single spaces, cut to its length. */
export function codeFrom(typed: string): string {
  return [...typed.normalize('NFKC').trim().replace(/\s+/g, ' ')].slice(0, LONGEST_CODE).join('');
}
