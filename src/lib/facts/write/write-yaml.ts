import { stringify } from 'yaml';
import type { FactFile } from '../fact-file.ts';
import { rawFile, type RawEntry } from './raw-file.ts';

/** How YAML is written: every text in its line, quoted only where it must be. */
export const yamlStyle = {
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** A fact file in YAML; reading it gives the file again. */
export function writeYaml(file: FactFile): string {
  return yamlText(rawFile(file));
}

/** Plain data of a fact file in YAML, with an empty line before each section. */
export function yamlText(raw: RawEntry): string {
  const written = stringify(raw, { schema: 'failsafe', ...yamlStyle });
  return written.replace(/^(?=(sources|names|facts):)/gm, '\n');
}
