import { describe, expect, test } from 'vitest';
import type { DatePoint } from '../written-dates/date-value.ts';
import { read, readEdtf } from './read.ts';

const at = ({ year, month, day }: DatePoint): string =>
  [year ?? '*', month, day].filter((part) => part !== null).join('.');

/** Grain and ends in short: "day 2024.11.2 to 2024.11.3", "~" for approximate; the code of the problem otherwise. */
function short(written: string, language = 'en'): string {
  const result = read(written, { language });
  if (!result.ok) return result.error.code;
  const { grain, first, last, approximate } = result.value;
  const end = at(first) === at(last) ? '' : ` to ${at(last)}`;
  return `${approximate ? '~' : ''}${grain} ${at(first)}${end}`;
}

describe('a date is read as people write it', () => {
  test.each([
    ['1998', 'year 1998'],
    ['476', 'year 476'],
    ['0476', 'year 476'],
    ['44 BC', 'year -43'],
    ['44 TCN', 'year -43'],
    ['44 B.C.', 'year -43'],
    ['10000 BC', 'year -9999'],
    ['AD 79', 'year 79'],
    ['79 SCN', 'year 79'],
    ['năm 40', 'year 40'],
    ['c. 1200', '~year 1200'],
    ['around 1200', '~year 1200'],
    ['khoảng 1200', '~year 1200'],
    ['khoảng năm 1200', '~year 1200'],
    ['August 2024', 'month 2024.8'],
    ['Aug. 2024', 'month 2024.8'],
    ['Sept 2024', 'month 2024.9'],
    ['tháng 8 năm 2024', 'month 2024.8'],
    ['tháng Tám năm 2024', 'month 2024.8'],
    ['tháng năm năm 2024', 'month 2024.5'],
    ['tháng 8/2024', 'month 2024.8'],
    ['8/2024', 'month 2024.8'],
    ['19 August 2024', 'day 2024.8.19'],
    ['August 19, 2024', 'day 2024.8.19'],
    ['the 19th of August 2024', 'day 2024.8.19'],
    ['Monday, 19 August 2024', 'day 2024.8.19'],
    ['Thứ Hai, ngày 19/8/2024', 'day 2024.8.19'],
    ['thứ 2, 19/8/2024', 'day 2024.8.19'],
    ['19/8/2024', 'day 2024.8.19'],
    ['8/19/2024', 'day 2024.8.19'],
    ['19-8-2024', 'day 2024.8.19'],
    ['2.9.1945', 'day 1945.9.2'],
    ['ngày 19 tháng 8 năm 2024', 'day 2024.8.19'],
    ['mùng 2 tháng 9 năm 1945', 'day 1945.9.2'],
    ['15 March 44 BC', 'day -43.3.15'],
    ['27 December', 'day *.12.27'],
    ['December 27', 'day *.12.27'],
    ['ngày 27 tháng 12', 'day *.12.27'],
    ['29 February', 'day *.2.29'],
    ['2/9', 'day *.9.2'],
    ['December', 'month *.12'],
    ['tháng 12', 'month *.12'],
    ['2-3 November 2024', 'day 2024.11.2 to 2024.11.3'],
    ['2–3 November', 'day *.11.2 to *.11.3'],
    ['November 2-3, 2024', 'day 2024.11.2 to 2024.11.3'],
    ['2 to 3 November 2024', 'day 2024.11.2 to 2024.11.3'],
    ['2-3/11/2024', 'day 2024.11.2 to 2024.11.3'],
    ['từ ngày 2 đến ngày 3 tháng 11 năm 2024', 'day 2024.11.2 to 2024.11.3'],
    ['28 October - 2 November 2024', 'day 2024.10.28 to 2024.11.2'],
    ['28/10-2/11/2024', 'day 2024.10.28 to 2024.11.2'],
    ['30 December 2024 - 2 January 2025', 'day 2024.12.30 to 2025.1.2'],
    ['28 December - 3 January', 'day *.12.28 to *.1.3'],
    ['October-November 2024', 'month 2024.10 to 2024.11'],
    ['1914-1918', 'year 1914 to 1918'],
    ['1914–18', 'year 1914 to 1918'],
    ['2020-21', 'year 2020 to 2021'],
    ['264-241 BC', 'year -263 to -240'],
    ['27 BC - AD 14', 'year -26 to 14'],
    ['1990s', 'decade 1990 to 1999'],
    ['thập niên 1990', 'decade 1990 to 1999'],
    ['19th century', 'century 1801 to 1900'],
    ['thế kỷ 19', 'century 1801 to 1900'],
    ['thế kỷ XIX', 'century 1801 to 1900'],
    ['nineteenth century', 'century 1801 to 1900'],
    ['3rd century BC', 'century -299 to -200'],
    ['thế kỷ III TCN', 'century -299 to -200'],
  ])('%s', (written, value) => {
    expect(short(written)).toBe(value);
  });

  test('names of the language of the deck are read', () => {
    expect(short('19 de agosto de 2024', 'es')).toBe('day 2024.8.19');
    expect(short('19. August 2024', 'de')).toBe('day 2024.8.19');
    expect(short('19 août 2024', 'fr')).toBe('day 2024.8.19');
  });

  test('figures put the month first only in decks of en-US', () => {
    expect([short('3/4/2024', 'en-US'), short('3/4/2024', 'en'), short('3/4/2024', 'vi')]).toEqual([
      'day 2024.3.4',
      'day 2024.4.3',
      'day 2024.4.3',
    ]);
  });

  test('a tag that Intl does not know does no harm', () => {
    expect([short('August 2024', 'no_such-tag!'), short('August 2024', '')]).toEqual([
      'month 2024.8',
      'month 2024.8',
    ]);
  });
});

