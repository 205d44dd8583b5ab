const features = {
  figures: { has: 'holds figures', lacks: 'holds no figures' },
  hyphen: { has: 'has a hyphen', lacks: 'has no hyphen' },
  bracket: { has: 'has brackets', lacks: 'has no brackets' },
  marks: { has: 'has letters with marks', lacks: 'has no letters with marks' },
  'small-letter': { has: 'begins with a small letter', lacks: 'begins with a capital' },
  capitals: { has: 'is all in capitals', lacks: 'is not all in capitals' },
};

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
    'It is never recognised first, only typed: no wrong answer can be proven false. For a name, give the name a clue: clues have options. Where the file holds every value of a relation, name it under about and list it under complete.',
  'lone-feature': (it: { feature: keyof typeof features; alone: 'has' | 'lacks' }) =>
    `Of all options only the right one ${features[it.feature][it.alone]}. Give the names of this type one way of writing, or add names that look like it.`,
  converging:
    'The right option shares more words with the wrong ones than they do with each other, so it shows. Add names of this type that are alike without it.',
  'longest-key': (it: { length: number; next: number }) =>
    `The right option has ${it.length} signs, the wrong ones at most ${it.next}: the longest is often guessed. Add names of this type that are as long.`,
  'shared-word': (it: { word: string }) =>
    `“${it.word}” stands in the question and in the right option alone. Reword the question, or add names of this type with that word.`,
  'no-term-apart':
    'Every wrong term overlaps the right one. Add facts on other terms for one that lies apart; list the relation under complete only where the file holds every term.',
  unexplained: (it: { text: string; count: number }) =>
    `No name of the file explains “${it.text}” (shown in ${it.count} ${it.count === 1 ? 'question' : 'questions'}). Add it under names with its full form, or write it out.`,
  'common-option': (it: { text: string; count: number; of: number }) =>
    `“${it.text}” is a wrong option of ${it.count} of ${it.of} questions of its kind, so it is soon known to be wrong. Add names of its type.`,
  'one-difficulty': (it: { count: number; all: 'alike' | 'unlike' }) =>
    it.all === 'unlike'
      ? `All ${it.count} questions on names have options that look nothing alike, which is easy. Add names that are mistaken for each other.`
      : `All ${it.count} questions on names have options that look much alike, which is hard. Add names that differ more.`,
  conflict: (it: { other: string; value: string }) =>
    `“${it.other}” gives ${it.value} for the same thing at the same time; the feedback shows both. If one is wrong, mark it with status; if they differ in time, add asOf.`,
};
export type Advice = typeof advice;
