import type { Folder } from './folder.ts';

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
      if (!files.has(name)) files.set(name, new Uint8Array());
      return Promise.resolve({
        append: (text) => {
          const before = files.get(name) ?? new Uint8Array();
          files.set(name, new Uint8Array([...before, ...new TextEncoder().encode(text)]));
        },
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
