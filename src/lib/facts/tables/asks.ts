const namedQuestion = /^([\p{L}\p{N}_-]+):\s*(.*)$/u;

/** Questions by slot: lines `count: How many …?`; a line without a slot's name asks the first value. */
export function asksOf(text: string, sentence: string): Readonly<Record<string, string>> {
  const asks = new Map<string, string>();
  let last = '';
  for (const line of text.split(/\r\n|\r|\n/)) {
    const named = namedQuestion.exec(line.trim());
    if (named !== null) asks.set((last = named[1]!), named[2]!);
    else if (last !== '') asks.set(last, `${asks.get(last) ?? ''}\n${line}`);
    else asks.set((last = firstSlot(sentence)), line.trim());
  }
  return Object.fromEntries(asks);
}

function firstSlot(sentence: string): string {
  const [, kind = '', own = ''] = /\{\s*([\p{L}\p{N}-]+)(?::([\p{L}\p{N}_-]+))?/u.exec(sentence) ?? [];
  return own || kind || '?';
}

/** The opposite of `asksOf`: a question a line, with its slot. */
export function writtenAsks(ask: Readonly<Record<string, unknown>>): string {
  return Object.entries(ask)
    .map(([slot, question]) => `${slot}: ${String(question).replace(/\s+/g, ' ').trim()}`)
    .join('\n');
}
