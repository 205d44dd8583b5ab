import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The digest in the name of a built file. */
const DIGEST = /[.\-/]([\w-]{8})\.(?:js|css)$/;

/** Makes another version of the build in a folder: all its code goes under other names and its version is another, as long as before. */
export function deploy(folder: string, number: number): void {
  const versionFile = join(folder, '_app', 'version.json');
  const { version } = JSON.parse(readFileSync(versionFile, 'utf8')) as { version: string };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const digests = files
    .filter((path) => path.includes('immutable'))
    .flatMap((path) => DIGEST.exec(path)?.[1] ?? []);
  const renamed = new Map(digests.map((digest) => [digest, digest.slice(0, 5) + mark(number, 3)]));
  renamed.set(version, mark(number, version.length));
  const old = new RegExp([...renamed.keys()].join('|'), 'g');
  const inNew = (text: string): string => text.replace(old, (word) => renamed.get(word) ?? word);
  for (const path of files.filter((one) => /\.(?:js|css|html|json)$/.test(one))) {
    const from = join(folder, path);
    const before = readFileSync(from, 'utf8');
    writeFileSync(from, path.endsWith('.html') ? withDigest(before, inNew(before)) : inNew(before));
    renameSync(from, join(dirname(from), inNew(basename(from))));
  }
}

function mark(number: number, digits: number): string {
  return number.toString(36).padStart(digits, '0');
}

/** A page whose policy lets its own script run again. */
function withDigest(before: string, after: string): string {
  return after.replaceAll(digestOfScript(before), digestOfScript(after));
}

function digestOfScript(page: string): string {
  const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
  return createHash('sha256').update(script).digest('base64');
}
