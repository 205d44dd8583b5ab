import process from 'node:process';
import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './run/browser.mjs';

// Fixed only so that reports read alike; E2E_PORT lets two runs live side by side.
const port = Number(process.env['E2E_PORT'] ?? 4321);
const executablePath = await findBrowser();

export default defineConfig({
  testDir: '../tests/e2e',
  outputDir: '../.test-results/browser',
  // A test that passes only now and then has found something.
  retries: 0,
  workers: 2,
  // Far above what anything here takes: only a busy machine comes near.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '../.test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${String(port)}`,
    // Each test is a first visit: keeping the whole app for later takes longer than most tests. Those about that allow it.
    serviceWorkers: 'block',
    // What is read off a page while it moves is neither what was nor what will be.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of each step takes as long as the test: `npm run test:e2e -- --trace retain-on-failure` keeps one.
    trace: 'off',
    launchOptions: { args: BROWSER_ARGS, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      // The screens that are used with a thumb; each of the others walks its widths itself.
      testMatch: ['**/accessibility.spec.ts', '**/home.spec.ts', '**/practice.spec.ts', '**/study.spec.ts'],
      use: {
        ...devices['Pixel 7'],
        viewport: { width: 390, height: 844 },
        screen: { width: 390, height: 844 },
      },
    },
  ],
  webServer: {
    command: `node .config/run/serve.mjs ${String(port)}`,
    cwd: '..',
    url: `http://127.0.0.1:${String(port)}/`,
    reuseExistingServer: false,
  },
});
