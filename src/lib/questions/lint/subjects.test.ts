import { describe, expect, test } from 'vitest';
import { baseOf, lint, questionsOf } from '../index.ts';
import { makeFile } from '../make-file.ts';

/** Everything that is said of a file: what is refused (E) and advised (W), but the choice that typed cards lack (13, 44). */
function told(body: string, language = 'en'): string[] {
  const base = baseOf(makeFile(body, language));
  const made = questionsOf(base, '1');
  return [
    ...made.refusals.filter(({ form }) => form === undefined).map(({ id, rule }) => `${id} ${rule} E`),
    ...lint(base, made, 2025)
      .filter(({ rule }) => rule !== 44)
      .map(({ id, rule }) => `${id} ${rule} W`),
  ].sort();
}

describe('chemistry', () => {
  const elements = `names:
  na: { name: Sodium, short: Na, type: element, clue: the soft metal in table salt, source: atlas }
  fe: { name: Iron, short: Fe, type: element, clue: the metal that rusts, source: atlas }
  hg: { name: Mercury, short: Hg, type: element, clue: the metal that is liquid in a room, source: atlas }
  cl: { name: Chlorine, short: Cl, type: element, clue: the gas that cleans pools, source: atlas }
`;

  test('sound facts give rise to nothing', () => {
    const facts = `facts:
  - { id: o, fact: "Oxygen has the atomic number {count 8}.", source: atlas }
  - { id: c, fact: "The carbon isotope used for dating has the mass number {count 14}.", source: atlas }
  - { id: ph, fact: "At room temperature the pH of pure water is {count 7}.", source: atlas }
  - { id: melt, fact: "The melting temperature of mercury is {count −38.8 °C}.", source: atlas }
  - { id: koh, fact: "The base KOH has the molar mass {count 56.1 g/mol}.", source: atlas }
  - { id: water, fact: "The formula of water has {count two hydrogen atoms}.", source: atlas }
  - { id: nobel, fact: "Marie Curie was awarded the Nobel Prize in Chemistry in {date 1911}.", source: atlas }
  - { id: table, fact: "Mendeleev published his table of the elements in {date 1869}.", source: atlas }
`;
    expect(told(elements + facts)).toEqual([]);
  });

  test('traps are found', () => {
    const facts = `facts:
  - { id: bare, fact: "The mass of the sample is {count 56}.", source: atlas }
  - { id: both, fact: "Neon was found in {date 1898}.", ask: { date: "When and where was neon found?" }, source: atlas }
  - { id: ago, fact: "About a century ago the plant made {count 40 tonnes}.", source: atlas }
  - { id: bulb, fact: "The metal in the bulb is {name none}.", source: atlas }
`;
    const names = elements + '  none: { name: None of these, type: element }\n';
    expect(told(names + facts)).toEqual(['ago#count 37 E', 'bare#count 33 E', 'both#date 27 E', 'bulb#name 16 E']);
  }); // prettier-ignore
});

describe('sport', () => {
  test('sound facts give rise to nothing', () => {
    const facts = `facts:
  - { id: cup, fact: "The cup of the northern league was won by the Harriers in {date 1998}.", ask: { date: In which year did the Harriers win the cup? }, source: atlas }
  - { id: goals, fact: "In the final the Harriers scored {count 3 goals}.", source: atlas }
  - { id: cost, fact: "The stadium of the Harriers cost {count €40 million}.", source: atlas }
  - { id: track, fact: "The length of the running track is {count 400 metres}.", source: atlas }
  - { id: place, fact: "In the marathon of 2008 the Kenyan runner came {count 2nd}.", source: atlas }
  - { id: run, fact: "The mile was first run in under four minutes in {date 1954}.", source: atlas }
  - { id: bid, fact: "Lund won the bid for the games in {date 2015}.", ask: { date: In which year did Lund win the bid? }, source: atlas }
  - { id: pso, fact: "The club PSV Eindhoven was founded in {date 1913}.", source: atlas }
`;
    expect(told(facts)).toEqual([]);
  });

  test('traps are found', () => {
    const facts = `facts:
  - { id: plan, fact: "Lund planned to host the games in {date 2022}.", ask: { date: In which year did Lund host the games? }, source: atlas }
  - { id: fee, fact: "The club sold its striker for a fee of {count 40 million}.", source: atlas }
  - { id: sofar, fact: "The Harriers have so far won {count 5 cups}.", source: atlas }
  - { id: three, fact: "The final was reached by {place Lund}.", ask: { place: Which two of the six towns and which three clubs played? }, source: atlas }
`;
    expect(told(facts)).toEqual(['fee#count 33 E', 'plan#date 7 E', 'sofar#count 37 E', 'three#place 27 E']);
  });
});

