import type { Qualifier } from './qualifiers.ts';
import type { Script } from './numeral.ts';

/** What sort of number it is. `of`: a part of a whole ("six of seven"); `fraction`: "two thirds"; `duration`: "2:01:39". */
export type CountForm = 'plain' | 'percent' | 'of' | 'ordinal' | 'duration' | 'fraction';

/** A number as an author wrote it, with its qualifier, scale, unit or currency. */
export interface CountValue {
  readonly form: CountForm;
  /** The whole value: scale included; of a percentage the percent; of a duration seconds; of a part its count; of a fraction the quotient. */
  readonly number: number;
  /** The number as decimal text without its scale: "786.29", "-38.8", "6". Of a duration its seconds. */
  readonly digits: string;
  /** Power of ten that scale words or "× 10^n" stand for; 0 for none. */
  readonly exponent: number;
  /** The whole that a part or fraction is of; '' for other forms. */
  readonly whole: string;
  readonly qualifier: Qualifier;
  /** ISO code; '' for none. */
  readonly currency: string;
  /** The words after the number, trimmed, without its percent sign and the whole of a part: "countries", "m"; '' for none. */
  readonly unit: string;
  readonly script: Script;
  /** Group and decimal sign of the digits; those of the language where the number shows none. "power" and "sign" for 10^23 and ½. */
  readonly group: string;
  readonly decimal: string;
  /** Visible before the gap: qualifier and currency sign with the space after them. */
  readonly before: string;
  /** The number without its scale: "786.29", "6", "4th", "six". */
  readonly numeral: string;
  /** Scale as written, with the space before it: " billion", " × 10^23"; '' for none. */
  readonly scale: string;
  /** Visible after the gap. `before + numeral + scale + after` is `written`. */
  readonly after: string;
  /** The text of the author, trimmed. */
  readonly written: string;
}
