import { browserPacking } from '../../../src/lib/app/classroom/browser-packing.ts';
import { readAssignment, readResult } from '../../../src/lib/classroom/index.ts';
import { readDraft, readFactFile } from '../../../src/lib/facts/read/index.ts';
import { editRows, readTermList, sniffFormat } from '../../../src/lib/facts/tables/index.ts';
import { readBackup } from '../../../src/lib/storage/backup/index.ts';

/** All that reads what somebody else wrote. */
const PARSERS = {
  yaml: (text) => readFactFile(text, { format: 'yaml' }),
  json: (text) => readFactFile(text, { format: 'json' }),
  csv: (text) => readFactFile(text, { format: 'csv' }),
  lines: (text) => readFactFile(text, { format: 'lines' }),
  'draft yaml': (text) => readDraft(text, { format: 'yaml' }),
  'draft json': (text) => readDraft(text, { format: 'json' }),
  'draft csv': (text) => readDraft(text, { format: 'csv' }),
  'draft lines': (text) => readDraft(text, { format: 'lines' }),
  terms: (text) => [sniffFormat(text), readTermList(text)],
  rows: (text) => editRows(text, 'csv', [{ kind: 'set', row: 0, column: 'id', text: 'x' }]),
  backup: (text) => readBackup(new Blob([text])),
  assignment: (text) => readAssignment(text, 'file', browserPacking),
  result: (text) => readResult(text, 'file', browserPacking),
} as const satisfies Readonly<Record<string, (text: string) => unknown>>;

export type Parser = keyof typeof PARSERS;

/** Reads a text to its end. Throws where a parser does. */
async function parse(parser: Parser, text: string): Promise<void> {
  await PARSERS[parser](text);
}
Object.assign(globalThis, { parse });

// In a worker of a browser; Node calls `parse` itself.
if ('WorkerGlobalScope' in globalThis) {
  self.onmessage = async ({ data }: MessageEvent<readonly [Parser, string]>) => {
    try {
      await parse(...data);
      self.postMessage('answered');
    } catch (thrown) {
      self.postMessage(`threw ${String(thrown)}`);
    }
  };
  self.postMessage('ready');
}
