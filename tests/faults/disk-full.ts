import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { storedKeys } from '../e2e/kept.ts';
import { watchAcknowledged, type Acknowledged } from './acknowledged.ts';
import { answerInPage, openDeck } from './answering.ts';
import { inFolder, killBrowser, startBrowser, type Session } from './browser.ts';
import { all, atLeast, none, within, type Ground, type Scenario } from './scenario.ts';
import { answerAndWatch } from './told.ts';

/** Room for a profile and little more. */
const DISK = 'size=160m';

/** What is answered in each round while the disk has room, and after it is full. */
const [BEFORE, FULL] = [6, 24];

/** What all rounds on one disk brought. */
interface Tally {
  readonly acknowledged: Acknowledged;
  readonly toldMs: readonly number[];
  readonly untold: number;
  readonly given: number;
  /** Rounds in which the file that was offered held all that was not saved. */
  readonly offered: number;
  /** What was told as saved and was not there after a restart. */
  readonly lost: ReadonlySet<string>;
  /** Of those, what the start page did not speak of. */
  readonly unspoken: number;
  /** Restarts at which the second copy gave something back. */
  readonly repaired: number;
}

/**
 * A disk that fills up while questions are answered and is freed again, and a browser that is killed and started anew. Where the
 * browser has promised to keep what the app stores, as it does for one that is installed, nothing may be lost. Without that
 * promise Chromium makes room on a full disk by clearing whole sites, copies and all, and that must be told.
 */
export const diskFull: Scenario = {
  name: 'disk-full',
  count: 5,
  skipped: () =>
    process.platform === 'linux' && process.getuid?.() === 0
      ? undefined
      : 'only root on Linux may mount a small disk',
  run: async (ground, rounds) => {
    const kept = await onSmallDisk(ground, rounds, true);
    const loose = await onSmallDisk(ground, 2, false);
    const { acknowledged, toldMs, untold, given, offered, lost, repaired } = kept;
    return [
      none(`answers lost that were told as saved, in ${rounds} rounds`, lost.size, acknowledged.keys.size),
      none('answers to a full disk neither kept nor told', untold, given),
      within('until "not saved" is told', 1000, toldMs),
      atLeast('answers told as not saved', rounds, toldMs.length),
      all('rounds in which the file was offered and held each of those', offered, rounds),
      {
        what: 'restarts at which the second copy gave something back',
        goal: '',
        reached: `${repaired}`,
        met: true,
      },
      none(
        `cleared without a word, where no promise was given and ${loose.lost.size} were cleared`,
        loose.unspoken,
        loose.acknowledged.keys.size,
      ),
    ];
  },
};

function onSmallDisk(ground: Ground, rounds: number, isPromised: boolean): Promise<Tally> {
  return inFolder('disk', async (disk) => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', DISK, 'tmpfs', disk]);
    try {
      const profile = join(disk, 'profile');
      if (isPromised) promise(profile, ground.url);
      let tally: Tally = {
        acknowledged: { keys: new Set(), tookMs: [] },
        toldMs: [],
        untold: 0,
        given: 0,
        offered: 0,
        lost: new Set(),
        unspoken: 0,
        repaired: 0,
      };
      for (let round = 1; round <= rounds; round += 1) {
        // In every other round what was not saved is left to be lost, as the screen said it would be.
        tally = await fillUp(profile, join(disk, 'ballast'), ground, tally, round % 2 === 0);
        tally = await lookAgain(profile, ground, tally);
      }
      return tally;
    } finally {
      execFileSync('umount', ['--lazy', disk]);
    }
  });
}

/** What Chromium notes of a site that may keep its data: it gives that to apps that are installed, not for the asking. */
function promise(profile: string, origin: string): void {
  const folder = join(profile, 'Default');
  mkdirSync(folder, { recursive: true });
  const granted = { [`${origin},*`]: { setting: 1, last_modified: '13300000000000000' } };
  const preferences = { profile: { content_settings: { exceptions: { durable_storage: granted } } } };
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
}

/** Answers, goes on answering when the disk is full, saves the file that is offered, and is killed when the disk is free again. */
async function fillUp(
  profile: string,
  ballast: string,
  ground: Ground,
  tally: Tally,
  isTriedAgain: boolean,
): Promise<Tally> {
  const session = await startBrowser(profile, ground);
  try {
    const { page } = session;
    await watchAcknowledged(page, tally.acknowledged);
    await openDeck(page, ground.url);
    await answerInPage(page, BEFORE);
    // What is loaded or written late has been.
    await after(2500);
    const told = await answerAndWatch(page, FULL, () => fill(ballast));
    const isOffered = await offersFile(session);
    rmSync(ballast);
    if (isTriedAgain) await retry(page);
    return {
      ...tally,
      toldMs: [...tally.toldMs, ...told.toldMs],
      untold: tally.untold + told.untold,
      given: tally.given + told.given,
      offered: tally.offered + (isOffered ? 1 : 0),
    };
  } finally {
    rmSync(ballast, { force: true });
    await killBrowser(session);
  }
}

/** Starts the browser again and counts what is there. */
async function lookAgain(profile: string, ground: Ground, tally: Tally): Promise<Tally> {
  const session = await startBrowser(profile, ground);
  try {
    const { page } = session;
    await page.goto(`${ground.url}/`);
    await page.getByRole('contentinfo').waitFor();
    // The copies are compared a second after the page is painted.
    await after(2500);
    const present = new Set(await storedKeys(page, 'event/'));
    const lost = [...tally.acknowledged.keys].filter((key) => !present.has(key) && !tally.lost.has(key));
    const isSpoken = await page.getByText('is gone from this browser').isVisible();
    const isRepaired = await page.getByText('restored from the second copy').isVisible();
    return {
      ...tally,
      lost: new Set([...tally.lost, ...lost]),
      unspoken: tally.unspoken + (isSpoken ? 0 : lost.length),
      repaired: tally.repaired + (isRepaired ? 1 : 0),
    };
  } finally {
    await killBrowser(session);
  }
}

/** Takes what room there is, to the last byte. */
function fill(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (let bytes = 1 << 20; bytes >= 1;) {
      try {
        if (writeSync(file, new Uint8Array(bytes)) < bytes) bytes >>= 1;
      } catch {
        bytes >>= 1;
      }
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Whether a file is offered that holds as many events as are not saved now: a later write may have had room for all before it. It goes
 * to another disk, as a learner's would.
 */
function offersFile({ browser, page }: Session): Promise<boolean> {
  return inFolder('saved', async (downloadPath) => {
    const unsaved = await page.evaluate(unsavedOnScreen);
    if (unsaved === 0) return true;
    const devtools = await browser.newBrowserCDPSession();
    await devtools.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath,
      eventsEnabled: true,
    });
    const saved = new Promise<string>((resolve) => {
      devtools.on('Browser.downloadProgress', ({ state, guid }) => {
        if (state === 'completed') resolve(join(downloadPath, guid));
      });
    });
    await page.getByRole('button', { name: 'Save them as a file' }).click();
    const path = await Promise.race([saved, after(5000)]);
    if (path === undefined) return false;
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.filter((line) => /"type":"(answer|undo)"/.test(line)).length >= unsaved;
  });
}

/** Runs in the page. */
function unsavedOnScreen(): number {
  return Number(/(\d+) answers? not saved/.exec(document.body.innerText)?.[1] ?? 0);
}

async function retry(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Try again' });
  for (let tries = 0; tries < 5 && (await button.isVisible()); tries += 1) {
    await button.click();
    await after(1000);
  }
}
