// Keeps every file of the build, so that the floor starts without a network as the app does.
import { build, files, version } from '$service-worker';

const kept = new Set([...build, ...files, '/200.html']);

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(version).then((cache) => cache.addAll([...kept])));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  const path = event.request.mode === 'navigate' ? '/200.html' : pathname;
  if (!kept.has(path)) return;
  event.respondWith(caches.match(path).then((found) => found ?? fetch(event.request)));
});
