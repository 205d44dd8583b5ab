export { maxBytes, readFactFile, type ReadFile, type ReadOptions } from './read-fact-file.ts';
