// npm run test:faults [-- cycles]: kills browsers and prints what was lost. Build first.
import process from 'node:process';
import { serve } from '../../.config/run/serve.mjs';
import { killCycles } from './kill-cycles.ts';

const cycles = Number(process.argv[2] ?? 200);
const server = await serve({ port: 0, hosts: ['127.0.0.1'] });
try {
  const figures = await killCycles({
    url: server.url.replace(/\/$/, ''),
    cycles,
    tornEvery: 5,
    writingMs: 1500,
  });
  console.table(figures);
  process.exitCode = figures.lost === 0 && figures.acknowledged > 0 ? 0 : 1;
} finally {
  await server.close();
}
