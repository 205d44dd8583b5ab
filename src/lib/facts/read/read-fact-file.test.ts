import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { readFactFile } from './read-fact-file.ts';
import { slotsOf } from '../fact-file.ts';

const head = `format: factdeck/1
id: deck
title: A deck
language: en
sources:
  atlas: { title: Atlas, date: 2024 }
`;

const yaml = (body: string) => readFactFile(head + body, { format: 'yaml' });

function problemsOf(read: ReturnType<typeof readFactFile>): string[] {
  const problems = read.ok ? read.value.warnings : read.error;
  return problems.map(({ line, field, message }) => `${line ?? '-'} ${field} ${message.code}`);
}

function factOf(sentence: string, rest = ''): string {
  return `facts:\n  - id: one\n    fact: ${sentence}\n    source: atlas\n${rest}`;
}

describe('a fact file that fits', () => {
  test('is read whole, every key of it', () => {
    const read = yaml(`names:
  who: { name: World Health Organization, short: WHO, also: [W.H.O.], type: body, clue: the body for health, source: atlas }
facts:
  - id: members
    fact: "{name who} had {count:members 194 member states} in {date 2024}; {{sic}}."
    ask: { members: How many member states did it have? }
    about: who-members
    asOf: 2024-12
    source: [atlas#p4]
    note: A note.
    tags: [health]
  - id: members-later
    fact: It had {count 195 member states}.
    about: who-members
    asOf: 2025
    source: atlas
    supersedes: members
    status: disputed
complete: [who-members]
`);
    if (!read.ok) throw new Error(problemsOf(read).join('\n'));
    const { file, warnings } = read.value;
    expect(warnings).toEqual([]);
    expect(file.facts.map(({ sentence, asOf, ...fact }) => ({ ...fact, asOf: asOf?.written, slots: slotsOf(sentence).map((slot) => [slot.name, slot.kind, slot.written]) }))).toEqual([
      {
        id: 'members',
        ask: { members: 'How many member states did it have?' },
        about: 'who-members',
        sources: [{ id: 'atlas', locator: 'p4' }],
        note: 'A note.',
        tags: ['health'],
        asOf: '2024-12',
        slots: [['name', 'name', 'who'], ['members', 'count', '194 member states'], ['date', 'date', '2024']],
      },
      {
        id: 'members-later',
        ask: {},
        about: 'who-members',
        sources: [{ id: 'atlas' }],
        supersedes: 'members',
        status: 'disputed',
        tags: [],
        asOf: '2025',
        slots: [['count', 'count', '195 member states']],
      },
    ]); // prettier-ignore
    expect(file.facts[0]?.sentence.at(-1)).toBe('; {sic}.');
    expect(file.complete).toEqual(['who-members']);
  });

  test('is the same from JSON, with bare numbers for years', () => {
    const fromYaml = yaml(factOf('It was founded in {date 1948}.', '    asOf: 2022\n'));
    const json = {
      format: 'factdeck/1',
      id: 'deck',
      title: 'A deck',
      language: 'en',
      sources: { atlas: { title: 'Atlas', date: 2024 } },
      facts: [{ id: 'one', fact: 'It was founded in {date 1948}.', source: 'atlas', asOf: 2022 }],
    };
    expect(readFactFile(JSON.stringify(json), { format: 'json' })).toEqual(fromYaml);
    expect(fromYaml.ok).toBe(true);
  });

  test('may leave out the language, with a warning', () => {
    const read = readFactFile(head.replace('language: en\n', '') + factOf('Founded in {date 1948}.'), {
      format: 'yaml',
    });
    expect(read.ok).toBe(true);
    expect(problemsOf(read)).toEqual(['1  language.missing']);
  });

  test('{kind: value} in quotes is a slot without a name of its own', () => {
    const read = yaml(factOf('"Founded in {date: 1948}."'));
    expect(read.ok && slotsOf(read.value.file.facts[0]!.sentence).map((slot) => slot.name)).toEqual(['date']);
  });
});

