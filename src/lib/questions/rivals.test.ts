import { describe, expect, test } from 'vitest';
import type { FactFile } from '../facts/index.ts';
import { readFactFile } from '../facts/read/index.ts';
import { generate, optionsOf, statementOf } from './index.ts';
import { makeFile } from './make-file.ts';

const rivalsOf = (file: FactFile, id: string): readonly string[] => {
  const question = generate(file, '1').questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question.rivals.map(({ text }) => text);
};

describe('an abbreviation', () => {
  const file = makeFile(`names:
  cormorant: { name: Council of Harbours, short: Cormorant, type: bloc }
  caricom: { name: Caribbean Community, short: Caricom, type: bloc }
  cominform: { name: Communist Information Bureau, short: Cominform, type: office }
  euratom: { name: European Atomic Energy Community, short: Euratom, type: bloc }
  eurojust: { name: European Judicial Agency, short: Eurojust, type: office }
  interpol: { name: International Criminal Police Organization, short: Interpol, type: office }
  zygote: { name: Zoo in Basel, short: Zygote, type: office }
  bka: { name: Federal Criminal Police Office, short: BKA, type: police }
  npt: { name: Treaty on the Non-Proliferation of Nuclear Weapons, short: NPT, type: treaty }
  asean: { name: Association of Southeast Asian Nations, short: ASEAN, type: bloc }
`);
  const { questions, refusals } = generate(file, '1');
  const told = (id: string) => refusals.filter((one) => one.id === id).map(({ form, rule, message }) => [form, rule, message.code]); // prettier-ignore

  test('stands beside expansions with its initial', () => {
    expect([...rivalsOf(file, 'cormorant#full')].sort()).toEqual([
      'Caribbean Community',
      'Communist Information Bureau',
    ]);
  });

  test('stands beside the one with its initial, always shown, where there is only one', () => {
    expect(rivalsOf(file, 'euratom#full')).toHaveLength(2);
    expect(rivalsOf(file, 'euratom#full')).toContain('European Judicial Agency');
  });

  test('is asked typed where its initial would give it away, and told', () => {
    expect(questions.find(({ id }) => id === 'zygote#full')?.forms).toEqual(['typed']);
    expect(told('zygote#full')).toEqual([['choice', 23, 'initials']]);
  });

  test('whose initial tells nothing stands beside those of its type and others', () => {
    expect(told('bka#full')).toEqual([['choice', 13, 'no-proof']]);
  });

  test.each(['npt#full', 'npt#short', 'asean#full'])(
    'is asked typed where its letters find the name: %s',
    (id) => {
      expect(questions.find((one) => one.id === id)?.forms).toEqual(['typed']);
      expect(told(id)).toEqual([['choice', 23, 'initials']]);
    },
  );

  test.each<[short: string, name: string, isAsked: boolean]>([
    ['ASEAN', 'Association of Southeast Asian Nations', false],
    ['UNCTAD', 'United Nations Conference on Trade and Development', false],
    ['SDGs', 'Sustainable Development Goals', false],
    ['G7', 'Group of Seven', false],
    ['EVFTA', 'EU-Vietnam Free Trade Agreement', false],
    ['LHQ', 'Liên hợp quốc', false],
    ['NPT', 'Treaty on the Non-Proliferation of Nuclear Weapons', true],
    ['OIF', 'International Organisation of La Francophonie', true],
    ['ASEM', 'Asia-Europe Meeting', true],
    ['MERCOSUR', 'Southern Common Market', true],
    ['Interpol', 'International Criminal Police Organization', true],
  ])('is asked only where the name does not spell it: %s of %s', (short, name, isAsked) => {
    const one = generate(makeFile(`names:\n  it: { name: "${name}", short: ${short} }\n`), '1');
    expect(one.questions.some(({ id }) => id === 'it#short')).toBe(isAsked);
    expect(one.refusals.some(({ id, rule, message }) => id === 'it#short' && rule === 23 && message.code === 'spelled-out')).toBe(!isAsked);
  }); // prettier-ignore
});

test('what the question shows is no option', () => {
  const file = makeFile(
    'facts:\n  - { id: won, fact: "Of the 12 medals of 2008, the swimmer won {count 8 medals} in relays.", source: atlas }\n',
  );
  const texts = rivalsOf(file, 'won#count');
  expect(texts.length).toBeGreaterThanOrEqual(2);
  expect(texts).not.toContain('12');
});

test('an aim of a round year stands beside round years', () => {
  const file = makeFile(
    'facts:\n  - { id: aim, fact: "The country aims at clean air by {date 2045}.", asOf: 2024, source: atlas }\n',
  );
  expect(rivalsOf(file, 'aim#date').filter((year) => Number(year) % 5 !== 0)).toEqual([]);
  expect(rivalsOf(file, 'aim#date').length).toBeGreaterThanOrEqual(4);
});

