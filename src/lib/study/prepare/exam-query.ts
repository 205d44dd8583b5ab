import type { CardState, DayQuery, ReviewEvent } from '../../memory/index.ts';
import { secondsOf, spentSeconds, strengthFrom, type ExamQuery } from '../../memory/exam/index.ts';
import { studyDay } from '../../memory/index.ts';
import type { ExamGoal } from '../exam-goal.ts';
import type { Deck } from './deck.ts';

/** What planning for an exam depends on, from the learner's own log; undefined on its day and after it: the cards go on as normal. */
export function examQueryOf(
  { cards }: Pick<Deck, 'cards'>,
  events: readonly ReviewEvent[],
  states: ReadonlyMap<string, CardState>,
  { examDay, minutesPerDay }: ExamGoal,
  day: Pick<DayQuery, 'now' | 'offsetMinutes' | 'rollOverHour' | 'weights' | 'daysOff'>,
): ExamQuery | undefined {
  const { now, offsetMinutes, rollOverHour, weights, daysOff } = day;
  const today = studyDay(now, offsetMinutes, rollOverHour);
  if (examDay <= today) return undefined;
  const chosen = { ...(rollOverHour !== undefined && { rollOverHour }), ...(weights && { weights }) };
  return {
    cards: cards.map(({ id, factId }) => ({ id, factId })),
    states,
    now,
    offsetMinutes,
    examDay,
    minutesPerDay,
    spentSeconds: spentSeconds(events, today, rollOverHour),
    pace: secondsOf(events, rollOverHour),
    strength: strengthFrom(events, chosen),
    ...chosen,
    ...(daysOff && { daysOff }),
  };
}
