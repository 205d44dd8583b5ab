/** The first card comes before what keeps the app for later, ms. */
const FIRST_CARD_MS = 1000;

/**
 * Has the app kept for times without a network. `onWaiting` is called whenever a new version is ready; nothing changes until its
 * `apply` is called.
 */
export function keepOffline(onWaiting: (apply: () => void) => void): void {
  setTimeout(() => {
    void import('./service-worker-registration.ts').then(
      ({ registerServiceWorker }) => registerServiceWorker(onWaiting),
      // Offline, and not kept: there is nothing to register.
      () => undefined,
    );
  }, FIRST_CARD_MS);
}
