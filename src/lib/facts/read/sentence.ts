import { nearestOf, type Result } from '../../base/index.ts';
import { kinds, kindWithId, type Kind, type KindContext, type Value } from '../../kinds/index.ts';
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
  const usual = readUsualSlotText(text);
  if (usual !== undefined) return usual;
  const named = /^\s*([\p{L}][\p{L}\p{N}-]*):([\p{L}\p{N}_-]+)(?:\s+(.*))?$/su.exec(text);
  if (named?.[1] !== undefined) return { kind: named[1], name: named[2], value: (named[3] ?? '').trim() };
  const plain = /^\s*([\p{L}][\p{L}\p{N}-]*)\s*:?(?:\s+(.*))?$/su.exec(text);
  if (plain?.[1] === undefined) return undefined;
  return { kind: plain[1], name: undefined, value: (plain[2] ?? '').trim() };
}

/** The short way for what nearly all slots are: a kind, a space, a value. */
function readUsualSlotText(text: string): RawSlot | undefined {
  const space = text.indexOf(' ');
  const kind = text.slice(0, Math.max(0, space));
  if (kindWithId(kind) === undefined) return undefined;
  const value = text.slice(space + 1).trim();
  return value.startsWith(':') ? undefined : { kind, name: undefined, value };
}

/** Values of a kind that one file remembers. */
const mostKnown = 1000;

/** What the sentences of one file are read with. */
export interface SentenceContext extends KindContext {
  /** Values that were read, by kind and text: a file says the same years and names again and again. Grows while it is read. */
  readonly known: ReadonlyMap<Kind, Map<string, Result<Value, ReadMessage>>>;
}

/** What a file remembers before its first sentence. */
export function nothingKnown(): SentenceContext['known'] {
  return new Map(kinds.map((kind) => [kind, new Map()]));
}

function readValue(kind: Kind, written: string, context: SentenceContext): Result<Value, ReadMessage> {
  const values = context.known.get(kind);
  const known = values?.get(written);
  if (known !== undefined) return known;
  const read = kind.read(written, context);
  if (values !== undefined && values.size < mostKnown) values.set(written, read);
  return read;
}

/** What a sentence is made of, and everything that is wrong with it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly problems: readonly (ProblemMessage | ReadMessage)[];
}

/** A sentence of which a part is read. */
interface Draft {
  readonly parts: (string | Slot)[];
  readonly problems: (ProblemMessage | ReadMessage)[];
  /** Kinds of the slots so far, also of those that cannot be read. */
  readonly kinds: Kind[];
  /** Text since the last slot. */
  words: string;
}

function slotName(draft: Draft, kind: Kind): string {
  let position = 0;
  for (const other of draft.kinds) if (other === kind) position += 1;
  return position === 1 ? kind.id : `${kind.id}${position}`;
}

function isSlotName(name: string): boolean {
  return !reservedKeys.has(name) && name.length <= 40 && /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u.test(name);
}

function unknownKind(kind: string): ProblemMessage {
  const allowed = kinds.map(({ id }) => id);
  return { code: 'slot.kind', data: { kind: excerpt(kind, 30), near: nearestOf(kind, allowed), allowed } };
}

function addSlot(draft: Draft, inner: string, context: SentenceContext): void {
  const { parts, problems } = draft;
  const raw = readSlotText(inner);
  if (raw === undefined || raw.value === '')
    return void problems.push({ code: 'slot.empty', data: { text: excerpt(inner) } });
  const kind = kindWithId(raw.kind);
  if (kind === undefined) return void problems.push(unknownKind(raw.kind));
  draft.kinds.push(kind);
  const name = raw.name ?? slotName(draft, kind);
  if (raw.name !== undefined && !isSlotName(name))
    return void problems.push({ code: 'slot.name', data: { name: excerpt(name, 40) } });
  if (parts.some((part) => typeof part !== 'string' && part.name === name))
    problems.push({ code: 'slot.duplicate', data: { name } });
  if (raw.value.length > longestValue)
    return void problems.push({ code: 'slot.too-long', data: { max: longestValue } });
  const value = readValue(kind, raw.value, context);
  if (!value.ok) return void problems.push(value.error);
  if (draft.words !== '') parts.push(draft.words);
  draft.words = '';
  parts.push({ name, kind: kind.id, written: raw.value, value: value.value });
}

/**
 * Splits a sentence into text and slots. `{{` and `}}` are braces; a slot that cannot be read is left out of the
 * sentence and told as a problem.
 */
export function readSentence(text: string, context: SentenceContext): ReadSentence {
  const draft: Draft = { parts: [], problems: [], kinds: [], words: '' };
  let [index, opening, closing] = [0, -1, -1];
  while (index < text.length) {
    if (opening < index) opening = placeOf('{', text, index);
    if (closing < index) closing = placeOf('}', text, index);
    const at = Math.min(opening, closing);
    if (at > index) draft.words += text.slice(index, at);
    if (at === text.length) break;
    const sign = text[at]!;
    if (text[at + 1] === sign) {
      draft.words += sign;
      index = at + 2;
    } else if (sign === '}') {
      draft.problems.push({ code: 'slot.unopened' });
      index = at + 1;
    } else {
      if (closing === text.length) {
        draft.problems.push({ code: 'slot.unclosed', data: { text: excerpt(text.slice(at), 30) } });
        break;
      }
      index = placeOf('{', text, at + 1);
      if (index < closing) {
        draft.problems.push({
          code: 'slot.nested',
          data: { text: excerpt(text.slice(at, closing + 1), 40) },
        });
        continue;
      }
      addSlot(draft, text.slice(at + 1, closing), context);
      index = closing + 1;
    }
  }
  if (draft.words !== '') draft.parts.push(draft.words);
  return { sentence: draft.parts, problems: draft.problems };
}

/** Where a sign stands from a place on; the end of the text where it does not. */
function placeOf(sign: string, text: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}
