import {
  CST,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
} from 'yaml';
import { err, ok } from '../../base/index.ts';
import { excerpt, fieldOf, mostProblems, type Path, type Problem } from '../problem.ts';
import { deepestLevel, reservedKeys, type ReadTree } from './tree.ts';

const widestIndent = 100;

/** Tokens that a file may have: written by a person, it has one in four bytes at most. */
const mostTokens = (text: string): number => Math.min(240_000, 2000 + text.length * 0.3);

const quotedTypes: ReadonlySet<string | null> = new Set(['single-quoted-scalar', 'double-quoted-scalar']);
const textTypes: ReadonlySet<string | null> = new Set(['scalar', ...quotedTypes]);
const blankTypes: ReadonlySet<string | null> = new Set(['space', 'newline', null]);

/** Whether the quote that opens a token closes it too. */
function isClosed(token: string): boolean {
  const last = token.length - 1;
  if (last < 1 || !token.endsWith(token.charAt(0))) return false;
  const escape = token.startsWith('"') ? '\\' : "'";
  let before = last - 1;
  while (before > 0 && token[before] === escape) before -= 1;
  return (last - 1 - before) % 2 === 0;
}

/**
 * Refuses what must not reach the composer, which takes far more than linear time for some texts: anchors, aliases
 * (which can blow a small file up) and tags; nesting deep enough to exhaust the stack; more signs than text; texts or
 * commas that follow each other. Looks at tokens only, so it takes linear time itself.
 */
function refuseBeforeComposing(text: string): Problem | undefined {
  let line = 1;
  let flowDepth = 0;
  let indicators = 0;
  let documents = 0;
  let tokens = 0;
  let texts = 0;
  let before: string | null = null;
  let isScalarText = false;
  const refuse = (message: Problem['message']): Problem => ({ line, field: '', level: 'error', message });
  const syntax = (detail: string): Problem => refuse({ code: 'yaml.syntax', data: { detail } });
  for (const token of new Lexer().lex(text)) {
    const type = isScalarText ? 'scalar' : CST.tokenType(token);
    isScalarText = token === CST.SCALAR;
    if (isScalarText) continue;
    if (type === 'anchor' || type === 'alias')
      return refuse({ code: 'yaml.anchor', data: { text: excerpt(token, 30) } });
    if (type === 'tag') return refuse({ code: 'yaml.tag', data: { text: excerpt(token, 30) } });
    if (type === 'directive-line') return syntax('Directives (lines that begin with %) are not allowed.');
    if (type === 'doc-start' && (documents += 1) > 1) return refuse({ code: 'yaml.documents' });
    if (type === 'flow-map-start' || type === 'flow-seq-start') flowDepth += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flowDepth -= 1;
    if (type === 'newline') indicators = 0;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') indicators += 1;
    const isDeepBlock = type === 'space' && indicators === 0 && token.length > widestIndent;
    if (flowDepth > deepestLevel || (flowDepth === 0 && indicators > deepestLevel) || isDeepBlock)
      return refuse({ code: 'yaml.too-deep' });
    if (quotedTypes.has(type) && !isClosed(token)) return refuse({ code: 'yaml.quote' });
    if (!blankTypes.has(type)) {
      if (type === 'comma' && before === 'comma') return syntax('Two commas follow each other.');
      // A value and the next key may follow each other on two lines; a third text has no place.
      texts = textTypes.has(type) ? texts + 1 : type === 'comment' ? texts : 0;
      if (texts > 2 || (textTypes.has(type) && quotedTypes.has(before)))
        return syntax('Text follows a closing quote.');
      before = type;
      if ((tokens += 1) > mostTokens(text)) return refuse({ code: 'yaml.too-dense' });
    } else if (type === 'newline') before = null;
    for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) line += 1;
  }
  return undefined;
}

/** The plain data of a node. Every scalar is text: `2022` and `null` are what the author wrote. */
function plainData(
  node: unknown,
  path: Path,
  found: (problem: Problem) => void,
  lineAt: (node: unknown) => number,
): unknown {
  if (isScalar(node)) return typeof node.value === 'string' ? node.value.normalize('NFC') : '';
  if (isSeq(node)) return node.items.map((item, index) => plainData(item, [...path, index], found, lineAt));
  if (!isMap(node)) return '';
  const data: Record<string, unknown> = {};
  const firstLines = new Map<string, number>();
  for (const pair of node.items) {
    const key =
      isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value.normalize('NFC') : undefined;
    const line = lineAt(pair.key);
    const report = (message: Problem['message']): void => {
      found({ line, field: fieldOf(key === undefined ? path : [...path, key]), level: 'error', message });
    };
    if (key === undefined) report({ code: 'yaml.key' });
    else if (reservedKeys.has(key)) report({ code: 'key.reserved', data: { key } });
    else if (firstLines.has(key))
      report({ code: 'key.duplicate', data: { key: excerpt(key), firstLine: firstLines.get(key) ?? 1 } });
    else {
      firstLines.set(key, line);
      data[key] = plainData(pair.value, [...path, key], found, lineAt);
    }
  }
  return data;
}

function nodeAt(document: Document, path: Path, what: 'key' | 'value'): unknown {
  let node: unknown = document.contents;
  let nearest = node;
  for (const [depth, step] of path.entries()) {
    let next: unknown;
    if (isSeq(node) && typeof step === 'number') next = node.items[step];
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
      const isLast = depth === path.length - 1;
      next = isLast && what === 'key' ? pair?.key : pair?.value;
      if (pair !== undefined && next === null) next = pair.key;
    }
    if (next === undefined || next === null) return nearest;
    nearest = next;
    node = next;
  }
  return nearest;
}

/**
 * Reads YAML 1.2 without anchors, aliases and tags; every scalar is text.
 * Syntax errors come all at once, as far as the parser can go on after one.
 */
export function readYamlTree(text: string): ReadTree {
  const refused = refuseBeforeComposing(text);
  if (refused !== undefined) return err([refused]);
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: lines,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const lineAt = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const [document] = documents;
  if (!Array.isArray(documents) || document === undefined)
    return err([{ line: 1, field: '', level: 'error', message: { code: 'file.empty' } }]);
  const errors = documents.flatMap((one) => one.errors);
  if (errors.length > 0) {
    const problems = errors.slice(0, mostProblems).map((error): Problem => {
      const detail = excerpt(error.message, 120).replace(/[.:]?$/, '.');
      return {
        line: lines.linePos(error.pos[0]).line,
        field: '',
        level: 'error',
        message:
          error.code === 'TAB_AS_INDENT' ? { code: 'yaml.tab' } : { code: 'yaml.syntax', data: { detail } },
      };
    });
    return err(problems.filter((problem, index) => problem.line !== problems[index - 1]?.line));
  }
  if (documents.length > 1) {
    return err([
      {
        line: lineAt(documents[1]?.contents),
        field: '',
        level: 'error',
        message: { code: 'yaml.documents' },
      },
    ]);
  }
  const problems: Problem[] = [];
  const data = plainData(
    document.contents,
    [],
    (problem) => {
      if (problems.length < mostProblems) problems.push(problem);
    },
    lineAt,
  );
  return ok({
    data,
    problems,
    isNormal: true,
    lineOf: (path, what = 'value') => lineAt(nodeAt(document, path, what)),
  });
}
