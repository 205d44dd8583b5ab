import { counted, number } from './amounts.ts';

/** What the practice page says. */
export const practice = {
  text: 'Practice changes nothing in your schedule.',
  progress: (it: { done: number; total: number }) =>
    `${number(it.done)} of ${counted(it.total, 'round', 'rounds')} done`,
  matchShort: 'Which name belongs to which abbreviation?',
  matchClue: 'Which name belongs to which description?',
  matchHow: 'Choose one on each side. A pair comes apart when one of it is chosen again.',
  short: 'Abbreviations',
  clue: 'Descriptions',
  full: 'Names',
  paired: (it: { done: number; total: number }) => `${number(it.done)} of ${number(it.total)} paired`,
  pair: (it: { number: number }) => `pair ${number(it.number)}`,
  saidChosen: (it: { text: string }) => `${it.text} chosen.`,
  saidPaired: (it: { left: string; right: string; number: number }) =>
    `Pair ${number(it.number)}: ${it.left}, ${it.right}.`,
  saidApart: 'The pair was taken apart.',
  saidNone: 'Nothing is chosen.',
  undo: 'Take the last pair apart',
  order: 'Put these in order, earliest first',
  orderHow: 'Move a row with its buttons or the arrow keys, or drag it.',
  orderPeriods: 'A period counts from its first year.',
  earliest: 'Earliest',
  latest: 'Latest',
  up: (it: { text: string }) => `Move up: ${it.text}`,
  down: (it: { text: string }) => `Move down: ${it.text}`,
  saidMoved: (it: { place: number; of: number; text: string }) =>
    `Now ${number(it.place)} of ${number(it.of)}: ${it.text}`,
  saidEdge: (it: { place: number; of: number }) => `Already ${number(it.place)} of ${number(it.of)}.`,
  check: 'Check',
  allPaired: (it: { total: number }) => `Right. All ${number(it.total)} pairs belong together.`,
  allOrdered: (it: { total: number }) => `Right. All ${number(it.total)} are in order.`,
  somePaired: (it: { right: number; total: number }) =>
    `${number(it.right)} of ${counted(it.total, 'pair', 'pairs')} right.`,
  someOrdered: (it: { right: number; total: number }) =>
    `${number(it.right)} of ${number(it.total)} in place. This is the right order.`,
  rowRight: 'right',
  rowWrong: 'wrong',
  rowPlaced: 'in place',
  rowMisplaced: 'misplaced',
  youPaired: (it: { text: string }) => `You chose ${it.text}`,
  youPlaced: (it: { place: number }) => `You put it in place ${number(it.place)}`,
  next: 'Next',
  finish: 'Finish',
  clean: (it: { clean: number; total: number }) =>
    `${number(it.clean)} of ${counted(it.total, 'round', 'rounds')} without a mistake`,
  again: 'Practise again',
  watch: 'To watch',
  emptyTitle: 'Nothing to practise in this deck',
  emptyText:
    'Practice needs four names with an abbreviation or a clue, or three facts whose dates lie some years apart.',
};
export type PracticeWords = typeof practice;
