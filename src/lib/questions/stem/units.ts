import type { Item } from '../base.ts';
import { GAP } from '../question.ts';

/** What the number is said of: the word itself, not one further off ("at room temperature the pH is 7"). */
const said =
  '(?= (?:of|is|was|are|were|reach(?:es|ed)|rose|fell|came|stands?|stood|là|của|đạt|tới|lên)(?!\\p{L})| _____)';
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(${words})${said}`, 'iu');

const measured = word(
  'length|height|width|depth|distance|area|mass|weight|speed|temperature|altitude|elevation|chiều dài|chiều cao|chiều rộng|độ sâu|độ cao|diện tích|khoảng cách|tốc độ|vận tốc|nhiệt độ|khối lượng',
);
const paid = word(
  'worth|costs?|prices?|budget|revenues?|fees?|salary|turnover|kim ngạch|trị giá|doanh thu|ngân sách|giá|chi phí|học phí',
);

/** Words by which a question or a sentence names its unit itself. */
const namesUnit =
  /(?<![\p{L}])(?:how many|km|cm|mm|kg|metres?|meters?|kilomet(?:re|er)s?|miles?|feet|foot|hectares?|acres?|tonnes?|tons?|degrees?|grams?|kilograms?|percent|per cent|times|mét|ki-?lô-?mét|héc-?ta|tấn|độ [cf]|lần|bao nhiêu \p{L}+)(?![\p{L}])/iu;
const namesMoney =
  /[$€£¥₫%]|(?<![\p{L}])(?:usd|eur|gbp|jpy|vnd|dollars?|euros?|pounds?|yen|yuan|dong|francs?|rupees?|marks?|crowns?|đô la|đồng|tệ|per cent|percent|times|how many|lần|phần trăm)(?![\p{L}])/iu;

/** A bare number: no unit, currency, percent or ordinal on either side, and nothing said after it. */
function isBare(item: Item): boolean {
  const { before, key, after } = item.gap;
  if (after.trim() !== '' || before.trim() !== '') return false;
  if (!/^[-−]?\d[\d.,\s]*(?: ?(?:thousand|million|billion|trillion|nghìn|ngàn|triệu|tỷ|tỉ))?$/iu.test(key))
    return false;
  const rest = item.cloze.slice(item.cloze.indexOf(GAP) + GAP.length);
  return !/^[\s-]*[\p{L}%°′″/$€£¥₫]/u.test(rest);
}

/**
 * What a number measures although neither it nor its sentence names a unit (rule 33), and whether that is money; undefined
 * where nothing is missing. A count of things, a score or a class needs none.
 */
export function missingUnit(item: Item): { readonly of: string; readonly isMoney: boolean } | undefined {
  if (item.kind.id !== 'count' || item.fact === undefined || !isBare(item)) return undefined;
  const text = `${item.ask ?? ''} ${item.cloze}`;
  const money = paid.exec(text)?.[1];
  if (money !== undefined) return namesMoney.test(text) ? undefined : { of: money, isMoney: true };
  const measure = measured.exec(text)?.[1];
  return measure === undefined || namesUnit.test(text) ? undefined : { of: measure, isMoney: false };
}
