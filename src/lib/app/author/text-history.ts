/** A change of a text: what stood at a place, and what stands there after it. */
interface Change {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Epoch ms. */
  readonly made: number;
  /** Set where the text changed as a whole into another format. */
  readonly formats?: readonly [before: string, after: string];
}

/** What is written, and where the cursor stood. */
export interface Written {
  readonly text: string;
  readonly format: string;
  /** Place behind the last change, in UTF-16 units. */
  readonly caret: number;
}

/** Changes that are remembered. */
const mostChanges = 500;

/** Keystrokes that follow each other within this time are undone together. */
const togetherMs = 1_000;

/** The changes of a text, to be undone and done again, through all the ways in which it is edited. Values are replaced, never changed. */
export interface TextHistory {
  readonly now: Written;
  readonly past: readonly Change[];
  readonly future: readonly Change[];
}

export function beginHistory(text: string, format: string): TextHistory {
  return { now: { text, format, caret: text.length }, past: [], future: [] };
}

/** The history after a change; letters that are typed one after the other are one change. `made` is in epoch ms. */
export function changed(history: TextHistory, text: string, format: string, made: number): TextHistory {
  const { now, past } = history;
  if (text === now.text && format === now.format) return history;
  const change = changeBetween(now, text, format, made);
  const caret = change.at + change.after.length;
  const joined = joinedChange(past.at(-1), change);
  const kept =
    joined === undefined ? [...past.slice(1 - mostChanges), change] : [...past.slice(0, -1), joined];
  return { now: { text, format, caret }, past: kept, future: [] };
}

/** The history with its last change taken back; the same where there is none. */
export function undone(history: TextHistory): TextHistory {
  const change = history.past.at(-1);
  if (change === undefined) return history;
  return {
    now: applied(history.now, change, change.after, change.before, change.formats?.[0]),
    past: history.past.slice(0, -1),
    future: [change, ...history.future],
  };
}

/** The history with the change that was taken back last done again; the same where there is none. */
export function redone(history: TextHistory): TextHistory {
  const [change, ...future] = history.future;
  if (change === undefined) return history;
  return {
    now: applied(history.now, change, change.before, change.after, change.formats?.[1]),
    past: [...history.past, change],
    future,
  };
}

function applied(now: Written, { at }: Change, from: string, to: string, format = now.format): Written {
  return {
    text: now.text.slice(0, at) + to + now.text.slice(at + from.length),
    format,
    caret: at + to.length,
  };
}

function changeBetween(now: Written, text: string, format: string, made: number): Change {
  const shorter = Math.min(now.text.length, text.length);
  let at = 0;
  while (at < shorter && now.text.charCodeAt(at) === text.charCodeAt(at)) at += 1;
  let end = 0;
  while (
    end < shorter - at &&
    now.text.charCodeAt(now.text.length - 1 - end) === text.charCodeAt(text.length - 1 - end)
  )
    end += 1;
  return {
    at,
    before: now.text.slice(at, now.text.length - end),
    after: text.slice(at, text.length - end),
    made,
    ...(format !== now.format && { formats: [now.format, format] as const }),
  };
}

/** Two changes as one, where a letter is typed behind, or taken away before, the one before it. */
function joinedChange(last: Change | undefined, next: Change): Change | undefined {
  // A line that is finished, or several that were pasted, are a change of their own.
  if (last?.after.includes('\n') === true) return undefined;
  if (last === undefined || next.formats || last.formats || next.made - last.made > togetherMs)
    return undefined;
  if (next.before.length + next.after.length !== 1) return undefined;
  const { at, before, after, made } = next;
  if (before === '' && last.before === '' && at === last.at + last.after.length)
    return { ...last, after: last.after + after, made };
  if (after === '' && last.after === '' && at === last.at - 1)
    return { ...last, at, before: before + last.before, made };
  return undefined;
}
