import { append, type CardState } from '../memory/index.ts';
import { answerShown, type Answered, type Sitting, type SittingDeck } from '../study/index.ts';
import { now, offsetMinutesAt } from './platform.ts';
import type { SessionDay } from './session-day.ts';
import { memoryOptions } from './study-plan.ts';

/** An answer that nobody gave, and what would be known of its card before and after it. */
export interface SupposedAnswer {
  readonly answered: Answered;
  readonly before: CardState | undefined;
  readonly after: CardState | undefined;
}

/** What a wrong answer to the shown card would come to; undefined where none is asked for. Nothing of it is kept. */
export function supposedAnswer(
  sitting: Sitting,
  deck: SittingDeck,
  day: SessionDay,
): SupposedAnswer | undefined {
  const at = now();
  const stamp = { id: '', at, offsetMinutes: offsetMinutesAt(at), device: '', counter: 0, deck: day.deck };
  const card = sitting.shown?.card ?? '';
  const before = day.state(card);
  // No id is an answer, and it has something in it that can be held against the right one.
  const taken = answerShown(sitting, deck, card, stamp, before);
  if (taken?.sitting.answered === undefined) return undefined;
  const after = append(before, taken.event, memoryOptions(day.settings));
  return { answered: taken.sitting.answered, before, after };
}
