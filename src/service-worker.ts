/**
 * Keeps the whole app in this browser, so that everything opens offline after the first visit.
 *
 * One cache a version, filled completely or not at all. The previous version's cache outlives an update: a tab that is
 * in the middle of a sitting still runs the old code and may yet load a part of it.
 */
import { base, build, files, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Two copies of the app in two folders of one host share the store of caches: the folder is part of the name. */
const CACHE_PREFIX = `factdeck${base}@`;
const CACHE_NAME = CACHE_PREFIX + version;

/** The page that opens every address of the app. */
const SHELL = `${base}/200.html`;
const IMMUTABLE = `${base}/_app/immutable/`;
const PRECACHED = new Set([...build, ...files, SHELL]);

/** Posted by the tab whose learner asked for the update; app/service-worker-registration.ts sends the same words. */
const TAKE_OVER = 'factdeck:take-over';

worker.addEventListener('install', (event) => {
  event.waitUntil(precache());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

worker.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (PRECACHED.has(url.pathname)) {
    event.respondWith(fromCache(url.pathname, request));
  } else if (request.mode === 'navigate') {
    event.respondWith(fromCache(SHELL, request));
  } else if (url.pathname.startsWith(IMMUTABLE)) {
    event.respondWith(fromOlderCache(url.pathname, request));
  }
});

/** Fills this version's cache. Throws at the first file that cannot be had, and then this version is not installed. */
async function precache(): Promise<void> {
  const older = await ownCaches();
  // Created anew even if it exists, so that the browser lists the caches in the order of their installation.
  await caches.delete(CACHE_NAME);
  const cache = await caches.open(CACHE_NAME);
  try {
    await Promise.all([...PRECACHED].map(async (path) => cache.put(path, await obtain(path, older))));
  } catch (error) {
    await caches.delete(CACHE_NAME);
    throw error;
  }
}

/** A file of this version: what an older version already holds under a name that is its content is not fetched again. */
async function obtain(path: string, older: readonly string[]): Promise<Response> {
  if (path.startsWith(IMMUTABLE)) {
    const held = await matchIn(older, path);
    if (held) return held;
  }
  // Past the HTTP cache, which may hold this file from before the deploy.
  const response = await fetch(path, { cache: 'no-cache', credentials: 'same-origin' });
  if (response.status !== 200 || response.type !== 'basic') {
    throw new Error(`Not installed: ${path} was answered with ${String(response.status)} (${response.type})`);
  }
  // A host with a rewrite rule answers 200 and the shell for a file that is missing.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (isPage && !path.endsWith('.html')) throw new Error(`Not installed: ${path} was answered with a page`);
  // Some hosts redirect /200.html to /200, and a browser refuses a redirected answer to a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function activate(): Promise<void> {
  const names = await ownCaches();
  const previous = names.indexOf(CACHE_NAME) - 1;
  await Promise.all(names.slice(0, Math.max(previous, 0)).map((name) => caches.delete(name)));
  // Only the first version takes over the tab that is open: it came from the network and should work offline at once.
  // A later one is given the tabs by the browser, when the learner asks for it or has closed them all.
  if (names.length === 1) await worker.clients.claim();
}

async function fromCache(path: string, request: Request): Promise<Response> {
  return (await matchIn([CACHE_NAME], path)) ?? fetch(request);
}

async function fromOlderCache(path: string, request: Request): Promise<Response> {
  return (await matchIn(await ownCaches(), path)) ?? fetch(request);
}

async function matchIn(names: readonly string[], path: string): Promise<Response | undefined> {
  for (const cacheName of names) {
    const found = await caches.match(path, { cacheName });
    if (found) return found;
  }
  return undefined;
}

/** This app's caches in the order in which they were created. */
async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
}
