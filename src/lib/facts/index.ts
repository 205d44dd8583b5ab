export type { Fact, FactFile, Sentence, Slot, Source, SourceRef } from './fact-file.ts';
export type { Problem } from './problem.ts';
export { maxBytes, readFactFile, type ReadFile, type ReadOptions } from './read.ts';
export { slotsOf } from './sentence.ts';
