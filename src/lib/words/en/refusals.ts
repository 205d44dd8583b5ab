/** What is said of somebody or something, by its status. */
const statuses = {
  candidate: 'of a candidacy',
  elected: 'of an election',
  served: 'of a seat or office that was held',
  planned: 'of a plan',
  done: 'of something done',
};

/** Why a question is not asked, or not asked in a form, and how to mend it. Numbers are those of the rules for questions. */
export const refusals = {
  status: (it: { status: string }) => `The fact is marked ${it.status}, so it is kept and not asked.`,
  superseded: 'A newer fact supersedes this one and it has no date. Add asOf to ask it with its date.',
  ambiguous: (it: { other: string }) =>
    `The question fits “${it.other}” too, with another answer. Say in the sentence which one is meant, or add asOf.`,
  leak: (it: { text: string }) =>
    `The question shows a part of its answer (“${it.text}”). Reword the sentence, or give the slot an ask.`,
  negation: (it: { text: string }) =>
    `The question is negative (“${it.text}”). Say what is, not what is not.`,
  dangling: (it: { text: string }) =>
    `“${it.text}” depends on when or where it is read. Name the date or the thing.`,
  'broken-text': (it: { text: string }) => `A sign seems to be lost near “${it.text}”. Check the text.`,
  'key-not-accepted': 'The answer does not grade right against itself. Write the value in a plainer form.',
  'question-word': (it: { text: string }) =>
    `“${it.text}” does not ask for a value of this kind or precision. Change the question word, or the value.`,
  'after-source': (it: { year: number }) =>
    `${it.year} lies after the source was written, and the sentence tells it as past. Check the year, or say that it is planned.`,
  'status-mismatch': (it: { asked: keyof typeof statuses; told: keyof typeof statuses }) =>
    `The ask speaks ${statuses[it.asked]}, the sentence ${statuses[it.told]}. Use the verb of the sentence in the ask.`,
  'no-option': (it: { text: string }) =>
    `“${it.text}” is no answer that can stand among others. Mark one value or name that stands by itself.`,
  'several-values': (it: { text: string }) =>
    `“${it.text}” holds several values at once. Ask one: give each a mark, or a fact, of its own.`,
  'bare-abbreviation': (it: { text: string; full: string }) =>
    `“${it.text}” stands alone and has no card. Write “${it.full}”, or add “short: ${it.text}” to that name.`,
  'no-unit': (it: { of: string; isMoney: boolean }) =>
    it.isMoney
      ? `The sum has no currency (“${it.of}”). Write it with the number: {count US$5 million}.`
      : `The number has no unit (“${it.of}”). Write it with the number: {count 500 km}.`,
  'relative-date': (it: { text: string }) =>
    `“${it.text}” counts from a date that is not there. Write the date itself, add asOf, or mark the fact disputed.`,
  'no-proof': 'Fewer than two wrong options can be proven false, so it is asked typed.',
  'spelled-out': (it: { text: string }) =>
    `The initials of the full name spell “${it.text}”, so that nothing is asked. What it stands for is asked instead.`,
  bound: (it: { text: string }) =>
    `Beside “${it.text}” other numbers would be true too, so it is asked typed. Give the figure itself to have options.`,
  initials:
    'Of several options only the right one has the letters of the abbreviation, so it is asked typed.',
  'one-sided':
    'Wrong options are possible on one side only and would give the answer away, so it is asked typed.',
};
export type Refusals = typeof refusals;
