import { resolve } from '$app/paths';
import { workerUrl } from './worker-url.ts';

/** The service worker listens for these very words. */
const TAKE_OVER = 'factdeck:take-over';

const HOUR_MS = 3_600_000;

/**
 * Registers the worker that keeps the app offline and looks for a new version once an hour.
 *
 * `onWaiting` is called whenever a new version is ready. Nothing changes until its `apply` is called: then the new
 * version takes over, and this tab alone reloads; other tabs go on as they are.
 *
 * Resolves to whether this browser keeps the app; false in private windows of some browsers and while developing.
 */
export async function registerServiceWorker(onWaiting: (apply: () => void) => void): Promise<boolean> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return false;
  const container = navigator.serviceWorker;

  let registration: ServiceWorkerRegistration;
  try {
    registration = await container.register(workerUrl(`${resolve('/')}service-worker.js`), {
      updateViaCache: 'none',
    });
  } catch {
    return false;
  }
  // A browser told to block service workers may give none instead of an error.
  if ((registration as ServiceWorkerRegistration | undefined) === undefined) return false;

  const apply = (): void => {
    const waiting = registration.waiting;
    if (waiting) {
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage(TAKE_OVER);
    } else {
      // Another tab asked first: the new version is in charge already.
      location.reload();
    }
  };

  if (registration.waiting && registration.active) onWaiting(apply);
  registration.addEventListener('updatefound', () => {
    const installing = registration.installing;
    installing?.addEventListener('statechange', () => {
      // Without an active worker this is the first one: there is nothing it could replace.
      if (installing.state === 'installed' && registration.active) onWaiting(apply);
    });
  });
  lookForUpdates(registration);
  return true;
}

/** An installed app may stay open for weeks, and a browser looks for a new worker only when a page is opened. */
function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let lookedAt = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - lookedAt < HOUR_MS) return;
    lookedAt = performance.now();
    // Offline is the normal case, not an error.
    registration.update().catch(() => undefined);
  });
}
