import { nearestOf } from '../../base/index.ts';
import type { FactFile } from '../fact-file.ts';
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
  const firstPaths = new Map<string, Path>();
  const check = (id: string, path: Path, what: 'key' | 'value'): void => {
    if (id === '') return;
    const first = firstPaths.get(id);
    if (!isId(id)) report(path, { code: 'id.form', data: { written: excerpt(id) } }, what);
    else if (first !== undefined) {
      report(
        path,
        {
          code: 'id.duplicate',
          data: { id, firstLine: lineOf(first, first[0] === 'names' ? 'key' : 'value') },
        },
        what,
      );
    } else firstPaths.set(id, path);
  };
  for (const source of file.sources) {
    if (!isId(source.id))
      report(['sources', source.id], { code: 'id.form', data: { written: excerpt(source.id) } }, 'key');
  }
  for (const name of file.names) check(name.id, ['names', name.id], 'key');
  for (const [index, fact] of file.facts.entries()) check(fact.id, ['facts', index, 'id'], 'value');
}

function checkSource(id: string, path: Path, sources: ReadonlySet<string>, report: Report): void {
  if (!sources.has(id))
    report(path, { code: 'source.unknown', data: { id: excerpt(id), near: nearestOf(id, sources) } });
}

/** Every id that the file points to is there. */
export function checkReferences(file: FactFile, report: Report, warn: Report): void {
  const sources = new Set(file.sources.map((source) => source.id));
  for (const name of file.names) {
    if (name.source !== undefined) checkSource(name.source, ['names', name.id, 'source'], sources, report);
    else if (name.clue !== undefined) report(['names', name.id, 'clue'], { code: 'clue.source' });
  }
  const newer = new Map(file.facts.map((fact) => [fact.id, fact.supersedes]));
  for (const [index, fact] of file.facts.entries()) {
    const seen = new Set<string>();
    for (const source of fact.sources) {
      checkSource(source.id, ['facts', index, 'source'], sources, report);
      const whole = `${source.id}#${source.locator ?? ''}`;
      if (seen.has(whole))
        report(['facts', index, 'source'], { code: 'source.twice', data: { id: excerpt(source.id) } });
      seen.add(whole);
    }
    if (fact.supersedes === undefined) continue;
    if (!newer.has(fact.supersedes)) {
      report(['facts', index, 'supersedes'], {
        code: 'supersedes.unknown',
        data: { id: excerpt(fact.supersedes) },
      });
    } else if (isCircle(fact.id, newer)) {
      report(['facts', index, 'supersedes'], { code: 'supersedes.circle', data: { id: fact.id } });
    }
  }
  const relations = new Set(file.facts.map((fact) => fact.about));
  for (const [index, relation] of file.complete.entries()) {
    if (!relations.has(relation))
      warn(['complete', index], { code: 'complete.unknown', data: { id: excerpt(relation) } });
  }
}

function isCircle(id: string, supersedes: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let next = supersedes.get(id); next !== undefined && !seen.has(next); next = supersedes.get(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}
