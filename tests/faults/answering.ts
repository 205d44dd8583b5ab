import type { Page } from '@playwright/test';
import { next, options } from '../e2e/kept.ts';

/** What a page did in `answerInPage`. */
export interface Answered {
  readonly answers: number;
  readonly undos: number;
}

/** The deck that ships. */
export const DECK = 'vietnam-multilateral-diplomacy';

/** Opens a deck and waits for a question, answered or not. */
export async function openDeck(page: Page, url: string, deck = DECK): Promise<void> {
  await page.goto(`${url}/study/${deck}`);
  await expectQuestion(page);
}

/** Waits for a question, answered or not; says what is there instead. */
export async function expectQuestion(page: Page): Promise<void> {
  const any = options(page).first().or(page.getByRole('textbox')).or(next(page));
  try {
    await any.first().waitFor();
  } catch {
    throw new Error(`no question: ${page.url()} ${(await page.locator('body').innerText()).slice(0, 500)}`);
  }
}

/**
 * Answers what is shown through the buttons of the screen and takes most answers back, so that one card serves for many; goes on
 * with every fifth. Ends after `wanted` answers, or once nothing can be answered for a while, as in a tab that lost its deck.
 */
export function answerInPage(page: Page, wanted: number): Promise<Answered> {
  return page.evaluate(async (most) => {
    const find = (selector: string, isMeant: (button: HTMLButtonElement) => boolean) =>
      [...document.querySelectorAll<HTMLButtonElement>(selector)].find(
        (button) => !button.disabled && isMeant(button),
      );
    let [answers, undos, idle] = [0, 0, 0];
    // Only what was clicked here counts: a tab that takes a deck over begins with the last answer of the other.
    let [isClicked, isLeft] = [false, false];
    while (idle < 400) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      idle += 1;
      const next = find('button', (button) => button.textContent.trim().startsWith('Next'));
      if (next === undefined) {
        isLeft = false;
        const field = document.querySelector<HTMLInputElement>('main input');
        const option = find('main [role=group] button', () => true);
        if (field !== null) {
          field.value = 'something';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.form?.requestSubmit();
        } else option?.click();
        isClicked ||= field !== null || option !== undefined;
      } else if (!isLeft) {
        idle = 0;
        if (isClicked) answers += 1;
        if (answers >= most) break;
        [isClicked, isLeft] = [false, true];
        const back = find('button', (button) => /^Take the last|^Undo/.test(button.ariaLabel ?? ''));
        if (answers % 5 === 0 || back === undefined) next.click();
        else {
          back.click();
          undos += 1;
        }
      }
    }
    return { answers, undos };
  }, wanted);
}
