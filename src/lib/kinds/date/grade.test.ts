import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reasonsEn, reasonsVi, say } from '../../words/index.ts';
import type { DateValue } from '../written-dates/date-value.ts';
import { grade } from './grade.ts';
import { read } from './read.ts';

function dateOf(written: string, language = 'en'): DateValue {
  const value = read(written, { language });
  if (!value.ok) throw new Error(value.error.code);
  return value.value;
}

/** Mark and, where it says more than the mark, the code of the reason. */
function marked(answer: string, key: string, language = 'en'): string {
  const { mark, reason } = grade(answer, dateOf(key, language), { language });
  return ['exact', 'same', 'different'].includes(reason.code) ? mark : `${mark} ${reason.code}`;
}

type Verdicts = Readonly<Record<string, readonly string[]>>;

const keys: Readonly<Record<string, Verdicts>> = {
  '1960s': {
    right: ['1960s', 'the sixties', 'the 60s', 'Sixties', "the '60s"],
    wrong: ['the seventies', 'the 1860s'],
    'wrong unreadable': ['the parties'],
  },
  '2024': {
    right: [
      '2024',
      "'24",
      'in 2024',
      'năm 2024',
      'NĂM 2024',
      'the year 2024',
      'it was in 2024',
      '２０２４',
      '2024.',
      '"2024"',
      '2024 AD',
      'about 2024',
      'since 2024',
      'từ 2024',
      '2024-',
      'vào năm 2024',
      'năm 24',
    ],
    'right date.inside': [
      '19 August 2024',
      'August 2024',
      '2024-08-19',
      'tháng 8 năm 2024',
      '2-3 November 2024',
    ],
    'almost date.century-missing': ['24'],
    wrong: ['2042', '2023', '2025', '202', '1998', 'August', '1924'],
    'wrong date.other-era': ['2024 BC'],
    'wrong date.too-wide': ['2024-2025', '2020s', '21st century', '2024/25'],
    'wrong two-answers': [
      '1998 or 2024',
      '2024 hoặc 2025',
      '2024, 2025',
      '2024 and 2025',
      '2024; 2025',
      '2024 2025',
    ],
    'wrong unreadable': ['before 2024', 'not 2024', 'after 2024', '20244', 'nonsense', '2024 countries'],
    'wrong empty': ['', '   '],
    'wrong too-long': ['2024'.repeat(51)],
  },
  '1945': { right: ["'45", 'năm 45'], 'wrong date.other-era': ['1945 TCN'], wrong: ['1944', '1946'] },
  '1066': {
    right: ['1066', 'AD 1066', '1066 CE'],
    'almost date.year-near': ['1065', '1067'],
    'almost date.century-missing': ["'66"],
    wrong: ['1068', '1660'],
  },
  '44 BC': {
    right: ['44 BC', '44 BCE', '44 b.c.', '44bc', '44 TCN', 'năm 44 trước Công nguyên', '-44', '-0043'],
    'right date.inside': ['15 March 44 BC'],
    'almost date.era-missing': ['44'],
    'almost date.year-near': ['45 BC', '43 BC'],
    'wrong date.other-era': ['44 AD', '44 CE'],
    wrong: ['42 BC', '1944'],
  },
  'AD 79': {
    right: ['79', 'AD 79', '79 CE', 'năm 79', '79 sau Công nguyên'],
    'right date.inside': ['24 August 79'],
    'wrong date.other-era': ['79 BC'],
    wrong: ['1979', '97'],
  },
  'c. 1200': {
    right: ['1200', 'around 1200', 'khoảng 1200', '~1200', 'c1200', 'about the year 1200'],
    'almost date.about': ['1210', '1190'],
    wrong: ['1250', '1300', '1120'],
  },
  'August 2024': {
    right: [
      'Aug 2024',
      'August 2024',
      'august, 2024',
      'Aug. 2024',
      '8/2024',
      '08/2024',
      '2024-08',
      'tháng 8 năm 2024',
      'thg 8 2024',
      'thang 8 nam 2024',
      'tháng Tám năm 2024',
      'tháng 8/2024',
      'in August of 2024',
      "Aug '24",
      '8/24',
      'T8/2024',
    ],
    'right date.inside': ['19 August 2024', '19/8/2024'],
    'almost date.year-missing': ['August', 'tháng 8', '8', '19 August'],
    'almost date.month-near': ['July 2024', 'September 2024', '9/2024'],
    'almost date.spelling': ['Agust 2024', 'Augsut 2024'],
    wrong: ['October 2024', 'May', '7/2023'],
    'wrong date.other-year': ['August 2023', '8/2042'],
    'wrong date.month-missing': ['2024'],
    'wrong two-answers': ['August 2024 or July 2024'],
  },
  '19 August 2024': {
    right: [
      '19 Aug 2024',
      'August 19th, 2024',
      'Aug 19, 2024',
      '2024-08-19',
      '19/8/2024',
      '19/08/2024',
      '19/8/24',
      '19.8.2024',
      '19-8-2024',
      '8/19/2024',
      'ngày 19 tháng 8 năm 2024',
      '19 tháng 8 năm 2024',
      'ngày 19/8/2024',
      '19 tháng 8, 2024',
      'the 19th of August 2024',
      'Monday, 19 August 2024',
      'on 19 August 2024',
      '19-Aug-2024',
      '2024/8/19',
      '19 8 2024',
    ],
    'almost date.day-near': ['18 August 2024', '20/8/2024', 'ngày 20 tháng 8 năm 2024'],
    'almost date.day-missing': ['August 2024', '8/2024'],
    wrong: ['21 August 2024', '19 September 2024', '19', '9 August 2024'],
    'wrong date.too-wide': ['2024', '19-20 August 2024'],
    'wrong date.needs-year': ['19 August'],
    'wrong date.other-year': ['19 August 2023'],
    'wrong date.no-such-day': ['31 June 2024', '32/8/2024'],
  },
  '31 August 2024': {
    'almost date.day-near': ['1 September 2024', '30 August 2024'],
    wrong: ['31 July 2024'],
  },
  '27 December': {
    right: [
      '27 December',
      'December 27',
      'Dec 27th',
      '27/12',
      '12/27',
      'ngày 27 tháng 12',
      '27 December 2020',
      'every 27 December',
      'ngày 27 tháng 12 hằng năm',
    ],
    'almost date.day-near': ['26 December', '28/12'],
    'almost date.day-missing': ['December', 'tháng 12'],
    wrong: ['27 November', '25 December', '2020', '27'],
  },
  December: {
    right: ['Dec', '12', 'tháng 12', 'in December'],
    'right date.inside': ['27 December'],
    wrong: ['November', '2024'],
  },
  '2-3 November 2024': {
    right: [
      '2–3 November 2024',
      'November 2-3, 2024',
      '2 to 3 November 2024',
      'from 2 to 3 November 2024',
      '2-3/11/2024',
      '2/11/2024 - 3/11/2024',
      '2/11-3/11/2024',
      '2 and 3 November 2024',
      'từ 2 đến 3 tháng 11 năm 2024',
      '2024-11-02/2024-11-03',
      'between 2 and 3 November 2024',
      '2nd–3rd Nov 2024',
    ],
    'almost date.one-end': ['2 November 2024', '3/11/2024'],
    'almost date.other-end': ['2-4 November 2024'],
    'almost date.day-missing': ['November 2024'],
    'wrong date.needs-year': ['2-3 November'],
    'wrong date.other-year': ['2-3 November 2023'],
    wrong: ['4-5 November 2024', '3-4 November 2024', '2-3 October 2024', '2024'],
  },
  '1914-1918': {
    right: ['1914–18', '1914 to 1918', '1914/18', 'between 1914 and 1918', 'từ 1914 đến 1918'],
    'right date.inside': ['28 July 1914 - 11 November 1918'],
    'almost date.one-end': ['1914', '1918'],
    'almost date.other-end': ['1914-1919'],
    wrong: ['1915-1919', '1916', '1939-1945'],
  },
  '264-241 BC': {
    right: ['264 BC - 241 BC', '264–241 TCN'],
    'almost date.era-missing': ['264-241'],
    wrong: ['241-218 BC'],
  },
  'October-November 2024': {
    right: ['10/2024 - 11/2024', 'Oct to Nov 2024'],
    'almost date.one-end': ['October 2024'],
  },
  '1990s': {
    right: [
      'the 1990s',
      "1990's",
      '90s',
      "the '90s",
      '1990-1999',
      'thập niên 1990',
      'những năm 90',
      'những năm 90 của thế kỷ 20',
    ],
    'almost date.narrower': ['1995'],
    'wrong date.too-wide': ['20th century'],
    wrong: ['1980s', '2000s', '1989'],
  },
  '19th century': {
    right: [
      'the 19th century',
      '19',
      'XIX',
      'thế kỷ 19',
      'thế kỉ XIX',
      'thế kỷ thứ 19',
      '19th c.',
      'nineteenth century',
      '1801-1900',
      'the 1800s',
    ],
    'almost date.narrower': ['1850'],
    wrong: ['18', '20th century', '1900s', 'XX'],
  },
  '3rd century BC': {
    right: ['thế kỷ 3 TCN', 'thế kỷ III trước Công nguyên', 'third century BCE'],
    'almost date.era-missing': ['3rd century'],
    wrong: ['3rd century AD', '4th century BC'],
  },
};

