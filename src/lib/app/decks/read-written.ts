import type { Result } from '../../base/index.ts';
import type { Problem } from '../../facts/index.ts';
import { readFactFile, type ReadFile, type ReadOptions } from '../../facts/read/index.ts';
import { sniffFormat } from '../../facts/tables/index.ts';
import { failedAs, type WrittenFile } from './written-file.ts';

/** Reads a fact file as somebody wrote it; `onbegin` hears when its text is there. */
export async function readWritten(
  { written, name, format }: WrittenFile,
  onbegin: () => void,
): Promise<Result<ReadFile, readonly Problem[]>> {
  const text = typeof written === 'string' ? written : await textOf(written).catch(() => undefined);
  if (text === undefined) return failedAs('file.not-text');
  onbegin();
  return readFactFile(text, format === undefined ? optionsFor(text, name) : { format });
}

async function textOf(file: Blob): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
}

function optionsFor(text: string, name?: string): ReadOptions {
  const format = sniffFormat(text, name);
  const title = name?.replace(/\.\w+$/, '');
  // A list of terms is no fact file yet: what it lacks is told as of a table.
  return { format: format === 'list' ? 'csv' : (format ?? 'yaml'), ...(title !== undefined && { title }) };
}
