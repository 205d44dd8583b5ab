import { readFileSync } from 'node:fs';
import { storedKeys } from '../e2e/kept.ts';
import { watchAcknowledged, type Acknowledged } from './acknowledged.ts';
import { openDeck } from './answering.ts';
import { inBrowser } from './browser.ts';
import { all, atLeast, none, within, type Figure, type Ground, type Scenario } from './scenario.ts';
import { answerAndWatch } from './told.ts';

/** Bytes that the browser gives: too few for anything. */
const QUOTA = 1;

/** A browser that gives the app no room from the first write on, and later does. */
export const quota: Scenario = {
  name: 'quota',
  count: 10,
  run: answerWithoutRoom,
};

async function answerWithoutRoom(ground: Ground, count: number): Promise<readonly Figure[]> {
  return inBrowser(ground, async (context) => {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(ground.url);
    // It works only when it is set before the first write.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
    const acknowledged: Acknowledged = { keys: new Set(), tookMs: [] };
    await watchAcknowledged(page, acknowledged);
    await openDeck(page, ground.url);
    const { toldMs, untold, given } = await answerAndWatch(page, count, () => undefined);
    const falselySaved = acknowledged.keys.size;
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save them as a file' }).click();
    const lines = readFileSync(await (await coming).path(), 'utf8').split('\n');
    const inFile = lines.filter((line) => /"type":"(answer|undo)"/.test(line)).length;
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    const full = page.getByText('is full');
    const isTold = await full.isVisible();
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.click();
    await retry.waitFor({ state: 'hidden' });
    const isToldStill = await full.waitFor({ state: 'hidden', timeout: 3000 }).then(
      () => false,
      () => true,
    );
    const kept = await storedKeys(page, 'event/');
    return [
      none('answers without room told as saved', falselySaved, given),
      none('answers neither kept nor told', untold, given),
      within('until "not saved" is told', 1000, toldMs),
      atLeast('answers told as not saved', count, toldMs.length),
      all('of those in the file that is offered', inFile, given),
      all('a full disk is told while it is full', Number(isTold), 1),
      none('and after that', Number(isToldStill), 1),
      all('of those kept once there is room and one tries again', kept.length, given),
    ];
  });
}
