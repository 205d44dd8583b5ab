export { deckOf, type Deck } from './deck.ts';
export {
  answerShown,
  beginSitting,
  overrideAnswer,
  showNext,
  skipShown,
  suspendShown,
  undoLast,
  type Answered,
  type Done,
  type Shown,
  type Sitting,
  type Stamp,
} from './sitting.ts';
