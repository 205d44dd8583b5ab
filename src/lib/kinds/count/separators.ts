/** How a language writes numbers in digits. */
export interface Separators {
  readonly group: string;
  readonly decimal: string;
}

const known = new Map<string, Separators>();

/** Group and decimal sign of a language (BCP 47), from Intl; those of English where Intl has no such language. */
export function separatorsOf(language: string): Separators {
  const before = known.get(language);
  if (before !== undefined) return before;
  let group = ',';
  let decimal = '.';
  try {
    for (const part of new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(
      1234567.5,
    )) {
      if (part.type === 'group') group = part.value;
      if (part.type === 'decimal') decimal = part.value;
    }
  } catch {
    // A tag that is none keeps the signs of English.
  }
  const found = { group, decimal };
  if (known.size < 50) known.set(language, found);
  return found;
}

/** A number in digits without its separators: "1234.5", and which signs were used ('' for none). */
export interface PlainDigits {
  readonly digits: string;
  readonly group: string;
  readonly decimal: string;
}

const areGroups = (parts: readonly string[]): boolean =>
  parts.every((part, index) => (index === 0 ? /^[1-9]\d{0,2}$/.test(part) : part.length === 3));

/**
 * Takes the separators out of digits such as "1,234.5". One sign alone is read by the language: in English "1.234" is
 * a fraction and "1,234" a thousand; "39,5" can only be a fraction. Undefined where the signs make no number.
 */
export function plainDigits(written: string, decimalSign: string): PlainDigits | undefined {
  if (/^\d+$/.test(written)) return { digits: trimmed(written), group: '', decimal: '' };
  const signs = written.replace(/\d+/g, '');
  const last = signs.at(-1);
  if (last === undefined) return { digits: trimmed(written), group: '', decimal: '' };
  const at = written.lastIndexOf(last);
  const head = written.slice(0, at);
  const tail = written.slice(at + 1);
  const isPoint = last === '.' || last === ',';
  const isOnly = signs.length === 1;
  const mayGroup = isOnly
    ? !isPoint || (last !== decimalSign && areGroups([head, tail]))
    : !isPoint || signs.startsWith(last);
  if (mayGroup) {
    if (!areGroups(written.split(last))) return undefined;
    return { digits: written.split(last).join(''), group: last, decimal: '' };
  }
  if (isOnly) return { digits: `${trimmed(head)}.${tail}`, group: '', decimal: last };
  const group = signs[0]!;
  const groups = head.split(group);
  if (!areGroups(groups)) return undefined;
  return { digits: `${groups.join('')}.${tail}`, group, decimal: last };
}

function trimmed(digits: string): string {
  return digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits;
}

/** Writes plain digits ("-1234.5") with these signs; whole parts from four digits on are grouped. */
export function withSeparators(digits: string, group: string, decimal: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}
