export { readDraft, type DraftProblem, type ReadDraft } from './read-draft.ts';
export {
  maxBytes,
  readFactFile,
  type FileFormat,
  type ReadFile,
  type ReadOptions,
} from './read-fact-file.ts';
