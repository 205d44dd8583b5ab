import { err } from '../base/index.ts';
import { idbStore, openStore } from '../storage/index.ts';
import { MIRROR_PATH, MirrorKeeper, opfsFolder, storageError } from '../storage/mirror/index.ts';
import type { MirrorCall } from './mirror-calls.ts';
import { newId } from './platform.ts';

// Files are written at once and flushed only in a worker, and the union of two logs takes its time.
let keeper: Promise<MirrorKeeper> | undefined;

async function makeKeeper(): Promise<MirrorKeeper> {
  const [files, backups] = await Promise.all([opfsFolder(...MIRROR_PATH), opfsFolder('factdeck', 'backups')]);
  const store = async () => (await openStore(idbStore({ isForLongWork: true }))).store;
  return new MirrorKeeper({ files, backups, newId, store });
}

/** A full disk may have room again: what could not be opened is tried again. */
function keeperOnce(): Promise<MirrorKeeper> {
  keeper ??= makeKeeper().catch((thrown: unknown) => {
    keeper = undefined;
    throw thrown;
  });
  return keeper;
}

self.onmessage = async ({ data: { id, name, argument } }: MessageEvent<MirrorCall>): Promise<void> => {
  const answer = async (): Promise<unknown> => (await keeperOnce())[name](argument as never);
  const result = await answer().catch((thrown: unknown) => {
    const error = storageError(thrown);
    return err(error.code === 'full' ? error : { ...error, code: 'blocked' });
  });
  self.postMessage({ id, result });
};
