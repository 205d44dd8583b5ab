// npm run test:faults [-- cycles]: kills browsers and prints what was lost. Build first.
import process from 'node:process';
import { chromium } from '@playwright/test';
import { startServer } from '../e2e/harness.ts';
import { killCycles } from './kill-cycles.ts';

const cycles = Number(process.argv[2] ?? 200);
const server = await startServer();
try {
  const figures = await killCycles({
    browserPath: process.env['CHROMIUM_PATH'] ?? chromium.executablePath(),
    browserArgs: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
    url: server.url,
    cycles,
    tornEvery: 5,
    writingMs: 1500,
  });
  console.table(figures);
  process.exitCode = figures.lost === 0 && figures.acknowledged > 0 ? 0 : 1;
} finally {
  await server.stop();
}
