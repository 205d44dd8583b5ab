import { posix } from 'node:path';
import { whyCallIsImpure, whyUseIsImpure } from './purity.ts';
import { mayImport, PACKAGE_HOMES, PURE_ROOMS, type Room, roomOf } from './rooms.ts';
import { type Import, scan } from './scan.ts';

/**
 * What is wrong with one file by the rules of the rooms; nothing for a file that keeps them.
 *
 * @param path from the top of the project, with forward slashes
 */
export function checkFile(path: string, source: string): string[] {
  const room = roomOf(path);
  const { imports, uses, calls } = scan(path, source);
  const at = (line: number, says: string): string => `${path}:${String(line)} ${says}`;
  const problems = imports.flatMap((entry) => {
    const says =
      packageProblem(path, entry) ?? (room ? roomProblem(path, room, entry) : outsideProblem(path, entry));
    return says === undefined ? [] : [at(entry.line, says)];
  });
  if (!room || !PURE_ROOMS.has(room) || isTest(path)) return problems;
  for (const use of uses) {
    const why = whyUseIsImpure(use);
    if (why !== undefined) problems.push(at(use.line, `room ${room} is pure: ${why}`));
  }
  for (const call of calls) {
    const why = whyCallIsImpure(call);
    if (why !== undefined) problems.push(at(call.line, `room ${room} is pure: ${why}`));
  }
  return problems;
}

/** Packages that only one file may know, over all the files that exist. */
export function checkPackageHomes(files: ReadonlyMap<string, string>): string[] {
  return PACKAGE_HOMES.flatMap(({ name, says }) => {
    const users = [...files].filter(
      ([path, source]) =>
        !isTest(path) &&
        !path.startsWith('tests/bench/') &&
        scan(path, source).imports.some(({ specifier, isType }) => !isType && isPackage(specifier, name)),
    );
    return users.length > 1
      ? [`${name} is for ${says}, but is imported by ${users.map(([path]) => path).join(' and ')}`]
      : [];
  });
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

function isPackage(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}

function packageProblem(path: string, { specifier }: Import): string | undefined {
  // A test may hold our own answer against the library's.
  if (!path.startsWith('src/') || isTest(path)) return undefined;
  const owned = PACKAGE_HOMES.find(({ name }) => isPackage(specifier, name));
  return owned && !owned.home.test(path) ? `${owned.name} is imported only in ${owned.says}` : undefined;
}

/** Routes and the command line may enter every room but storage: `app` alone joins it with the rest. */
function outsideProblem(path: string, { specifier }: Import): string | undefined {
  const target = specifier.startsWith('$lib/')
    ? `src/lib/${specifier.slice(5)}`
    : resolveInside(path, specifier);
  const isOurs = path.startsWith('src/') && !isTest(path);
  return isOurs && target !== undefined && roomOf(`${target}/`) === 'storage'
    ? `storage is reached through app, not ${specifier}`
    : undefined;
}

/** The rules between rooms, and inside kinds between the folders of kinds. */
function roomProblem(path: string, room: Room, { specifier }: Import): string | undefined {
  if (specifier.startsWith('$lib')) return `inside src/lib imports are relative, not ${specifier}`;
  const target = resolveInside(path, specifier);
  if (target === undefined) return pureImportProblem(path, room, specifier);
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) {
    return isTest(path) || target.startsWith('src/lib/')
      ? undefined
      : `a room does not import from outside src/lib: ${specifier}`;
  }
  if (targetRoom === room)
    return withinRoom(path, room, target, specifier) ?? pureImportProblem(path, room, specifier);
  if (!mayImport(room, targetRoom)) return `room ${room} does not import room ${targetRoom} (${specifier})`;
  // A room may have several faces, so that who needs one does not load the others: facts/read, ui/study.
  const face = new RegExp(`^src/lib/${targetRoom}/(?:[a-z-]+/)?index\\.ts$`);
  return face.test(target)
    ? undefined
    : `room ${targetRoom} is entered through its index.ts, not ${specifier}`;
}

function withinRoom(path: string, room: Room, target: string, specifier: string): string | undefined {
  if (room === 'kinds') {
    const from = kindFolder(path);
    const to = kindFolder(target);
    if (from !== undefined && to !== undefined && from !== to) {
      return `kind ${from} does not know kind ${to} (${specifier}); what both need lies in src/lib/kinds/`;
    }
    if (from !== undefined && target === 'src/lib/kinds/index.ts') {
      return `kind ${from} does not import the list of kinds (${specifier}): the list imports it`;
    }
  }
  // A face that its own room imports is how import cycles begin. Tests may come in by the front door.
  if (target === `src/lib/${room}/index.ts` && !isTest(path)) {
    return `inside room ${room} siblings are imported directly, not through ${specifier}`;
  }
  return undefined;
}

/** What several kinds need has folders of its own, which every kind may enter. */
const SHARED_BY_KINDS = new Set(['spelling', 'written-dates']);

function kindFolder(path: string): string | undefined {
  const folder = /^src\/lib\/kinds\/([^/]+)\//.exec(path)?.[1];
  return folder === undefined || SHARED_BY_KINDS.has(folder) ? undefined : folder;
}

function pureImportProblem(path: string, room: Room, specifier: string): string | undefined {
  if (!PURE_ROOMS.has(room) || isTest(path)) return undefined;
  const foreign =
    /^(node:|\$app\/|\$env\/|\$service-worker$|virtual:)|^svelte(\/|$)|\.svelte(\.ts)?$|\?worker/.test(
      specifier,
    );
  return foreign || NODE_MODULES.has(specifier)
    ? `room ${room} is pure and does not import ${specifier}`
    : undefined;
}

/** Node's own modules under their short names. */
const NODE_MODULES = new Set(
  [
    'assert',
    'buffer',
    'child_process',
    'crypto',
    'events',
    'fs',
    'fs/promises',
    'http',
    'https',
    'module',
    'net',
    'os',
  ].concat([
    'path',
    'perf_hooks',
    'process',
    'stream',
    'timers',
    'tty',
    'url',
    'util',
    'v8',
    'vm',
    'worker_threads',
    'zlib',
  ]),
);

/** The file a relative or `$lib` import means; undefined for a package. */
function resolveInside(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(path), specifier.replace(/[?#].*$/, ''));
  return posix.extname(target) === '' ? `${target}/index.ts` : target;
}
