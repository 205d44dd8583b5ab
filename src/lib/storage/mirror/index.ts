// The second copy, for the worker that keeps it: the page loads none of this.
export { storageError } from '../idb/storage-error.ts';
export { MIRROR_PATH } from './has-mirror.ts';
export { MirrorKeeper } from './mirror-keeper.ts';
export { opfsFolder } from './opfs-folder.ts';
