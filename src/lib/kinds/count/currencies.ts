import { foldText, remembered } from '../../base/index.ts';

/** Currencies that people write by sign or name; any other one is read by its ISO code. The first of several that share a name is the usual one. */
const common = 'USD EUR GBP JPY CNY VND INR KRW CHF AUD CAD NZD SGD HKD TWD THB RUB BRL MXN SEK NOK DKK PLN CZK HUF TRY ZAR IDR MYR PHP ILS SAR AED EGP NGN KES PKR BDT LKR LAK KHR MMK UAH ARS CLP COP PEN'.split(' '); // prettier-ignore

/** Signs and words that Intl does not give. */
const extra: readonly (readonly [written: string, codes: string])[] = [
  ['us$', 'USD'], ['$us', 'USD'], ['a$', 'AUD'], ['au$', 'AUD'], ['c$', 'CAD'], ['ca$', 'CAD'], ['s$', 'SGD'], ['sg$', 'SGD'], ['hk$', 'HKD'],
  ['nz$', 'NZD'], ['nt$', 'TWD'], ['r$', 'BRL'], ['rs', 'INR PKR LKR'], ['rmb', 'CNY'], ['renminbi', 'CNY'], ['cn¥', 'CNY'], ['¥', 'JPY CNY'],
  ['¥', 'JPY CNY'], ['đ', 'VND'], ['vnđ', 'VND'], ['đồng', 'VND'], ['dong', 'VND'], ['đô la', 'USD AUD CAD SGD HKD NZD TWD'],
  ['đô', 'USD'], ['đô la mỹ', 'USD'], ['đô mỹ', 'USD'], ['mỹ kim', 'USD'], ['usd', 'USD'], ['american dollar', 'USD'], ['u.s. dollar', 'USD'],
  ['dollar', 'USD AUD CAD SGD HKD NZD TWD'], ['buck', 'USD'], ['$', 'USD AUD CAD SGD HKD NZD TWD MXN ARS CLP COP'], ['bảng', 'GBP'], ['bảng anh', 'GBP'],
  ['pound', 'GBP EGP'], ['pound sterling', 'GBP'], ['quid', 'GBP'], ['yên', 'JPY'], ['yên nhật', 'JPY'], ['nhân dân tệ', 'CNY'], ['tệ', 'CNY'], ['rúp', 'RUB'], ['rouble', 'RUB'], ['won', 'KRW'], ['ơ rô', 'EUR'],
]; // prettier-ignore

/** A currency written in a text: every currency that it may stand for, the usual one first. */
export type CurrencyCodes = readonly string[];

const byLanguage = new Map<string, ReadonlyMap<string, CurrencyCodes>>();

/** What a name is compared by: small letters, no marks, no plural s of its last word; signs stay. */
const nameKey = remembered((text) => {
  const signs = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (/\p{Sc}/u.test(signs)) return signs.replace(/\s/g, '');
  const marked = signs === 'đ' || signs === 'đô' ? signs : foldText(signs);
  return marked.replace(/(?<=[^ ]{3})s(?= |$)/g, '');
});

/** The short sign of a currency: "$", "₽". */
function signOf(currency: string): string {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.formatToParts(1).find((part) => part.type === 'currency')?.value ?? currency;
}

/** Signs, codes and names of currencies in English, Vietnamese and the language of the deck. */
function currencyNames(language: string): ReadonlyMap<string, CurrencyCodes> {
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, string[]>();
  const add = (written: string, code: string): void => {
    const key = nameKey(written);
    const list = names.get(key) ?? [];
    if (key !== '' && !/^\d+$/.test(key) && !list.includes(code)) names.set(key, [...list, code]);
  };
  for (const [written, codes] of extra) for (const code of codes.split(' ')) add(written, code);
  for (const code of common) add(code, code);
  for (const code of common) add(signOf(code), code);
  for (const locale of new Set(['en', 'vi', language])) {
    try {
      const display = new Intl.DisplayNames(locale, { type: 'currency' });
      for (const code of common) {
        const name = display.of(code) ?? code;
        add(name, code);
        if (locale === 'en') add(name.split(' ').at(-1)!, code);
      }
    } catch {
      // A language that Intl refuses adds no names.
    }
  }
  if (byLanguage.size < 50) byLanguage.set(language, names);
  return names;
}

const isoCodes = new Set(Intl.supportedValuesOf('currency'));

/** The currencies that a whole text may name ("US$", "euros", "đô la Mỹ", "CHF"); empty for none. */
export function currenciesNamed(text: string, language: string): CurrencyCodes {
  const code = text.trim();
  if (code.length === 3 && isoCodes.has(code) && !common.includes(code)) return [code];
  return currencyNames(language).get(nameKey(text)) ?? [];
}

/** A currency at a place of a text. */
export interface CurrencyReading {
  readonly codes: CurrencyCodes;
  readonly end: number;
}

const signPattern = /(?:[A-Za-z]{1,3})?\p{Sc}|[A-Za-z]{2,3}(?=[\s.]?\d)|Rs\.?(?=\s?\d)/uy;

/** Reads a currency sign or code in front of a number ("US$", "USD ", "€"), with the space after it; undefined where there is none. */
export function readCurrencyBefore(text: string, at: number, language: string): CurrencyReading | undefined {
  signPattern.lastIndex = at;
  const found = signPattern.exec(text)?.[0];
  if (found === undefined) return undefined;
  const isSign = /\p{Sc}/u.test(found);
  const codes = currenciesNamed(found, language);
  if (!isSign && (codes.length === 0 || /^(?:won|quid)$/i.test(found))) return undefined;
  let end = at + found.length;
  if (text[end] === '.' && !isSign) end += 1;
  if (/\s/.test(text[end] ?? '')) end += 1;
  return { codes: codes.length > 0 ? codes : [found.toUpperCase()], end };
}

/** What may follow a currency: "đồng bào" are no đồng, "dollar coins" no dollars. */
const endsThere =
  /^\s*(?:$|[^\p{L}\p{M}\s]|(?:a|an|per|each|every|in|of|on|for|worth|annually|or|and|to|mỗi|một|trên|trong|trở|cho|hoặc|hay)(?!\p{L}))/iu;

/** Reads a currency at the beginning of the words after a number ("euros a year"); undefined where there is none. The longest name counts. */
export function readCurrencyAfter(text: string, at: number, language: string): CurrencyReading | undefined {
  const pattern = /\s*(?:\p{L}{0,3}\p{Sc}|[\p{L}\p{M}]+(?:\.[\p{L}]\.?)?)/uy;
  pattern.lastIndex = at;
  let found: CurrencyReading | undefined;
  for (let count = 0; count < 4 && pattern.test(text); count += 1) {
    const end = pattern.lastIndex;
    const codes = currenciesNamed(text.slice(at, end), language);
    if (codes.length > 0 && endsThere.test(text.slice(end))) found = { codes, end };
  }
  return found;
}
