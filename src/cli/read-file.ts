import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { plainLine } from '../lib/base/index.ts';
import { maxBytes, type ReadFile, type ReadOptions } from '../lib/facts/read/index.ts';
import { sniffFormat } from '../lib/facts/tables/index.ts';
import { capped, fail, problemLine } from './output.ts';
import { readInTime } from './read-in-time.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
};

function told(message: string): undefined {
  fail(message);
  return undefined;
}

function optionsFor(path: string, text: string): ReadOptions {
  const format = sniffFormat(text, path);
  return {
    // A list of terms is no fact file yet: what it lacks is told as of a table.
    format: format === 'list' ? 'csv' : (format ?? 'yaml'),
    title: basename(path).replace(/\.\w+$/, ''),
  };
}

/**
 * The text of a file; relative paths start where the user stands, not where npm runs. Gives undefined after telling on standard
 * error what keeps the file from being read.
 *
 * @param whyTooLarge of a size in MB; undefined for one that is taken
 */
export async function textAt(
  given: string,
  whyTooLarge: (megabytes: number) => string | undefined,
): Promise<string | undefined> {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), given);
  const cannot = (why: string): undefined => told(`${plainLine(given)} cannot be read: ${why}.`);
  try {
    const about = await stat(path);
    if (about.isDirectory()) return cannot('it is a folder');
    if (!about.isFile()) return cannot('it is not a file');
    const tooLarge = whyTooLarge(about.size / 1e6);
    if (tooLarge !== undefined) return cannot(tooLarge);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) return cannot('it is not UTF-8 text; save it as UTF-8');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return cannot(reasons[code] ?? `the system says ${code === '' ? 'no' : code}`);
  }
}

/**
 * Reads a fact file from disk; relative paths start where the user stands, not where npm runs.
 * Gives undefined after telling every problem: on standard error what keeps the file from being opened, on
 * standard output (with `problemsTo: 'stdout'`) what is wrong in it.
 */
export async function readFileAt(
  given: string | undefined,
  problemsTo: 'stdout' | 'stderr' = 'stderr',
): Promise<ReadFile | undefined> {
  if (given === undefined || given === '') return told('Name a fact file.');
  const text = await textAt(given, (megabytes) =>
    megabytes * 1e6 > maxBytes.json
      ? `it has ${megabytes.toFixed(1)} MB, at most ${maxBytes.json / 1e6} MB of JSON or CSV, or ${maxBytes.yaml / 1e6} MB of YAML, are read`
      : undefined,
  );
  if (text === undefined) return undefined;
  const read = await readInTime(text, optionsFor(given, text));
  if (read.ok) return read.value;
  const lines = capped(read.error.map(problemLine));
  for (const line of lines) (problemsTo === 'stdout' ? console.log : console.error)(line);
  const count = read.error.filter((problem) => problem.level === 'error').length;
  return told(
    `${plainLine(given)} is not a valid fact file: ${count} ${count === 1 ? 'problem' : 'problems'}.`,
  );
}
