import { kinds } from '../../kinds/index.ts';
import { findHeader } from './columns.ts';
import { readTermList } from './term-list.ts';

const headLength = 20_000;
const mark = new RegExp(`\\{\\s*(${kinds.map(({ id }) => id).join('|')})[ :]`);

/** Whether every line is a term, a comma and its definition, and none a sentence. */
function seemsPairs(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => /^[^,.]{1,80},[^,]*[^,.!?…\s]\s*$/.test(line));
}

/**
 * How a text seems to be written, from its beginning and the name of its file: `list` holds terms with their definitions.
 * Undefined where nothing tells.
 */
export function sniffFormat(text: string, name = ''): 'yaml' | 'json' | 'csv' | 'lines' | 'list' | undefined {
  if (/\.json$/i.test(name)) return 'json';
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  const head = text.slice(0, headLength).replace(/^\ufeff/, '');
  if (head.trimStart().startsWith('{') && !mark.test(head.trimStart().slice(0, 20))) return 'json';
  if (/^(format|id|title|language|sources|names|facts|complete):/m.test(head)) return 'yaml';
  if (findHeader(head) !== undefined) return 'csv';
  if (mark.test(head)) return 'lines';
  const isTable = /\.(csv|tsv)$/i.test(name);
  const seemsList = isTable || /^#separator:/im.test(head) || head.includes('\t') || seemsPairs(head);
  if (seemsList && readTermList(head.slice(0, head.lastIndexOf('\n') + 1) || head) !== undefined)
    return 'list';
  return isTable ? 'csv' : undefined;
}
