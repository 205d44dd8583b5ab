// npm run check: everything a machine can say about the code without running the app.
import process from 'node:process';
import { preflight } from './preflight.mjs';
import { runTool } from './tool.mjs';

/** @typedef {{ name: string, tool: Parameters<typeof runTool>[0], args: string[] }} Step */

/** In the order of how long they take, the longest first, so that they end together. */
/** @type {Step[]} */
const STEPS = [
  {
    name: 'lint',
    tool: 'eslint',
    args: ['--config', '.config/eslint.config.js', '--max-warnings', '0', '.'],
  },
  {
    name: 'types: app, screens, tests',
    tool: 'svelte-check',
    args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  {
    name: 'format',
    tool: 'prettier',
    args: ['--config', '.config/prettier.json', '--ignore-path', '.config/prettierignore', '--check', '.'],
  },
  { name: 'unused code', tool: 'knip', args: ['--config', '.config/knip.jsonc'] },
  { name: 'rooms', tool: 'vitest', args: ['run', 'tests/architecture'] },
  { name: 'types: pure rooms', tool: 'tsc', args: ['-p', '.config/tsconfig.pure.json'] },
  { name: 'types: command line and settings', tool: 'tsc', args: ['-p', '.config/tsconfig.node.json'] },
  { name: 'types: service worker', tool: 'tsc', args: ['-p', '.config/tsconfig.worker.json'] },
];

preflight();
const sync = await runTool('svelte-kit', ['sync']);
if (sync.code !== 0) process.exit(1);

const failed = await runSteps(STEPS);
console.log(failed.length === 0 ? '\nNothing found.' : `\nFailed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/**
 * Two at a time: each tool runs mostly on one core. Each step's output is shown when it ends, so that none is mixed.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<string[]>} names of the steps that failed
 */
async function runSteps(steps) {
  const waiting = [...steps];
  /** @type {string[]} */
  const failures = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const start = performance.now();
      const { code, output } = await runTool(step.tool, step.args, {
        capture: true,
        env: { FORCE_COLOR: '0' },
      });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
      if (code === 0) continue;
      failures.push(step.name);
      console.log(output);
    }
  };
  await Promise.all([lane(), lane()]);
  return failures;
}
