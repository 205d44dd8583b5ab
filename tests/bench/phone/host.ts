import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A build on an origin of its own. */
export interface Host {
  /** Without a slash at its end. */
  readonly origin: string;
  /** Takes the server away, open connections with it; a second call does nothing. */
  readonly stop: () => Promise<void>;
}

/** Serves a build as a static host on the internet does: gzipped, files with a digest in their name for good, a page without its .html, and 200.html for every other address. */
export async function host(folder: string): Promise<Host> {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        `/${relative(folder, path).replaceAll('\\', '/')}`,
        { type: TYPES[extname(path)] ?? 'application/octet-stream', body: gzipSync(readFileSync(path)) },
      ]),
  );
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const names = pathname === '/' ? ['/index.html'] : [pathname, `${pathname}.html`];
    const found = names.map((name) => files.get(name)).find(Boolean) ?? files.get('/200.html')!;
    response.writeHead(200, {
      'Content-Type': found.type,
      'Content-Encoding': 'gzip',
      'Content-Length': found.body.length,
      'Cache-Control': pathname.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(found.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