describe('what is no date is refused with a reason', () => {
  test.each([
    ['', 'date.unreadable'],
    ['79', 'date.unreadable'],
    ['today', 'date.unreadable'],
    ['in 1998', 'date.unreadable'],
    ['1998 or 1999', 'date.unreadable'],
    ['since 2014', 'date.unreadable'],
    ['1800s', 'date.unreadable'],
    ['early 19th century', 'date.unreadable'],
    ['12345', 'date.unreadable'],
    ["'24", 'date.unreadable'],
    ['Monday', 'date.unreadable'],
    ['Monday 2024', 'date.unreadable'],
    ['40 or so', 'date.unreadable'],
    ['30 February 2024', 'date.no-such-day'],
    ['29 February 2023', 'date.no-such-day'],
    ['29 February 1900', 'date.no-such-day'],
    ['31 June', 'date.no-such-day'],
    ['13/13/2024', 'date.no-such-day'],
    ['2024-13', 'date.no-such-day'],
    ['0 May 2024', 'date.no-such-day'],
    ['3-2 November 2024', 'date.backwards'],
    ['1918-1914', 'date.backwards'],
    ['241-264 BC', 'date.backwards'],
    ['Tuesday 19 August 2024', 'date.wrong-weekday'],
  ])('%s: %s', (written, code) => {
    expect(short(written)).toBe(code);
  });

  test('a leap year of the proleptic calendar has its day', () => {
    expect([short('29 February 2000'), short('29 February 5 BC'), short('29 February 4 BC')]).toEqual([
      'day 2000.2.29',
      'day -4.2.29',
      'date.no-such-day',
    ]);
  });
});

test('the value keeps the text of the author and is plain data', () => {
  const result = read('  19  August 2024 ', { language: 'en' });
  expect(result).toEqual({
    ok: true,
    value: {
      grain: 'day',
      first: { year: 2024, month: 8, day: 19 },
      last: { year: 2024, month: 8, day: 19 },
      approximate: false,
      written: '19  August 2024',
      pattern: [
        { show: 'day', of: 0, style: '1' },
        '  ',
        { show: 'month', of: 0, style: 'name en long ' },
        ' ',
        { show: 'year', of: 0, style: '1' },
      ],
    },
  });
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

test('as-of dates are EDTF or as people write, and never of every year', () => {
  const spans = [
    '2024',
    '2024-12',
    '2024-12-19',
    '1984~',
    '2024-02/2024-05',
    'December 2024',
    '27 December',
    '',
    'soon',
  ].map((text) => readEdtf(text)?.first ?? null);
  expect(spans).toEqual([
    { year: 2024, month: null, day: null },
    { year: 2024, month: 12, day: null },
    { year: 2024, month: 12, day: 19 },
    { year: 1984, month: null, day: null },
    { year: 2024, month: 2, day: null },
    { year: 2024, month: 12, day: null },
    null,
    null,
    null,
  ]);
});
