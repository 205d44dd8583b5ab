import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { inBrowser, inFolder } from './browser.ts';
import { bundleOf, openBeside } from './bundled/bundle.ts';
import { megabytes, type Megabyte } from './megabytes.ts';
import { none, within, type Figure, type Ground, type Scenario } from './scenario.ts';

/** How long a text may be read, ms; and how long it is waited for. */
const LONGEST_MS = 2000;
const PATIENCE_MS = 20_000;

/** Room for all that is live while a text is read: the code, the text and what is made of it, MB. */
const HEAP_MB = 100;

/** Whoever reads what others wrote, with a megabyte that is made to be slow or large. */
export const parsers: Scenario = { name: 'parsers', count: 1, run: readMegabytes };

async function readMegabytes(ground: Ground, count: number): Promise<readonly Figure[]> {
  const script = await bundleOf('./parsers.ts');
  const texts = await megabytes();
  const tookMs: number[] = [];
  const [silent, slow, large] = [[] as string[], [] as string[], [] as string[]];
  await inBrowser(ground, async (context) => {
    const page = await context.newPage();
    await openBeside(page, ground.url, script);
    for (let round = 0; round < count; round += 1)
      for (const { what, parser, text } of texts) {
        const [told, took] = await page.evaluate(readInWorker, [parser, text, PATIENCE_MS] as const);
        tookMs.push(took);
        if (told !== 'answered') silent.push(`${parser}, ${what}: ${told}`);
        if (took > LONGEST_MS) slow.push(`${parser}, ${what}: ${Math.round(took)} ms`);
      }
  });
  await inFolder('parsers', async (folder) => {
    writeFileSync(join(folder, 'parsers.mjs'), script);
    for (const one of texts) if (!(await fits(folder, one))) large.push(`${one.parser}, ${one.what}`);
  });
  for (const said of [...silent, ...slow, ...large.map((one) => `${one}: over ${HEAP_MB} MB`)])
    console.log(`    ${said}`);
  return [
    within(`until a megabyte is answered, by ${new Set(texts.map(({ parser }) => parser)).size} parsers`, LONGEST_MS, tookMs), // prettier-ignore
    none('megabytes without an answer', silent.length, tookMs.length),
    none(`megabytes that take more than ${HEAP_MB} MB`, large.length, texts.length),
  ];
}

/** Runs in the page: has a fresh worker read a text; starting it says nothing of the text. */
function readInWorker([parser, text, patienceMs]: readonly [string, string, number]): Promise<
  readonly [told: string, tookMs: number]
> {
  return new Promise((resolve) => {
    const worker = new Worker('/bundled.js', { type: 'module' });
    let began = performance.now();
    const settle = (told: string): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve([told, performance.now() - began]);
    };
    const timer = setTimeout(() => settle('nothing'), patienceMs);
    worker.onerror = ({ message }) => settle(`error ${message}`);
    worker.onmessage = ({ data }: MessageEvent<string>) => {
      if (data !== 'ready') {
        settle(data);
        return;
      }
      began = performance.now();
      worker.postMessage([parser, text]);
    };
  });
}

/** Whether a text is read in a process whose heap has so much room: one that needs more is ended by the engine. */
async function fits(folder: string, { parser, text }: Megabyte): Promise<boolean> {
  writeFileSync(join(folder, 'text'), text);
  const code = `import { readFileSync } from 'node:fs'; await import('./parsers.mjs'); await parse('${parser}', readFileSync('text', 'utf8'));`;
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, '--input-type=module', '--eval', code],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  );
  const ended = await new Promise<number | null>((resolve) =>
    child.once('exit', (status) => resolve(status)),
  );
  return ended === 0;
}
