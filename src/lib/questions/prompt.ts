import { foldText } from '../base/index.ts';
import { kindOf, printDate, type Gap, type KindContext } from '../kinds/index.ts';
import type { Fact, Slot, Source } from '../facts/index.ts';
import type { Templates } from '../words/index.ts';
import { GAP } from './question.ts';

/** Signs of units and currencies with the words that say the same. */
const wordsForSign: readonly (readonly [sign: string, words: RegExp])[] = [
  ['%', /%|per ?cent|percentage|share|phan tram/],
  ['$', /\$|dollar|\busd\b|do la/],
  ['€', /€|\beuros?\b|\beur\b/],
  ['£', /£|\bpounds?\b|\bgbp\b/],
  ['°', /°|degrees?|do c\b/],
];

/** Whether a question already names what stands around the gap: its unit, currency and qualifier. */
function namesFrame(ask: string, frame: string): boolean {
  const folded = ` ${foldText(ask)} `;
  const raw = ask.toLowerCase();
  for (const [sign, words] of wordsForSign) {
    if (frame.includes(sign) && !words.test(raw) && !words.test(folded)) return false;
  }
  return foldText(frame)
    .split(' ')
    .filter((word) => word !== '' && !/^(us|usd|of|the|c|f)$/.test(word))
    .every((word) => folded.includes(` ${word.length > 4 ? word.slice(0, -1) : word}`));
}

/** The question for one slot: what the author asks, with the frame of the gap where that is not named; else the sentence with a gap. */
export function promptOfSlot(fact: Fact, slot: Slot, gap: Gap, context: KindContext): string {
  const ask = fact.ask[slot.name];
  if (ask !== undefined) {
    const frame = gap.before + gap.after;
    return frame.trim() === '' || namesFrame(ask, frame) ? ask : `${ask} (${gap.before}${GAP}${gap.after})`;
  }
  return clozeOfSlot(fact, slot, gap, context);
}

/** The sentence of a fact with a gap for one slot. */
export function clozeOfSlot(fact: Fact, slot: Slot, gap: Gap, context: KindContext): string {
  return fact.sentence
    .map((part) => {
      if (typeof part === 'string') return part;
      return part === slot ? gap.before + GAP + gap.after : kindOf(part.kind).print(part.value, context);
    })
    .join('');
}

/** "Vietnam Business Forum (22 January 2025)", or the title where the publisher is not known. */
export function nameOfSource(source: Source, language: string): string {
  const who = source.publisher ?? `“${source.title}”`;
  return source.date === undefined ? who : `${who} (${printDate(source.date, language)})`;
}

/** A question with the as-of date and the source that it needs. */
export function fullPrompt(
  stem: string,
  parts: {
    readonly asOf: string | undefined;
    readonly source: Source | undefined;
    readonly language: string;
  },
  templates: Templates,
): string {
  const { asOf: date, source, language } = parts;
  if (source === undefined) return date === undefined ? stem : templates.asOf({ date, text: stem });
  const named = nameOfSource(source, language);
  return date === undefined
    ? templates.accordingTo({ source: named, text: stem })
    : templates.accordingToAsOf({ source: named, date, text: stem });
}