describe('a fact file with faults tells each with its line', () => {
  test('all at once, in the order of the file', () => {
    const read = yaml(`names:
  Who: { name: W, colour: red }
facts:
  - id: one
    fact: It was founded in {dte 1948}.
    sorce: atlas
    status: wrong
  - id: one
    fact: It ended in {date 31 February 1999}.
    source: atles
    ask: { count: How many? }
extra: 1
`);
    expect(problemsOf(read)).toEqual([
      '8 names.Who.colour key.unknown',
      '8 names.Who id.form',
      '10 facts[0].source key.missing',
      '11 facts[0].fact slot.kind',
      '12 facts[0].sorce key.unknown',
      '13 facts[0].status value.choice',
      '14 facts[1].id id.duplicate',
      '15 facts[1].fact date.no-such-day',
      '16 facts[1].source source.unknown',
      '18 extra key.unknown',
    ]);
  });

  test.each([
    [
      'a duplicate key',
      'facts:\n  - id: one\n    id: two\n    fact: In {date 1948}.\n    source: atlas\n',
      '9 facts[0].id key.duplicate',
    ],
    ['an anchor', 'facts: &all []\n', '7  yaml.anchor'],
    ['an alias', 'facts: *all\n', '7  yaml.anchor'],
    ['a tag', 'facts: !!seq []\n', '7  yaml.tag'],
    ['a second document', '---\nfacts: []\n---\na: b\n', '9  yaml.documents'],
    [
      'a reserved key',
      'facts:\n  - id: one\n    __proto__: x\n    fact: In {date 1948}.\n    source: atlas\n',
      '9 facts[0].__proto__ key.reserved',
    ],
    ['an open slot', factOf('In {date 1948'), '9 facts[0].fact slot.unclosed'],
    ['a slot in a slot', factOf('In {date {count 4}}'), '9 facts[0].fact slot.nested'],
    ['an empty slot', factOf('In {date}'), '9 facts[0].fact slot.empty'],
    ['an unknown name', factOf('The {name who} met in {date 1948}'), '9 facts[0].fact name.unknown'],
    ['a list where text belongs', factOf('[a]'), '9 facts[0].fact value.type'],
    ['nothing at all', '', '1  file.nothing-in-it'],
    [
      'a circle of editions',
      factOf('In {date 1948}.', '    supersedes: one\n'),
      '11 facts[0].supersedes supersedes.circle',
    ],
  ])('%s', (_, body, expected) => {
    const read = yaml(body);
    expect(read.ok).toBe(false);
    expect(problemsOf(read)).toContain(expected);
  });

  test('a circle of editions is told at the facts on it, not at those that lead to it', () => {
    const editions = { a: 'b', b: 'c', c: 'd', d: 'b', e: 'e', f: 'g', g: undefined };
    const facts = Object.entries(editions).map(([id, supersedes]) => ({
      id,
      fact: 'In {date 1948}.',
      source: 'atlas',
      supersedes,
    }));
    const json = { format: 'factdeck/1', id: 'a-deck', title: 'A', language: 'en', sources: { atlas: { title: 'Atlas' } }, facts }; // prettier-ignore
    expect(problemsOf(readFactFile(JSON.stringify(json), { format: 'json' }))).toEqual([
      '1 facts[1].supersedes supersedes.circle',
      '1 facts[2].supersedes supersedes.circle',
      '1 facts[3].supersedes supersedes.circle',
      '1 facts[4].supersedes supersedes.circle',
    ]);
  });

  test('duplicate keys in JSON, which JSON.parse would drop in silence', () => {
    const text = `{\n"format": "factdeck/1", "id": "a", "title": "A", "language": "en",\n"names": {"x": {"name": "X"},\n"x": {"name": "Y"}}}`;
    expect(problemsOf(readFactFile(text, { format: 'json' }))).toEqual(['4 names.x key.duplicate']);
  });

  test('broken JSON with the line where it breaks', () => {
    expect(problemsOf(readFactFile('{\n"a": 1,\n"b": }', { format: 'json' }))).toEqual(['3  json.syntax']);
  });

  test.each([
    ['at the start', '// note\n{"a": 1}', 1],
    ['in the middle', `{\n"a": [${'1, '.repeat(40)}\nx],\n"b": [${'2, '.repeat(40)} 3]}`, 3],
  ])('broken JSON %s, where the message names no position', (_, text, line) => {
    expect(problemsOf(readFactFile(text, { format: 'json' }))).toEqual([`${line}  json.syntax`]);
  });

  test('an open quote is told where it opens, a tab as a tab', () => {
    expect(problemsOf(readFactFile('a: 1\nb: "x\nc: 2\n', { format: 'yaml' }))).toEqual(['2  yaml.quote']);
    expect(problemsOf(readFactFile("a: 'it''s\nc: 2\n", { format: 'yaml' }))).toEqual(['1  yaml.quote']);
    expect(problemsOf(readFactFile('a:\n\tb: 1\n', { format: 'yaml' }))).toEqual(['2  yaml.tab']);
  });

  test('one fault is told once', () => {
    const clue = yaml('names:\n  x: { name: X, clue: the x, source: [atlas] }\n');
    expect(problemsOf(clue).filter((problem) => problem.includes('names.x'))).toHaveLength(1);
    expect(problemsOf(yaml('facts:\n  a: In 1948.\n')).join()).not.toContain('file.nothing-in-it');
  });

  test('a file over the cap is not read', () => {
    expect(problemsOf(readFactFile('x'.repeat(20), { format: 'yaml', maxBytes: 10 }))).toEqual([
      '-  file.too-large',
    ]);
  });
});

test.each(['\n', '\r', '\r\n', 'a\n'])(
  'a table or a list of more than 100,000 lines is not read (%j)',
  (line) => {
    const read = (lines: number, format: 'csv' | 'lines') =>
      problemsOf(readFactFile(`id,fact${line.repeat(lines)}`, { format }));
    for (const format of ['csv', 'lines'] as const) {
      expect(read(100_000, format)).toEqual(['-  file.too-many-lines']);
      expect(read(90_000, format)).not.toContain('-  file.too-many-lines');
    }
  },
);

describe('hostile files end in a message', () => {
  const many = (text: string, length = 300_000): string => text.repeat(Math.ceil(length / text.length));
  test.each([
    ['brackets', many('['), 'yaml'],
    ['maps', many('{a: '), 'yaml'],
    ['lists in lists', many('- '), 'yaml'],
    ['commas', `[${many(',')}]`, 'yaml'],
    ['quotes', many('"'), 'yaml'],
    ['quoted lines', many('"a"\n'), 'yaml'],
    ['documents', many('---\n'), 'yaml'],
    ['directives', many('%a\n'), 'yaml'],
    ['keys', many('a: 1\n'), 'yaml'],
    ['deep JSON', many('[', 3_000_000), 'json'],
    ['deep JSON that is closed', '['.repeat(50_000) + ']'.repeat(50_000), 'json'],
    ['one JSON key many times', `{${many('"k":1,')}"k":1}`, 'json'],
  ] as const)('%s', (_, text, format) => {
    const read = readFactFile(text, { format });
    expect(read.ok).toBe(false);
  });

  test('any text gives a file or problems, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('yaml' as const, 'json' as const),
        (text, format) => {
          const read = readFactFile(text, { format });
          expect(read.ok || read.error.length > 0).toBe(true);
        },
      ),
    );
  });
});
