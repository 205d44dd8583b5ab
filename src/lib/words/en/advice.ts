/** What an author might do better; nothing here keeps a question from being asked. Numbers are those of the rules for questions. */
export const advice = {
  'stale-present': (it: { asOf: string }) =>
    `The figure is of ${it.asOf} and told in the present tense. Say when it held, or renew it.`,
  'long-stem': (it: { words: number }) =>
    `The question has ${it.words} words. Up to 25 read well: shorten the sentence, or give the slot an ask.`,
  'early-gap':
    'The gap comes before the fifth word. Put the value later in the sentence, or give the slot an ask.',
  absolute: (it: { text: string }) => `“${it.text}” gives an option away. Leave it out.`,
  'common-key': (it: { key: string; count: number; of: number }) =>
    `“${it.key}” answers ${it.count} of ${it.of} questions of its kind, so it can be guessed. Mark another value of some of these sentences.`,
  twins: (it: { other: string }) => `This asks the same as “${it.other}” with the same answer. Keep one.`,
  'typed-only':
    'It is never recognised first, only typed: no wrong answer can be proven false. If the file holds every value, list the relation under complete.',
};
export type Advice = typeof advice;
