// What the contract of a store asks of vitest, for a page: it takes vitest's place there.

interface Rule {
  readonly name: string;
  readonly run: () => Promise<void>;
}
const rules: Rule[] = [];

export function describe(_: string, body: () => void): void {
  body();
}

export function it(name: string, run: () => Promise<void>): void {
  rules.push({ name, run });
}

/** Runs all rules, one after the other; gives those that hold, and why the others do not. */
export async function runRules(): Promise<{ readonly held: number; readonly broken: readonly string[] }> {
  const all = rules.splice(0);
  const broken: string[] = [];
  for (const { name, run } of all) {
    const reason = await run().then(
      () => undefined,
      (thrown: unknown) => String(thrown),
    );
    if (reason !== undefined) broken.push(`${name}: ${reason}`);
  }
  return { held: all.length - broken.length, broken };
}

export function expect(actual: unknown) {
  const same = (one: unknown, expected: unknown): void => {
    const [is, should] = [textOf(one), textOf(expected)];
    if (is !== should) throw new Error(`${is} is not ${should}`);
  };
  return {
    toEqual: (expected: unknown) => same(actual, expected),
    toBe: (expected: unknown) => same(actual, expected),
    toHaveLength: (length: number) => same((actual as ArrayLike<unknown>).length, length),
    toMatchObject: (expected: unknown) => same(partOf(actual, expected), expected),
  };
}

/** The same text for the same value, whatever the order of its fields; a field that is undefined is none. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Uint8Array) return { bytes: [...part] };
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function partOf(actual: unknown, expected: unknown): unknown {
  if (typeof expected !== 'object' || expected === null) return actual;
  if (typeof actual !== 'object' || actual === null) return actual;
  const fields = actual as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(expected).map(([name, wanted]) => [name, partOf(fields[name], wanted)]),
  );
}
