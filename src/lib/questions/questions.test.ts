import { describe, expect, test } from 'vitest';
import { baseOf, conflictsOf, generate, gradeAnswer, optionsOf, statementOf } from './index.ts';
import type { FactFile } from '../facts/index.ts';
import { makeFile } from './make-file.ts';

const terms = makeFile(`names:
  unsc: { name: United Nations Security Council, short: UNSC, type: body }
  aff: { name: ASEAN Future Forum, short: AFF, type: forum, clue: the forum that Vietnam first hosted in 2024, source: atlas }
  arf: { name: ASEAN Regional Forum, short: ARF, type: forum }
  eas: { name: East Asia Summit, short: EAS, type: forum }
facts:
  - id: first-term
    fact: Vietnam sat on the {name unsc} for the first time in {term 2008-2009}.
    about: unsc-terms
    source: atlas
  - id: second-term
    fact: Vietnam sat on the {name unsc} for the second time in {term 2020-2021}.
    ask: { term: In which years did Vietnam sit on the Security Council for the second time? }
    about: unsc-terms
    source: atlas
  - id: ties-2024
    fact: Vietnam had diplomatic relations with {count 194 countries}.
    asOf: 2024-12
    about: ties
    source: atlas
  - id: ties-2025
    fact: Vietnam had diplomatic relations with {count 195 countries}.
    asOf: 2025
    about: ties
    source: atlas
  - id: founded
    fact: The United Nations was founded in {date 1945}.
    source: atlas
  - id: play-day
    fact: The International Day of Play falls on {date 6 November}.
    status: suspect
    source: atlas
complete: [unsc-terms]
`);

