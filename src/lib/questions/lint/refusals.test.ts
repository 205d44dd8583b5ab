import { describe, expect, test } from 'vitest';
import { baseOf, questionsOf } from '../index.ts';
import { makeFile } from '../make-file.ts';

/** What is left out of a file, as card, rule and code. */
function refused(body: string, language = 'en'): string[] {
  return questionsOf(baseOf(makeFile(body, language)), '1')
    .refusals.filter(({ form }) => form === undefined)
    .map(({ id, rule, message }) => `${id} ${rule} ${message.code}`);
}

const quote = (text: string): string => JSON.stringify(text);
const fact = (sentence: string, ask?: readonly [slot: string, question: string], rest = ''): string =>
  `facts:\n  - { id: a, fact: ${quote(sentence)}, source: atlas${ask === undefined ? '' : `, ask: { ${ask[0]}: ${quote(ask[1])} }`}${rest} }\n`;

type Asked = readonly [sentence: string, slot: string, question: string, language: string];

describe('rule 7: the verb fits the status', () => {
  test.each<Asked>([
    ['Norway is running for a seat on the council for {term 2030-2031}.', 'term', 'In which years was Norway a member of the council?', 'en'],
    ['Ines Pinto was a candidate for mayor in {date 1998}.', 'date', 'In which year was Ines Pinto elected mayor?', 'en'],
    ['Ines Pinto was running for mayor of {place Lund}.', 'place', 'Of which town was Ines Pinto elected mayor?', 'en'],
    ['Norway was elected to the council for {term 2018-2019}.', 'term', 'In which years did Norway sit on the council?', 'en'],
    ['Norway sat on the council in {term 2008-2009}.', 'term', 'In which years was Norway a candidate for the council?', 'en'],
    ['The city planned to host the games in {date 2020}.', 'date', 'In which year did the city host the games?', 'en'],
    ['The airline will open the route in {date 2025}.', 'date', 'In which year did the airline open the route?', 'en'],
    ['Việt Nam ứng cử vào Hội đồng Nhân quyền nhiệm kỳ {term 2023-2025}.', 'term', 'Việt Nam là thành viên Hội đồng Nhân quyền trong những năm nào?', 'vi'],
    ['Thành phố dự kiến đăng cai đại hội vào {date năm 2027}.', 'date', 'Thành phố đã đăng cai đại hội vào năm nào?', 'vi'],
  ])('“%s” with %s: “%s”', (sentence, slot, question, language) => {
    expect(refused(fact(sentence, [slot, question]), language)).toEqual([`a#${slot} 7 status-mismatch`]);
  }); // prettier-ignore

  test.each<Asked>([
    ['Norway is running for a seat on the council for {term 2030-2031}.', 'term', 'For which term is Norway running?', 'en'],
    ['Norway was elected a member of the council in {date 2018}.', 'date', 'In which year did Norway become a member of the council?', 'en'],
    ['Elected in a close vote, Norway sat on the council in {term 2008-2009}.', 'term', 'In which years was Norway a member?', 'en'],
    ['Norway’s membership of the council covered {term 2008-2009}.', 'term', 'Which years did Norway’s membership cover?', 'en'],
    ['As mayor of {place Lund} Ines Pinto served as head of the board.', 'place', 'Of which town was Ines Pinto elected mayor?', 'en'],
    ['The cat sat on the mat for {count 5 hours}.', 'count', 'How many hours did it take?', 'en'],
    ['The city planned to host the games in {date 2020}.', 'date', 'For which year did the city plan to host the games?', 'en'],
    ['Having planned to open it early, the airline opened the route in {date 2019}.', 'date', 'In which year did the airline open the route?', 'en'],
    ['The bridge is to be rebuilt by {date 2030}.', 'date', 'By which year will the bridge be rebuilt?', 'en'],
    ['Việt Nam trúng cử vào hội đồng nhiệm kỳ {term 2023-2025}.', 'term', 'Việt Nam trúng cử vào hội đồng nhiệm kỳ nào?', 'vi'],
    ['Thành phố dự kiến đăng cai đại hội vào {date năm 2027}.', 'date', 'Thành phố dự kiến đăng cai đại hội vào năm nào?', 'vi'],
  ])('but not “%s” with %s: “%s”', (sentence, slot, question, language) => {
    expect(refused(fact(sentence, [slot, question]), language)).toEqual([]);
  }); // prettier-ignore
});

