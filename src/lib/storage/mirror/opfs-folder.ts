import { END_OF_LINE, type AppendFile, type Folder } from './folder.ts';

/** The part of a file handle that workers alone have; the DOM types of a page do not know it. */
interface SyncFile {
  getSize(): number;
  read(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
type FileHandle = FileSystemFileHandle & { createSyncAccessHandle?: () => Promise<SyncFile> };

/** A folder in the browser's private file system, made if need be. Works in a worker alone; rejects where there is none. */
export async function opfsFolder(...path: readonly string[]): Promise<Folder> {
  const directory = await directoryAt(path);
  const hold = async (name: string, create: boolean): Promise<SyncFile> => {
    const handle: FileHandle = await directory.getFileHandle(name, { create });
    if (handle.createSyncAccessHandle === undefined)
      throw new DOMException('no synchronous files here', 'SecurityError');
    return handle.createSyncAccessHandle();
  };
  return {
    names: async () => {
      const names: string[] = [];
      for await (const name of directory.keys()) names.push(name);
      return names.sort();
    },
    read: async (name) => {
      try {
        const file = await (await directory.getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (thrown) {
        if (isMissing(thrown)) return undefined;
        throw thrown;
      }
    },
    open: async (name) => appendTo(await hold(name, true)),
    write: async (name, content) => {
      const file = await hold(name, true);
      try {
        file.truncate(0);
        writeAt(file, content, 0);
      } finally {
        file.close();
      }
    },
    remove: async (name) => {
      try {
        (await hold(name, false)).close();
        await directory.removeEntry(name);
        return true;
      } catch (thrown) {
        return isMissing(thrown);
      }
    },
  };
}

async function directoryAt(path: readonly string[]): Promise<FileSystemDirectoryHandle> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  if (storage?.getDirectory === undefined) throw new DOMException('no file system here', 'SecurityError');
  let directory = await storage.getDirectory();
  for (const name of path) directory = await directory.getDirectoryHandle(name, { create: true });
  return directory;
}

function appendTo(file: SyncFile): AppendFile {
  let size = file.getSize();
  const last = Uint8Array.of(END_OF_LINE);
  if (size > 0) file.read(last, { at: size - 1 });
  let isTorn = last[0] !== END_OF_LINE;
  return {
    append: (text) => {
      const bytes = new TextEncoder().encode(isTorn ? `\n${text}` : text);
      writeAt(file, bytes, size);
      size += bytes.length;
      isTorn = false;
    },
    close: () => file.close(),
  };
}

/** All or nothing: what was written of a piece that does not fit is cut off again. */
function writeAt(file: SyncFile, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  try {
    const written = file.write(bytes, { at });
    if (written < bytes.length) throw new DOMException('the disk took a part', 'QuotaExceededError');
    file.flush();
  } catch (thrown) {
    file.truncate(at);
    throw thrown;
  }
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'NotFoundError';
}
