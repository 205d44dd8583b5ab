/** The event by which a browser offers to install the app; TypeScript's DOM types do not know it. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** How this browser lets the app be installed: by asking, by hand (iOS), or not at all, or not again. */
export type InstallWay = 'prompt' | 'ios' | undefined;

/** Whether the app can be installed here. Made as soon as the page runs: the browser says so once. */
export class Installing {
  #offer = $state.raw<InstallEvent | undefined>(undefined);
  readonly #isIos: boolean;

  constructor() {
    const { standalone } = navigator as { standalone?: boolean };
    // Only Safari on iOS has the property, and it alone can put a page on the home screen.
    this.#isIos = standalone === false;
    window.addEventListener('beforeinstallprompt', (event) => {
      // The app asks when a sitting is over, not when the browser would.
      event.preventDefault();
      this.#offer = event as InstallEvent;
    });
    window.addEventListener('appinstalled', () => (this.#offer = undefined));
  }

  get way(): InstallWay {
    if (this.#offer !== undefined) return 'prompt';
    return this.#isIos ? 'ios' : undefined;
  }

  /** Lets the browser ask; it can be asked once. */
  async ask(): Promise<void> {
    const offer = this.#offer;
    this.#offer = undefined;
    await offer?.prompt();
  }
}

/** Shows on the app's icon how many questions wait, where it has one. */
export function showBadge(count: number): void {
  const { setAppBadge } = navigator as Partial<Pick<Navigator, 'setAppBadge'>>;
  // Refused where the app is not installed.
  void setAppBadge?.call(navigator, count).catch(() => undefined);
}
