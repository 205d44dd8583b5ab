import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { jsonText } from '../write/write-json.ts';
import { yamlStyle } from '../write/write-yaml.ts';
import { asksOf } from './asks.ts';
import { splitWords, splitParts } from './cells.ts';
import type { RowEdit } from './edit-rows.ts';
import type { TableRow } from './table-row.ts';

type Value = string | readonly string[] | Readonly<Record<string, string>>;

/** What a cell says, as a file holds it: several sources or tags are a list, questions lie under their slots. */
function valueOf(column: keyof TableRow, text: string, sentence: unknown): Value {
  if (column === 'ask') return asksOf(text.trim(), typeof sentence === 'string' ? sentence : '');
  const words = column === 'tags' ? splitWords(text) : column === 'source' ? splitParts(text, ';') : [];
  return words.length > 1 ? words : (words[0] ?? text.replace(/\s+/g, ' ').trim());
}

const needed: ReadonlySet<keyof TableRow> = new Set(['id', 'fact']);

function freeId(text: string, wanted: string): string {
  let id = wanted;
  for (let number = 2; text.includes(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** Changes facts of a file in JSON, which is indented by two afterwards. */
export function editJson(text: string, edits: readonly RowEdit[]): string {
  const file = JSON.parse(text) as Record<string, unknown>;
  const facts = (Array.isArray(file['facts']) ? file['facts'] : []) as Record<string, Value>[];
  const blocks = facts.map((fact) => [fact]);
  for (const edit of edits) {
    const at = edit.kind === 'add' ? edit.after : edit.row;
    const fact = facts[at];
    if (edit.kind === 'add') {
      const added = newFact(text, edit.fact, fact?.['source']);
      const block = blocks[at];
      if (block === undefined) blocks[at < 0 ? 'unshift' : 'push']([added]);
      else block.push(added);
    } else if (fact === undefined) continue;
    else if (edit.kind === 'delete') blocks[at]?.shift();
    else if (edit.kind === 'copy') {
      const { id } = fact;
      blocks[at]?.push({ ...fact, id: freeId(text, `${typeof id === 'string' ? id : 'fact'}-copy`) });
    } else {
      const value = valueOf(edit.column, edit.text, fact['fact']);
      const { [edit.column]: _, ...others } = fact;
      const kept =
        edit.text.trim() !== '' || needed.has(edit.column) ? { ...fact, [edit.column]: value } : others;
      const block = blocks[at]!;
      block[block.indexOf(fact)] = kept;
      facts[at] = kept;
    }
  }
  return jsonText({ ...file, facts: blocks.flat() });
}

function newFact(text: string, fact: string, source: Value | undefined): Record<string, Value> {
  return { id: freeId(text, 'new-fact'), fact, ...(source !== undefined && { source }) };
}

/** Changes facts of a file in YAML; comments and the look of what is not changed stay. */
export function editYaml(text: string, edits: readonly RowEdit[]): string {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const found = document.get('facts');
  if (!isSeq(found)) document.set('facts', document.createNode([]));
  const list = document.get('facts') as YAMLSeq<YAMLMap>;
  // A list that was empty may have been written as [].
  if (list.items.length === 0) list.flow = false;
  const before = [...list.items];
  for (const edit of edits) {
    const at = edit.kind === 'add' ? edit.after : edit.row;
    const fact = before[at];
    const place = fact === undefined ? -1 : list.items.indexOf(fact);
    if (edit.kind === 'add') {
      const { source } = isMap(fact) ? (fact.toJSON() as { source?: Value }) : {};
      const node = document.createNode(newFact(text, edit.fact, source));
      list.items.splice(place < 0 ? (at < 0 ? 0 : list.items.length) : place + 1, 0, node);
    } else if (!isMap(fact)) continue;
    else if (edit.kind === 'delete') list.items.splice(place, 1);
    else if (edit.kind === 'copy') {
      const copy = document.createNode(fact.toJSON()) as YAMLMap;
      copy.set('id', freeId(text, `${String(fact.get('id'))}-copy`));
      list.items.splice(place + 1, 0, copy);
    } else if (edit.text.trim() === '' && !needed.has(edit.column)) fact.delete(edit.column);
    else {
      const value = valueOf(edit.column, edit.text, fact.get('fact'));
      fact.set(edit.column, typeof value === 'string' ? value : document.createNode(value));
    }
  }
  if (list.items.length === 0) document.delete('facts');
  return document.toString({ ...yamlStyle, indentSeq: !/^facts:[ \t]*\n-/m.test(text) });
}
