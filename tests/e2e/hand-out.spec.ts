import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { keepDeck, makeAssignment } from './class-deck.ts';

const CAMERA = { width: 640, height: 480 } as const;

/** What a camera sees that looks at a picture, one frame of it: brightness from 0 to 255, row by row. */
async function seenByCamera(page: Page, png: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([data, width, height]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.fillStyle = 'white';
      context.fillRect(0, 0, width, height);
      const side = height - 40;
      context.drawImage(picture, (width - side) / 2, 20, side, side);
      const { data: pixels } = context.getImageData(0, 0, width, height);
      let text = '';
      for (let at = 0; at < pixels.length; at += 4) text += String.fromCharCode(pixels[at]!);
      return btoa(text);
    },
    [png.toString('base64'), CAMERA.width, CAMERA.height] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** A film of one grey frame, as Chromium takes it for a camera. */
function filmOf(brightness: Buffer): Buffer {
  const { width, height } = CAMERA;
  const colour = Buffer.alloc((width * height) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`);
  return Buffer.concat([head, Buffer.from('FRAME\n'), brightness, colour]);
}

test('a code on one screen is read by the camera of another device', async ({ page, baseURL }) => {
  await keepDeck(page);
  await makeAssignment(page);
  await page.getByRole('button', { name: 'Show a QR code' }).click();
  const picture = await page.getByRole('img', { name: /^QR code of/ }).screenshot();
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-camera-'));
  const film = join(folder, 'code.y4m');
  writeFileSync(film, filmOf(await seenByCamera(page, picture)));

  const { launchOptions = {} } = test.info().project.use;
  const phone = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const student = await phone.newPage(baseURL === undefined ? {} : { baseURL });
    await student.goto('/assignment');
    await student.getByRole('button', { name: 'Scan its QR code' }).click();
    await expect(student.getByRole('heading', { name: 'The town in numbers' })).toBeVisible();
    await expect(student.locator('video')).toHaveCount(0);
  } finally {
    await phone.close();
    rmSync(folder, { recursive: true });
  }
});

test('where there is no camera, it says what to do instead', async ({ page }) => {
  await page.goto('/assignment');
  await page.getByRole('button', { name: 'Scan its QR code' }).click();
  await expect(page.getByText(/The camera cannot be used here/)).toBeVisible();
});

test('an assignment is shared through the sheet of the device where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(globalThis, { shared });
    navigator.canShare = () => true;
    navigator.share = (data) => {
      shared.push(data ?? {});
      return Promise.resolve();
    };
  });
  await keepDeck(page);
  const link = await makeAssignment(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const shared = await page.evaluate(() => (globalThis as unknown as { shared: ShareData[] }).shared);
  expect(shared).toEqual([{ url: link, title: 'The town in numbers' }]);
});

test('on paper the key has a page of its own, on A4 and on Letter', async ({ page }) => {
  await keepDeck(page);
  await makeAssignment(page);
  await page.getByRole('link', { name: 'Print' }).click();
  await expect(page.getByText('The old library was founded in')).not.toHaveCount(0);
  const pagesOf = async (format: string): Promise<number> => {
    const pdf = await page.pdf({ format });
    return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
  };
  expect([await pagesOf('A4'), await pagesOf('Letter')]).toEqual([2, 2]);
});
