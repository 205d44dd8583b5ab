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
  aff: { name: ASEAN Future Forum, short: AFF, type: forum }
  arf: { name: ASEAN Regional Forum, short: ARF, type: forum }
  adb: { name: Asian Development Bank, short: ADB, type: bank }
  eas: { name: East Asia Summit, short: EAS, type: forum }
  efta: { name: European Free Trade Association, short: EFTA, type: trade }
  nam: { name: Non-Aligned Movement, short: NAM, type: forum }
  npt: { name: Treaty on the Non-Proliferation of Nuclear Weapons, short: NPT, type: treaty }
`);

  test('stands beside expansions with its initial', () => {
    expect([...rivalsOf(file, 'aff#full')].sort()).toEqual([
      'ASEAN Regional Forum',
      'Asian Development Bank',
    ]);
  });

  test('stands beside the one with its initial, always shown, where there is only one', () => {
    expect(rivalsOf(file, 'eas#full')).toHaveLength(2);
    expect(rivalsOf(file, 'eas#full')).toContain('European Free Trade Association');
  });

  test('is asked typed where its initial would give it away, and told', () => {
    const { questions, refusals } = generate(file, '1');
    expect(questions.find(({ id }) => id === 'nam#full')?.forms).toEqual(['typed']);
    expect(refusals.filter(({ id }) => id === 'nam#full')).toEqual([{ id: 'nam#full', form: 'choice', rule: 23, message: { code: 'initials' } }]); // prettier-ignore
  });

  test('whose initial tells nothing stands beside those of its type and others', () => {
    const { refusals } = generate(file, '1');
    expect(refusals.filter(({ id }) => id === 'npt#full').map(({ message }) => message.code)).toEqual(['no-proof']); // prettier-ignore
  });
});

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
});
