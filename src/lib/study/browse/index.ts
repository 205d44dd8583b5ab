// What lists a deck: every fact and name with its cards, narrowed by a search and by what is known of them.
export { entriesOf, SearchTexts, type BrowseCard, type BrowseEntry } from './entries.ts';
export { historyOf, type CardHappening } from './history.ts';
export {
  CARD_MARKS,
  marker,
  type BrowseMoment,
  type CardMark,
  type Knowledge,
  type Marker,
} from './marks.ts';
export { narrow, type BrowseFilter, type Narrowed } from './narrow.ts';
