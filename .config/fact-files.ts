import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { editionOf } from '../src/lib/classroom/index.ts';
import { readFactFile } from '../src/lib/facts/read/index.ts';
import type { FactFile } from '../src/lib/facts/index.ts';
import type { StudyDay } from '../src/lib/study/index.ts';
import { deckOf, planStudyDay } from '../src/lib/study/prepare/index.ts';
import { problemsEn, readingEn, say } from '../src/lib/words/index.ts';

const LIST = 'virtual:shipped-decks';
const DECK = 'virtual:shipped-deck/';
const START = 'virtual:shipped-start/';
/** Cards that a new learner can answer before anything is generated on the device. */
const FIRST_CARDS = 10;
const folder = join(import.meta.dirname, '..', 'questions');

/** A shipped fact file, with the text that it was read from: the app and each worker ask for it anew. */
interface Shipped {
  readonly text: string;
  readonly file: FactFile;
  readonly start: StudyDay;
}
const known = new Map<string, Shipped>();

/** Reads a shipped fact file; throws with every problem and its line, so that a bad file fails the build. */
function readShipped(name: string): Shipped {
  const text = readFileSync(join(folder, name), 'utf8');
  const before = known.get(name);
  if (before?.text === text) return before;
  const read = readFactFile(text, { format: 'yaml' });
  if (read.ok) {
    const { file } = read.value;
    const shipped = { text, file, start: startOf(file) };
    known.set(name, shipped);
    return shipped;
  }
  const words = { ...problemsEn, ...readingEn };
  const lines = read.error.map(
    (problem) => `questions/${name}:${problem.line ?? 1}: ${say(words, problem.message)}`,
  );
  throw new Error(`Not a valid fact file:\n${lines.join('\n')}`);
}

function shippedFiles(): Shipped[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map(readShipped);
}

/** What a learner who has never studied a deck is asked first: the same on every day and everywhere. */
function startOf(file: FactFile): StudyDay {
  return planStudyDay(
    deckOf(file),
    new Map(),
    { now: 0, offsetMinutes: 0, limits: { newPerDay: 20 } },
    FIRST_CARDS,
  );
}

/** A module whose default export is this data: JSON.parse of a text is read faster than the same data as code. */
function asModule(data: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}

/** Turns the fact files of questions/ into data while the app is built: no reader of YAML is loaded to study. */
export function factFiles(): Plugin {
  return {
    name: 'fact-files',
    resolveId: (id) => ([LIST, DECK, START].some((prefix) => id.startsWith(prefix)) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) {
        const entries = shippedFiles().map(({ file, start }) => {
          const { id: deck, title, language } = file;
          const fields = JSON.stringify({
            id: deck,
            title,
            language,
            of: start.brief.of,
            edition: editionOf(file),
          });
          const load = (from: string): string =>
            `async () => (await import(${JSON.stringify(from + deck)})).default`;
          return `{ ...${fields}, load: ${load(DECK)}, start: ${load(START)} }`;
        });
        return `export const shipped = [${entries.join(',\n')}];`;
      }
      // Asked for every module of the app: most have nothing to do with fact files.
      const isOurs = id.startsWith(`\0${DECK}`) || id.startsWith(`\0${START}`);
      for (const { file, start } of isOurs ? shippedFiles() : []) {
        if (id === `\0${DECK}${file.id}`) return asModule(file);
        if (id === `\0${START}${file.id}`) return asModule({ ...start, names: file.names });
      }
      return undefined;
    },
    configureServer(server) {
      server.watcher.add(folder);
    },
  };
}
