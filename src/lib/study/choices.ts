import type { CardState } from '../memory/index.ts';
import { optionsOf, type Option, type Question } from '../questions/shown/index.ts';
import { OPTION_SEED } from './option-seed.ts';

/** From this stability on, in days, recall is high enough for a fourth option (rule 13). */
const FOUR_OPTIONS_FROM_DAYS = 21;

/** How many options a choice shows: more wrong ones teach errors to those who do not know yet. */
export function optionCountFor(state: CardState | undefined): 3 | 4 {
  return (state?.memory?.stability ?? 0) >= FOUR_OPTIONS_FROM_DAYS ? 4 : 3;
}

/** The options of a choice, as shown; other ones at the next repetition. */
export function choicesShown(question: Question, state: CardState | undefined): readonly Option[] {
  return optionsOf(question, OPTION_SEED, state?.answers ?? 0, optionCountFor(state));
}
