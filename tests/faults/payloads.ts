import { deflateRawSync } from 'node:zlib';
import { digestOf, randomFrom, toBase64url, type Random } from '../../src/lib/base/index.ts';
import { packText } from '../../src/lib/classroom/pack/packed.ts';
import { readFactFile } from '../../src/lib/facts/read/index.ts';
import { backupText } from '../../src/lib/storage/backup/index.ts';

/** Something hostile on its way into the app. */
export interface Payload {
  readonly way: 'file' | 'paste' | 'link' | 'backup';
  /** Of the file. */
  readonly name: string;
  readonly text: string;
}

/** Sets `hit` on the window if any of it ever runs. */
const SCRIPTS: readonly string[] = [
  '<script>window.hit=1</script>',
  '<img src=x onerror=window.hit=1>',
  '<svg onload=window.hit=1>',
  '<svg><script>window.hit=1</script></svg>',
  '"><iframe srcdoc="<script>parent.hit=1</script>">',
  "'-window.hit=1-'",
  '{{constructor.constructor("window.hit=1")()}}',
  '${window.hit=1}',
  'javascript:window.hit=1',
  'data:text/html,<script>parent.hit=1</script>',
  '<a href="javascript:window.hit=1">x</a>',
  '<style>@import "https://evil.example/x.css"</style>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<base href=https://evil.example/>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<form action=https://evil.example/><input name=a autofocus onfocus=window.hit=1>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>',
  '</textarea><script>window.hit=1</script>',
];

/** Signs that turn the text around, hide in it, or end it early. */
const SIGNS: readonly string[] = [
  '\u202egnp.exe\u202c',
  '\u2066\u2067\u2068',
  '\u200b\u200d\ufeff',
  '\u0000',
  '\u0007\u001b[2J',
  '\ud800',
  'Z\u0351\u032b\u0343\u036a'.repeat(60),
  '\u{1f469}\u200d'.repeat(50),
  '﷽'.repeat(40),
  '\u2028\u2029',
];

const PROTOTYPES: readonly string[] = [
  '"__proto__": { "hit": 1, "title": "x" }',
  '"constructor": { "prototype": { "hit": 1 } }',
  '"prototype": { "hit": 1 }',
  '"toString": 1, "hasOwnProperty": 1, "then": 1',
];

const NUMBERS: readonly string[] = [
  '1e999',
  '-1e999',
  '9'.repeat(4000),
  `0.${'0'.repeat(4000)}1`,
  '0x1p9999',
  'NaN',
  '-0',
  '1_000',
  '1e-400',
  '٣٫١٤',
];

