import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDraft, type FileFormat } from '../read/index.ts';
import { editRows, type RowEdit } from './edit-rows.ts';

const texts: Readonly<Record<FileFormat, string>> = {
  yaml: `# mine
format: factdeck/1
id: small
title: Small
language: en
sources: { atlas: { title: Atlas } }
facts:
  # the first
  - { id: one, fact: "It was {date 1998}.", source: atlas }
  - id: two
    fact: It was not {date 1999}.
    source: atlas
    note: kept
`,
  json: JSON.stringify({
    format: 'factdeck/1', id: 'small', title: 'Small', language: 'en', sources: { atlas: { title: 'Atlas' } },
    facts: [
      { id: 'one', fact: 'It was {date 1998}.', source: 'atlas' },
      { id: 'two', fact: 'It was not {date 1999}.', source: 'atlas', note: 'kept' },
    ],
  }), // prettier-ignore
  csv: '# title: Small\n# source atlas: Atlas\nid,fact,source,note\none,It was {date 1998}.,atlas,\n\ntwo,It was not {date 1999}.,atlas,"kept\nin two lines"\n', // prettier-ignore
  lines: '# title: Small\n# source atlas: Atlas\nIt was {date 1998}. [atlas] ^one\n\n# between\nIt was not {date 1999}. [atlas] ^two\n', // prettier-ignore
};

const formats = Object.keys(texts) as FileFormat[];

const rowsOf = (text: string, format: FileFormat) => {
  const read = readDraft(text, { format });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.rows;
};

function edited(format: FileFormat, ...edits: RowEdit[]): string {
  const text = editRows(texts[format], format, edits);
  if (text === undefined) throw new Error('no place');
  return text;
}

describe.each(formats)('a row of %s', (format) => {
  const [one, two] = rowsOf(texts[format], format);

  test('is changed in its place', () => {
    const text = edited(format, { kind: 'set', row: 1, column: 'fact', text: 'It: was {count 5} # so.' });
    expect(rowsOf(text, format)).toEqual([one, { ...two, fact: 'It: was {count 5} # so.' }]);
  });

  test('is added behind another, with its source', () => {
    const rows = rowsOf(edited(format, { kind: 'add', after: 0, fact: 'New {date 2000}.' }), format);
    expect(rows.map(({ fact, source }) => [fact, source])).toEqual([
      [one?.fact, 'atlas'],
      ['New {date 2000}.', 'atlas'],
      [two?.fact, 'atlas'],
    ]);
  });

  test('is added at the end', () => {
    const rows = rowsOf(edited(format, { kind: 'add', after: 1, fact: 'New {date 2000}.' }), format);
    expect(rows.map(({ fact }) => fact)).toEqual([one?.fact, two?.fact, 'New {date 2000}.']);
  });

  test('is copied with an id of its own', () => {
    const rows = rowsOf(edited(format, { kind: 'copy', row: 0 }), format);
    expect(rows.map(({ fact }) => fact)).toEqual([one?.fact, one?.fact, two?.fact]);
    const read = readDraft(edited(format, { kind: 'copy', row: 0 }), { format });
    expect(read.ok && new Set(read.value.file.facts.map(({ id }) => id)).size).toBe(3);
  });

  test('is deleted, and its neighbour stays', () => {
    expect(rowsOf(edited(format, { kind: 'delete', row: 0 }), format)).toEqual([two]);
    expect(rowsOf(edited(format, { kind: 'delete', row: 1 }), format)).toEqual([one]);
  });

  test('is changed with others in one go', () => {
    const edits = [0, 1].map((row) => ({ kind: 'set', row, column: 'id', text: `id-${row}` }) as const);
    expect(rowsOf(edited(format, ...edits), format).map(({ id }) => id)).toEqual(['id-0', 'id-1']);
  });
});

test.each(['yaml', 'json', 'csv'] as const)('a row of %s gets what it had no place for', (format) => {
  const text = edited(
    format,
    { kind: 'set', row: 0, column: 'about', text: 'years' },
    { kind: 'set', row: 0, column: 'tags', text: 'a, b' },
  );
  expect(readDraft(text, { format })).toMatchObject({
    value: {
      file: { facts: [{ about: 'years', tags: ['a', 'b'] }, { id: 'two' }] },
    },
  });
});

test.each(['yaml', 'json', 'csv'] as const)(
  'a row of %s gets its question, its status and its note',
  (format) => {
    const text = edited(
      format,
      { kind: 'set', row: 0, column: 'ask', text: 'When was it?' },
      { kind: 'set', row: 0, column: 'status', text: 'suspect' },
      { kind: 'set', row: 1, column: 'note', text: '' },
      { kind: 'set', row: 1, column: 'ask', text: 'date: When was it not?' },
    );
    expect(readDraft(text, { format })).toMatchObject({
      value: {
        isSound: true,
        file: {
          facts: [
            { ask: { date: 'When was it?' }, status: 'suspect' },
            { ask: { date: 'When was it not?' } },
          ],
        },
        rows: [
          { ask: format === 'csv' ? 'When was it?' : 'date: When was it?', status: 'suspect', note: '' },
          { ask: 'date: When was it not?', status: '', note: '' },
        ],
      },
    });
  },
);

test('a line has no place for what it is about', () => {
  expect(editRows(texts.lines, 'lines', [{ kind: 'set', row: 0, column: 'about', text: 'x' }])).toBe(
    undefined,
  );
});

test('comments stay in YAML and in lines', () => {
  expect(edited('yaml', { kind: 'delete', row: 1 })).toMatch(/# mine[^]*# the first/);
  expect(edited('lines', { kind: 'delete', row: 1 })).toContain('# between');
});

test('YAML and JSON agree after any edits', () => {
  const column = fc.constantFrom('fact', 'about', 'asOf', 'source', 'tags', 'ask', 'status', 'note');
  const text = fc.constantFrom(
    '',
    'a',
    'a; b',
    '{date 1998}',
    'x: y',
    '2024',
    '# no',
    '- a',
    '"',
    'a, b',
    'When?',
    'date: When?\ndate2: And then?',
  );
  const row = fc.constantFrom(0, 1);
  const edit: fc.Arbitrary<RowEdit> = fc.oneof(
    fc.record({ kind: fc.constant('set'), row, column, text }),
    fc.record({ kind: fc.constant('add'), after: fc.constantFrom(-1, 0, 1), fact: text }),
    fc.record({ kind: fc.constant('copy'), row }),
    fc.record({ kind: fc.constant('delete'), row }),
  );
  fc.assert(
    fc.property(edit, (one) => {
      expect(rowsOf(edited('yaml', one), 'yaml')).toEqual(rowsOf(edited('json', one), 'json'));
    }),
  );
});