describe('địa lý', () => {
  const towns = `names:
  ha-noi: { name: Hà Nội, type: tp, clue: thành phố có hồ Hoàn Kiếm, source: atlas }
  hue: { name: Huế, type: tp, clue: cố đô bên sông Hương, source: atlas }
  da-lat: { name: Đà Lạt, type: tp, clue: thành phố trên cao nguyên Lâm Viên, source: atlas }
`;

  test('sound facts give rise to nothing', () => {
    const facts = `facts:
  - { id: phan, fact: "Đỉnh Phan Xi Păng có độ cao {count 3.147 mét}.", source: atlas }
  - { id: song, fact: "Chiều dài của sông Hồng là khoảng cách {count 1.149 km}.", source: atlas }
  - { id: tinh, fact: "Đồng bằng sông Cửu Long có diện tích {count 40.000} km².", source: atlas }
  - { id: cang, fact: "Cảng Hải Phòng được xây dựng vào {date năm 1874}.", source: atlas }
  - { id: dan-toc, fact: "Nước Việt Nam được biết là có {count 54 dân tộc}.", source: atlas }
  - { id: vinh, fact: "Vịnh Hạ Long được UNESCO công nhận lần đầu vào {date năm 1994}.", source: atlas }
`;
    expect(told(towns + facts, 'vi')).toEqual([]);
  });

  test('traps are found', () => {
    const facts = `facts:
  - { id: ho, fact: "Diện tích của hồ Ba Bể là {count 500}.", source: atlas }
  - { id: giap, fact: "Việt Nam có biên giới ở phía tây với {place Lào}.", ask: { place: Việt Nam có biên giới trên bộ với ba nước nào? }, source: atlas }
  - { id: nay, fact: "Cho đến nay cả nước có {count 8 di sản}.", source: atlas }
  - { id: dang-cai, fact: "Thành phố Huế dự kiến tổ chức lễ hội vào {date năm 2026}.", ask: { date: Thành phố Huế đã tổ chức lễ hội vào năm nào? }, source: atlas }
  - { id: nui, fact: "Thành phố có hồ trên núi là {name deu}.", source: atlas }
`;
    const names = towns + '  deu: { name: Tất cả các phương án trên, type: tp }\n';
    expect(told(names + facts, 'vi')).toEqual(['dang-cai#date 7 E', 'giap#place 27 E', 'ho#count 33 E', 'nay#count 37 E', 'nui#name 16 E']);
  }); // prettier-ignore
});

describe('history', () => {
  test('sound facts give rise to nothing', () => {
    const facts = `facts:
  - { id: lincoln, fact: "Abraham Lincoln was elected president for the first time in {date 1860}.", ask: { date: In which year was Abraham Lincoln first elected president? }, source: atlas }
  - { id: mayor, fact: "Ines Pinto, elected by one vote, served as mayor of Lund in {term 1990-1994}.", ask: { term: In which years did Ines Pinto serve as mayor of Lund? }, source: atlas }
  - { id: royal, fact: "Ada Berg was elected a member of the academy in {date 1820}.", ask: { date: In which year did Ada Berg become a member of the academy? }, source: atlas }
  - { id: war, fact: "After the truce of 1648, the following year the town had {count 500 people}.", source: atlas }
  - { id: fall, fact: "The walls of the old city fell in {date 1453}.", source: atlas }
  - { id: years, fact: "The war over the Spanish crown lasted {count 13 years}.", source: atlas }
  - { id: plan, fact: "The canal that engineers had planned to finish sooner was finished in {date 1869}.", ask: { date: In which year did workers finish the canal? }, source: atlas }
`;
    expect(told(facts)).toEqual([]);
  });

  test('traps are found', () => {
    const facts = `names:
  l: { name: League of Free Cities }
facts:
  - { id: ran, fact: "William Bryan ran for president for the first time in {date 1896}.", ask: { date: In which year was William Bryan first elected president? }, source: atlas }
  - { id: seat, fact: "Norway was elected to the council for {term 1948-1949}.", ask: { term: In which years was Norway a member of the council? }, source: atlas }
  - { id: next, fact: "The following year the town had {count 500 people}.", source: atlas }
  - { id: lfc, fact: "The LFC was founded in {date 1358}.", source: atlas }
  - { id: pay, fact: "The yearly budget of the court was {count 40,000}.", source: atlas }
`;
    expect(told(facts)).toEqual(['lfc#date 31 E', 'next#count 37 E', 'pay#count 33 E', 'ran#date 7 E', 'seat#term 7 E']);
  }); // prettier-ignore
});
