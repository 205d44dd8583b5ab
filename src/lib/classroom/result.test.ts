import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryResult, makeAssignment, smallDeck } from '../../../tests/fixtures/classroom.ts';
import type { AnswerEvent, ReviewEvent } from '../memory/index.ts';
import { gradeAnswer } from '../questions/index.ts';
import type { ShownForm } from '../study/index.ts';
import {
  csvOf,
  gradeAgain,
  mergeResults,
  reportOf,
  resultOf,
  sheetOf,
  type ClassResult,
  type ResultAnswer,
  type SheetItem,
} from './index.ts';

const at = Date.UTC(2026, 10, 22, 10, 17, 3, 123);
let counter = 0;

function answered(given: Partial<AnswerEvent> = {}): AnswerEvent {
  counter += 1;
  return {
    ...{ id: `event-${counter}`, at: at + counter, offsetMinutes: 420, device: 'secret-device', counter },
    ...{ deck: 'small', type: 'answer', card: 'library#date', form: 'typed', verdict: 'right', rating: 3 },
    ...{ answer: '1898', tookMs: 4321, keyDigest: 'k' },
    ...given,
  };
}

const cards = new Set(smallDeck.questions.keys());
const made = (events: readonly ReviewEvent[], given: { since?: number; code?: string } = {}): ClassResult =>
  resultOf(makeAssignment(), { events, cards, since: 0, code: 'An', rollOverHour: 4, ...given });

