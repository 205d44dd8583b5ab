import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readFactFile } from '../src/lib/facts/read/index.ts';
import type { FactFile } from '../src/lib/facts/index.ts';
import { problemsEn, readingEn, say } from '../src/lib/words/index.ts';

const LIST = 'virtual:shipped-decks';
const DECK = 'virtual:shipped-deck/';
const folder = join(import.meta.dirname, '..', 'questions');

/** Reads a shipped fact file; throws with every problem and its line, so that a bad file fails the build. */
function readShipped(name: string): FactFile {
  const read = readFactFile(readFileSync(join(folder, name), 'utf8'), { format: 'yaml' });
  if (read.ok) return read.value.file;
  const words = { ...problemsEn, ...readingEn };
  const lines = read.error.map(
    (problem) => `questions/${name}:${problem.line ?? 1}: ${say(words, problem.message)}`,
  );
  throw new Error(`Not a valid fact file:\n${lines.join('\n')}`);
}

function shippedFiles(): FactFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map(readShipped);
}

/** Turns the fact files of questions/ into data while the app is built: no reader of YAML is loaded to study. */
export function factFiles(): Plugin {
  return {
    name: 'fact-files',
    resolveId: (id) => (id === LIST || id.startsWith(DECK) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) {
        const entries = shippedFiles().map((file) => {
          const [key, title] = [JSON.stringify(file.id), JSON.stringify(file.title)];
          return `{ id: ${key}, title: ${title}, load: async () => (await import(${JSON.stringify(DECK + file.id)})).default }`;
        });
        return `export const shipped = [${entries.join(',\n')}];`;
      }
      if (!id.startsWith(`\0${DECK}`)) return undefined;
      const file = shippedFiles().find((one) => id === `\0${DECK}${one.id}`);
      // JSON.parse of a text is read faster than the same data as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(file))});`;
    },
    configureServer(server) {
      server.watcher.add(folder);
    },
  };
}
