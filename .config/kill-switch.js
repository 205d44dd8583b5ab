/**
 * Takes the service worker away from every browser that has one: published as `service-worker.js` in place of the app's own, it
 * deletes the caches of the app in this folder and ends. What was learnt is not in them and stays. Pages come from the network then.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(end()));

async function end() {
  // As src/service-worker.ts names them.
  const prefix = `factdeck${new URL(worker.registration.scope).pathname.replace(/\/$/, '')}@`;
  const own = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(own.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
