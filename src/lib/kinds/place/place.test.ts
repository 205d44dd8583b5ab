import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reasonsEn, reasonsVi, say } from '../../words/index.ts';
import { place } from './index.ts';
import type { PlaceValue } from './place-value.ts';
import { read } from './read.ts';

const context = { language: 'en', names: new Map() };

function placeOf(written: string): PlaceValue {
  const value = read(written);
  if (!value.ok) throw new Error(`${written}: ${value.error.code}`);
  return value.value;
}

describe('a place is read part by part, from small to large', () => {
  test.each([
    ['Hanoi', ['Hanoi']],
    [' Lima, Peru ', ['Lima', 'Peru']],
    ['Gia Lam Airport,Hanoi', ['Gia Lam Airport', 'Hanoi']],
    ['Ba Đình, Hà Nội, Việt Nam', ['Ba Đình', 'Hà Nội', 'Việt Nam']],
    ['Washington, D.C.', ['Washington', 'D.C.']],
  ])('%s', (written, parts) => {
    expect(read(written)).toEqual({ ok: true, value: { written: written.trim(), parts } });
  });

  test.each(['', '2024', 'Lima,', ', Peru', 'Lima, 15046', 'a, b, c, d, e', 'x'.repeat(121)])(
    '“%s” is refused',
    (written) => {
      expect(read(written)).toEqual({ ok: false, error: { code: 'place.unreadable', data: { written } } });
    },
  );
});

type Verdicts = Readonly<Record<string, readonly string[]>>;

const keys: Readonly<Record<string, Verdicts>> = {
  Hanoi: {
    right: [
      ...['Hanoi', 'hanoi', 'HANOI.', 'Ha Noi', 'Hà Nội', 'in Hanoi', 'In Ha Noi', 'at Hanoi', 'ở Hà Nội'],
      ...['o Ha Noi', 'tại Hà Nội', 'tai Ha Noi', 'thủ đô Hà Nội', 'tại thủ đô Hà Nội', 'thành phố Hà Nội'],
      ...['TP. Hà Nội', 'the city of Hanoi', 'in the capital Hanoi', 'the capital city of Hanoi'],
      ...['Hanoi, Vietnam', 'Hà Nội, Việt Nam', 'Hanoi (Viet Nam)', 'Hanoi in Vietnam', 'Ｈanoi'],
    ],
    'almost place.slip': ['Hanoy', 'Hnaoi', 'in Hanoii'],
    'almost place.in-full': ['Hanoi City'],
    'almost place.too-exact': ['My Dinh Stadium, Hanoi', 'sân bay Gia Lâm, Hà Nội'],
    wrong: [
      'Hue',
      'Lima',
      'Vietnam',
      'Hanoi, Lima',
      'Hanoi, Hue',
      'Lima, Hanoi',
      'not Hanoi',
      'Honey',
      'Chanoi',
      '???',
    ],
    'wrong empty': [' '],
    'wrong too-long': ['Hanoi '.repeat(40)],
  },
  'Lima, Peru': {
    right: [
      ...[
        'Lima',
        'lima, peru',
        'Lima Peru',
        'Lima (Peru)',
        'in Lima, in Peru',
        'ở Lima, Peru',
        'Lima ở Peru',
      ],
      ...['Lima - Peru', 'Peru, Lima', 'thủ đô Lima, Peru', 'Lima, the capital of Peru'],
    ],
    'almost place.more-exact': ['Peru', 'in Peru', 'PERU'],
    'wrong place.elsewhere': ['Lima, Chile', 'Lima (Ohio)', 'Lima, Hanoi'],
    wrong: ['Lma', 'Limo', 'Cusco', 'Cusco, Peru', 'Chile', 'Peruvia'],
  },
  'Bắc Kinh, Trung Quốc': {
    right: ['Bac Kinh', 'tại Bắc Kinh', 'Bắc Kinh, China', 'bắc kinh trung quốc'],
    'almost place.more-exact': ['China', 'Trung Quốc', 'ở Trung Quốc'],
    'wrong place.elsewhere': ['Bắc Kinh, Nhật Bản'],
    wrong: ['Nam Kinh', 'Thượng Hải'],
  },
  'Gia Lam Airport, Hanoi': {
    right: [
      ...['Gia Lam Airport', 'at Gia Lam airport in Hanoi', 'sân bay Gia Lâm', 'tại sân bay Gia Lâm, Hà Nội'],
      ...['Hanoi: Gia Lam Airport', 'Gia Lam Airport, Hanoi, Vietnam', 'the Gia Lâm Airport'],
    ],
    'almost place.in-full': ['Gia Lam', 'Gia Lâm, Hà Nội', 'Gia Lam Airport, Vietnam'],
    'almost place.more-exact': ['Hanoi', 'in Ha Noi'],
    'almost place.slip': ['Gia Lam Airprt', 'Gia Lam Airport, Hanoy'],
    'wrong place.elsewhere': ['Gia Lam Airport, Hue'],
    wrong: ['Noi Bai Airport', 'Noi Bai Airport, Hanoi', 'Gia Lam Station', 'Airport', 'Gia Lai Airport'],
  },
  Vientiane: {
    right: ['Vientiane, Laos'],
    'almost place.slip': ['Vientane', 'Ventianne'],
    wrong: ['Vienna'],
  },
  Austria: { right: ['Áo', 'AUSTRIA'], wrong: ['Australia'] },
  'St. Petersburg, Russia': { right: ['Saint Petersburg', 'St Petersburg, Nga'] },
  'New York, United States': {
    right: ['New York, USA', 'New York, US', 'New York, Hoa Kỳ', 'New York, Mỹ'],
    'almost place.in-full': ['New York City'],
    'almost place.more-exact': ['the United States'],
    wrong: ['York', 'New'],
  },
  'Ho Chi Minh City': {
    right: ['TP Hồ Chí Minh', 'thành phố Hồ Chí Minh', 'Hochiminh City', 'TP. Hồ Chí Minh, Việt Nam'],
    'almost place.in-full': ['Hồ Chí Minh'],
  },
  Germany: { right: ['Đức'], wrong: ['Ghana'] },
  'Tai Po, Hong Kong': { right: ['Tai Po', 'in Tai Po', 'Tai Po, Hong Kong'] },
};

