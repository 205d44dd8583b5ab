// A file without faults is read by short ways: what they give must be what the long ways give.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areKeysPlain } from './json-keys.ts';
import { checkKeys, isNormal } from './json-tree.ts';
import { isPlainEntry } from './plain-entry.ts';
import { readFactFile } from './read-fact-file.ts';
import { checkShape, fitsShape, type Part } from './schema.ts';
import { nothingKnown, readSentence } from './sentence.ts';
import { deepestLevel } from './tree.ts';

type Raw = Record<string, unknown>;

const sound = (): Raw => ({
  format: 'factdeck/1',
  id: 'deck',
  title: 'Viện trợ',
  language: 'en',
  sources: { atlas: { title: 'Atlas', date: 2024 }, survey: { title: 'Survey', publisher: 'Press' } },
  names: {
    who: { name: 'World Health Organization', short: 'WHO', also: ['W.H.O.'], type: 'body' },
    fao: { name: 'Food and Agriculture Organization', clue: 'the body for food', source: 'atlas' },
  },
  facts: [
    { id: 'one', fact: '{name who} began in {date 7 April 1948}.', source: 'atlas', about: 'starts' },
    { id: 'two', fact: 'It had {count 194 members}.', source: ['atlas#p4', 'survey'], asOf: '2024-12' },
    { id: 'three', fact: 'It met in {place Geneva} in {date:met 1948}.', ask: { met: 'When?' }, source: 'atlas' },
    { id: 'four', fact: 'She led it {term 2017-}.', source: 'survey', supersedes: 'one', note: 'So far.', tags: ['x'] },
  ],
  complete: ['starts'],
}); // prettier-ignore

/** Values that some key of a file must not have, or may have. */
const odd = fc.oneof(
  fc.constantFrom<unknown>('', ' ', null, true, 7, [], {}, [''], ['a', 'a'], { a: 'b' }, 'x'.repeat(2001)),
  fc.constantFrom(
    'Việt Nam\u0301',
    'o\u0323ne',
    'who',
    'atlas',
    'one',
    'In {date 1948',
    '{dte 1}  {count x}',
  ),
  fc.constantFrom(
    '{date 1948} {date 1948}',
    '2024-13',
    'four',
    'factdeck/2',
    '{name fao} {name wo}',
    'a}}b{{',
  ),
  fc.constantFrom<unknown>([[[[[[[[[[[[[[]]]]]]]]]]]]]], { deep: { deep: [{ deep: {} }] } }),
);
const key = fc.constantFrom('id', 'fact', 'source', 'sorce', 'ask', 'asOf', 'constructor', 'date', 'título', 'facts', 'names', 'supersedes'); // prettier-ignore

/** Every map and list of some data, from the top. */
function containersIn(data: unknown): Raw[] {
  if (typeof data !== 'object' || data === null) return [];
  return [data as Raw, ...Object.values(data).flatMap(containersIn)];
}

/** A sound file with some values changed, left out or added. */
const damaged = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.option(key, { nil: undefined, freq: 2 }), fc.option(odd)), {
    maxLength: 4,
  })
  .map((damages) => {
    const raw = sound();
    for (const [where, which, added, value] of damages) {
      const containers = containersIn(raw);
      const container = containers[where % containers.length]!;
      const keys = Object.keys(container);
      const chosen = added ?? keys[which % Math.max(1, keys.length)] ?? 'id';
      if (value !== null) container[chosen] = structuredClone(value);
      else if (Array.isArray(container)) container.pop();
      else Reflect.deleteProperty(container, chosen);
    }
    return JSON.parse(JSON.stringify(raw)) as Raw;
  });

