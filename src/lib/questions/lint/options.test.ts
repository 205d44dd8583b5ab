import { describe, expect, test } from 'vitest';
import { baseOf, figuresOf, lint, questionsOf } from '../index.ts';
import { makeFile } from '../make-file.ts';

/** What is advised of a file, as card, rule and code; typed-only cards (44) are of no interest here. */
function advised(body: string, language = 'en'): string[] {
  const base = baseOf(makeFile(body, language));
  return lint(base, questionsOf(base, '1'), 2024)
    .filter(({ rule }) => rule !== 44)
    .map(({ id, rule, message }) => `${id} ${rule} ${message.code}`);
}

/** Names of one type, each with a clue that gives nothing away. */
function names(...list: readonly (readonly [id: string, name: string, clue?: string])[]): string {
  const lines = list.map(
    ([id, name, clue]) =>
      `  ${id}: { name: "${name}", type: t, clue: "${clue ?? `the one of case ${id}`}", source: atlas }\n`,
  );
  return `names:\n${lines.join('')}`;
}

describe('of the looks of options', () => {
  test('names that look alike need no advice', () => {
    expect(advised(names(['a', 'Karlsbad'], ['b', 'Marienbad'], ['c', 'Franzensbad'], ['d', 'Karlstadt']))).toEqual([]);
  }); // prettier-ignore

  test.each([
    ['figures', 'Route 66'],
    ['a hyphen', 'Clermont-Nord'],
    ['brackets', 'Bergen (Nord)'],
    ['marks', 'Bergström'],
  ])('rule 19: the key is alone with %s', (_, name) => {
    expect(advised(names(['a', name], ['b', 'Marienbad'], ['c', 'Franzensbad'], ['d', 'Karlstadt']))).toEqual(['a#clue 19 lone-feature']);
  }); // prettier-ignore

  test('rule 19: the key is alone without marks', () => {
    expect(advised(names(['a', 'Lima'], ['b', 'Huế'], ['c', 'Đà Lạt'], ['d', 'Cần Thơ']), 'vi')).toEqual(['a#clue 19 lone-feature']);
  }); // prettier-ignore

  test('rule 19: a feature that two share is none', () => {
    expect(advised(names(['a', 'Route 66'], ['b', 'Route 77'], ['c', 'Franzen'], ['d', 'Karlstad']))).toEqual([]);
  }); // prettier-ignore

  test('rule 20: the key shares most words with the others', () => {
    const list = names(
      ['a', 'Northern Energy Forum'],
      ['b', 'Northern Trade Union'],
      ['c', 'Coastal Energy Pact'],
      ['d', 'Inland Sports Forum'],
    );
    expect(advised(list)).toContain('a#clue 20 converging');
  });

  test('rule 20: a word that all share converges on none', () => {
    expect(advised(names(['a', 'Northern Forum'], ['b', 'Eastern Forum'], ['c', 'Western Forum'], ['d', 'Coastal Forum']))).toEqual([]);
  }); // prettier-ignore

  test('rule 21: the key is by far the longest', () => {
    expect(advised(names(['a', 'Convention on Trade in Timber'], ['b', 'Treaty of Lund'], ['c', 'Treaty of Lille']))).toEqual(['a#clue 21 longest-key']);
  }); // prettier-ignore

  test('rule 21: a little longer is not', () => {
    expect(advised(names(['a', 'Treaty of Bergen'], ['b', 'Treaty of Lund'], ['c', 'Treaty of Lille']))).toEqual([]);
  }); // prettier-ignore

  test('rule 24: a word of the question stands in the key alone', () => {
    const list = `names:
  a: { name: Union for Women and Girls, short: Women KXQ, type: t }
  b: { name: Union for Rivers and Lakes, short: Lakes KXQ, type: t }
  c: { name: Union for Trade and Crafts, short: Timber KXQ, type: t }
`;
    expect(advised(list)).toEqual([
      'a#short 24 shared-word',
      'a#full 24 shared-word',
      'b#short 24 shared-word',
      'b#full 24 shared-word',
    ]);
  });

  test('rule 25: every wrong term overlaps the right one', () => {
    const overlapping = `facts:
  - { id: a, fact: "The envoy of Norway served the second time in {term 2011-2019}.", about: envoy, source: atlas }
`;
    expect(advised(overlapping)).toEqual(['a#term 25 no-term-apart']);
    expect(advised(`${overlapping}complete: [envoy]\n`)).toEqual([]);
  });
});

