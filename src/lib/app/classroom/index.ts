// Assignments and results with their storage: brings readers and generators along, so studying does not load it.
export { AssignmentSession } from './assignment-session.svelte.ts';
export { studiedFile } from './deck-files.ts';
export {
  classesOf,
  keepResults,
  makeClass,
  openClass,
  openResult,
  removeClass,
  type AssignmentDraft,
  type OpenedClass,
  type ReadForClass,
} from './keep-class.ts';
export { linkOf } from './links.ts';
export { qrOf, readQr, type QrCode } from './qr.ts';
export {
  deckOfAssignment,
  dropAssignment,
  handIn,
  openAssignment,
  resultNow,
  takeAssignment,
  takenAssignment,
  type OpenedAssignment,
  type TakenAssignment,
} from './take-assignment.ts';