describe('rule 16: an option is one thing', () => {
  const name = (text: string, language = 'en'): unknown[] =>
    refused(
      `names:\n  a: { name: France, type: c }\n  b: { name: Spain, type: c }\n  x: { name: ${quote(text)}, type: c }\nfacts:\n  - { id: f, fact: "The treaty was signed by {name x}.", source: atlas }\n`,
      language,
    );

  test.each([
    'All of the above',
    'None of these',
    'A and B',
    'I don’t know',
    'both',
    'France and Spain',
    '—',
  ])('not “%s”', (text) => {
    expect(name(text)).toEqual(['f#name 16 no-option']);
  });

  test.each(['Tất cả các đáp án trên', 'Không có đáp án nào', 'Cả hai', 'Không biết'])('not “%s”', (text) => {
    expect(name(text, 'vi')).toEqual(['f#name 16 no-option']);
  });

  test.each([
    'Trinidad and Tobago',
    'The Unknown Soldier',
    'None But the Brave',
    'All Saints',
    'Neither Wolf nor Dog',
    'A & W',
    'Bosnia and Herzegovina',
    '+',
  ])('but “%s”', (text) => {
    expect(name(text)).toEqual([]);
  });
});

describe('rule 27: one value is asked', () => {
  test.each<Asked>([
    ['The treaty of {date 1648} was signed in {place Münster}.', 'date', 'When and where was the treaty signed?', 'en'],
    ['The treaty of {date 1648} was signed in {place Münster}.', 'date', 'In which year and in which city was it signed by all?', 'en'],
    ['The lake touches {place Ghana}.', 'place', 'Which three countries does the lake touch?', 'en'],
    ['Hồ giáp {place Lào}.', 'place', 'Hồ giáp ba nước nào?', 'vi'],
  ])('“%s” with %s: “%s”', (sentence, slot, question, language) => {
    expect(refused(fact(sentence, [slot, question]), language)).toEqual([`a#${slot} 27 several-values`]);
  }); // prettier-ignore

  test('a name that lists three names of the file', () => {
    const body = `names:\n  be: { name: Belgium }\n  nl: { name: Netherlands }\n  lu: { name: Luxembourg }\n  all: { name: "Belgium, Netherlands and Luxembourg" }\nfacts:\n  - { id: f, fact: "The union was formed by {name all}.", source: atlas }\n`;
    expect(refused(body)).toEqual(['f#name 27 several-values']);
  });

  test.each<Asked>([
    ['The treaty was signed in {date May 1648}.', 'date', 'In which month and year was the treaty signed?', 'en'],
    ['The treaty was signed in {date 1648}.', 'date', 'In which year was it signed, when kings and dukes ruled and where trade grew?', 'en'],
    ['The plan ran in {term 1991-1995}.', 'term', 'Which five years did the plan cover?', 'en'],
    ['The word has {count 3 vowels}.', 'count', 'How many vowels does the word have?', 'en'],
    ['The council met in {place Gia Lam Airport, Hanoi, Vietnam}.', 'place', 'Where did the council meet?', 'en'],
    ['Người đó sinh vào {date năm 1890}.', 'date', 'Người đó sinh vào năm nào?', 'vi'],
  ])('but not “%s” with %s: “%s”', (sentence, slot, question, language) => {
    expect(refused(fact(sentence, [slot, question]), language)).toEqual([]);
  }); // prettier-ignore

  test('but not a name with commas of its own', () => {
    const body = `names:\n  u: { name: "United Nations Educational, Scientific and Cultural Organization" }\nfacts:\n  - { id: f, fact: "The list is kept by the {name u}.", source: atlas }\n`;
    expect(refused(body)).toEqual([]);
  });
});

