import { foldText } from '../../base/index.ts';
import type { Item } from '../base.ts';

const edge = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' };
const asks = (pattern: string): RegExp => new RegExp(edge.before + pattern + edge.after, 'iu');

/** Two questions in one: "when and where", "in which year and in which city". "In which month and year" asks one date. */
const twoQuestions = [
  /^(?:\p{L}+ )?(?:when|where|how many|how much|(?:which|what) \p{L}+)(?: [\p{L}’'-]+){0,12} and (?:when|where|how many|how much|(?:in|on|at|for|by) (?:which|what))(?!\p{L})/iu,
  asks(
    '(?:khi nào|ở đâu|năm nào|ngày nào|bao nhiêu)(?: [\\p{L}-]+){0,12} và (?:khi nào|ở đâu|bao nhiêu|vào năm nào|vào ngày nào|năm nào)',
  ),
];

/** A list asked at once: "which three countries", "ba nước nào". */
const manyAsked = [
  asks('(?:which|what) (?:three|four|five|six|seven|eight|nine|ten|[3-9]|\\d\\d) \\p{L}+s'),
  asks(
    '(?:ba|bốn|sáu|bảy|tám|chín|mười|[3-9]|\\d\\d) (?:nước|quốc gia|thành phố|tỉnh|tổ chức|cơ quan|người|châu lục|nguyên tố|con sông) nào',
  ),
];

/** A value that lists three or more: names of the file, numbers, or parts between semicolons. */
function listIn(item: Item, names: ReadonlySet<string>): boolean {
  if (item.kind.id !== 'name' && item.kind.id !== 'place') return false;
  const key = item.gap.key;
  if (key.split(';').length >= 3) return true;
  const parts = key.split(/\s*,\s*(?:and |và )?|\s+(?:and|và|&)\s+/iu).filter((part) => part !== '');
  return parts.length >= 3 && parts.every((part) => names.has(foldText(part)) || /^\d+$/.test(part));
}

/** The words by which a question asks for, or its value holds, more than one value (rule 27); undefined for one. */
export function severalValues(item: Item, names: ReadonlySet<string>): string | undefined {
  if (listIn(item, names)) return item.gap.key;
  if (item.ask === undefined) return undefined;
  // "Which five years" asks for one term.
  const asksMany = item.kind.id === 'name' || item.kind.id === 'place' ? manyAsked : [];
  for (const pattern of [...twoQuestions, ...asksMany]) {
    const found = pattern.exec(item.ask)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
