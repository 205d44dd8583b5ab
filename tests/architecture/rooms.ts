/** The rooms of src/lib, in the order in which a fact travels: a room may import those before it, and no other. */
export const ROOMS = [
  'base',
  'words',
  'kinds',
  'facts',
  'questions',
  'memory',
  'study',
  'classroom',
  'storage',
  'app',
  'ui',
] as const;

export type Room = (typeof ROOMS)[number];

/** Rooms that know no clock, no chance, no browser and no disk: they give the same for the same arguments anywhere. */
export const PURE_ROOMS: ReadonlySet<string> = new Set<Room>([
  'base',
  'words',
  'kinds',
  'facts',
  'questions',
  'memory',
  'study',
  'classroom',
]);

/** What each room may not import although it stands before it: screens are handed everything. */
const NOT_FOR: Partial<Record<Room, readonly Room[]>> = { ui: ['storage', 'app'] };

/** Packages that one file alone may know, so that replacing one is a change of one file. */
export const PACKAGE_HOMES: readonly {
  readonly name: string;
  readonly home: RegExp;
  readonly says: string;
}[] = [
  { name: 'ts-fsrs', home: /^src\/lib\/memory\/fsrs\.ts$/, says: 'src/lib/memory/fsrs.ts' },
  { name: 'idb-keyval', home: /^src\/lib\/storage\/idb\//, says: 'one file in src/lib/storage/idb/' },
];

/** The visible top level of the project. Settings of tools live in package.json or .config/. */
export const TOP_LEVEL = [
  'README.md',
  'package-lock.json',
  'package.json',
  'questions',
  'src',
  'static',
  'svelte.config.js',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];

/** The room a file lies in; undefined for what is not in src/lib. */
export function roomOf(path: string): Room | undefined {
  const name = /^src\/lib\/([^/]+)\//.exec(path)?.[1];
  return ROOMS.find((room) => room === name);
}

export function mayImport(from: Room, to: Room): boolean {
  return ROOMS.indexOf(to) < ROOMS.indexOf(from) && !(NOT_FOR[from] ?? []).includes(to);
}