describe('rule 31: an abbreviation has a card', () => {
  const body = (names: string, sentence: string): string =>
    `names:\n  court: { name: International Tribunal for the Law of the Sea${names} }\nfacts:\n  - { id: f, fact: ${quote(sentence)}, source: atlas }\n`;

  test('or stands alone nowhere', () => {
    expect(refused(body('', 'The ITLS has {count 21 judges}.'))).toEqual(['f#count 31 bare-abbreviation']);
  });

  test.each([
    ['its card', ', short: ITLS', 'The ITLS has {count 21 judges}.'],
    ['another spelling of the list', ', also: [ITLS]', 'The ITLS has {count 21 judges}.'],
    ['the full form beside it', '', 'The International Tribunal for the Law of the Sea (ITLS) has {count 21 judges}.'],
    ['letters of another meaning', '', 'The ITS has {count 21 judges}.'],
  ])('but not with %s', (_, names, sentence) => {
    expect(refused(body(names, sentence)).filter((line) => line.startsWith('f#'))).toEqual([]);
  }); // prettier-ignore
});

describe('rule 33: numbers name their unit, money its currency', () => {
  test.each([
    ['The length of the bridge is {count 1,280}.', 'en'],
    ['The stadium was sold at a price of {count 40 million}.', 'en'],
    ['Diện tích của hồ là {count 500}.', 'vi'],
  ])('“%s”', (sentence, language) => {
    expect(refused(fact(sentence), language)).toEqual(['a#count 33 no-unit']);
  });

  test.each([
    ['The length of the bridge is {count 1,280 m}.', 'en'],
    ['The length of the bridge is {count 1,280} metres.', 'en'],
    ['In metres, the length of the bridge is {count 1,280}.', 'en'],
    ['The mass number of the isotope is {count 14}.', 'en'],
    ['The atomic number of oxygen is {count 8}.', 'en'],
    ['The final score of the home team was {count 3}.', 'en'],
    ['The stadium was sold at a price of {count €40 million}.', 'en'],
    ['The costs rose by {count 40%}.', 'en'],
    ['In weight lifting the team came {count 4th}.', 'en'],
    ['Diện tích của hồ là {count 500 km²}.', 'vi'],
    ['Chiều dài của sông là {count 500} ki-lô-mét.', 'vi'],
  ])('but not “%s”', (sentence, language) => {
    expect(refused(fact(sentence), language)).toEqual([]);
  });
});

describe('rule 37: relative dates are resolved', () => {
  test.each([
    ['The dam was built two decades ago for {count 5 million euros}.', 'en'],
    ['The club has so far won {count 5 cups}.', 'en'],
    ['The following year the town had {count 500 people}.', 'en'],
    ['Cho đến nay câu lạc bộ có {count 5 chức vô địch}.', 'vi'],
    ['Năm sau đó thị trấn có {count 500 người}.', 'vi'],
  ])('“%s”', (sentence, language) => {
    expect(refused(fact(sentence), language)).toEqual(['a#count 37 relative-date']);
  });

  test.each([
    ['The war ended in 1648, and the following year the town had {count 500 people}.', '', 'en'],
    ['The club has so far won {count 5 cups}.', ', asOf: 2023', 'en'],
    ['The method used to date the bones gave {count 5 results}.', '', 'en'],
    ['For the last five years of his life the king had {count 5 guards}.', '', 'en'],
    ['The comet came so far north that {count 5 towns} saw it.', '', 'en'],
    ['On the same day as the fire the town had {count 500 people}.', '', 'en'],
    ['The bridge was finished a year earlier than planned by {count 500 men}.', '', 'en'],
    ['The coast of Chicago lies {count 50 km} away.', '', 'en'],
    ['Năm 1954 hiệp định được ký, năm sau đó thị trấn có {count 500 người}.', '', 'vi'],
  ])('but not “%s”%s', (sentence, rest, language) => {
    expect(refused(fact(sentence, undefined, rest), language)).toEqual([]);
  });
});