describe('of the whole file', () => {
  const fact = (id: string, text: string, rest = ''): string =>
    `  - { id: ${id}, fact: "${text}", source: atlas${rest} }\n`;

  test('rule 31: an abbreviation that no name explains, told once', () => {
    const facts = `facts:\n${fact('a', 'The ZKPT was founded in {date 1951}.')}${fact('b', 'The seat of the ZKPT burnt down in {date 1960}.')}`;
    expect(advised(facts)).toEqual(['a#date 31 unexplained']);
    expect(advised(`names:\n  z: { name: Zebra Keepers Trust, short: ZKPT }\n${facts}`)).toEqual([]);
  });

  test.each([
    'NATO was founded in {date 1949}.',
    'The USB Implementers Forum was founded in {date 1995}.',
    'The body (ZKPT) was founded in {date 1951}.',
    'The liner ZKPT Aurora was launched in {date 1931}.',
    'The base KOH was first made in {date 1807}.',
    'King Louis XIV was crowned in {date 1654}.',
    'THE OLD HALL OF LUND OPENED IN {date 1654}.',
  ])('rule 31: but not in “%s”', (sentence) => {
    expect(advised(`facts:\n${fact('a', sentence)}`).filter((line) => line.includes(' 31 '))).toEqual([]);
  });

  test('rule 34: Vietnamese syllables are no words', () => {
    const long = 'Ngôi trường làng bên bờ con sông nhỏ mà các cụ già trong vùng vẫn quen gọi là sông Cầu được dựng lên vào {date năm 1898}.'; // prettier-ignore
    expect(advised(`facts:\n${fact('a', long)}`, 'vi')).toEqual([]);
    expect(advised(`facts:\n${fact('a', `${long.slice(0, -18)} ${'rất đẹp và '.repeat(6)} có từ {date năm 1898}.`)}`, 'vi')).toEqual(['a#date 34 long-stem']); // prettier-ignore
  });

  test('rule 47: one wrong option stands in more than 15 of a hundred questions', () => {
    const towns = 'Aachen Bergen Cremona Dublin Esbjerg Falun Genoa Haarlem Imola Jena Kolding Lund Malaga Namur Odense Parma Quimper Ravenna Siena Turku Udine Vigo Wismar Zagreb'.split(' '); // prettier-ignore
    const file = (of: number): string => names(...towns.map((_, at) => [`n${at}`, towns[at % of]!] as const)); // prettier-ignore
    const found = (of: number): string[] => advised(file(of)).filter((line) => line.includes(' 47 '));
    expect(found(24)).toEqual([]);
    expect(found(6).length).toBeGreaterThan(0);
  });

  test('rule 52: two values of one figure at one time', () => {
    const two = (rest: string): string =>
      `facts:\n${fact('a', 'The hall, by one account, cost {count US$50 million}.', ', about: hall')}${fact('b', 'The hall, by another account, cost {count US$90 million}.', `, about: hall${rest}`)}`;
    expect(advised(two(''))).toEqual(['b#count 52 conflict']);
    expect(advised(two(', status: suspect'))).toEqual([]);
  });
});

describe('the figures of a file', () => {
  test('name what is asked in no form, with the rule', () => {
    const file = makeFile(`facts:
  - { id: gone, fact: "The hall, not the old one, opened in {date 1950}.", source: atlas }
  - { id: kept, fact: "The mill opened in {date 1900}.", source: atlas }
  - { id: kept-too, fact: "The weir opened in {date 1901}.", source: atlas }
`);
    const base = baseOf(file);
    const figures = figuresOf(base, questionsOf(base, '1'), '1');
    expect(figures.silent).toEqual([{ id: 'gone', rule: 29 }]);
    expect(figures.dated).toEqual({ count: 3, areApart: 1 });
    expect(figures.statements.count).toBe(2);
  });
});