describe.each(Object.entries(keys))('%s', (key, verdicts) => {
  const cases = Object.entries(verdicts).flatMap(([verdict, answers]) =>
    answers.map((answer) => [answer, verdict] as const),
  );
  test.each(cases)('%s is %s', (answer, verdict) => {
    const { mark, reason } = place.grade(answer, placeOf(key), context);
    expect(['exact', 'same', 'different'].includes(reason.code) ? mark : `${mark} ${reason.code}`).toBe(
      verdict,
    );
    expect([say(reasonsEn, reason), say(reasonsVi, reason)]).not.toContain('');
  });
});

describe('places meet when something could be in both', () => {
  test.each([
    ['Hanoi', 'Hà Nội', true],
    ['Hanoi', 'Hanoi, Vietnam', true],
    ['Vietnam', 'Hanoi, Vietnam', true],
    ['Gia Lam Airport, Hanoi', 'Hanoi, Vietnam', true],
    ['Paris, France', 'Paris, Île-de-France, France', true],
    ['Gia Lam Airport', 'Gia Lam', true],
    ['Hanoi', 'Lima', false],
    ['Lima, Peru', 'Cusco, Peru', false],
    ['Paris, France', 'Paris, Texas', false],
    ['Niger', 'Nigeria', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect([place.meets(placeOf(a), placeOf(b)), place.meets(placeOf(b), placeOf(a))]).toEqual([
      expected,
      expected,
    ]);
  });

  test('another place is false where the author vouches for one', () => {
    expect(place.excludes(placeOf('Hanoi'), placeOf('Lima'), 'one-value')).toBe('one-value');
    expect(place.excludes(placeOf('Hanoi'), placeOf('Hanoi, Vietnam'), 'one-value')).toBeUndefined();
    expect(place.excludes(placeOf('Hanoi'), placeOf('Lima'), 'relation')).toBeUndefined();
  });
});

test('options look alike when they have as many parts, in whatever language', () => {
  expect(place.shape(placeOf('Lima, Peru'))).toBe(place.shape(placeOf('Bắc Kinh, Trung Quốc')));
  expect(place.shape(placeOf('Lima, Peru'))).not.toBe(place.shape(placeOf('Lima')));
});

const pieces = fc.constantFrom('Hanoi', 'Hà', 'Nội', 'Peru', 'in', 'ở', 'the', 'city', 'of', 'sân bay', 'St.', ',', ', ', ' ', '(', ')', '-', 'đ', 'ß', 'İ', '\ud800', '\u0301', '東京', '1', '&', '.'); // prettier-ignore
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 130 }),
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  fc.array(pieces, { maxLength: 12 }).map((list) => list.join(' ')),
);

test('any text is read or refused and gets a verdict', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...Object.keys(keys)), (text, key) => {
      expect(['right', 'almost', 'wrong']).toContain(place.grade(text, placeOf(key), context).mark);
      expect(typeof read(text).ok).toBe('boolean');
    }),
    { numRuns: 1000 },
  );
});

test('what an author wrote stands in the sentence again, grades right, and meets itself', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const value = read(text);
      if (!value.ok) return;
      const { before, key, after } = place.gap(value.value, context);
      expect(before + key + after).toBe(text.trim());
      expect(read(place.print(value.value, context))).toEqual(value);
      for (const answer of [key, ` ${key}. `])
        expect([answer, place.grade(answer, value.value, context).mark]).toEqual([answer, 'right']);
      expect(place.meets(value.value, value.value)).toBe(true);
      expect(place.compare(value.value, value.value)).toBe(0);
    }),
    { numRuns: 1000 },
  );
  expect(place.grade('LIMA, PERU', placeOf('Lima, Peru'), context).mark).toBe('right');
});

test('two places that differ grade each other wrong or meet', () => {
  const known = fc.constantFrom(
    ...Object.keys(keys),
    'Hue',
    'Geneva, Switzerland',
    'Cusco, Peru',
    'Noi Bai Airport, Hanoi',
  );
  fc.assert(
    fc.property(known, known, (a, b) => {
      if (place.meets(placeOf(a), placeOf(b))) return;
      expect([a, b, place.grade(a, placeOf(b), context).mark]).toEqual([a, b, 'wrong']);
    }),
  );
});
