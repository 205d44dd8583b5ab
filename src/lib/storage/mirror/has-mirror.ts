/** Folders of the second copy in the browser's private file system. */
export const MIRROR_PATH = ['factdeck', 'mirror'] as const;

/** Whether there is a second copy, without opening it; false where there is no such file system. For a page as well. */
export async function hasMirror(): Promise<boolean> {
  try {
    let directory = await navigator.storage.getDirectory();
    for (const name of MIRROR_PATH) directory = await directory.getDirectoryHandle(name);
    return true;
  } catch {
    return false;
  }
}
