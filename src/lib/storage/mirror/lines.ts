import { digestOf } from '../../base/index.ts';
import type { RawRecord } from '../records.ts';

/** What the lines of a file say. */
export interface ReadLines {
  readonly records: readonly RawRecord[];
  /** Lines whose checksum does not fit. The end of a line that was being written in a crash is none of them. */
  readonly damaged: number;
}

/** One record as a line of a file: its checksum, a space, its key and value as JSON. */
export function lineOf(key: string, value: unknown): string {
  const json = JSON.stringify([key, value]);
  return `${digestOf(json)} ${json}\n`;
}

/** Reads lines back; those that are torn or damaged are left out. */
export function readLines(text: string): ReadLines {
  const lines = text.split('\n');
  const torn = lines.pop();
  const read = lines.map(readLine);
  const records = read.filter((record) => record !== undefined);
  // A whole line whose end mark alone was lost still counts.
  const last = torn === undefined || torn === '' ? undefined : readLine(torn);
  return {
    records: last === undefined ? records : [...records, last],
    damaged: read.length - records.length,
  };
}

function readLine(line: string): RawRecord | undefined {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  if (space < 1 || digestOf(json) !== line.slice(0, space)) return undefined;
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed) || typeof parsed[0] !== 'string') return undefined;
  return [parsed[0], parsed[1]];
}
