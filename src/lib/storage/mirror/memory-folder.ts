import { END_OF_LINE, type Folder } from './folder.ts';

/** A folder that lasts as long as its maps, for tests: folders that share them act as tabs of one browser. */
export function memoryFolder(
  files = new Map<string, Uint8Array<ArrayBuffer>>(),
  held = new Set<string>(),
): Folder {
  return {
    names: () => Promise.resolve([...files.keys()].sort()),
    read: (name) => Promise.resolve(files.get(name)?.slice()),
    open: (name) => {
      if (held.has(name)) return Promise.reject(new DOMException(name, 'NoModificationAllowedError'));
      held.add(name);
      const add = (text: string): void => {
        const before = files.get(name) ?? new Uint8Array();
        files.set(name, new Uint8Array([...before, ...new TextEncoder().encode(text)]));
      };
      add((files.get(name)?.at(-1) ?? END_OF_LINE) === END_OF_LINE ? '' : '\n');
      return Promise.resolve({
        append: add,
        close: () => void held.delete(name),
      });
    },
    write: (name, content) => {
      files.set(name, content.slice());
      return Promise.resolve();
    },
    remove: (name) => Promise.resolve(!held.has(name) && (files.delete(name) || true)),
  };
}
