import { foldText } from '../base/index.ts';
import { kindOf, printDate, type Gap, type KindContext } from '../kinds/index.ts';
import type { Fact, Sentence, Slot, Source } from '../facts/index.ts';
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
    .every((word) =>
      folded.includes(word.length > 2 ? ` ${word.length > 4 ? word.slice(0, -1) : word}` : ` ${word} `),
    );
}

/** Signs of measures, not words: "m", "km²", "°C", "g/mol". */
const unitSign = /^ ?(?!\p{L}{5})[\p{L}°µΩ%][\p{L}\d°²³/·*^()−-]{0,9}$/u;

/** What the author asks, with the frame of the gap where the question does not name it. */
export function askOfSlot(ask: string, gap: Gap, templates: Templates): string {
  const frame = gap.before + gap.after;
  if (frame.trim() === '' || namesFrame(ask, frame)) return ask;
  if (gap.before === '' && unitSign.test(gap.after)) return templates.inUnit({ ask, unit: gap.after.trim() });
  return `${ask} (${gap.before}${GAP}${gap.after})`;
}

/** A text as it stands where a sentence begins: with a capital, unless its first word has one elsewhere ("iPhone"). */
export function asOpening(text: string): string {
  const word = /^\p{Ll}\S*/u.exec(text)?.[0];
  if (word === undefined || /\p{Lu}/u.test(word)) return text;
  const first = String.fromCodePoint(word.codePointAt(0)!);
  return first.toUpperCase() + text.slice(first.length);
}

/** Whether a sentence opens with a slot whose values come from elsewhere, so that they may need a capital there. */
export function opensSentence(sentence: Sentence, slot: Slot): boolean {
  if (kindOf(slot.kind).ordered) return false;
  const [first, second] = sentence;
  if (first === slot) return true;
  return second === slot && typeof first === 'string' && !/[\p{L}\p{N}]/u.test(first);
}

/** A sentence in parts as a reader sees them, with what is given in place of one slot. */
export function textOfSentence(
  sentence: Sentence,
  context: KindContext,
  slot?: Slot,
  inPlace?: string,
): string {
  return sentence
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part === slot) return inPlace ?? '';
      const text = kindOf(part.kind).print(part.value, context);
      return opensSentence(sentence, part) ? asOpening(text) : text;
    })
    .join('');
}

/** The sentence of a fact with a gap for one slot. */
export function clozeOfSlot(fact: Fact, slot: Slot, gap: Gap, context: KindContext): string {
  return textOfSentence(fact.sentence, context, slot, gap.before + GAP + gap.after);
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
