// Reading has a face of its own, facts/read: who only studies a deck loads no reader.
export {
  cardIdsOf,
  slotsOf,
  type Fact,
  type FactFile,
  type Sentence,
  type Slot,
  type Source,
  type SourceRef,
} from './fact-file.ts';
export type { Problem } from './problem.ts';