const question = (id: string, file = terms) => {
  const found = generate(file, '1').questions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

describe('a question', () => {
  test('hides one value and shows the rest', () => {
    expect(question('first-term#term').prompt).toBe(
      'Vietnam sat on the United Nations Security Council for the first time in _____.',
    );
  });

  test('is the one the author asks where there is one', () => {
    expect(question('second-term#term').prompt).toBe(
      'In which years did Vietnam sit on the Security Council for the second time?',
    );
  });

  test('names the unit where the author does not', () => {
    const file = makeFile('facts:\n  - { id: a, fact: "Mount Mara is {count 8,849 m} high.", ask: { count: How high is Mount Mara? }, source: atlas }\n'); // prettier-ignore
    expect(generate(file, '1').questions[0]!.prompt).toBe('How high is Mount Mara? (in m)');
  });

  test.each([
    ['silver', 'Ag', 'What is the symbol for silver?', 'What does the symbol Ag stand for?'],
    ['Eurasian Bank', 'ZX', 'By what short name is “Eurasian Bank” known?', 'What is the full name of ZX?'],
  ])('calls the short form of %s what it is', (name, short, shortAsked, fullAsked) => {
    const { questions } = generate(makeFile(`names:\n  a: { name: ${name}, short: ${short} }\n`), '1');
    expect(questions.map(({ prompt }) => prompt)).toEqual([shortAsked, fullAsked]);
  });

  test('shows no part of its answer, though it may show a day in figures or of what sort a name is', () => {
    const file = makeFile('names:\n  fa: { name: World Football Union }\nfacts:\n  - { id: a, fact: "On 28/7/1995 the country joined as member number {count 7}.", source: atlas }\n  - { id: b, fact: "The world body of the game is the {name fa}.", source: atlas }\n'); // prettier-ignore
    expect(generate(file, '1').refusals.filter(({ form }) => form === undefined)).toEqual([]);
  });

  test('says as of when', () => {
    expect(question('ties-2024#count').prompt).toBe(
      'As of December 2024: Vietnam had diplomatic relations with _____ countries.',
    );
  });

  test('comes from a name in each direction, unless one spells the other', () => {
    const asked = (file: FactFile) => generate(file, '1').questions.map(({ id, prompt, key }) => [id, prompt, key]); // prettier-ignore
    expect(asked(makeFile('names:\n  bka: { name: Federal Criminal Police Office, short: BKA }\n'))).toEqual([
      ['bka#short', 'By what short name is “Federal Criminal Police Office” known?', 'BKA'],
      ['bka#full', 'What is the full name of BKA?', 'Federal Criminal Police Office'],
    ]);
    expect(asked(terms).filter(([id]) => id?.startsWith('aff'))).toEqual([
      ['aff#full', 'What does AFF stand for?', 'ASEAN Future Forum'],
      ['aff#clue', 'What is the name of the forum that Vietnam first hosted in 2024?', 'ASEAN Future Forum'],
    ]);
  });

  test('names unit and source where the question of the author does not', () => {
    const file = makeFile(`facts:
  - id: agreements
    fact: Vietnam signed {count over 170 agreements}.
    ask: { count: How much was signed? }
    source: atlas
`);
    expect(question('agreements#count', file).prompt).toBe(
      'According to Northern Press (2024): How much was signed? (over _____ agreements)',
    );
  });
});

describe('a card is not asked, and told with its rule, when', () => {
  const refusalsOf = (body: string) => generate(makeFile(body), '1').refusals.filter(({ form }) => form === undefined).map(({ id, rule, message }) => [id, rule, message.code]); // prettier-ignore

  test('its fact is suspect', () => {
    expect(
      generate(terms, '1').refusals.filter(({ form, rule }) => form === undefined && rule !== 23),
    ).toEqual([
      {
        id: 'play-day#date',
        form: undefined,
        rule: 9,
        message: { code: 'status', data: { status: 'suspect' } },
      },
    ]);
  });

  test('its question fits two values', () => {
    const two = `facts:
  - { id: a, fact: "The wall has {count 4 gates}.", source: atlas }
  - { id: b, fact: "The wall has {count 5 gates}.", source: atlas }
`;
    expect(refusalsOf(two)).toEqual([['a#count', 28, 'ambiguous'], ['b#count', 28, 'ambiguous']]); // prettier-ignore
  });

  test('but not when their sources tell them apart', () => {
    const two = `facts:
  - { id: a, fact: "The wall has {count 4 gates}.", source: atlas }
  - { id: b, fact: "The wall has {count 5 gates}.", source: survey }
`;
    expect(refusalsOf(two)).toEqual([]);
    expect(generate(makeFile(two), '1').questions.map(({ prompt }) => prompt)).toEqual([
      'According to Northern Press (2024): The wall has _____ gates.',
      'According to Southern Press (2023): The wall has _____ gates.',
    ]);
  });

  test.each([
    ['shows a part of its answer', 'The Games 2012 opened on {date 27 July 2012}.', 23, 'leak'],
    ['depends on when it is read', 'Last year it had {count 40 members}.', 30, 'dangling'],
    ['is negative', 'The council did not meet until {date 1950}.', 29, 'negation'],
    ['has lost a sign', 'The meeting (ADMM ) began in {date 2010}.', 36, 'broken-text'],
  ])('it %s', (_, sentence, rule, code) => {
    expect(refusalsOf(`facts:\n  - { id: a, fact: "${sentence}", source: atlas }\n`)).toEqual([
      [expect.any(String), rule, code],
    ]);
  });

  test('a newer fact supersedes it and it has no date', () => {
    const two = `facts:
  - { id: a, fact: "The old hall has {count 40 seats}.", source: atlas }
  - { id: b, fact: "The new hall has {count 50 seats}.", source: atlas, supersedes: a }
`;
    expect(refusalsOf(two)).toEqual([['a#count', 8, 'superseded']]);
  });
});

describe('a Vietnamese question', () => {
  const asked = (sentence: string, rest = ''): string[] => {
    const file = makeFile(`facts:\n  - { id: a, fact: "${sentence}", source: atlas${rest} }\n`, 'vi');
    return generate(file, '1').questions.map(({ id }) => id);
  };

  test.each([
    [
      'Sài Gòn được giải phóng vào {date ngày 30 tháng 4 năm 1975}.',
      ', ask: { date: "Sài Gòn được giải phóng vào ngày nào?" }',
    ],
    ['Chiến dịch kết thúc {date ngày 7 tháng 5 năm 1954}, sau 56 ngày đêm.', ''],
    ['Việt Nam gia nhập Liên hợp quốc vào {date tháng 9 năm 1977}.', ''],
  ])('is not refused for words that every date has: %s', (sentence, rest) => {
    expect(asked(sentence, rest)).toEqual(['a#date']);
  });

  test('shows a part of a name only where syllables follow each other', () => {
    const file = makeFile(
      `names:
  asean: { name: Hiệp hội các quốc gia Đông Nam Á, clue: tổ chức khu vực mà Việt Nam gia nhập năm 1995, source: atlas }
  opec: { name: Tổ chức các nước xuất khẩu dầu mỏ, clue: nhóm nước xuất khẩu dầu, source: atlas }
`,
      'vi',
    );
    expect(generate(file, '1').questions.map(({ id }) => id)).toEqual(['asean#clue']);
  });
});

describe('wrong options', () => {
  test('are never another value of the relation, whose proof is that it is complete', () => {
    const { rivals } = question('second-term#term');
    expect(rivals.length).toBeGreaterThanOrEqual(4);
    expect(new Set(rivals.map(({ proof }) => proof))).toEqual(new Set(['complete']));
    expect(rivals.map(({ text }) => text)).not.toContain('2008-2009');
  });

  test('of a relation that is not complete have no proof, so the date is asked typed', () => {
    const file = makeFile(`facts:
  - { id: a, fact: "Vietnam chaired ASEAN in {date 1998}.", about: chair, source: atlas }
`);
    expect(question('a#date', file).forms).toEqual(['typed']);
  });

  test('of an abbreviation are names of its type', () => {
    const offices = makeFile(`names:
  bka: { name: Federal Criminal Police Office, short: BKA, type: office }
  bnd: { name: Federal Intelligence Service, short: BND, type: office }
  bfv: { name: Federal Office for the Protection of the Constitution, short: BfV, type: office }
`);
    const { rivals } = question('bka#full', offices);
    const told = rivals.map(({ often: _, ...rival }) => rival);
    expect(told.sort((a, b) => (a.text > b.text ? -1 : 1))).toEqual([
      { text: 'Federal Office for the Protection of the Constitution', proof: 'by-definition', side: 0, trueOf: 'bfv' }, // prettier-ignore
      { text: 'Federal Intelligence Service', proof: 'by-definition', side: 0, trueOf: 'bnd' },
    ]);
  });

  test('are three with the key in ascending order, and change with the repetition', () => {
    const asked = question('founded#date');
    const sets = Array.from({ length: 12 }, (_, repetition) =>
      optionsOf(asked, '1', repetition).map(({ text }) => text),
    );
    for (const set of sets) expect(set).toEqual([...set].sort());
    expect(sets.every((set) => set.length === 3 && set.includes('1945'))).toBe(true);
    expect(new Set(sets.map(String)).size).toBeGreaterThan(3);
    expect(optionsOf(asked, '1', 0)).toEqual(optionsOf(asked, '1', 0));
  });

  test('stand in false statements, and the key in true ones', () => {
    const asked = question('founded#date');
    for (let repetition = 0; repetition < 20; repetition += 1) {
      const statement = statementOf(asked, '1', repetition);
      expect(statement?.text).toBe(`The United Nations was founded in ${statement?.value}.`);
      expect(statement?.isTrue).toBe(statement?.value === '1945');
    }
  });
});

describe('the verdict', () => {
  const base = baseOf(terms);
  test.each([
    ['ties-2025#count', '195', 'right', 'exact'],
    ['ties-2025#count', '194', 'wrong', 'other-date'],
    ['ties-2025#count', '194 or 195', 'wrong', 'two-answers'],
    ['second-term#term', '2020–21', 'right', 'same'],
    ['second-term#term', '2008-2009', 'wrong', 'other-value'],
    ['aff#full', 'ASEAN Regional Forum', 'wrong', 'other-name'],
    ['play-day#date', '6/11', 'right', 'same'],
    ['nothing#date', '1945', 'wrong', 'no-such-card'],
  ])('on %s, “%s” is %s (%s)', (card, answer, mark, code) => {
    const grade = gradeAnswer(base, card, answer);
    expect([grade.mark, grade.reason.code]).toEqual([mark, code]);
  });
});

describe('conflicts in the feedback', () => {
  const file = makeFile(`facts:
  - { id: a, fact: "Trade was worth {count US$786.29 billion}.", about: trade, source: atlas }
  - { id: b, fact: "Trade was worth {count US$800 billion}, in round figures.", about: trade, source: survey }
  - { id: c, fact: "Trade came to {count US$650 billion}.", about: trade, source: survey }
  - { id: d, fact: "Trade had been {count US$500 billion}.", about: trade, source: survey, asOf: 2015 }
  - { id: e, fact: "Trade had been {count US$510 billion}.", about: trade, source: survey, asOf: 2016 }
`);
  const conflicts = (id: string): string[] => conflictsOf(baseOf(file), id).map(({ origin }) => origin);

  test('are other values of one figure, not its rounded form', () => {
    expect(conflicts('a#count')).toEqual(['c', 'd', 'e']);
  });

  test('are not figures of two dates', () => {
    expect(conflicts('d#count')).not.toContain('e');
  });
});
