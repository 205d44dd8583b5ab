/** The part of Trusted Types that is used here; TypeScript's DOM types do not know them yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('factdeck-worker', {
  createScriptURL(url) {
    // The policy is the one door through which the address of a worker comes in: it opens for this site alone.
    if (new URL(url, location.href).origin !== location.origin)
      throw new TypeError(`Not our own worker: ${url}`);
    return url;
  },
});

/**
 * Lets an address of this site start a worker under the page's policy of trusted types:
 * `new Worker(workerUrl(url), { type: 'module' })` with `import url from './thing.worker.ts?worker&url'`.
 */
export function workerUrl(url: string): string {
  // A trusted address is an object, and the DOM takes it where its types say string.
  return (policy?.createScriptURL(url) ?? url) as string;
}
