/**
 * How a rule is held: `refuse` leaves the item out and says so, `advise` tells the author, `construct` means that nothing else
 * can come out of the code named in `where`, `run-time` that it is held while somebody studies.
 */
export type How = 'refuse' | 'advise' | 'construct' | 'run-time';

/** One rule that a question must pass. */
export interface Rule {
  readonly number: number;
  /** E must hold, W is advice. */
  readonly level: 'E' | 'W';
  readonly how: readonly How[];
  readonly title: string;
  /** Where in the code it is held, for who changes it. */
  readonly where: string;
}

const rule = (
  number: number,
  level: Rule['level'],
  how: How | readonly How[],
  title: string,
  where: string,
): Rule => ({ number, level, how: typeof how === 'string' ? [how] : how, title, where });

/** Every rule for questions but 35, which is for authors and their sources only. */
export const rules: readonly Rule[] = [
  rule(1, 'E', 'refuse', 'The key grades right', 'questions/askable'),
  rule(2, 'E', 'construct', 'Every wrong option grades wrong, not almost', 'questions/rivals'),
  rule(3, 'E', 'construct', 'No option is true of the same thing at any date', 'questions/rivals'),
  rule(4, 'E', 'construct', 'No option contains another', 'questions/rivals'),
  rule(5, 'E', ['construct', 'refuse'], 'Nearly and about: the stem asks what the source reports; over and under have no options', 'kinds/count, questions/askable, questions/generate'),
  rule(6, 'E', 'refuse', 'Only one name fits what is shown (told as rule 28)', 'questions/askable'),
  rule(7, 'E', 'refuse', 'The verb fits the status: ran for, was elected, sat on, planned', 'questions/stem/status'),
  rule(8, 'E', ['refuse', 'construct'], 'The stem says as of when, or according to whom', 'questions/askable'),
  rule(9, 'E', 'refuse', 'Disputed and suspect facts are not asked', 'questions/askable'),
  rule(10, 'E', ['construct', 'run-time'], 'A source is given; where sources differ, the feedback lists them', 'facts/read, questions/conflicts'),
  rule(11, 'W', 'advise', 'An old figure is not told in the present tense', 'questions/lint/stem-advice'),
  rule(12, 'E', 'refuse', 'A past event does not lie after its source', 'questions/stem-rules'),
  rule(13, 'E', 'refuse', 'Two proven wrong options, or the question is typed', 'questions/generate'),
  rule(14, 'E', 'construct', 'Options differ after folding', 'questions/rivals'),
  rule(15, 'E', 'construct', 'Options are alike in kind, precision, unit and format', 'questions/rivals'),
  rule(16, 'E', 'refuse', 'No “all of the above”, “A and B”, “I don’t know”, nor empty options', 'questions/stem/no-option'),
  rule(17, 'E', 'construct', 'Numbers, dates and terms ascend; names stand in seeded order', 'questions/options'),
  rule(18, 'E', 'construct', 'The key is as often first, second and third', 'questions/options'),
  rule(19, 'W', 'advise', 'The key is not alone in a feature (values with an order: by construction)', 'questions/lint/option-advice'),
  rule(20, 'W', 'advise', 'The key does not share most with the others (values with an order: by construction)', 'questions/lint/option-advice'),
  rule(21, 'W', 'advise', 'The key is not by far the longest option', 'questions/lint/option-advice'),
  rule(22, 'E', 'construct', 'The sentence stays grammatical with every option', 'questions/rivals'),
  rule(23, 'E', 'refuse', 'No part of the key stands in the question', 'questions/stem-rules'),
  rule(24, 'W', 'advise', 'No rare word is shared by the question and the key alone', 'questions/lint/option-advice'),
  rule(25, 'W', ['construct', 'advise'], 'Terms as options: equal length, one apart from the key', 'kinds/term, questions/lint/option-advice'),
  rule(26, 'W', 'advise', 'No always, never, only, usually, often in options', 'questions/lint/stem-advice'),
  rule(27, 'E', 'refuse', 'One value is asked', 'questions/stem/several-values'),
  rule(28, 'E', 'refuse', 'The question fits one value of the file', 'questions/askable'),
  rule(29, 'E', 'refuse', 'No negative question', 'questions/stem-rules'),
  rule(30, 'E', 'refuse', 'No we, today, last year without their noun or date', 'questions/stem-rules'),
  rule(31, 'E', ['refuse', 'advise'], 'An abbreviation stands alone only where its card exists', 'questions/stem/abbreviations'),
  rule(32, 'E', 'refuse', 'The question word fits kind and precision', 'kinds (misasked)'),
  rule(33, 'E', ['construct', 'refuse'], 'Numbers name their unit, money its currency', 'questions/prompt, questions/stem/units'),
  rule(34, 'W', 'advise', 'At most 25 words, the gap late', 'questions/lint/stem-advice'),
  rule(36, 'E', 'refuse', 'No lost sign, no doubled space', 'questions/stem-rules'),
  rule(37, 'E', 'refuse', 'Relative dates are resolved', 'questions/stem/relative-dates'),
  rule(38, 'E', 'construct', 'A false statement changes one value, to a proven wrong one', 'questions/options'),
  rule(39, 'E', 'run-time', 'Four to six of ten statements are true', 'study/statements'),
  rule(40, 'E', 'construct', 'Dates to be ordered lie apart', 'questions/order'),
  rule(41, 'E', 'construct', 'Years between: two exact years (no such form yet)', 'questions/generate'),
  rule(42, 'E', 'construct', 'Estimates are no ranges to choose from (no such form yet)', 'questions/generate'),
  rule(43, 'W', 'advise', 'One key answers at most a fifth of its kind', 'questions/lint/deck-advice'),
  rule(44, 'W', ['construct', 'advise'], 'Every value can be typed; most can be recognised', 'questions/generate, questions/lint/stem-advice'),
  rule(45, 'E', 'run-time', 'The key does not stand in the questions just before', 'study/spacing, memory/day-plan'),
  rule(46, 'W', ['advise', 'run-time'], 'No twins; look-alikes stand apart', 'questions/lint/deck-advice, study/spacing'),
  rule(47, 'W', 'advise', 'One wrong option stands in at most 15% of its kind', 'questions/lint/deck-advice'),
  rule(48, 'E', 'construct', 'The same file and seed give the same bytes', 'questions/generate'),
  rule(49, 'W', 'advise', 'Options are not all equally hard to tell apart', 'questions/lint/deck-advice'),
  rule(50, 'E', 'run-time', 'The feedback shows answer, statement, source and date', 'study, ui/study'),
  rule(51, 'E', 'run-time', 'Feedback follows every choice', 'study'),
  rule(52, 'W', ['advise', 'run-time'], 'Values that conflict are told', 'questions/lint/deck-advice, questions/conflicts'),
  rule(53, 'W', 'run-time', 'Options nobody takes and questions that fail are shown to the author', 'study/prepare/tally, study/prepare/review-items'),
  rule(54, 'E', 'construct', 'Guessing without knowing gains nothing', 'tests/laws/guessing'),
]; // prettier-ignore

const byNumber: ReadonlyMap<number, Rule> = new Map(rules.map((one) => [one.number, one]));

/** The rule with this number. Throws for a number that is none: rules are named by the code alone. */
export function ruleOf(number: number): Rule {
  const found = byNumber.get(number);
  if (found === undefined) throw new Error(`no rule ${number}`);
  return found;
}