describe.each(Object.entries(keys))('%s', (key, verdicts) => {
  const cases = Object.entries(verdicts).flatMap(([verdict, answers]) =>
    answers.map((answer) => [answer, verdict] as const),
  );
  test.each(cases)('%s is %s', (answer, verdict) => {
    expect(marked(answer, key)).toBe(verdict);
  });
});

test('figures that fit two ways count as the language of the deck writes them', () => {
  expect([
    marked('9/8/2024', '9 August 2024'),
    marked('8/9/2024', '9 August 2024'),
    marked('8/9/2024', 'August 9, 2024', 'en-US'),
    marked('9/8/2024', 'August 9, 2024', 'en-US'),
    marked('2/9/1945', 'ngày 2 tháng 9 năm 1945', 'vi'),
    marked('2.9.45', 'ngày 2 tháng 9 năm 1945', 'vi'),
  ]).toEqual(['right', 'wrong date.read-as', 'right', 'wrong date.read-as', 'right', 'right']);
});

test.each([
  ['ngày ba mươi mốt tháng ba năm 1945', '31/3/1945', 'right'],
  ['Mùng hai tháng chín năm 1945', '2/9/1945', 'right'],
  ['ngày mười lăm tháng tám năm 1945', '15/8/1945', 'right'],
  ['ngày hai mươi tư tháng tám năm 1945', '23/8/1945', 'almost date.day-near'],
])('a day in Vietnamese words: %s', (answer, key, verdict) => {
  expect(marked(answer, key, 'vi')).toBe(verdict);
});