/** What the payloads are made by: each takes a sting, which is a script, a sign or both. */
const MAKERS: readonly ((random: Random, sting: string) => Omit<Payload, 'way'>)[] = [
  // A sound deck, whose every text stings: it is previewed, kept and studied.
  (random, sting) => ({ name: `${sting.slice(0, 40)}.json`, text: deckJson(random, sting) }),
  (random, sting) => ({ name: 'a.yaml', text: deckYaml(random, sting) }),
  (random, sting) => ({
    name: 'list.csv',
    text: `fact,source\n"${sting.replaceAll('"', '""')} in {date 1998}",=cmd|' /C calc'!A0\n+1,@SUM(1)\n`,
  }),
  (random) => ({
    name: 'p.json',
    text: `{ "format": "factdeck/1", "id": "p${random.int(99)}", ${random.pick(PROTOTYPES) ?? ''}, "title": "t" }`,
  }),
  (random) => ({
    name: 'n.yaml',
    text: `format: factdeck/1\nid: n\ntitle: ${random.pick(NUMBERS) ?? ''}\nlanguage: en\nsources: { s: { title: s, date: ${random.pick(NUMBERS) ?? ''} } }\nfacts:\n  - { id: one, fact: "It was {count ${random.pick(NUMBERS) ?? ''} things} and {percent ${random.pick(NUMBERS) ?? ''}}.", source: s }\n`,
  }),
  // Too deep, too wide, too long.
  (random) => ({ name: 'deep.json', text: nested('[', ']', 1000 + random.int(90_000)) }),
  (random) => ({ name: 'deep.json', text: nested('{"a":', '}', 1000 + random.int(90_000), '1') }),
  (random) => ({ name: 'deep.yaml', text: nested('[', ']', 1000 + random.int(90_000)) }),
  (random) => ({
    name: 'deep.yaml',
    text: Array.from({ length: 200 + random.int(900) }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
  }),
  () => ({
    name: 'laughs.yaml',
    text: `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]!},`.repeat(9)}]`).join('\n')}\n`,
  }),
  (random) => ({
    name: 'merge.yaml',
    text: `base: &base { a: 1 }\n${Array.from({ length: 2000 + random.int(3000) }, (_, at) => `k${at}: { <<: *base }`).join('\n')}`,
  }),
  (random) => ({
    name: 'wide.json',
    text: `{${Array.from({ length: 20_000 + random.int(40_000) }, (_, at) => `"k${at}":${at}`).join()}}`,
  }),
  (random) => ({ name: 'quotes.csv', text: `fact,source\n${'"'.repeat(50_001 + 2 * random.int(50_000))}` }),
  (random) => ({ name: 'commas.csv', text: ','.repeat(100_000 + random.int(800_000)) }),
  (random) => ({ name: 'line.yaml', text: `title: ${'a'.repeat(500_000 + random.int(400_000))}` }),
  (random) => ({
    name: 'braces.yaml',
    text: `format: factdeck/1\nid: b\ntitle: b\nlanguage: en\nfacts:\n  - { id: one, fact: "${'{'.repeat(5000 + random.int(40_000))}" }`,
  }),
  (random) => ({
    name: 'spaces.yaml',
    text: `format: factdeck/1\nid: b\ntitle: b\nlanguage: en\nfacts:\n  - { id: one, fact: "It was${' '.repeat(20_000 + random.int(100_000))}in {date 1998}x" }`,
  }),
  (_, sting) => ({
    name: 'tags.yaml',
    text: `!!js/function 'function(){ window.hit=1 }'\n---\n- !!python/object/apply:os.system ["${sting.slice(0, 20)}"]\n`,
  }),
  // Nothing that anybody could read.
  (random, sting) => ({ name: 'noise.yaml', text: noise(random, sting) }),
  (random, sting) => ({ name: 'cut.json', text: deckJson(random, sting).slice(0, 20 + random.int(400)) }),
];

const WAYS = ['file', 'paste', 'link', 'backup'] as const;

/** As many hostile texts as asked for, the same for the same seed; the ways in take turns. */
export async function payloads(seed: string, count: number): Promise<readonly Payload[]> {
  const random = randomFrom(seed);
  const made: Payload[] = [];
  for (let number = 0; number < count; number += 1) {
    const sting = `${random.pick(SIGNS) ?? ''}${random.pick(SCRIPTS) ?? ''}`;
    const maker = MAKERS[Math.floor(number / WAYS.length) % MAKERS.length]!;
    const way = WAYS[number % WAYS.length]!;
    const { name, text } = maker(random, sting);
    if (way === 'link') made.push({ way, name, text: await fragment(random, sting, text) });
    else if (way === 'backup') made.push({ way, name, text: backup(random, sting, text) });
    else made.push({ way, name, text });
  }
  return made;
}

/** What may stand after the # of an address: torn, forged, sound and bursting ones. */
async function fragment(random: Random, sting: string, text: string): Promise<string> {
  const packing = {
    deflate: (given: string) => Promise.resolve(new Uint8Array(deflateRawSync(given))),
    inflate: () => {
      throw new Error('nothing is read here');
    },
    textOf: () => '',
  };
  const choice = random.int(7);
  if (choice === 0) return `a=${encodeURIComponent(sting)}`;
  if (choice === 1)
    return `a=1-${'0'.repeat(14)}-${toBase64url(new TextEncoder().encode(text.slice(0, 2000)))}`;
  // A few kilobytes that become a thousand times as many.
  if (choice === 2) return packText('a', 'a'.repeat(3_000_000 + random.int(20_000_000)), packing);
  if (choice === 3) return packText('r', text.slice(0, 40_000), packing);
  if (choice === 4)
    return (await packText('a', text.slice(0, 40_000), packing)).slice(0, -(1 + random.int(60)));
  if (choice === 5) return packText('a', text.slice(0, 40_000), packing);
  return packText('a', assignmentJson(random, sting), packing);
}