/** Its text, where a line may stand twice: then a key does. */
const damagedText = fc
  .tuple(damaged, fc.option(fc.nat(), { freq: 3 }), fc.boolean())
  .map(([raw, twice, isReserved]) => {
    const lines = JSON.stringify(raw, null, 1).split('\n');
    const at = twice === null ? -1 : twice % lines.length;
    const text = lines.flatMap((line, index) => (index === at ? [line, line] : [line])).join('\n');
    return isReserved ? text : text.replace('"note"', '"__proto__"');
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The same JSON with the first letter of every key as an escape, so that no short way is taken. */
function withEscapes(text: string): string {
  return text.replace(
    /^(\s*")([A-Za-z_])(?=[^"]*": )/gm,
    (_, before: string, letter: string) =>
      `${before}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

test('the sound file is sound, and the escapes change nothing but the way', () => {
  const text = JSON.stringify(sound(), null, 1);
  expect(readFactFile(text, { format: 'json' })).toMatchObject({ ok: true, value: { warnings: [] } });
  expect(JSON.parse(withEscapes(text))).toEqual(sound());
  expect(areKeysPlain(text, sound())).toBe(true);
  expect(areKeysPlain(withEscapes(text), sound())).toBe(false);
});

describe('a file with faults', () => {
  test('gives the same problems on the same lines by the short and by the long way', () => {
    fc.assert(
      fc.property(damagedText.filter(isJson), (text) => {
        expect(readFactFile(text, { format: 'json' })).toEqual(
          readFactFile(withEscapes(text), { format: 'json' }),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('fits the shape of a file exactly where each of its parts fits its own', () => {
    fc.assert(
      fc.property(damaged, (raw) => {
        const parts: [Part, unknown][] = [
          ['head', raw],
          ...['sources', 'names', 'facts'].flatMap((section, part): [Part, unknown][] =>
            Object.values(raw[section] ?? {}).map((entry) => [(['source', 'name', 'fact'] as const)[part]!, entry]),
          ),
        ]; // prettier-ignore
        expect(parts.filter(([part, data]) => part !== 'head' && isPlainEntry(part, data) && checkShape(part, data, [], () => 1).length > 0)).toEqual([]); // prettier-ignore
        const isFit = parts.every(([part, data]) => checkShape(part, data, [], () => 1).length === 0);
        expect(fitsShape(raw)).toBe(isFit);
      }),
      { numRuns: 400 },
    );
  });
});

describe('keys', () => {
  const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
  test.each([
    ['one key twice', '{"a":1,"b":{"a":2},"a":3}', false],
    ['a key twice that hides others', '{"a":{"b":1,"c":2},"a":3}', false],
    ['one key in two maps', '[{"a":1},{"a":2}]', true],
    ['a reserved key', '{"a":{"constructor":1}}', false],
    ['a reserved key that JSON.parse keeps', '{"__proto__":1}', false],
    ['a reserved word as a value', '{"a":"__proto__"}', true],
    ['a key with an escape', '{"\\u0061":1,"a":2}', false],
    ['colons, quotes and backslashes in values', '{"a" : "\\":\\\\","b":"\\\\" , "c":"\\"\\\\\\":"}', true],
    ['spaces and lines before the colon', '{"a" \n\t :1}', true],
    ['no keys', '["a",":"]', true],
    ['as deep as may be', deep(deepestLevel), true],
    ['too deep', deep(deepestLevel + 1), false],
    ['too deep behind a key that comes again', `{"a":${deep(deepestLevel)},"a":1}`, false],
  ])('%s', (_, text, expected) => {
    expect(areKeysPlain(text, JSON.parse(text))).toBe(expected);
  });

  const word = fc.constantFrom('a', 'b', ':', 'prototype', 'đ', '"', '\\', '"a":', '\\"');
  const jsonOf = (keys: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        word.map((value) => JSON.stringify(value)),
        fc.array(tie('text'), { maxLength: 3 }).map((items) => `[${items.join(' , ')}]`),
        fc
          .array(fc.tuple(keys, tie('text')), { maxLength: 3 })
          .map((pairs) => `{${pairs.map(([name, value]) => `${JSON.stringify(name)} :${value}`).join()}}`),
      ),
    })).text;
  const isPlain = (json: string): boolean => {
    const found = checkKeys(json);
    return found.ok && found.value.length === 0;
  };

  test('without escapes are plain exactly where the long way finds nothing', () => {
    fc.assert(
      fc.property(jsonOf(fc.constantFrom('a', 'b', ':', 'prototype', 'đ')), (json) => {
        expect(areKeysPlain(json, JSON.parse(json))).toBe(isPlain(json));
      }),
      { numRuns: 400 },
    );
  });

  test('of any kind are plain only where the long way finds nothing', () => {
    fc.assert(
      fc.property(jsonOf(word), (json) => {
        expect(!areKeysPlain(json, JSON.parse(json)) || isPlain(json)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

test('a value that was read before is read the same', () => {
  const slot = fc.constantFrom('date 1948', 'date: 1948', 'date:start 1948', 'date  1948', 'date :1948', ' date 1948', 'count 1948', 'term 1948', 'place 1948', 'date', 'date 31 June', 'constructor 4'); // prettier-ignore
  const sentence = fc
    .array(slot, { maxLength: 3 })
    .map((slots) => slots.map((inner) => `a {${inner}}`).join());
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 4 }), (sentences) => {
      const context = (): Parameters<typeof readSentence>[1] => ({
        language: 'en',
        names: new Map(),
        known: nothingKnown(),
      });
      const shared = context();
      expect(sentences.map((text) => readSentence(text, shared))).toEqual(
        sentences.map((text) => readSentence(text, context())),
      );
    }),
  );
});

describe('a text that counts as composed', () => {
  test.each([
    ['plain letters', 'Viet Nam', true],
    ['composed letters and signs', 'Việt Nam, €5 – “đồng”…', true],
    ['marks on their own', 'Vie\u0323\u0302t', false],
    ['an escape that may bring a mark', '"e\\u0301"', false],
    ['a mark that has nothing to join', '"x\u0301"', true],
    ['a sign that is another one composed', '\u212b', false],
  ])('%s', (_, text, expected) => {
    expect(isNormal(text)).toBe(expected);
  });

  test('is composed, and so is each of its parts', () => {
    const sign = fc.oneof(
      fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('e', 'ê', 'ệ', '\u0301', '\u0323', '\u0302', '\u1100', '\u1161', '\u2126', '\u0340'),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 6 }), fc.nat(6), (signs, from) => {
        const text = signs.join('');
        const part = text.slice(from);
        expect(!isNormal(text) || (text.normalize('NFC') === text && part.normalize('NFC') === part)).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
