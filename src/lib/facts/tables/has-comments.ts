import { CST, Lexer } from 'yaml';
import type { FileFormat } from '../read/read-fact-file.ts';
import { findHeader } from './columns.ts';
import { beginDraft, takeDirective } from './draft.ts';
import { readRows } from './separated.ts';

/** Whether a text has comments: another format does not take them along. JSON has none. */
export function hasComments(text: string, format: FileFormat): boolean {
  switch (format) {
    case 'yaml':
      return hasYamlComments(text);
    case 'json':
      return false;
    case 'csv':
      return hasRowComments(text);
    case 'lines':
      return text.split(/\r\n|\r|\n/).some(isComment);
  }
}

function hasYamlComments(text: string): boolean {
  let before = '';
  for (const token of new Lexer().lex(text)) {
    // What follows the sign of a scalar is its text, whatever it begins with.
    if (before !== CST.SCALAR && /^#\s*\S/.test(token)) return true;
    before = token;
  }
  return false;
}

function hasRowComments(text: string): boolean {
  const header = findHeader(text);
  return (
    header !== undefined &&
    readRows(text, header.separator).some(({ cells: [first = '', ...others] }, index) => {
      const isAlone = others.every((cell) => cell.trim() === '');
      return (isAlone || index < header.index) && isComment([first, ...others].join(header.separator));
    })
  );
}

/** Whether a line begins with # and says neither title nor language nor source. */
function isComment(line: string): boolean {
  const text = line.trim();
  return /^#\s*\S/.test(text) && !takeDirective(beginDraft(), text, 1);
}
