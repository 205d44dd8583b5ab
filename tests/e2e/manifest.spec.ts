import { expect, test } from '@playwright/test';
import { waitForControl } from './harness.ts';

test.use({ serviceWorkers: 'allow' });

interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly description: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly theme_color: string;
  readonly background_color: string;
  readonly icons: readonly { src: string; sizes: string; type: string; purpose?: string }[];
}

test('the manifest says all that installing needs', async ({ page, request }) => {
  await page.goto('/');
  const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
  const manifest = (await (await request.get(address)).json()) as Manifest;

  expect(manifest).toMatchObject({ name: 'Factdeck', short_name: 'Factdeck', display: 'standalone' });
  expect(manifest.id).not.toBe('');
  expect(manifest.description).not.toBe('');
  expect(manifest.theme_color).toMatch(/^#[0-9a-f]{6}$/);
  expect(manifest.background_color).toMatch(/^#[0-9a-f]{6}$/);
  // Relative, so that the app can be installed from a sub-folder.
  expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
});

test('each icon loads in the size it claims', async ({ page, request }) => {
  await page.goto('/');
  const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
  const { icons } = (await (await request.get(address)).json()) as Manifest;
  const touchIcon = await page
    .locator('link[rel=apple-touch-icon]')
    .evaluate((link: HTMLLinkElement) => link.href);

  const sizes = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (src) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return `${String(image.naturalWidth)}x${String(image.naturalHeight)}`;
        }),
      ),
    [...icons.filter(({ sizes }) => sizes !== 'any').map(({ src }) => new URL(src, address).href), touchIcon],
  );

  expect(sizes).toEqual([...icons.map((icon) => icon.sizes).filter((size) => size !== 'any'), '180x180']);
  const purposes = icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`);
  expect(purposes).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
});

test('Chromium finds nothing that keeps the app from being installed', async ({ page }) => {
  await page.goto('/');
  await waitForControl(page);
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  const { errors } = await devtools.send('Page.getAppManifest');
  // A private context, which every test runs in, is the one reason that may be named.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  expect(errors).toEqual([]);
});
