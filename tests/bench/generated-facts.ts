import { randomFrom, type Random } from '../../src/lib/base/index.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
const units = [
  'members',
  'bridges',
  'visitors',
  'schools',
  'islands',
  'ships',
  'languages',
  'km',
  'agreements',
];
const countries = ['Peru', 'Japan', 'Kenya', 'Norway', 'Chile', 'Ghana', 'Latvia', 'Nepal'];
const types = ['body', 'treaty', 'forum', 'agreement', 'programme', 'person'];
const endings = ['Council', 'Convention', 'Forum', 'Pact', 'Programme', 'Office'];
const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'wen', 'dor', 'gal', 'hin', 'pol', 'sur', 'tam']; // prettier-ignore

/** A made-up word, another one for each number. */
function wordOf(number: number): string {
  let word = '';
  for (let rest = number + 256; rest > 0; rest = Math.floor(rest / 16)) word += syllables[rest % 16]!;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lettersOf(number: number): string {
  let letters = '';
  for (let rest = number + 26 ** 3; rest > 0; rest = Math.floor(rest / 26))
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

const between = (random: Random, least: number, most: number): number => least + random.int(most - least + 1);
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
const month = (random: Random): string => random.pick(months)!;
const unit = (random: Random): string => random.pick(units)!;

type Write = (random: Random) => string;

const dates: readonly Write[] = [
  (random) => String(between(random, 1500, 2023)),
  (random) => `${month(random)} ${between(random, 1900, 2023)}`,
  (random) => `${between(random, 1, 28)} ${month(random)} ${between(random, 1900, 2023)}`,
  (random) => `${month(random)} ${between(random, 1, 28)}, ${between(random, 1900, 2023)}`,
  (random) => `${between(random, 1900, 2023)}-0${between(random, 1, 9)}-${between(random, 10, 28)}`,
  (random) => `${between(random, 1, 28)} ${month(random)}`,
];
const counts: readonly Write[] = [
  (random) => `${between(random, 2, 30)} ${unit(random)}`,
  (random) => `${grouped(between(random, 31, 9_999_999))} ${unit(random)}`,
  (random) => `${random.pick(['over', 'nearly', 'about'])!} ${between(random, 40, 900)} ${unit(random)}`,
  (random) => `US$${between(random, 1, 900)}.${between(random, 11, 99)} ${random.pick(['million', 'billion'])!}`, // prettier-ignore
  (random) => `€${between(random, 10, 990)} million`,
  (random) => `${between(random, 3, 97)}.${between(random, 1, 9)}%`,
  (random) => `${between(random, 4, 19)}th`,
  (random) => `${between(random, 2, 8)} of ${between(random, 9, 14)} groups`,
];
const terms: readonly Write[] = [
  (random) => {
    const first = between(random, 1950, 2015);
    return `${first}-${first + between(random, 1, 6)}`;
  },
  (random) => `${between(random, 1950, 2018)}-`,
];
const places: readonly Write[] = [
  (random) => wordOf(random.int(4000)),
  (random) => `${wordOf(random.int(4000))}, ${random.pick(countries)!}`,
];

interface RawFact {
  readonly id: string;
  readonly fact: string;
  readonly source: string | readonly string[];
  readonly about?: string;
  readonly [other: string]: unknown;
}

/** One fact: what it is about, how many of its relation there are, and which kind of value it states. */
function factOf(index: number, names: number, sources: number, random: Random): RawFact {
  const about = wordOf(Math.floor(index / 4));
  const own = `${about} ${wordOf(index + 7)}`;
  const source = `source-${random.int(sources)}`;
  const shared = { id: `fact-${index}`, source };
  switch (random.int(20)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return { ...shared, fact: `The bridge of ${own} was opened on or in {date ${random.pick(dates)!(random)}}.`, tags: ['bridges'] }; // prettier-ignore
    case 4:
      return { ...shared, fact: `{{${own}}} signed the charter of ${about} in {date:signing ${random.pick(dates)!(random)}}.`, ask: { signing: `When did ${own} sign the charter?` } }; // prettier-ignore
    case 5:
    case 6:
    case 7:
      return { ...shared, fact: `The union of ${own} counted {count ${random.pick(counts)!(random)}}.`, asOf: `${between(random, 2015, 2024)}-0${between(random, 1, 9)}` }; // prettier-ignore
    case 8:
      return { ...shared, fact: `The port of ${about} had {count ${grouped(between(random, 1000, 99_999))} ships}.`, about: `ships-${Math.floor(index / 4)}`, asOf: String(2000 + (index % 24)) }; // prettier-ignore
    case 9:
      return { ...shared, fact: `The sum that ${own} paid came to {count ${random.pick(counts)!(random)}}.`, source: [`${source}#p${index % 90}`, `source-${sources}`] }; // prettier-ignore
    case 10:
    case 11:
      return { ...shared, fact: `The seat of ${about} was held by ${own} in {term ${random.pick(terms)!(random)}}.`, about: `seat-${Math.floor(index / 4)}` }; // prettier-ignore
    case 12:
      return { ...shared, fact: `${own} sat on the council of ${about} in {term ${random.pick(terms)!(random)}}.`, note: 'Counted from the first day of the year.' }; // prettier-ignore
    case 13:
    case 14:
      return { ...shared, fact: `The town of ${own} joined the {name name-${random.int(names)}}.` };
    case 15:
      return { ...shared, fact: `In the valley of ${about}, one town has signed up to the {name name-${random.int(names)}}.`, about: `signed-${Math.floor(index / 4)}` }; // prettier-ignore
    case 16:
      return { ...shared, fact: `The {name name-${random.int(names)}} of ${own} began in {date ${random.pick(dates)!(random)}} with {count ${between(random, 2, 90)} members}.` }; // prettier-ignore
    case 17:
      return {
        ...shared,
        fact: `The meeting of ${own} was held in {place ${random.pick(places)!(random)}}.`,
      };
    case 18:
      return { ...shared, fact: `The office of ${own} moved to {place ${random.pick(places)!(random)}} in {date ${between(random, 1900, 2023)}}.` }; // prettier-ignore
    default:
      return { ...shared, fact: `The pact of ${own} was drawn up in {place ${random.pick(places)!(random)}}.`, about: `drawn-${Math.floor(index / 4)}`, status: index % 5 === 0 ? 'disputed' : undefined }; // prettier-ignore
  }
}

/**
 * The JSON text of a valid fact file with so many facts, the same for the same seed: every kind of value, relations with
 * several values, half of them complete, as-of dates, and names and sources whose number grows with the facts.
 */
export function generatedFacts(seed: string, facts: number): string {
  const random = randomFrom(seed);
  const names = Math.max(8, Math.floor(facts / 5));
  const sources = Math.max(3, Math.floor(facts / 40));
  const rawFacts = Array.from({ length: facts }, (_, index) => factOf(index, names, sources, random));
  const relations = new Set(rawFacts.flatMap(({ about }) => about ?? []));
  return JSON.stringify({
    format: 'factdeck/1',
    id: 'generated',
    title: 'Generated facts',
    language: 'en',
    sources: Object.fromEntries(
      Array.from({ length: sources + 1 }, (_, index) => [
        `source-${index}`,
        {
          title: `Year book ${index}`,
          publisher: 'Press',
          date: `${2020 + (index % 5)}-0${1 + (index % 9)}-11`,
        },
      ]),
    ),
    names: Object.fromEntries(
      Array.from({ length: names }, (_, index) => {
        const name = `${wordOf(index)} ${wordOf(index * 3 + 1)} ${endings[index % 6]!}`;
        const clue = index % 5 === 0 && { clue: `the one that ${wordOf(index)} began`, source: 'source-0' };
        const short = index % 4 !== 3 && { short: lettersOf(index) };
        return [`name-${index}`, { name, ...short, ...(index % 7 === 0 && { also: [`${wordOf(index)} ${endings[index % 6]!}`] }), type: types[index % 6]!, ...clue }]; // prettier-ignore
      }),
    ),
    facts: rawFacts,
    complete: [...relations].filter((_, index) => index % 2 === 0),
  });
}

/** JSON text of a fact file as YAML in blocks, one key a line. */
export function yamlOf(json: string): string {
  const lines: string[] = [];
  const write = (value: object, indent: string): void => {
    for (const [key, item] of Object.entries(value) as [string, unknown][]) {
      const lead = indent + (Array.isArray(value) ? '-' : `${key}:`);
      const isNested = typeof item === 'object' && item !== null;
      lines.push(isNested ? lead : `${lead} ${JSON.stringify(item)}`);
      if (isNested) write(item, `${indent}  `);
    }
  };
  write(JSON.parse(json) as object, '');
  return `${lines.join('\n')}\n`;
}
