import { packText } from '../../src/lib/classroom/pack/packed.ts';
import { deflateRawSync } from 'node:zlib';
import type { Parser } from './bundled/parsers.ts';

/** A text of a million bytes, and who is to read it. */
export interface Megabyte {
  readonly what: string;
  readonly parser: Parser;
  readonly text: string;
}

const BYTES = 1_000_000;

/** A beginning, and then the same or the next again and again, up to a million bytes. */
function filled(head: string, part: string | ((number: number) => string), end = ''): string {
  const parts = [head];
  let bytes = Buffer.byteLength(head) + Buffer.byteLength(end);
  for (let number = 0; ; number += 1) {
    const next = typeof part === 'string' ? part : part(number);
    bytes += Buffer.byteLength(next);
    if (bytes > BYTES) break;
    parts.push(next);
  }
  return parts.join('') + end;
}

const YAML = 'format: factdeck/1\nid: m\ntitle: m\nlanguage: en\nsources: { s: { title: s, date: 2024 } }\n';
const JSON_HEAD = '{"format":"factdeck/1","id":"m","title":"m","language":"en","sources":{"s":{"title":"s","date":2024}},'; // prettier-ignore
const YAML_FACT = `${YAML}facts:\n  - { id: one, source: s, fact: "`;
const CSV = 'id,fact,source\n';

const YAML_TEXTS: Readonly<Record<string, string>> = {
  facts: filled(`${YAML}facts:\n`, (n) => `  - { id: f${n}, fact: "There were {count ${n} bridges} in {date ${1000 + (n % 1000)}}.", source: s }\n`), // prettier-ignore
  names: filled(`${YAML}names:\n`, (n) => `  n${n}: { name: The Body Number ${n}, short: B${n} }\n`),
  'wrong facts': filled(`${YAML}facts:\n`, (n) => `  - { ID: ${n}, fact: "{dte x}", sorce: q }\n`),
  'one id': filled(`${YAML}facts:\n`, '  - { id: f, fact: "{date 1990}", source: s }\n'),
  'sequences in sequences': filled('', '['),
  'maps in maps': filled('', '{a: '),
  dashes: filled('a:\n', '- '),
  'question marks': filled('', '? '),
  anchors: filled('a: [', (n) => `&a${n} x,`, ']'),
  aliases: filled('a: &a x\nb: [', '*a,', ']'),
  'aliases of aliases': filled('a0: &a0 [x]\n', (n) => `a${n + 1}: &a${n + 1} [*a${n},*a${n}]\n`),
  merges: filled('b: &b { a: 1 }\n', (n) => `k${n}: { <<: *b }\n`),
  'one key': filled('', 'a: 1\n'),
  keys: filled('', (n) => `k${n}: 1\n`),
  'a long key': filled('', 'a', ': 1\n'),
  'a long text': filled('title: "', 'a', '"\n'),
  escapes: filled('title: "', '\\u0000', '"\n'),
  'a quote without end': filled('title: "', 'a\n'),
  'a block': filled('title: |\n', ' a\n'),
  colons: filled('', 'a: '),
  comments: filled('', '#\n'),
  documents: filled('', '---\n'),
  tags: filled('a: [', '!!str x,', ']'),
  tabs: filled('a:\n', '\t'),
  'blank lines': filled('a:\n', ' \n'),
  carriages: filled('', '\r'),
  'zero bytes': filled('', '\u0000'),
  accents: filled('title: a', '\u0301'),
  slots: filled(YAML_FACT, '{date 1998} ', '" }'),
  'slots that are none': filled(YAML_FACT, '{dte 1998} ', '" }'),
  'braces that open': filled(YAML_FACT, '{', '" }'),
  'braces that close': filled(YAML_FACT, '}', '" }'),
  digits: filled(`${YAML_FACT}{count `, '9', ' things}" }'),
  'a list of numbers': filled(`${YAML_FACT}{count `, '1, ', ' things}" }'),
  dates: filled(`${YAML_FACT}{date `, '1 May 1998 to ', '}" }'),
  terms: filled(`${YAML_FACT}{term `, '1998-', '}" }'),
  'words in one name': filled(`${YAML}names:\n  n: { name: "`, 'Of The ', '" }\n'),
  'other names': filled(`${YAML}names:\n  n: { name: n, also: [`, (n) => `a${n},`, '] }\n'),
  sources: filled(`${YAML}facts:\n  - { id: a, fact: "{date 1998}", source: [`, 's, ', '] }\n'),
};