test('what a source reports as a bound is not told as true or false', () => {
  const file = makeFile(
    'facts:\n  - { id: many, fact: "The club has {count over 170 members}.", source: atlas }\n',
  );
  const { questions, refusals } = generate(file, '1');
  expect(questions.map(({ forms }) => forms)).toEqual([['typed']]);
  expect(refusals).toEqual([{ id: 'many#count', form: 'choice', rule: 5, message: { code: 'bound', data: { text: 'over' } } }]); // prettier-ignore
});

test.each([
  ['Phelps won 28 medals, of which {count 23 medals} were gold.', (one: number) => one < 28],
  ['Phelps won {count 28 medals}, of which 23 were gold.', (one: number) => one > 23],
  ['Phelps giành 28 huy chương, trong đó có {count 23 huy chương} vàng.', (one: number) => one < 28],
])('a part stays smaller than its whole: %s', (fact, isPossible) => {
  const file = makeFile(`facts:\n  - { id: it, fact: "${fact}", source: atlas }\n`);
  const numbers = rivalsOf(file, 'it#count').map(Number);
  expect(numbers.length).toBeGreaterThanOrEqual(2);
  expect(numbers.filter((one) => !isPossible(one))).toEqual([]);
});

test('wrong options do not stand together far from the key', () => {
  const file = makeFile('facts:\n  - { id: cold, fact: "Mercury melts at {count -38.83 °C}.", source: atlas }\n');
  const [question] = generate(file, '1').questions;
  for (let repetition = 0; repetition < 24; repetition += 1) {
    const [first, second] = optionsOf(question!, '1', repetition).filter(({ correct }) => !correct).map(({ text }) => Number(text));
    const away = Math.min(Math.abs(first! + 38.83), Math.abs(second! + 38.83));
    expect(4 * Math.abs(first! - second!)).toBeGreaterThanOrEqual(away);
  }
}); // prettier-ignore

test.each([
  ['Northern Press', 'According to Northern Press (2024): '],
  ['World Bank', 'According to the World Bank (2024): '],
  ['Ministry of Health', 'According to the Ministry of Health (2024): '],
  ['The Times', 'According to The Times (2024): '],
])('a source takes its article: %s', (publisher, prompt) => {
  const file = makeFile('facts:\n  - { id: many, fact: "The club has {count about 170 members}.", source: atlas }\n');
  const named = { ...file, sources: file.sources.map((source) => ({ ...source, publisher })) };
  expect(generate(named, '1').questions[0]?.prompt.startsWith(prompt)).toBe(true);
}); // prettier-ignore

test('a name that speaks of the other options, or joins two of them, is no option', () => {
  const file = makeFile(`names:
  wto: { name: Trade Body, type: body, clue: the body that Peru sits in, source: atlas }
  who: { name: Health Body, type: body }
  wmo: { name: Weather Body, type: body }
  none: { name: None of these, type: body }
  both: { name: Health Body and Weather Body, type: body }
`);
  expect([...rivalsOf(file, 'wto#clue')].sort()).toEqual(['Health Body', 'Weather Body']);
});

describe('an option is timely:', () => {
  const timed = (facts: string): FactFile => {
    const read = readFactFile(
      `format: factdeck/1
id: deck
title: Deck
language: en
sources:
  dated: { title: Dated, date: 2024-05-20 }
  newer: { title: Newer, date: 2025-11-02 }
  undated: { title: Undated }
complete: [seat]
facts:
${facts}`,
      { format: 'yaml' },
    );
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value.file;
  };
  const lastIn = (texts: readonly string[]): number => Math.max(...texts.map((text) => Number(/\d{4}/.exec(text)?.[0]))); // prettier-ignore

  test('a term that is run for does not begin before its as-of date', () => {
    const file = timed(
      '  - { id: bid, fact: "The country was running for the seat for {term 2028-2033}.", about: seat, asOf: 2025-01, source: newer }\n',
    );
    const starts = rivalsOf(file, 'bid#term').map((text) => Number(text.slice(0, 4)));
    expect(starts.length).toBeGreaterThan(0);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(2025);
  });

  test('what is planned is not said to be before its source', () => {
    const file = timed(
      '  - { id: host, fact: "The city will host the fair in {date 2029}.", source: newer }\n',
    );
    const years = rivalsOf(file, 'host#date').map(Number);
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2025);
    expect(Math.max(...years)).toBeGreaterThan(2029);
  });

  test.each([
    ['its own', 'dated', 2024],
    ['the dated one of several', '[dated, undated]', 2024],
    ['the newest of the file for an undated one', 'undated', 2025],
  ])('no past year lies after its source, %s', (_, source, latest) => {
    const file = timed(
      `  - { id: opened, fact: "The hall opened in {date 2019}.", source: ${source} }
  - { id: goal, fact: "The aim is to close by {date 2045}.", source: newer }
`,
    );
    const years = rivalsOf(file, 'opened#date');
    expect(years.length).toBeGreaterThanOrEqual(4);
    expect(lastIn(years)).toBeLessThanOrEqual(latest);
  });

  test('no past day lies after its source', () => {
    const file = timed('  - { id: opened, fact: "The hall opened on {date 12 May 2024}.", source: dated }\n');
    const after = rivalsOf(file, 'opened#date').filter((text) => new Date(text) > new Date('20 May 2024'));
    expect(after).toEqual([]);
  });

  test('a day shortly before its source keeps its year', () => {
    const file = timed(
      '  - { id: opened, fact: "The hall opened on {date 19 August 2023}.", source: dated }\n',
    );
    const days = rivalsOf(file, 'opened#date');
    expect(days.length).toBeGreaterThanOrEqual(4);
    expect(days.filter((text) => !text.endsWith(' 2023'))).toEqual([]);
  });
});

