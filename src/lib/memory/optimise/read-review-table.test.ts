import { describe, expect, it } from 'vitest';
import { readReviewTable } from './read-review-table.ts';
import type { ReviewLog } from './review-log.ts';

const head = 'card_id,review_rating,review_time';
const at = Date.UTC(2024, 7, 19, 7, 30);

function logOf(text: string, rollOverHour?: number): ReviewLog {
  const read = readReviewTable(text, rollOverHour === undefined ? {} : { rollOverHour });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const problemsOf = (text: string): unknown[] => {
  const read = readReviewTable(text);
  return read.ok
    ? []
    : read.error.map(({ line, message }): unknown[] => [line, ...(Object.values(message) as unknown[])]);
};

const one: ReviewLog = {
  starts: Uint32Array.of(0, 2),
  ratings: Uint8Array.of(3, 1),
  elapsedDays: Uint32Array.of(0, 2),
  at: Float64Array.of(at, at + 2 * 86_400_000),
};

describe('a table of reviews', () => {
  it.each([
    ['commas', `${head}\nx,3,2024-08-19T07:30:00Z\nx,1,2024-08-21T07:30:00Z\n`],
    ['tabs', `${head}\nx,3,2024-08-19T07:30Z\nx,1,2024-08-21T07:30Z`.replaceAll(',', '\t')],
    ['semicolons', `${head}\nx,3,2024-08-19T07:30Z\nx,1,2024-08-21T07:30Z`.replaceAll(',', ';')],
    [
      'carriage returns, empty lines and a byte order mark',
      `\ufeff${head}\r\n\r\nx,3,${String(at)}\r\nx,1,2024-08-21 07:30\r\n\r\n`,
    ],
    [
      'another order and other columns',
      `state,Review_Time, REVIEW_RATING ,took,card_id\n"a,b",2024-08-21T07:30,1,5,x\n,${String(at)}, 3 ,,x`,
    ],
    [
      'quotes',
      `"card_id","review_rating","review_time","note"\n"x","3","${String(at)}","two\nlines; ""said"""\n"x","1","2024-08-21T07:30Z",`,
    ],
    ['zones', `${head}\nx,3,2024-08-19T14:30:00.000+07:00\nx,1,2024-08-21T02:00-0530`],
  ])('is read with %s', (_, text) => {
    expect(logOf(text)).toEqual(one);
  });

  it('cards may be any text, and are told apart by it', () => {
    expect([
      ...logOf(`${head}\n"a,b",3,${String(at)}\na;b,3,${String(at + 1)}\n1,2,${String(at + 2)}`).starts,
    ]).toEqual([0, 1, 2, 3]);
  });

  it('days begin at the roll-over hour', () => {
    const text = `${head}\nx,3,2024-08-19T20:30Z\nx,3,2024-08-20T03:59Z\nx,3,2024-08-20T04:00Z`;
    expect([...logOf(text).elapsedDays]).toEqual([0, 0, 1]);
    expect([...logOf(text, 0).elapsedDays]).toEqual([0, 1, 0]);
    expect([...logOf(text, 21).elapsedDays]).toEqual([0, 1, 0]);
  });

  it('milliseconds may have decimals', () => {
    expect(logOf(`${head}\nx,3,${String(at)}.75`).at[0]).toBe(at);
  });
});

describe('what is wrong with a table', () => {
  it.each<[string, string, unknown[][]]>([
    ['nothing in it', '', [[1, 'table.empty']]],
    ['only empty lines', '\n\n', [[1, 'table.empty']]],
    ['only a head', head, [[1, 'table.no-reviews']]],
    [
      'no such columns',
      'a,b\n1,2',
      ['card_id', 'review_rating', 'review_time'].map((column) => [1, 'table.no-column', { column }]),
    ],
    ['a column missing', '\ncard_id;review_time\nx;1', [[2, 'table.no-column', { column: 'review_rating' }]]],
    ['a column twice', `${head},card_id\n`, [[1, 'table.column-twice', { column: 'card_id' }]]],
    [
      'a quote left open in the head',
      `"card_id,review_rating,review_time\nx,3,${String(at)}`,
      [[1, 'row.misquoted']],
    ],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('every line is told at once, by the number it has in the file', () => {
    const rows = [
      `"two\nlines",3,${String(at)}`,
      `x,0,${String(at)}`,
      'x,3',
      ',5,never',
      `"x"y,3,${String(at)}`,
      '"x,3,1',
      `x,3,${String(at / 1000)}`,
      'x,3.0,2024-02-30',
    ];
    expect(problemsOf([head, ...rows].join('\n'))).toEqual([
      [4, 'row.rating', { value: '0' }],
      [5, 'row.too-short', { found: 2, expected: 3 }],
      [6, 'row.no-card'],
      [6, 'row.rating', { value: '5' }],
      [6, 'row.time', { value: 'never' }],
      [7, 'row.misquoted'],
      [8, 'row.misquoted'],
      [9, 'row.seconds', { value: '1724052600' }],
      [10, 'row.rating', { value: '3.0' }],
      [10, 'row.time', { value: '2024-02-30' }],
    ]);
  });

  it.each([
    '2024-13-01',
    '2024-08-19T24:00',
    '2024-08-19T07:60',
    '19/8/2024',
    '2024',
    '',
    '-5',
    '1e12',
    '9'.repeat(30),
    '2024-08-19T07:30 GMT',
  ])('%j is no time', (value) => {
    expect(problemsOf(`${head}\nx,3,${value}`)).toEqual([[2, 'row.time', { value }]]);
  });
});
