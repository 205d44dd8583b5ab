import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './preflight.mjs';

/** Where each tool's own program lies: starting it with this Node saves npx and works without a shell. */
const TOOLS = {
  eslint: 'eslint',
  knip: 'knip',
  playwright: '@playwright/test',
  prettier: 'prettier',
  'svelte-check': 'svelte-check',
  'svelte-kit': '@sveltejs/kit',
  tsc: 'typescript',
  vite: 'vite',
  vitest: 'vitest',
};

/**
 * Runs one of the project's tools from the top of the project.
 *
 * @param {keyof typeof TOOLS} name
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, env?: Record<string, string> }} [options] capture: keep the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runTool(name, args, { capture = false, env = {} } = {}) {
  const folder = join(root, 'node_modules', TOOLS[name]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = join(folder, typeof bin === 'string' ? bin : bin[name]);
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
