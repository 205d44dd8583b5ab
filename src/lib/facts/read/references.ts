import { nearestOf } from '../../base/index.ts';
import type { Fact, FactFile } from '../fact-file.ts';
import { excerpt, type Path, type Problem } from '../problem.ts';
import { reservedKeys } from './tree.ts';

type Report = (path: Path, message: Problem['message'], what?: 'key' | 'value') => void;

/** Whether a text is an id: small letters, digits and single hyphens. */
export function isId(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !reservedKeys.has(text);
}

/** Ids are well formed, and unique over facts and names. */
export function checkIds(
  file: FactFile,
  report: Report,
  lineOf: (path: Path, what?: 'key' | 'value') => number,
): void {
  /** By id, the position of its fact; -1 for a name. */
  const firsts = new Map<string, number>();
  const check = (id: string, index: number): void => {
    const isName = index < 0;
    const told = (message: Problem['message']): void =>
      isName ? report(['names', id], message, 'key') : report(['facts', index, 'id'], message);
    if (id === '') return;
    const first = firsts.get(id);
    if (!isId(id)) told({ code: 'id.form', data: { written: excerpt(id) } });
    else if (first === undefined) firsts.set(id, index);
    else {
      const firstLine = first < 0 ? lineOf(['names', id], 'key') : lineOf(['facts', first, 'id']);
      told({ code: 'id.duplicate', data: { id, firstLine } });
    }
  };
  for (const source of file.sources) {
    if (!isId(source.id))
      report(['sources', source.id], { code: 'id.form', data: { written: excerpt(source.id) } }, 'key');
  }
  for (const name of file.names) check(name.id, -1);
  for (const [index, fact] of file.facts.entries()) check(fact.id, index);
}

function reportSource(id: string, path: Path, sources: ReadonlySet<string>, report: Report): void {
  report(path, { code: 'source.unknown', data: { id: excerpt(id), near: nearestOf(id, sources) } });
}

function checkSources(fact: Fact, index: number, sources: ReadonlySet<string>, report: Report): void {
  const seen = new Set<string>();
  for (const source of fact.sources) {
    if (!sources.has(source.id)) reportSource(source.id, ['facts', index, 'source'], sources, report);
    if (fact.sources.length === 1) return;
    const whole = `${source.id}#${source.locator ?? ''}`;
    if (seen.has(whole))
      report(['facts', index, 'source'], { code: 'source.twice', data: { id: excerpt(source.id) } });
    seen.add(whole);
  }
}

/** Every id that the file points to is there. */
export function checkReferences(file: FactFile, report: Report, warn: Report): void {
  const sources = new Set(file.sources.map((source) => source.id));
  for (const name of file.names) {
    if (name.source !== undefined) {
      if (!sources.has(name.source)) reportSource(name.source, ['names', name.id, 'source'], sources, report);
    } else if (name.clue !== undefined) report(['names', name.id, 'clue'], { code: 'clue.source' });
  }
  const older = new Map<string, string | undefined>();
  if (file.facts.some((fact) => fact.supersedes !== undefined))
    for (const fact of file.facts) older.set(fact.id, fact.supersedes);
  const circles = circlesIn(older);
  for (const [index, fact] of file.facts.entries()) {
    checkSources(fact, index, sources, report);
    if (fact.supersedes === undefined) continue;
    if (!older.has(fact.supersedes)) {
      report(['facts', index, 'supersedes'], {
        code: 'supersedes.unknown',
        data: { id: excerpt(fact.supersedes) },
      });
    } else if (circles.has(fact.id)) {
      report(['facts', index, 'supersedes'], { code: 'supersedes.circle', data: { id: fact.id } });
    }
  }
  const relations = new Set(file.facts.map((fact) => fact.about));
  for (const [index, relation] of file.complete.entries()) {
    if (!relations.has(relation))
      warn(['complete', index], { code: 'complete.unknown', data: { id: excerpt(relation) } });
  }
}

/** Every id that comes back to itself. Each id is looked at once, however long the chains are. */
function circlesIn(older: ReadonlyMap<string, string | undefined>): ReadonlySet<string> {
  const circles = new Set<string>();
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of older.keys()) {
    walk += 1;
    let id: string | undefined = start;
    for (; id !== undefined && !walkOf.has(id); id = older.get(id)) walkOf.set(id, walk);
    if (id === undefined || walkOf.get(id) !== walk) continue;
    for (; id !== undefined && !circles.has(id); id = older.get(id)) circles.add(id);
  }
  return circles;
}
