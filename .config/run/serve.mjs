import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { hostHeaders } from './host-headers.mjs';
import { root } from './preflight.mjs';

/** Every address a browser may try for "localhost". One of them left free would let another program answer. */
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Serves the built app as a plain static host with a rewrite rule and the headers of `_headers` would, and nothing more.
 *
 * @param {{ port: number, base?: string, folder?: string, hosts?: readonly string[] }} options port 0 takes a free one
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>}
 * @throws the error of the system, such as EADDRINUSE
 */
export async function serve({ port, base = '', folder = join(root, 'build'), hosts = LOOPBACK }) {
  // Imported here, because this file is loaded before anything is installed.
  const { default: sirv } = await import('sirv');
  /** @type {ReturnType<typeof sirv> | undefined} */
  let files;
  const answer = underBase(base, (request, response) => {
    // The folder is listed once, at the first request: a server may be started before the build that fills it.
    files ??= sirv(folder, { single: '200.html', etag: true, setHeaders: setHeadersOf(folder) });
    files(request, response);
  });

  /** @type {import('node:http').Server[]} */
  const servers = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  let bound = port;
  for (const host of hosts) {
    const server = createServer(answer);
    try {
      bound = await listen(server, bound, host);
      servers.push(server);
    } catch (error) {
      // A machine without IPv6 has no ::1, and then nobody else can answer there either.
      const code = errorCode(error);
      if (servers.length > 0 && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await close();
      throw error;
    }
  }
  const name = hosts.length > 1 ? 'localhost' : hosts[0];
  return { port: bound, url: `http://${String(name)}:${String(bound)}${base}/`, close };
}

/** @returns {string} the `code` of a system error, or '' */
export function errorCode(/** @type {unknown} */ error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * @param {string} folder
 * @returns {(response: import('node:http').ServerResponse, path: string) => void}
 */
function setHeadersOf(folder) {
  const headersOf = hostHeaders(join(folder, '_headers'));
  return (response, path) => {
    for (const [name, value] of headersOf(path)) response.setHeader(name, value);
  };
}

/**
 * Answers below the base path only, as a host with other things beside the app would.
 *
 * @param {string} base
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} files
 * @returns {import('node:http').RequestListener}
 */
function underBase(base, files) {
  return (request, response) => {
    const url = request.url ?? '/';
    if (base !== '') {
      if (!url.startsWith(`${base}/`)) {
        const found = url === base;
        response.writeHead(found ? 308 : 404, found ? { Location: `${base}/` } : {}).end();
        return;
      }
      request.url = url.slice(base.length);
    }
    files(request, response);
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port that was taken
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** @param {import('node:http').Server} server */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    // Browsers keep connections open: waiting for them would keep the process alive long after Ctrl-C.
    server.closeAllConnections();
  });
}

// As a program, for the browser tests: `node serve.mjs <port> [folder]`; it says its address when it is ready.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , port = '0', folder = join(root, 'build')] = process.argv;
  const base = process.env['BASE_PATH'] ?? '';
  const server = await serve({ port: Number(port), folder, base, hosts: ['127.0.0.1'] });
  console.log(server.url);
}