const JSON_TEXTS: Readonly<Record<string, string>> = {
  facts: filled(`${JSON_HEAD}"facts":[`, (n) => `${n === 0 ? '' : ','}{"id":"f${n}","fact":"There were {count ${n} bridges} in {date ${1000 + (n % 1000)}}.","source":"s"}`, ']}'), // prettier-ignore
  'wrong facts': filled(`${JSON_HEAD}"facts":[{}`, ',{"ID":1,"fact":"{dte x}","sorce":"q"}', ']}'),
  'arrays in arrays': filled('', '['),
  'closed arrays': '['.repeat(BYTES / 2) + ']'.repeat(BYTES / 2),
  'objects in objects': filled('', '{"a":'),
  keys: filled('{"a":1', (n) => `,"k${n}":1`, '}'),
  'one key': filled('{"a":1', ',"a":1', '}'),
  prototypes: filled('{"a":1', ',"__proto__":{"a":1}', '}'),
  digits: filled('{"a":', '9', '}'),
  escapes: filled('{"title":"', '\\u0000', '"}'),
  backslashes: filled('{"title":"', '\\\\', '"}'),
  'a text without end': filled('{"title":"', 'a'),
  spaces: filled('{', ' ', '}'),
  commas: filled('[', ','),
  slots: filled(`${JSON_HEAD}"facts":[{"id":"a","source":"s","fact":"`, '{name n} ', '"}]}'),
  tags: filled(`${JSON_HEAD}"facts":[{"id":"a","source":"s","fact":"{date 1998}","tags":["a"`, (n) => `,"t${n}"`, ']}]}'), // prettier-ignore
};

const CSV_TEXTS: Readonly<Record<string, string>> = {
  facts: filled(CSV, (n) => `f${n},There were {count ${n} bridges} in {date ${1000 + (n % 1000)}}.,s\n`),
  'wrong facts': filled(CSV, 'F,{dte x},q\n'),
  commas: filled('', ','),
  'commas in rows': filled(CSV, ',,,,,,\n'),
  columns: filled('fact', (n) => `,c${n}`),
  quotes: filled(CSV, '"'),
  'pairs of quotes': filled(`${CSV}a,"`, '""', '",s\n'),
  'a quote without end': filled(`${CSV}a,"`, 'a\n'),
  'blank lines': filled(CSV, '\n'),
  carriages: filled(CSV, '\r'),
  tabs: filled('', 'a\tb\n'),
  semicolons: filled('', 'a;b;c\n'),
  'one line': filled('', 'a'),
  slots: filled(`${CSV}a,`, '{date 1998} ', ',s\n'),
  spaces: filled(`${CSV}a,It was`, ' ', 'in {date 1998},s\n'),
};

const LINE_TEXTS: Readonly<Record<string, string>> = {
  facts: filled('', (n) => `There were {count ${n} bridges} in {date ${1000 + (n % 1000)}}.\n`),
  'blank lines': filled('', '\n'),
  letters: filled('', 'a\n'),
  headings: filled('', '# a\n'),
  'one line': filled('', 'a '),
  'slots in a line': filled('', '{date 1998} '),
  'pairs of terms': filled('', (n) => `term ${n} - what it means\n`),
  dashes: filled('', ' - '),
};

const BACKUP_TEXTS: Readonly<Record<string, string>> = {
  records: filled('{"format":"factdeck-backup","version":1,"records":{"version":1}}\n', (n) => `["event/a/${n}",{"a":1}]\n`), // prettier-ignore
  nesting: filled('', '['),
  'one line': filled('{"format":"factdeck-backup","version":1,"a":"', 'a'),
};

async function packed(): Promise<Readonly<Record<string, string>>> {
  const packing = {
    deflate: (given: string) => Promise.resolve(new Uint8Array(deflateRawSync(given))),
    inflate: () => {
      throw new Error('nothing is read here');
    },
    textOf: () => '',
  };
  return {
    'a bomb': await packText('a', 'a'.repeat(300_000_000), packing),
    nesting: await packText('a', '['.repeat(1_900_000), packing),
    keys: await packText(
      'a',
      filled('{"a":1', (n) => `,"k${n}":1`, '}'),
      packing,
    ),
    signs: filled('a=1-', 'A'),
    spaces: filled('', ' '),
  };
}

/** Texts of a million bytes that are slow to read where a parser takes time or room by the square of them, or by their depth. */
export async function megabytes(): Promise<readonly Megabyte[]> {
  const wire = await packed();
  const all: readonly (readonly [Parser, Readonly<Record<string, string>>])[] = [
    ['yaml', YAML_TEXTS],
    ['draft yaml', YAML_TEXTS],
    ['json', JSON_TEXTS],
    ['draft json', JSON_TEXTS],
    ['csv', CSV_TEXTS],
    ['draft csv', CSV_TEXTS],
    ['rows', CSV_TEXTS],
    ['lines', LINE_TEXTS],
    ['draft lines', LINE_TEXTS],
    ['terms', { ...LINE_TEXTS, ...CSV_TEXTS }],
    ['backup', BACKUP_TEXTS],
    ['assignment', wire],
    ['result', wire],
  ];
  return all.flatMap(([parser, texts]) =>
    Object.entries(texts).map(([what, text]) => ({ what, parser, text })),
  );
}
