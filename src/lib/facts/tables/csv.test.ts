import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readFactFile } from '../read/index.ts';
import { meantCell, writtenCell } from './cells.ts';
import { quoteFaults, readRows, separators } from './separated.ts';

const head = '# title: A small deck\n# language: en\n';

function read(text: string) {
  const result = readFactFile(head + text, { format: 'csv' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problemsOf(text: string): readonly string[] {
  const result = readFactFile(text, { format: 'csv' });
  const problems = result.ok ? result.value.warnings : result.error;
  return problems.map(({ line, field, message }) => `${String(line)} ${field} ${message.code}`);
}

describe('a table of facts', () => {
  test('gives facts, their sources and everything that its columns say', () => {
    const { file, warnings } = read(
      'ID;Fact;Ask;About;As of;Source;Status;Note;Tags\n' +
        'ties;It has ties with {count 194 countries}.;With how many?;ties;2024-12;World Atlas | Northern Press | 2024 | https://example.org/a;suspect;A note;a, b\n',
    );
    expect(warnings).toEqual([]);
    expect(file).toMatchObject({
      id: 'a-small-deck',
      title: 'A small deck',
      language: 'en',
      sources: [{ id: 'world-atlas-2024', title: 'World Atlas', publisher: 'Northern Press', date: { written: '2024' } }], // prettier-ignore
      facts: [
        {
          id: 'ties',
          ask: { count: 'With how many?' },
          about: 'ties',
          asOf: { written: '2024-12' },
          sources: [{ id: 'world-atlas-2024', locator: 'https://example.org/a' }],
          status: 'suspect',
          note: 'A note',
          tags: ['a', 'b'],
        },
      ],
    });
  });

  test.each([
    ['a comma', 'fact,source\n"In {date 1998}, it opened.",Atlas'],
    ['a semicolon', 'fact;source\nIn {date 1998}, it opened.;Atlas'],
    ['a tab', 'fact\tsource\nIn {date 1998}, it opened.\tAtlas'],
    ['what Excel says', 'sep=;\nfact;source\nIn {date 1998}, it opened.;Atlas'],
    ['a comma, with lines of Windows', 'fact,source\r\n"In {date 1998}, it opened.",Atlas\r\n'],
  ])('is parted by %s', (_, text) => {
    expect(read(text).file.facts).toMatchObject([{ id: 'in-it-opened', sources: [{ id: 'atlas' }] }]);
  });

  test('makes ids of the words around the values, each once, and says so', () => {
    const { file, warnings } = read('fact,source\nIt opened in {date 1998}.,A\nIt opened in {date 1999}.,A\n,,\nIt closed in {date 2001}.,A'); // prettier-ignore
    expect(file.facts.map(({ id }) => id)).toEqual(['it-opened-in', 'it-opened-in-2', 'it-closed-in']);
    expect(warnings).toEqual([
      { line: 4, field: '', level: 'warning', message: { code: 'id.made', data: { count: 3 } } },
    ]);
  });

  test('lists names in rows of their own or in the marks of its sentences', () => {
    const { file } = read(
      'id,fact,source,name,short,also,clue\n' +
        'who,,Atlas,World Health Organization,WHO,World Health Org.;W.H.O.,the body for health\n' +
        'a,{name WHO} met {name Food Fund | FF | fund} in {date 1998}.,Atlas,,,\n' +
        'b,{name:second food fund} grew in {date 1999}.,Atlas,,,\n',
    );
    expect(file.names).toEqual([
      { id: 'who', name: 'World Health Organization', short: 'WHO', also: ['World Health Org.', 'W.H.O.'], clue: 'the body for health', source: 'atlas' }, // prettier-ignore
      { id: 'food-fund', name: 'Food Fund', short: 'FF', type: 'fund' },
    ]);
  });

  test('takes sources by id where lines at the top declare them', () => {
    const { file } = read('# source atlas: World Atlas | Press | 2024\nfact,source\nIt opened in {date 1998}.,atlas#p4\n'); // prettier-ignore
    expect(file.sources).toMatchObject([{ id: 'atlas', title: 'World Atlas', publisher: 'Press' }]);
    expect(file.facts).toMatchObject([{ sources: [{ id: 'atlas', locator: 'p4' }] }]);
  });

  test('has one question for each mark that its cell names', () => {
    const { file } = read('fact,source,ask\n"In {date 1998} it had {count 5 seats}.",A,"date: When?\ncount: How many: all?"\n'); // prettier-ignore
    expect(file.facts[0]?.ask).toEqual({ date: 'When?', count: 'How many: all?' });
  });

  test.each<[string, string, string[]]>([
    ['no header', 'a,b\nc,d', ['1  csv.header']],
    ['all at once, each with its cell', `${head}id,fact,source,asOf\nOne,It was {dte 1998}.,A,soon\ntwo,It was {date 1998}.,,2024`, ['4 B4 fact slot.kind', '4 D4 asOf value.date', '4 A4 id id.form', '5 C5 source rows.source']], // prettier-ignore
    ['an unknown column', `${head}fact,sorce\nIt was {date 1998}.,A`, ['3  csv.column', '4  id.made', '4 source rows.source']], // prettier-ignore
    ['a quote that does not close', `${head}id,fact,source\na,It was {date 1998}.,A\nb,"It was {date 1999}.,A\n`, ['5  csv.quote', '5 C5 source rows.source']], // prettier-ignore
    ['text behind a quote', `${head}id,fact,source\na,"It was" {date 1998}.,A`, ['4  csv.after-quote', '4  csv.cells', '4 B4 fact slot.none']], // prettier-ignore
    ['too many cells', `${head}id,fact,source\na,It was {date 1998}, once.,A`, ['4  csv.cells']],
    ['no title and no language', 'id,fact,source\na,It was {date 1998}.,A', ['1 title rows.title', '1  rows.language']], // prettier-ignore
  ])('tells of %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  test('has the lines of its text, also below a cell with several', () => {
    expect(problemsOf(`${head}id,fact,source,note\na,It was {date 1998}.,A,"one\ntwo\nthree"\nb,It was {dte 1998}.,A,`)).toEqual(['7 B5 fact slot.kind']); // prettier-ignore
  });
});

const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', ';', '\t', '"', "'", '\n', '='), maxLength: 6 }); // prettier-ignore

describe('cells', () => {
  test('are read as papaparse reads them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), // prettier-ignore
        fc.constantFrom(...separators),
        fc.constantFrom('\n', '\r\n'),
        (table, separator, newline) => {
          const written = ([text, quoted]: readonly [string, boolean]): string =>
            quoted || /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const text = table.map((row) => row.map(written).join(separator)).join(newline) + newline;
          const rows = readRows(text, separator);
          const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline });
          expect(rows.map(({ cells }) => cells)).toEqual(data.slice(0, -1));
          expect(quoteFaults(text, separator)).toEqual([]);
          for (const { line, cells } of rows)
            expect(text.split(newline === '\n' ? '\n' : /\r\n|\n/)[line - 1]).toContain(cells[0]!.split('\n')[0]!.replaceAll('"', '""')); // prettier-ignore
        },
      ),
    );
  });

  test('come back as they were, and none of them is a formula', () => {
    fc.assert(
      fc.property(fc.oneof(cell, fc.string()), (text) => {
        const written = writtenCell(text);
        expect(meantCell(written.slice(1, -1).replaceAll('""', '"'))).toBe(text);
        expect(written).not.toMatch(/^"[=+\-@\t\r]/);
      }),
    );
  });
});
