const units = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const teens = 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
  ' ',
);
const tens = ['twenty', 'thirty'];

/** English ordinals in words, "first" (index 0) to "thirty-first". */
export const ordinalWords: readonly string[] = [
  ...units,
  ...teens,
  ...units.slice(0, 9).map((unit) => `${tens[0]!}-${unit}`),
  'thirtieth',
  `${tens[1]!}-first`,
];

/** Vietnamese words that stand for a month after "tháng", with the month. The first of a month is the usual one. */
export const vietnameseMonths: readonly (readonly [word: string, month: number])[] = [
  ['Một', 1],
  ['Giêng', 1],
  ['Hai', 2],
  ['Ba', 3],
  ['Tư', 4],
  ['Bốn', 4],
  ['Năm', 5],
  ['Sáu', 6],
  ['Bảy', 7],
  ['Bẩy', 7],
  ['Tám', 8],
  ['Chín', 9],
  ['Mười', 10],
  ['Mười Một', 11],
  ['Mười Hai', 12],
  ['Chạp', 12],
];

const vietnameseUnits = 'một hai ba bốn năm sáu bảy tám chín'.split(' ');

/** Days of a month in Vietnamese words, "một" to "ba mươi mốt". */
export const vietnameseDays: ReadonlyMap<string, number> = new Map([
  ...['', 'mười', 'hai mươi', 'ba mươi'].flatMap((tens, ten) =>
    [tens, ...vietnameseUnits.map((unit) => `${tens} ${unit}`)].map((words, unit): [string, number] => [
      (ten > 0 ? words.replace(' năm', ' lăm') : words).trim(),
      10 * ten + unit,
    ]),
  ),
  ['hai mươi mốt', 21],
  ['hai mươi tư', 24],
  ['ba mươi mốt', 31],
]);

const romanSigns = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** A whole number from 1 to 39 in Roman figures. */
export function toRoman(number: number): string {
  let rest = number;
  let written = '';
  for (const [sign, value] of romanSigns) {
    for (; rest >= value; rest -= value) written += sign;
  }
  return written;
}

const byRoman: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 39 }, (_, index) => [toRoman(index + 1), index + 1]),
);

/** The number that Roman figures of either case stand for, 1 to 39; undefined for anything else. */
export function fromRoman(text: string): number | undefined {
  return /^[ivx]{1,6}$/i.test(text) ? byRoman.get(text.toUpperCase()) : undefined;
}

/** The English ordinal in figures: 1st, 2nd, 3rd, 4th, 11th. */
export function ordinalFigure(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
