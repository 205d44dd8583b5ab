import { slotsOf, type Sentence, type Slot } from '../fact-file.ts';

/** A sentence as its author writes it, with its values marked; reading it gives the sentence again. */
export function sentenceText(sentence: Sentence): string {
  const slots = slotsOf(sentence);
  return sentence
    .map((part) => (typeof part === 'string' ? part.replace(/[{}]/g, '$&$&') : markOf(part, slots)))
    .join('');
}

function markOf(slot: Slot, slots: readonly Slot[]): string {
  const { name, kind, written } = slot;
  const before = slots.slice(0, slots.indexOf(slot)).filter((other) => other.kind === kind).length;
  if (name !== (before === 0 ? kind : `${kind}${before + 1}`)) return `{${kind}:${name} ${written}}`;
  // A value that begins with a colon would be taken for a name of the slot.
  return written.startsWith(':') ? `{${kind}: ${written}}` : `{${kind} ${written}}`;
}
