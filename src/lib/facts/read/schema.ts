import * as z from 'zod/mini';
import { nearestOf } from '../../base/index.ts';
import { excerpt, fieldOf, type Path, type Problem } from '../problem.ts';
import { isPlainEntry } from './plain-entry.ts';
import { longest } from './limits.ts';

/**
 * The shapes of a fact file. Made on first use: studying loads no schema, and zod must be told not to compile
 * code before its first one (the content policy forbids it).
 */
function makeSchemas() {
  z.config({ jitless: true });
  const textUpTo = (max: number) =>
    z.string().check(
      z.refine((text) => text.trim() !== '', 'empty'),
      z.maxLength(max),
    );
  const word = textUpTo(longest.id);
  const line = textUpTo(longest.line);
  const dateText = z.union([z.pipe(z.number(), z.transform(String)), line]);
  const oneOrMore = z.union([word, z.array(word).check(z.minLength(1))]);
  const head = {
    format: word,
    id: word,
    title: line,
    language: z.optional(word),
    complete: z.optional(z.array(word)),
  };
  const source = z.strictObject({
    title: line,
    publisher: z.optional(line),
    date: z.optional(dateText),
  });
  const name = z.strictObject({
    name: line,
    short: z.optional(line),
    also: z.optional(z.union([line, z.array(line)])),
    type: z.optional(word),
    clue: z.optional(textUpTo(longest.text)),
    source: z.optional(word),
  });
  const fact = z.strictObject({
    id: word,
    fact: textUpTo(longest.text),
    ask: z.optional(z.record(z.string(), textUpTo(longest.text))),
    about: z.optional(word),
    asOf: z.optional(dateText),
    source: oneOrMore,
    supersedes: z.optional(word),
    status: z.optional(z.enum(['disputed', 'suspect'])),
    note: z.optional(textUpTo(longest.text)),
    tags: z.optional(z.union([word, z.array(word)])),
  });
  return {
    head: z.strictObject({
      ...head,
      sources: z.optional(z.record(z.string(), z.unknown())),
      names: z.optional(z.record(z.string(), z.unknown())),
      facts: z.optional(z.array(z.unknown())),
    }),
    source,
    name,
    fact,
    file: z.strictObject({
      ...head,
      sources: z.optional(z.record(z.string(), source)),
      names: z.optional(z.record(z.string(), name)),
      facts: z.optional(z.array(fact)),
    }),
  };
}

type Schemas = ReturnType<typeof makeSchemas>;

/** Issues of one part that are told; a part with more has one fault that repeats. */
const mostIssues = 50;

let schemas: Schemas | undefined;

/** A part of a file whose problems are told on their own. */
export type Part = Exclude<keyof Schemas, 'file'>;

/** The shape of a whole fact file. */
export function fileSchema(): Schemas['file'] {
  schemas ??= makeSchemas();
  return schemas.file;
}

const fits = (part: Part, data: unknown): boolean => {
  schemas ??= makeSchemas();
  return z.safeParse<z.core.$ZodType>(schemas[part], data).success;
};

/** Sections without their entries: of the head, their types are all that counts. */
function emptied(sections: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const empty = (section: unknown): unknown =>
    Array.isArray(section) ? [] : typeof section === 'object' && section !== null ? {} : section;
  return Object.fromEntries(Object.entries(sections).map(([key, section]) => [key, empty(section)]));
}

/** Whether a whole file fits its shape, so that no part has to be looked at for what is wrong with it. */
export function fitsShape(data: Readonly<Record<string, unknown>>): boolean {
  const { sources = {}, names = {}, facts = [] } = data;
  if (!fits('head', { ...data, ...emptied({ sources, names, facts }) })) return false;
  for (const entry of facts as readonly unknown[])
    if (!isPlainEntry('fact', entry) && !fits('fact', entry)) return false;
  for (const entry of Object.values(names as object))
    if (!isPlainEntry('name', entry) && !fits('name', entry)) return false;
  return Object.values(sources as object).every(
    (entry) => isPlainEntry('source', entry) || fits('source', entry),
  );
}

/** Keys that each part of the file may have. */
const keysOf = {
  head: ['format', 'id', 'title', 'language', 'sources', 'names', 'facts', 'complete'],
  source: ['title', 'publisher', 'date'],
  name: ['name', 'short', 'also', 'type', 'clue', 'source'],
  fact: ['id', 'fact', 'ask', 'about', 'asOf', 'source', 'supersedes', 'status', 'note', 'tags'],
} as const;

function wordFor(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string'
    ? `“${excerpt(value, 20)}”`
    : `the ${typeof value} ${JSON.stringify(value)}`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** Everything about a part of a file that does not fit its shape; `path` leads from the top of the file to the part. */
export function checkShape(
  part: Part,
  data: unknown,
  path: Path,
  lineOf: (path: Path, what?: 'key' | 'value') => number,
): readonly Problem[] {
  schemas ??= makeSchemas();
  const checked = z.safeParse<z.core.$ZodType>(schemas[part], data);
  if (checked.success) return [];
  return checked.error.issues.slice(0, mostIssues).flatMap((issue): Problem[] => {
    const inner = issue.path as (string | number)[];
    const whole = [...path, ...inner];
    const found = valueAt(data, inner);
    const problem = (
      message: Problem['message'],
      what: 'key' | 'value' = 'value',
      field: Path = whole,
    ): Problem => ({
      line: lineOf(field, what),
      field: fieldOf(field),
      level: 'error',
      message,
    });
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.slice(0, mostIssues).map((key) => {
          const allowed = keysOf[part];
          return problem(
            { code: 'key.unknown', data: { key: excerpt(key), near: nearestOf(key, allowed), allowed } },
            'key',
            [...whole, key],
          );
        });
      case 'too_big':
        return [problem({ code: 'value.too-long', data: { max: Number(issue.maximum) } })];
      case 'too_small':
      case 'custom':
        return [problem({ code: 'value.empty' })];
      case 'invalid_value':
        if (found !== undefined) {
          const allowed = issue.values.map(String);
          return [
            problem({
              code: 'value.choice',
              data: { written: excerpt(typeof found === 'string' ? found : wordFor(found)), allowed },
            }),
          ];
        }
        break;
      default:
    }
    if (found === undefined)
      return [problem({ code: 'key.missing', data: { key: fieldOf(inner.slice(-1)) } })];
    if (found === '' || (Array.isArray(found) && found.length === 0))
      return [problem({ code: 'value.empty' })];
    const expected = issue.code === 'invalid_type' && issue.expected === 'array' ? 'list' : issue.code === 'invalid_type' && (issue.expected === 'record' || issue.expected === 'object') ? 'map' : 'text'; // prettier-ignore
    return [problem({ code: 'value.type', data: { expected, found: wordFor(found) } })];
  });
}