describe('a name in small letters', () => {
  const file = makeFile(`names:
  green: { name: green partnership, type: kind }
  blue: { name: blue partnership, type: kind }
  grey: { name: grey partnership, type: kind }
  red: { name: iRed partnership, type: kind }
facts:
  - { id: first, fact: "{name green} came first.", about: order, source: atlas }
  - { id: second, fact: "The second was the {name blue}.", about: order, source: atlas }
complete: [order]
`);
  const question = (id: string) => generate(file, '1').questions.find((one) => one.id === id)!;
  const textsOf = (id: string): string[] => question(id).rivals.map(({ text }) => text).sort(); // prettier-ignore

  test('has a capital where it opens the sentence, and nowhere else', () => {
    expect(question('first#name').statement).toBe('Green partnership came first.');
    expect(question('first#name').key).toBe('Green partnership');
    expect(question('second#name').key).toBe('blue partnership');
  });

  test('has it as a wrong option too, unless its first word has one of its own', () => {
    expect(textsOf('first#name')).toEqual(['Grey partnership', 'iRed partnership']);
    expect(textsOf('second#name')).toEqual(['grey partnership', 'iRed partnership']);
  });

  test('has it in statements', () => {
    for (let repetition = 0; repetition < 8; repetition += 1)
      expect(statementOf(question('first#name'), '1', repetition)?.text).toMatch(/^(?:Green|Grey|iRed) /);
  });
});

describe('a place', () => {
  const places = ['Lima', 'Peru', 'Hanoi', 'France', 'Kigali', 'Japan', 'Oslo, Norway', 'Bergen, Norway', 'Cusco, Peru', 'Lyon, France', 'Edinburgh, Scotland', 'Scotland']; // prettier-ignore
  const file = makeFile(
    `facts:\n${places.map((place, at) => `  - { id: p${at}, fact: "Fair number ${at} was held in {place ${place}}.", source: atlas }`).join('\n')}\n`,
  );
  const level = (place: string): string => [...rivalsOf(file, `p${places.indexOf(place)}#place`)].sort().join(' | '); // prettier-ignore

  test('that is a city stands beside cities', () => {
    expect(level('Lima')).toBe('Hanoi | Kigali');
  });

  test('that is a country, by Intl or because others of the file lie in it, stands beside countries', () => {
    expect(level('Japan')).toBe('France | Peru | Scotland');
  });

  test('of two parts stands beside such places', () => {
    expect(level('Lyon, France')).toBe('Bergen, Norway | Cusco, Peru | Edinburgh, Scotland | Oslo, Norway');
    const question = generate(file, '1').questions.find(({ id }) => id === `p${places.indexOf('Lyon, France')}#place`)!; // prettier-ignore
    expect(optionsOf(question, '1', 0)).toHaveLength(3);
  });

  test('that is asked for as a city stands beside what is asked for so', () => {
    const asked = [
      ['Lima', 'In which city'],
      ['Hanoi', 'In which city'],
      ['Kigali', 'In which town'],
      ['Vostok Station', 'At which site'],
      ['Bir Tawil', 'Where'],
    ] as const;
    const sites = makeFile(
      `facts:\n${asked.map(([place, where], at) => `  - { id: p${at}, fact: "Fair number ${at} was held in {place ${place}}.", ask: { place: "${where} was fair number ${at} held?" }, source: atlas }`).join('\n')}\n`,
    );
    expect([...rivalsOf(sites, 'p0#place')].sort()).toEqual(['Hanoi', 'Kigali']);
    expect(rivalsOf(sites, 'p3#place')).toEqual([]);
  });
});