describe('a result', () => {
  test('holds nothing but what is listed', () => {
    const event = answered({ form: 'choice', rating: 2, options: ['1891', '1898', '1903'] });
    expect(made([event], { code: '  Nguyễn  An ' })).toEqual({
      assignment: '0123456789abcdef',
      edition: makeAssignment().deck.edition,
      code: 'Nguyễn An',
      state: 1,
      answers: [
        {
          id: expect.stringMatching(/^[0-9a-z]{1,7}$/) as unknown,
          card: 'library#date',
          form: 'choice',
          answer: '1898',
          options: ['1891', '1898', '1903'],
          rating: 2,
          day: Math.floor(at / 86_400_000),
          tenths: 43,
        },
      ],
      overridden: [],
      undone: [],
    });
  });

  test('says nothing of device, zone, clock or other cards', () => {
    const text = JSON.stringify(made([answered(), answered({ card: 'other#date', answer: 'private' })]));
    for (const secret of ['secret-device', '420', String(at), 'private', 'event-', 'small'])
      expect(text).not.toContain(secret);
  });

  test('begins when the assignment was taken', () => {
    const [early, late] = [answered(), answered()];
    expect(made([early, late], { since: late.at }).answers).toHaveLength(1);
  });

  test('leaves out what was taken back, and says that it was', () => {
    const [first, second] = [answered(), answered({ answer: '1899', rating: 1 })];
    const undo: ReviewEvent = { ...second, id: 'u', at: second.at + 9, type: 'undo', undoes: second.id };
    const result = made([first, second, undo]);
    expect(result.answers.map(({ answer }) => answer)).toEqual(['1898']);
    expect(result).toMatchObject({ state: 3, undone: [expect.stringMatching(/^library#date\//)] });
  });

  test('says which answers the student counted as right', () => {
    const first = answered({ answer: '1899', rating: 1, verdict: 'wrong' });
    const override: ReviewEvent = { ...first, id: 'o', at: first.at + 1, type: 'override', of: first.id, rating: 3 };
    const result = made([first, override]);
    expect(result.overridden).toEqual([`library#date/${result.answers[0]!.id}`]);
    expect(result.answers[0]!.rating).toBe(1);
  });
}); // prettier-ignore

describe('results of one student', () => {
  test('come to the same whatever their order and however often they come', () => {
    fc.assert(
      fc.property(fc.array(arbitraryResult, { maxLength: 5 }), fc.infiniteStream(fc.nat()), (results, random) => {
        const shuffled = [...results, ...results.slice(0, 2)]
          .map((result) => ({ result, place: Number(random.next().value) }))
          .sort((a, b) => a.place - b.place)
          .map(({ result }) => result);
        expect(mergeResults(shuffled)).toEqual(mergeResults(results));
      }),
    ); // prettier-ignore
  });

  test('an older state adds nothing to the newer one that was made of it', () => {
    const events = [answered(), answered({ card: 'mayor#term', answer: '2014-2019' }), answered()];
    const [older, newer] = [made(events.slice(0, 2)), made(events)];
    expect(mergeResults([newer, older])).toEqual(mergeResults([newer]));
    expect(mergeResults([newer])[0]!.answers).toEqual(newer.answers);
  });

  test('of two devices are joined, under one code whatever its case', () => {
    const phone = made([answered()]);
    const tablet = made([answered({ card: 'mayor#term' })], { code: 'AN' });
    expect(mergeResults([phone, tablet]).map(({ answers }) => answers.length)).toEqual([2]);
  });

  test('what was taken back stays so against an older state', () => {
    const first = answered();
    const undo: ReviewEvent = { ...first, id: 'u1', at: first.at + 1, type: 'undo', undoes: first.id };
    expect(mergeResults([made([first]), made([first, undo])])[0]!.answers).toEqual([]);
  });
});

const given = (part: Partial<ResultAnswer>): ResultAnswer => ({
  ...{ id: 'x', card: 'library#date', form: 'typed', answer: '1898', rating: 3, day: 20_779, tenths: 40 },
  ...part,
});
const { rivals } = smallDeck.questions.get('library#date')!;
const wrong = rivals[0]!.text;
const options = [wrong, '1898', rivals.at(-1)!.text];

describe('grading again', () => {
  test.each<[string, Partial<ResultAnswer>, string, string | undefined, number]>([
    ['the same', {}, 'same', 'right', 3],
    ['a wrong one that was stored as right', { answer: '1899' }, 'differs', 'wrong', 1],
    ['a right one that was stored as wrong', { rating: 1 }, 'differs', 'right', 3],
    ['a right choice', { form: 'choice', options, rating: 2 }, 'same', 'right', 2],
    ['a wrong choice', { form: 'choice', options, answer: wrong, rating: 1 }, 'same', 'wrong', 1],
    ['a choice made better', { form: 'choice', options, answer: wrong, rating: 3 }, 'differs', 'wrong', 1],
    ['a choice of other options', { form: 'choice', options: ['1898', '1', '2'], rating: 2 }, 'not-offered', 'right', 2],
    ['a true statement taken for false', { form: 'truefalse', stated: '1898', answer: 'false', rating: 1 }, 'same', 'wrong', 1],
    ['a false statement seen through', { form: 'truefalse', stated: wrong, answer: 'false', rating: 2 }, 'same', 'right', 2],
    ['a statement that is not told', { form: 'truefalse', answer: 'true', rating: 2 }, 'not-asked', undefined, 2],
    ['a flashcard', { form: 'flashcard', answer: '', rating: 4 }, 'self', 'right', 4],
    ['another question', { card: 'gone#date' }, 'not-asked', undefined, 3],
  ])('%s', (_, part, standing, mark, rating) => {
    const answer = given(part);
    expect(gradeAgain(smallDeck, answer)).toEqual({ answer, standing, rating, ...(mark && { mark }) });
  }); // prettier-ignore

  test('equals grading for whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('194', '195', '194 seats', ' 1.94e2')), (answer) => {
        const { mark } = gradeAgain(smallDeck, given({ card: 'seats#count', answer }));
        expect(mark).toBe(gradeAnswer(smallDeck.base, 'seats#count', answer).mark);
      }),
    );
  });
});

const promptsOf = (id: string): ReadonlyMap<string, string> =>
  new Map([[id, smallDeck.questions.get(id)!.prompt]]);

