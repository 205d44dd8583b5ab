import type { FactFile } from '../fact-file.ts';
import { rawFile, type RawEntry } from './raw-file.ts';

/** A fact file in JSON; reading it gives the file again. */
export function writeJson(file: FactFile): string {
  return jsonText(rawFile(file));
}

/** The same on one line, for what is sent or compared. */
export function factFileJson(file: FactFile): string {
  return JSON.stringify(rawFile(file));
}

/** Plain data of a fact file in JSON, indented by two. */
export function jsonText(raw: RawEntry): string {
  return `${JSON.stringify(raw, undefined, 2)}\n`;
}
