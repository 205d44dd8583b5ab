import type { Item } from '../base.ts';
import { GAP } from '../question.ts';

/** Numbers between which an option stays possible beside the other number of the sentence, both excluded. */
export interface Limits {
  readonly above: number;
  readonly below: number;
}

const number = String.raw`(\d[\d,.\u00a0 ]*)`;
/** What tells that a part follows: "won 28 medals, of which 23 were gold". */
const ofWhich = '(?:,? (?:of which|of whom|of them|among them|trong đó(?: có)?))';
const few = String.raw`[^.;?]{0,40}?`;
const wholeThenPart = new RegExp(`${number}${few}${ofWhich}${few}${GAP}`, 'iu');
const partThenWhole = new RegExp(`${GAP}${few}${ofWhich}${few}${number}`, 'iu');

const asNumber = (text: string): number => Number(text.replace(/[,.\s]/g, ''));

/** What a sentence that names a whole and a part of it says of the one that is asked; undefined for all other sentences. */
export function partLimits({ kind, cloze }: Item): Limits | undefined {
  if (kind.id !== 'count') return undefined;
  const whole = wholeThenPart.exec(cloze)?.[1];
  if (whole !== undefined) return { above: 0, below: asNumber(whole) };
  const part = partThenWhole.exec(cloze)?.[1];
  return part === undefined ? undefined : { above: asNumber(part), below: Infinity };
}
