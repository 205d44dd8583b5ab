import { expect, type Page } from '@playwright/test';
import { databaseMade } from './harness.ts';

/** Keys of the app's records that begin with a prefix, straight from the database. */
export async function storedKeys(page: Page, prefix: string): Promise<readonly string[]> {
  await databaseMade(page);
  return page.evaluate(
    (start) =>
      new Promise<string[]>((resolve, reject) => {
        const open = indexedDB.open('factdeck');
        open.onerror = () => reject(new Error(open.error?.name));
        open.onsuccess = () => {
          const range = IDBKeyRange.bound(start, `${start}\uffff`);
          const keys = open.result.transaction('records').objectStore('records').getAllKeys(range);
          keys.onsuccess = () => {
            open.result.close();
            resolve(keys.result as string[]);
          };
        };
      }),
    prefix,
  );
}

/** The record under a key, straight from the database. */
export async function storedValue(page: Page, wanted: string): Promise<unknown> {
  await databaseMade(page);
  return page.evaluate(
    (key) =>
      new Promise<unknown>((resolve, reject) => {
        const open = indexedDB.open('factdeck');
        open.onerror = () => reject(new Error(open.error?.name));
        open.onsuccess = () => {
          const found = open.result.transaction('records').objectStore('records').get(key);
          found.onsuccess = () => {
            open.result.close();
            resolve(found.result);
          };
        };
      }),
    wanted,
  );
}

/** Empties the database behind the app's back, as a browser does that finds it broken. */
export async function wipeDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('factdeck');
        gone.onsuccess = () => resolve();
        gone.onerror = () => reject(new Error(gone.error?.name));
      }),
  );
}

/** Waits until the page has looked after what is kept: it compares the copies first, and keeps the day's backup last. */
export async function lookedAfter(page: Page): Promise<void> {
  const backups = (): Promise<number> =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const names: string[] = [];
      try {
        const folder = await (await root.getDirectoryHandle('factdeck')).getDirectoryHandle('backups');
        for await (const name of folder.keys()) names.push(name);
      } catch {
        // Not made yet.
      }
      return names.length;
    });
  await expect.poll(backups).toBe(1);
}

/** Text of the files of the second copy, by name. */
export function mirrorFiles(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const files: Record<string, string> = {};
    try {
      const folder = await (await root.getDirectoryHandle('factdeck')).getDirectoryHandle('mirror');
      for await (const [name, handle] of folder.entries())
        files[name] = await (await (handle as FileSystemFileHandle).getFile()).text();
    } catch {
      // No second copy yet.
    }
    return files;
  });
}

export const deckPath = '/study/vietnam-multilateral-diplomacy';
export const options = (page: Page) => page.getByRole('main').getByRole('group').getByRole('button');
export const next = (page: Page) => page.getByRole('button', { name: /^Next/ });

/** Answers the card that is shown, with its first option or a word. Goes on before, where a page that was left shows its verdict yet. */
export async function answerShown(page: Page): Promise<void> {
  const field = page.getByRole('textbox');
  const question = options(page).first().or(field).first();
  await question.or(next(page)).first().waitFor();
  if (await next(page).isVisible()) await next(page).click();
  await question.waitFor();
  if (await field.isVisible()) {
    await field.fill('something');
    await field.press('Enter');
  } else {
    await options(page).first().click();
  }
}

/** Answers the card that is shown and goes on. */
export async function answerOne(page: Page): Promise<void> {
  await answerShown(page);
  await next(page).click();
  await expect(next(page)).toBeHidden();
}
