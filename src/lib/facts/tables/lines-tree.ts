import { ok } from '../../base/index.ts';
import type { ReadTree } from '../read/tree.ts';
import { beginDraft, dataOf, sourceRefs, takeDirective } from './draft.ts';
import { withNameIds } from './draft-names.ts';
import { wordsOf } from './ids.ts';
import { lineFinder, type TableRow } from './table-row.ts';

/** A sentence with what may follow it: its source in square brackets, and its id behind a ^. */
export interface SentenceLine {
  readonly fact: string;
  readonly source: string;
  readonly id: string;
}

/** Takes a line apart; undefined for a blank line and a comment. */
export function sentenceLine(line: string): SentenceLine | undefined {
  let fact = line.trim();
  if (fact === '' || fact.startsWith('#')) return undefined;
  let [id, source] = ['', ''];
  const last = fact.slice(fact.lastIndexOf(' ') + 1);
  if (last.startsWith('^') && last.length < fact.length) {
    id = last.slice(1);
    fact = fact.slice(0, -last.length).trimEnd();
  }
  const opening = fact.endsWith(']') ? fact.lastIndexOf('[') : -1;
  if (opening > 0) {
    source = fact.slice(opening + 1, -1).trim();
    fact = fact.slice(0, opening).trimEnd();
  }
  return { fact, source, id };
}

/**
 * Reads plain lines, a sentence with its marks in each, into the shape of a fact file. What follows in square brackets is its
 * source; lines that begin with # say title, language and sources, or are comments.
 *
 * @param title stands in where no line gives one
 */
export function readLinesTree(given: string, title?: string): ReadTree {
  const lines = given.normalize('NFC').split(/\r\n|\r|\n/);
  const draft = beginDraft();
  const read = lines.map((line) => sentenceLine(line));
  for (const one of read) if (one !== undefined && one.id !== '') draft.ids.take(one.id);
  const rows: TableRow[] = [];
  for (const [index, one] of read.entries()) {
    const line = index + 1;
    if (one === undefined) {
      takeDirective(draft, lines[index]!.trim(), line);
      continue;
    }
    const id = one.id || draft.ids.make(wordsOf(one.fact), `fact-${rows.length + 1}`);
    const source = one.source || draft.usualSource;
    draft.lines.set(`facts/${rows.length}`, line);
    draft.facts.push({
      id,
      fact: withNameIds(draft, one.fact, line),
      ...(source !== undefined && { source: sourceRefs(draft, source, line) }),
    });
    rows.push({ ...one, about: '', asOf: '', tags: '', ask: '', status: '', note: '' });
  }
  return ok({
    data: dataOf(draft, title),
    problems: [],
    isNormal: true,
    lineOf: lineFinder(draft.lines),
    placeOf: (field) => field.replace(/^facts\[\d+\]\.?/, ''),
    rows,
  });
}