test('reasons tell the month and what was read, in both languages', () => {
  const near = grade('July 2024', dateOf('August 2024'), { language: 'en' }).reason;
  const swapped = grade('8/9/2024', dateOf('9 August 2024'), { language: 'en' }).reason;
  expect([say(reasonsEn, near), say(reasonsVi, near), say(reasonsEn, swapped)]).toEqual([
    'Almost. The year is right, the month is August.',
    'Gần đúng. Năm đúng, còn tháng là tháng 8.',
    'That was read as 8 September 2024. The answer is 9 August 2024.',
  ]);
});

const strange = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...'0123456789 -–/.,\'"~?'.split(''),
        'BC',
        'tháng',
        'thứ',
        'năm',
        'đến',
        'May',
        'or',
        '\ud800',
        'c',
        'the',
      ),
    )
    .map((all) => all.join(' ')),
  fc.array(fc.constantFrom(..."0123456789-/., sn'~".split(''))).map((all) => all.join('')),
);

test('any text gets a verdict', () => {
  const all = Object.keys(keys).map((key) => dateOf(key));
  fc.assert(
    fc.property(
      strange,
      fc.constantFrom(...all),
      fc.constantFrom('en', 'vi', 'en-US', 'x'),
      (answer, key, language) => {
        expect(['right', 'almost', 'wrong']).toContain(grade(answer, key, { language }).mark);
        expect(typeof read(answer, { language }).ok).toBe('boolean');
      },
    ),
    { numRuns: 200 },
  );
});

test('long hostile answers are graded at once', () => {
  const started = performance.now();
  for (const piece of ['1-', '- ', '2/', "'", 'a. ', '1 or ', 'tháng ', '1990s ', '....', '9'.repeat(20)]) {
    grade(piece.repeat(200).slice(0, 200), dateOf('2-3 November 2024'), { language: 'en' });
  }
  expect(performance.now() - started).toBeLessThan(2000);
});
