import { err } from '../base/index.ts';
import { openStore } from '../storage/index.ts';
import { MIRROR_PATH, MirrorKeeper, opfsFolder, storageError } from '../storage/mirror/index.ts';
import type { MirrorCall } from './mirror-calls.ts';
import { newId } from './platform.ts';

// Files are written at once and flushed only in a worker, and the union of two logs takes its time.
const keeper = (async () => {
  const [files, backups] = await Promise.all([opfsFolder(...MIRROR_PATH), opfsFolder('factdeck', 'backups')]);
  return new MirrorKeeper({ files, backups, newId, store: async () => (await openStore()).store });
})();
keeper.catch(() => undefined);

self.onmessage = async ({ data: { id, name, argument } }: MessageEvent<MirrorCall>): Promise<void> => {
  const answer = async (): Promise<unknown> => (await keeper)[name](argument as never);
  const result = await answer().catch((thrown: unknown) => err({ ...storageError(thrown), code: 'blocked' }));
  self.postMessage({ id, result });
};
