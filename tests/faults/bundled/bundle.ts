import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

/** A file beside this one with all that it imports, as one script. */
export async function bundleOf(name: string): Promise<string> {
  const input = fileURLToPath(new URL(name, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input, output: { codeSplitting: false } } },
  });
  const { output } = (Array.isArray(built) ? built[0]! : built) as { output: readonly { code?: string }[] };
  return output[0]?.code ?? '';
}

/** Opens an empty page of the app's origin, beside which a script is served as `/bundled.js`. */
export async function openBeside(page: Page, url: string, script: string): Promise<void> {
  await page.route('**/bundled.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await page.route('**/bundled.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>t</title>' }),
  );
  await page.goto(`${url}/bundled.html`);
}
