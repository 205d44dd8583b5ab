// Reading a whole log: what few pages need, and none of them at its start.
export { isReviewEvent } from '../check-event.ts';
export { packEvents } from './pack.ts';
export { readEvents, type EventLog } from './read-events.ts';
