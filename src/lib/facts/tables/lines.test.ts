import { describe, expect, test } from 'vitest';
import { readDraft, readFactFile } from '../read/index.ts';
import { sniffFormat } from './sniff-format.ts';
import { readTermList } from './term-list.ts';

const lines = `# title: Small
# language: en
# source: World Atlas | Press | 2024
# A comment

It has ties with {count 194 countries}.
It opened in {date 1998}. [Survey | 2020; World Atlas | Press | 2024 | #p4]
The {name Food Fund | FF} opened in {date 1999}. ^fund
`;

describe('plain lines', () => {
  test('are facts, each with its source and id', () => {
    const read = readFactFile(lines, { format: 'lines' });
    expect(read).toMatchObject({
      ok: true,
      value: {
        file: {
          id: 'small',
          title: 'Small',
          sources: [{ id: 'world-atlas-2024' }, { id: 'survey-2020' }],
          names: [{ id: 'food-fund', name: 'Food Fund', short: 'FF' }],
          facts: [
            { id: 'it-has-ties-with', sources: [{ id: 'world-atlas-2024' }] },
            {
              id: 'it-opened-in',
              sources: [{ id: 'survey-2020' }, { id: 'world-atlas-2024', locator: 'p4' }],
            },
            { id: 'fund', sources: [{ id: 'world-atlas-2024' }] },
          ],
        },
        warnings: [],
      },
    });
  });

  test('keep the id of a sentence when its value changes', () => {
    const idOf = (count: number): unknown => {
      const read = readDraft(`It has ties with {count ${count} countries}.`, { format: 'lines' });
      return read.ok && read.value.file.facts[0]?.id;
    };
    expect([idOf(194), idOf(195)]).toEqual(['it-has-ties-with', 'it-has-ties-with']);
  });

  test('give what can be used of them while some are wrong', () => {
    const read = readDraft('It opened in {date 1998}.\nIt closed in {dte 2001}.\n', { format: 'lines' });
    expect(read).toMatchObject({
      ok: true,
      value: {
        isSound: false,
        file: { facts: [{ id: 'it-opened-in', sources: [{ id: 'unnamed-source' }] }] },
        problems: [
          { line: 1, field: 'title', message: { code: 'rows.title' } },
          { line: 1, field: '', message: { code: 'rows.language' } },
          { line: 1, field: 'source', message: { code: 'rows.source' }, fact: 0 },
          { line: 2, field: 'source', message: { code: 'rows.source' }, fact: 1 },
          { line: 2, field: 'fact', message: { code: 'slot.kind' }, fact: 1 },
        ],
        rows: [{ fact: 'It opened in {date 1998}.' }, { fact: 'It closed in {dte 2001}.' }],
      },
    });
  });
});

describe('a list of terms', () => {
  test('becomes names with clues, names with abbreviations, and facts to be put into words', () => {
    expect(readTermList('WHO\tWorld Health Organization\nHanoi\tthe capital of Vietnam\nFounding\t7 April 1948\n', 'My list')).toEqual({
      raw: {
        format: 'factdeck/1',
        id: 'my-list',
        title: 'My list',
        language: 'en',
        sources: { list: { title: '' } },
        names: {
          who: { name: 'World Health Organization', short: 'WHO' },
          hanoi: { name: 'Hanoi', clue: 'the capital of Vietnam', source: 'list' },
        },
        facts: [{ id: 'founding', fact: 'Founding: {date 7 April 1948}.', source: 'list' }],
      },
      clues: 1,
      shorts: 1,
      unworded: ['founding'],
    }); // prettier-ignore
  });

  test('of Anki is read as its headers say, without its markup', () => {
    const notes = '#separator:semicolon\n#html:true\n#guid column:1\n#tags column:4\nx1;<b>Hanoi</b>;"the capital<br>of Vietnam &amp; more";geo\n'; // prettier-ignore
    expect(readTermList(notes)?.raw['names']).toEqual({
      hanoi: { name: 'Hanoi', clue: 'the capital of Vietnam & more', source: 'list' },
    });
  });

  test.each(['It was a sentence.\nAnd another, here, with commas.', '', 'one\ntwo'])('is not %j', (text) => {
    expect(readTermList(text)).toBe(undefined);
  });
});

test.each<[string, string, string, string | undefined]>([
  ['the name of JSON', 'x', 'a.json', 'json'],
  ['the name of YAML', 'x', 'a.yml', 'yaml'],
  ['a brace', '{"id": 1}', '', 'json'],
  ['a key', '# mine\nformat: factdeck/1', '', 'yaml'],
  ['a header', '# title: x\nid;fact\n', '', 'csv'],
  ['a mark', '{date 1998} was a year.', '', 'lines'],
  ['tabs', 'Hanoi\ta capital\nHue\ta city', '', 'list'],
  ['the headers of Anki', '#separator:comma\nHanoi,a capital\n', '', 'list'],
  ['the name of a table', 'Hanoi,a capital\nHue,a city\n', 'words.csv', 'list'],
  ['a comma in every line', 'WHO,World Health Organization\nHue, a city\n', '', 'list'],
  ['no comma in sentences', 'In 1995, it joined.\nIn 1998, it left.\n', '', undefined],
  ['nothing', 'nonsense', '', undefined],
])('%s tells how a text is written', (_, text, name, format) => {
  expect(sniffFormat(text, name)).toBe(format);
});

test('a list of terms in Vietnamese says so', () => {
  const languageOf = (text: string): unknown => readTermList(text)?.raw['language'];
  expect([languageOf('Huế,thành phố ở miền Trung\n'), languageOf('Đakovo,grad u Slavoniji\n')]).toEqual([
    'vi',
    'en',
  ]);
});
