// What lists a deck: every fact and name with its cards, narrowed by a search and by what is known of them.
export { entriesOf, type BrowseCard, type BrowseEntry } from './entries.ts';
export { historyOf, type CardHappening } from './history.ts';
export { BrowseList } from './list.ts';
export {
  CARD_MARKS,
  hasMark,
  marker,
  type BrowseMoment,
  type CardMark,
  type Knowledge,
  type Marker,
  type Marks,
} from './marks.ts';
export { narrow, type BrowseFilter, type Narrowed } from './narrow.ts';
