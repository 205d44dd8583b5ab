import type { Base } from '../base.ts';
import type { Generated } from '../generate.ts';
import type { Advice } from './advice.ts';
import {
  adviceOnCommonOptions,
  adviceOnConflicts,
  adviceOnDifficulty,
  adviceOnKeys,
  adviceOnTwins,
} from './deck-advice.ts';
import { adviceOnOptions } from './option-advice.ts';
import { adviceOnAbbreviations, adviceOnAge, adviceOnStem } from './stem-advice.ts';

/** Options are judged as they are drawn from this seed. */
const seed = 'lint';

/**
 * What the author of a file might do better, in the order of the rules. What breaks a rule that must hold is not here
 * but among the refusals of `generate`.
 *
 * @param todayYear calendar year from which the age of figures is counted
 */
export function lint(base: Base, { questions }: Generated, todayYear: number): readonly Advice[] {
  const asked = new Set(questions.map(({ id }) => id));
  const found = [
    ...adviceOnAge(base, todayYear).filter(({ id }) => asked.has(id)),
    ...questions.flatMap((question) => adviceOnStem(question, base)),
    ...questions.flatMap((question) => adviceOnOptions(question, base)),
    ...adviceOnAbbreviations(base, (id) => asked.has(id)),
    ...adviceOnKeys(questions),
    ...adviceOnTwins(questions),
    ...adviceOnCommonOptions(base, questions, seed),
    ...adviceOnDifficulty(base, questions),
    ...adviceOnConflicts(base, questions),
  ];
  return found.sort((a, b) => a.rule - b.rule);
}
