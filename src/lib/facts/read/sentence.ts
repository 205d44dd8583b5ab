import { nearestOf } from '../../base/index.ts';
import { kinds, kindWithId, type KindContext } from '../../kinds/index.ts';
import type { ReadMessage, ProblemMessage } from '../../words/index.ts';
import type { Sentence, Slot } from '../fact-file.ts';
import { excerpt } from '../problem.ts';
import { reservedKeys } from './tree.ts';

const longestValue = 200;

interface RawSlot {
  /** Word that opens the slot. */
  readonly kind: string;
  /** Name of its own; undefined where it has none. */
  readonly name: string | undefined;
  readonly value: string;
}

/** `{count:founders 32 states}` has a name of its own; `{count: 32 states}` and `{count 32 states}` have none. */
function readSlotText(text: string): RawSlot | undefined {
  const named = /^\s*([\p{L}][\p{L}\p{N}-]*):([\p{L}\p{N}_-]+)(?:\s+(.*))?$/su.exec(text);
  if (named?.[1] !== undefined) return { kind: named[1], name: named[2], value: (named[3] ?? '').trim() };
  const plain = /^\s*([\p{L}][\p{L}\p{N}-]*)\s*:?(?:\s+(.*))?$/su.exec(text);
  if (plain?.[1] === undefined) return undefined;
  return { kind: plain[1], name: undefined, value: (plain[2] ?? '').trim() };
}

/** What a sentence is made of, and everything that is wrong with it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly problems: readonly (ProblemMessage | ReadMessage)[];
}

/**
 * Splits a sentence into text and slots. `{{` and `}}` are braces; a slot that cannot be read is left out of the
 * sentence and told as a problem.
 */
export function readSentence(text: string, context: KindContext): ReadSentence {
  const parts: (string | Slot)[] = [];
  const problems: (ProblemMessage | ReadMessage)[] = [];
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  let words = '';

  const addSlot = (inner: string): void => {
    const raw = readSlotText(inner);
    if (raw === undefined || raw.value === '')
      return void problems.push({ code: 'slot.empty', data: { text: excerpt(inner) } });
    const kind = kindWithId(raw.kind);
    if (kind === undefined) {
      const allowed = kinds.map(({ id }) => id);
      return void problems.push({
        code: 'slot.kind',
        data: { kind: excerpt(raw.kind, 30), near: nearestOf(raw.kind, allowed), allowed },
      });
    }
    const position = (counts.get(kind.id) ?? 0) + 1;
    counts.set(kind.id, position);
    const name = raw.name ?? (position === 1 ? kind.id : `${kind.id}${position}`);
    if (reservedKeys.has(name) || name.length > 40 || !/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u.test(name)) {
      return void problems.push({ code: 'slot.name', data: { name: excerpt(name, 40) } });
    }
    if (taken.has(name)) problems.push({ code: 'slot.duplicate', data: { name } });
    if (raw.value.length > longestValue)
      return void problems.push({ code: 'slot.too-long', data: { max: longestValue } });
    const value = kind.read(raw.value, context);
    if (!value.ok) return void problems.push(value.error);
    taken.add(name);
    if (words !== '') parts.push(words);
    words = '';
    parts.push({ name, kind: kind.id, written: raw.value, value: value.value });
  };

  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    if (sign !== '{' && sign !== '}') words += sign;
    else if (text[index + 1] === sign) {
      words += sign;
      index += 1;
    } else if (sign === '}') problems.push({ code: 'slot.unopened' });
    else {
      const end = text.indexOf('}', index);
      const nested = text.indexOf('{', index + 1);
      if (end < 0) {
        problems.push({ code: 'slot.unclosed', data: { text: excerpt(text.slice(index), 30) } });
        break;
      }
      if (nested >= 0 && nested < end) {
        problems.push({ code: 'slot.nested', data: { text: excerpt(text.slice(index, end + 1), 40) } });
        index = nested - 1;
        continue;
      }
      addSlot(text.slice(index + 1, end));
      index = end;
    }
  }
  if (words !== '') parts.push(words);
  return { sentence: parts, problems };
}
