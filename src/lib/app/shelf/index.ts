export { shelfOf } from './shelf-of.ts';
