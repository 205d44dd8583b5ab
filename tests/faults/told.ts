import type { Page } from '@playwright/test';

/** How the answers of a full disk ended. */
export interface Told {
  /** Answers and undos that were given. */
  readonly given: number;
  /** How long it took until the screen said that one is not saved, ms. */
  readonly toldMs: readonly number[];
  /** Ones that were neither kept nor told, however long that was waited for. */
  readonly untold: number;
}

/** An answer that is neither kept nor told after so long never will be, ms. */
const PATIENCE_MS = 5000;

/**
 * Answers and takes back, and waits each time until the app has said that it is kept (see `watchAcknowledged`) or the screen says
 * that one more is not.
 *
 * @param before what happens before each of them
 */
export async function answerAndWatch(page: Page, count: number, before: () => void): Promise<Told> {
  const toldMs: number[] = [];
  let [untold, told] = [0, 0];
  for (let given = 0; given < count; given += 1) {
    before();
    const [outcome, tookMs, unsaved] = await page.evaluate(answerOnce, [told, PATIENCE_MS] as const);
    told = unsaved;
    if (outcome === 'told') toldMs.push(tookMs);
    if (outcome === 'untold') untold += 1;
  }
  return { given: count, toldMs, untold };
}

/** One click on an answer, or on the button that takes it back. Runs in the page. */
async function answerOnce([told, patienceMs]: readonly [number, number]): Promise<
  readonly [outcome: 'kept' | 'told' | 'untold', tookMs: number, unsaved: number]
> {
  const world = globalThis as unknown as { savedChannel: BroadcastChannel };
  const wait = () => new Promise((resolve) => setTimeout(resolve, 5));
  const unsavedNow = (): number => Number(/(\d+) answers? not saved/.exec(document.body.innerText)?.[1] ?? 0);
  const heard = { isKept: false };
  const listen = ({ data }: MessageEvent<readonly string[]>): void => {
    heard.isKept ||= data.some((key) => key.startsWith('event/'));
  };
  world.savedChannel.addEventListener('message', listen);
  const buttons = (selector: string): HTMLButtonElement[] => [
    ...document.querySelectorAll<HTMLButtonElement>(selector),
  ];
  let act: (() => void) | undefined;
  for (let waited = 0; act === undefined; waited += 1) {
    if (waited > 2000) throw new Error(`nothing to answer: ${document.body.innerText.slice(0, 300)}`);
    const field = document.querySelector<HTMLInputElement>('main input');
    const isAnswered = buttons('button').some((button) => button.textContent.trim().startsWith('Next'));
    const target = isAnswered
      ? buttons('button').find((button) => /^Take the last|^Undo/.test(button.ariaLabel ?? ''))
      : buttons('main [role=group] button')[0];
    if (target !== undefined) act = () => target.click();
    else if (field !== null && !isAnswered)
      act = () => {
        field.value = 'something';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.form?.requestSubmit();
      };
    await wait();
  }
  const began = performance.now();
  act();
  let unsaved = told;
  while (!heard.isKept && unsaved <= told && performance.now() - began < patienceMs) {
    await wait();
    unsaved = unsavedNow();
  }
  world.savedChannel.removeEventListener('message', listen);
  const outcome = unsaved > told ? 'told' : heard.isKept ? 'kept' : 'untold';
  return [outcome, performance.now() - began, unsaved];
}
