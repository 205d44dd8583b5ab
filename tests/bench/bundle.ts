import process from 'node:process';
import { build } from 'vite';

/**
 * Bundles a script of the bench as the app is bundled, and gives the path of what Node can run.
 * The loader that runs TypeScript as it is names every function when it is made, which the code that ships does not do:
 * functions made by the thousand would be measured up to twice as slow as they are.
 */
export async function bundled(name: string): Promise<string> {
  const outDir = `${process.cwd()}/node_modules/.bench/${name}`;
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: `${import.meta.dirname}/${name}.ts`,
      outDir,
      minify: true,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return `${outDir}/${name}.mjs`;
}