test('a true statement that was held to be false is told apart from a false one that was believed', () => {
  const judged = (stated: string, answer: string): ReviewEvent =>
    answered({ form: 'truefalse', stated, answer, verdict: 'wrong', rating: 1 });
  const [result] = mergeResults([
    made([judged('1898', 'false'), judged(wrong, 'true'), judged(wrong, 'true')]),
  ]);
  const assignment = makeAssignment({ forms: ['truefalse'] });
  expect(
    reportOf(smallDeck, assignment, [result!]).facts.find(({ id }) => id === 'library')!.mistakes,
  ).toEqual([
    { card: 'library#date', answer: wrong, denied: false, times: 2 },
    { card: 'library#date', answer: '1898', denied: true, times: 1 },
  ]);
});

test('the report says who knows what, what is hard, which wrong answer was given, and who needs help', () => {
  const an = made([
    answered(),
    answered({ card: 'mayor#term', answer: '1990-1995', rating: 3 }),
    answered({ card: 'seats#count', answer: '194', rating: 3 }),
  ]);
  const binh = made([answered({ card: 'mayor#term', answer: '1990-1995', rating: 1, tookMs: 999_000 })], { code: 'Bình' });
  const report = reportOf(smallDeck, makeAssignment(), mergeResults([an, binh]));
  expect(report.students.map(({ score: _, minutes, ...rest }) => ({ ...rest, minutes: Number(minutes.toFixed(2)) }))).toEqual([
    {
      ...{ code: 'An', answers: 3, recalled: 2, of: 3, lastDay: 20_779, minutes: 0.21, differing: 1, foreign: 0 },
      ...{ overridden: 0, self: 0 },
      cells: new Map([['library', 'known'], ['seats', 'known'], ['mayor', 'missed']]),
    },
    {
      ...{ code: 'Bình', answers: 1, recalled: 0, of: 3, lastDay: 20_779, minutes: 2, differing: 0, foreign: 0 },
      ...{ overridden: 0, self: 0 },
      cells: new Map([['library', 'unseen'], ['seats', 'unseen'], ['mayor', 'missed']]),
    },
  ]);
  expect(report.facts).toEqual([
    {
      ...{ id: 'mayor', statement: 'The first mayor of the town served in 2014-2019.', answers: 2, wrong: 2, difficulty: 0.75 },
      prompts: promptsOf('mayor#term'),
      mistakes: [{ card: 'mayor#term', answer: '1990-1995', denied: false, times: 2 }],
      missedBy: ['An', 'Bình'],
    },
    { id: 'library', prompts: promptsOf('library#date'), statement: 'The old library was founded in 1898.', answers: 1, wrong: 0, difficulty: 1 / 3, mistakes: [], missedBy: [] },
    { id: 'seats', prompts: promptsOf('seats#count'), statement: 'The old library has 194 seats.', answers: 1, wrong: 0, difficulty: 1 / 3, mistakes: [], missedBy: [] },
  ]);
  const [best, last] = report.students.map(({ score }) => score);
  expect(best).toBeGreaterThan(0.4);
  expect(last).toBeLessThan(0.34);
}); // prettier-ignore

test('a table for spreadsheets holds no formula', () => {
  const rows = [['=1+1', '+1', '-1', '@a', '\tx', '\rx', ' =1', '＝1', 'a"b', 'plain', -3], ['a\nb']];
  expect(csvOf(rows)).toBe(
    `"'=1+1","'+1","'-1","'@a","'\tx","'\rx","' =1","'＝1","a""b","plain","-3"\r\n"a\nb"\r\n`,
  );
});

test('on paper there are options where they are allowed, statements where nothing else is, else a line to write on', () => {
  const sheet = (forms: ShownForm[]): SheetItem =>
    sheetOf(smallDeck.questions.values(), makeAssignment({ forms })).find(({ id }) => id === 'library#date')!;
  const { prompt, key } = smallDeck.questions.get('library#date')!;
  expect(sheet(['typed', 'truefalse'])).toEqual({ id: 'library#date', prompt, options: [], key });
  const choice = sheet(['choice', 'truefalse']);
  expect([choice.options.length, choice.key]).toEqual([3, `${'ABC'[choice.options.indexOf(key)]!}  ${key}`]);
  const statement = sheet(['truefalse']);
  expect(statement.prompt.includes(key)).toBe(statement.isTrue);
});
