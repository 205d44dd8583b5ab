import type { Page } from '@playwright/test';

/** Events that the app told other tabs are kept, by key, and how long that took from the click, ms. */
export interface Acknowledged {
  readonly keys: Set<string>;
  readonly tookMs: number[];
}

/** Listens to what the app says is saved. Call it before the page is opened. */
export async function watchAcknowledged(page: Page, { keys, tookMs }: Acknowledged): Promise<void> {
  await page.exposeFunction('reportSaved', (saved: readonly string[], took: number) => {
    const events = saved.filter((key) => key.startsWith('event/'));
    if (events.length > 0) tookMs.push(took);
    for (const key of events) keys.add(key);
  });
  await page.addInitScript(() => {
    const world = globalThis as unknown as {
      clickedAt: number;
      reportSaved: (keys: unknown, tookMs: number) => void;
      savedChannel: BroadcastChannel;
    };
    world.clickedAt = 0;
    world.savedChannel = new BroadcastChannel('factdeck');
    world.savedChannel.onmessage = ({ data }) => world.reportSaved(data, performance.now() - world.clickedAt);
  });
}
