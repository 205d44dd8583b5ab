import { counted, number } from './amounts.ts';

/** What is said where another edition of a deck is taken in. */
export const edition = {
  another: 'You have another edition of this deck.',
  title: 'What changes with this edition',
  nothing: 'Nothing that is asked changes.',
  unchanged: (it: { count: number }) =>
    `${counted(it.count, 'question stays as it is', 'questions stay as they are')}.`,
  histories: (it: { count: number }) =>
    `${number(it.count)} that you have answered ${it.count === 1 ? 'keeps its history and comes' : 'keep their history and come'} back on the day already set.`,
  groups: {
    value: (it: { count: number }) => `${number(it.count)} with another answer`,
    wording: (it: { count: number }) => `${number(it.count)} reworded`,
    source: (it: { count: number }) => `${number(it.count)} with other sources`,
    added: (it: { count: number }) => `${number(it.count)} new`,
    removed: (it: { count: number }) => `${number(it.count)} no longer asked`,
  },
  fates: {
    value:
      'What you have answered of these keeps its history and comes back within a day. It then says what you learnt and what it is now.',
    wording: 'Same answer in other words. History and due dates stay.',
    source: 'Same answer. History and due dates stay.',
    added: 'Asked in their turn, like all new questions.',
    removed: 'Not asked and not counted any more. Their history is kept, for an edition that has them again.',
  },
  answered: 'answered',
  was: 'was',
  now: 'now',
  more: (it: { count: number }) => `and ${number(it.count)} more`,
  shifted: 'Values have changed places in a sentence',
  shiftedText: (it: { values: string }) =>
    `${it.values}: what you learnt of one now counts for another. Those come back as changed. Their author can prevent it by naming the values.`,
  ships: (it: { title: string }) => `A new edition of ${it.title} came with the app.`,
  shipsText: 'Yours stays until you take this one. Your answers stay either way.',
  shows: 'See what changes',
  keepOld: 'Keep mine',
  take: 'Take this edition',
};
export type EditionWords = typeof edition;