/** A backup whose checksum fits: with a deck of the text, forged or as its reader would give it, and records that sting. */
function backup(random: Random, sting: string, text: string): string {
  const key = `hostile-${random.int(1000)}`;
  const deck = (file: unknown): readonly [string, unknown] => [`deck/${key}`, { id: key, addedAt: 1, file }];
  const choice = random.int(6);
  // The text stands where a record does, whatever it is.
  if (choice === 0) return forged(`["deck/${key}",{"id":"${key}","addedAt":1,"file":${text}}]`);
  if (choice === 1)
    return backupText([deck(text), [`note/${sting}`, text], ['setting/theme', sting]], 1).text;
  if (choice === 2) return backupText([[`event/%zz/${sting}`, text.slice(0, 1000)]], 1).text;
  const read = readFactFile(deckJson(random, sting), { format: 'json' });
  const sound = readFactFile(deckYaml(random, 'plain'), { format: 'yaml' });
  if (!sound.ok) throw new Error('A deck without a sting is sound');
  const { file } = read.ok ? read.value : sound.value;
  const own = (given: object): readonly [string, unknown] => [
    `deck/${file.id}`,
    { id: file.id, addedAt: 1, file: given },
  ];
  if (choice === 3) return backupText([own(file)], 1).text;
  // What its reader would never give.
  const facts = file.facts.map((fact) => ({ ...fact, sentence: [sting, ...fact.sentence, text] }));
  return backupText(
    [own(choice === 4 ? { ...file, facts } : { ...file, title: { html: sting }, names: text })],
    1,
  ).text;
}

/** Lines under a header and over a checksum that fits. */
function forged(line: string): string {
  const [header] = backupText([['', '']], 1).text.split('\n');
  const body = `${header!}\n${line}\n`;
  return `${body}${JSON.stringify({ checksum: digestOf(body) })}\n`;
}

/** A sound assignment of a sound deck; what it says stings. */
function assignmentJson(random: Random, sting: string): string {
  const text = deckJson(random, sting.slice(0, 100));
  const short = sting.slice(0, 60);
  return JSON.stringify({
    format: 'factdeck-assignment/1',
    id: `hostile${random.int(1_000_000)}x`,
    title: short,
    from: short,
    note: sting.slice(0, 400),
    deck: { id: 'hostile', title: short, edition: digestOf(text), text },
    goal: { until: '2030-01-01', aim: 'recalled' },
    forms: ['choice', 'flashcard'],
    seed: 'x',
  });
}

function deckJson(random: Random, sting: string): string {
  const one = random.int(1000);
  return JSON.stringify({
    format: 'factdeck/1',
    id: `hostile-${one}`,
    title: sting,
    language: 'en',
    // A key that the format does not know: such a deck is not kept, and most are to be.
    sources: {
      s: {
        title: sting,
        publisher: sting,
        date: 2024,
        ...(random.int(4) === 0 && { url: random.pick(SCRIPTS) }),
      },
    },
    names: { who: { name: sting, short: sting.slice(0, 12) } },
    facts: [
      { id: 'one', fact: `${sting} was in {date 1998}.`, source: 's', note: sting, tags: [sting] },
      { id: 'two', fact: `It took place in {date ${1900 + (one % 100)}}, ${sting}.`, source: 's' },
      { id: 'three', fact: `There were {count ${one + 2} things} ${sting}`, source: 's' },
    ],
  });
}

function deckYaml(random: Random, sting: string): string {
  const quoted = JSON.stringify(sting);
  return `format: factdeck/1
id: hostile-${random.int(1000)}
title: ${quoted}
language: en
sources:
  s: { title: ${quoted}, date: 2024 }
facts:
  - { id: one, fact: ${JSON.stringify(`${sting} was in {date 1998}.`)}, source: s, note: ${quoted} }
`;
}

function nested(open: string, close: string, levels: number, inside = ''): string {
  return open.repeat(levels) + inside + close.repeat(levels);
}

function noise(random: Random, sting: string): string {
  const signs = Array.from({ length: 200 + random.int(4000) }, () => String.fromCharCode(random.int(0xffff)));
  return signs.join('') + sting;
}
