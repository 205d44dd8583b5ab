/** A number as decimal text ("786.29", "-38.8") times a power of ten. Text, so that no digit is lost or made up. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** The nearest floating-point number; built from text, so that 786.29 billion is exactly 786290000000. */
export function numberOf({ digits, exponent }: Decimal): number {
  return Number(exponent === 0 ? digits : `${digits}e${exponent}`);
}

interface Scientific {
  readonly negative: boolean;
  /** Digits without zeros at either end; '' for zero. */
  readonly figures: string;
  /** Power of ten of the last figure. */
  readonly last: number;
}

function scientific({ digits, exponent }: Decimal): Scientific {
  const negative = digits.startsWith('-');
  const [whole = '', fraction = ''] = digits.replace(/^-/, '').split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const figures = all.replace(/0+$/, '');
  if (figures === '') return { negative: false, figures: '', last: 0 };
  return { negative, figures, last: exponent - fraction.length + all.length - figures.length };
}

/** One text for all ways to write a number: 786.29 billion and 786,290,000,000 are both "78629e7". */
export function canonical(decimal: Decimal): string {
  const { negative, figures, last } = scientific(decimal);
  return figures === '' ? '0' : `${negative ? '-' : ''}${figures}e${last}`;
}

/** How many figures are left when zeros at both ends are dropped; 0 for zero. */
export function figuresOf(decimal: Decimal): number {
  return scientific(decimal).figures.length;
}

/** The number rounded (halves away from zero) to so many significant figures, in canonical form. */
export function roundedTo(decimal: Decimal, figures: number): string {
  const { negative, figures: all, last } = scientific(decimal);
  if (all.length <= figures) return canonical(decimal);
  const kept = BigInt(all.slice(0, figures)) + (all[figures]! >= '5' ? 1n : 0n);
  return canonical({ digits: `${negative ? '-' : ''}${kept}`, exponent: last + all.length - figures });
}

/** Digits after the point, 0 for a whole number. */
export function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** Zeros at the end of a whole number; 0 where there are decimals, and for zero itself. */
export function endZeros(digits: string): number {
  if (digits.includes('.') || /^-?0*$/.test(digits)) return 0;
  return /0*$/.exec(digits)![0].length;
}
