import { expect, test, type Page } from '@playwright/test';
import { chooseSetting, expectAnswersKept, startServer, waitForControl, watch } from './harness.ts';

const deck = `format: factdeck/1
id: small
title: A small deck
language: en
sources:
  atlas: { title: Atlas of Cities, publisher: Northern Press, date: 2024 }
facts:
  - id: founded
    fact: The old library was founded in {date 1898}.
    source: atlas
  - id: seats
    fact: The old library has {count 194 seats}.
    asOf: 2024-12
    source: atlas
`;

/** Chooses how to answer, before anything is studied. */
async function answerBy(page: Page, name: string): Promise<void> {
  await page.goto('/settings');
  await chooseSetting(page, name);
}

/** Opens the app with the small deck kept, at the study page. */
async function studySmallDeck(page: Page): Promise<void> {
  await page.goto('/open');
  await page.getByText('Paste the text').click();
  await page.getByRole('textbox').fill(deck);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await page.getByRole('link', { name: /A small deck/ }).click();
  await expect(question(page)).toContainText('The old library');
}

const question = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const options = (page: Page) => page.getByRole('main').getByRole('group').getByRole('button');
const next = (page: Page) => page.getByRole('button', { name: /^Next/ });

test('a new learner answers the first question of the shipped deck in two taps', async ({
  page,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  await page.goto('/');
  await page.getByRole('link', { name: /multilateral diplomacy/ }).click();
  await options(page).first().click();
  await expect(page.getByRole('status')).toHaveText(/Right|Wrong/);
  await expect(next(page)).toBeFocused();
  expect(seen).toMatchObject({ foreignRequests: [], violations: [], errors: [] });
});

test('the first verdict is drawn once before its time, which nobody sees, hears or loses the focus to', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = { drawn: 0, stayed: 0 };
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof HTMLElement && node.inert) {
          seen.drawn += 1;
          // Told of once its task is over: by then it is gone.
          if (node.isConnected) seen.stayed += 1;
        }
    }).observe(document, { childList: true, subtree: true });
    Object.assign(globalThis, { seen });
  });
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: object }).seen);
  await studySmallDeck(page);
  await page.reload();
  await options(page).nth(1).focus();
  await expect.poll(seen).toEqual({ drawn: 1, stayed: 0 });
  await expect(options(page).nth(1)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('');
  for (let count = 0; count < 2; count += 1) {
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
  }
  expect(await seen()).toEqual({ drawn: 1, stayed: 0 });
});

test('a sitting goes by keyboard alone: choose, next, undo', async ({ page }) => {
  await studySmallDeck(page);
  const first = await question(page).textContent();
  await page.keyboard.press('1');
  await expect(next(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page)).not.toHaveText(first ?? '');
  await page.keyboard.press('u');
  await expect(question(page)).toHaveText(first ?? '');
  await expect(next(page)).toBeHidden();
});

test('the feedback holds the statement, the source and when the card is back', async ({ page }) => {
  await studySmallDeck(page);
  await expect(page.getByText('The old library was founded in')).toBeVisible();
  await page.getByRole('button', { name: '1898' }).click();
  await expect(page.getByRole('status')).toHaveText(/Right/);
  await expect(page.getByRole('main')).toContainText(/The old library was founded in\s*1898/);
  await expect(page.getByText('Northern Press').first()).toBeVisible();
  await expect(next(page)).toHaveText(/back tomorrow/);
});

test('the question says as of when', async ({ page }) => {
  await studySmallDeck(page);
  await page.getByRole('button', { name: '1898' }).click();
  await next(page).click();
  await expect(page.getByText('As of December 2024')).toBeVisible();
});

test('an answer is kept before the next card appears: a reload in mid-sitting loses nothing', async ({
  page,
}) => {
  await studySmallDeck(page);
  await page.getByRole('button', { name: '1898' }).click();
  await next(page).click();
  await expect(page.getByText('As of December 2024')).toBeVisible();
  await page.reload();
  await expect(page.getByText('As of December 2024')).toBeVisible();
  await expect(page.getByText('1/2')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: /A small deck/ })).toHaveText(/1 learnt|1 waiting/);
});

test('a reload after the answer shows the same feedback and not the question before it, and the answer counts once', async ({
  page,
}) => {
  await studySmallDeck(page);
  await page.getByRole('button', { name: '1898' }).click();
  await expectAnswersKept(page, 1);
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('main [role=group] button') !== null)
        Object.assign(globalThis, { asked: true });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(next(page)).toHaveText(/back tomorrow/);
  expect(await page.evaluate(() => 'asked' in globalThis)).toBe(false);
  await expectAnswersKept(page, 1);
});

test('a card that was recognised is recalled next time, and what is typed is graded by value', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-02T10:00:00Z'));
  await studySmallDeck(page);
  await page.getByRole('button', { name: '1898' }).click();
  await next(page).click();
  await page.getByRole('button', { name: '194', exact: true }).click();
  await next(page).click();
  await expect(page.getByText('2 answered')).toBeVisible();

  await page.clock.setSystemTime(new Date('2026-11-04T10:00:00Z'));
  await page.goto('/study/small');
  for (const [asked, typed, verdict] of [
    ['founded in', 'in 1898', /Right/],
    ['December 2024', 'one hundred and ninety-five', /Almost/],
  ] as const) {
    await expect(page.getByText(asked)).toBeVisible();
    await page.getByRole('textbox').fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(verdict);
    await next(page).click();
  }
  await expect(page.getByText('2 answered')).toBeVisible();
});

test('“I was right” counts an answer that the grader did not know', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2026-11-02T10:00:00Z'));
  await studySmallDeck(page);
  await page.getByRole('button', { name: '1898' }).click();
  await expectAnswersKept(page, 1);
  await page.clock.setSystemTime(new Date('2026-11-04T10:00:00Z'));
  await page.goto('/study/small');
  const second = page.getByRole('button', { name: '194', exact: true });
  // The answered card is still on the screen, unless a plan that was made meanwhile no longer holds it.
  await expect(next(page).or(second)).toBeVisible();
  if (await next(page).isVisible()) await next(page).click();
  await second.click();
  await next(page).click();
  await page.getByRole('textbox').fill('1899');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/Wrong/);
  await page.getByRole('button', { name: 'I was right' }).click();
  await expect(page.getByRole('status')).toHaveText(/Right/);
});

test('flashcards go by keyboard alone: turn over, grade, take back', async ({ page }) => {
  await answerBy(page, 'Flashcards');
  await studySmallDeck(page);
  const show = page.getByRole('button', { name: 'Show the answer' });
  await expect(question(page)).toContainText('The old library was founded in');
  await expect(show).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toHaveText('The answer: 1898');
  await expect(page.getByText('Northern Press').first()).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'How well did you know it?' }).getByRole('button'),
  ).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Again, back in 10 min' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Good, back in \d+ days/ })).toBeFocused();

  await page.keyboard.press('4');
  await expect(question(page)).toContainText('The old library has');
  await expect(page.getByText('1/2')).toBeVisible();
  await page.keyboard.press('u');
  await expect(question(page)).toContainText('The old library was founded in');
  await expect(page.getByText('0/2')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Again/ })).toBeVisible();

  await page.keyboard.press('Space');
  await expect(question(page)).toContainText('The old library has');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 answered')).toBeVisible();
});

test('flashcards go by touch, and an open one is still open after a reload', async ({ page }) => {
  await answerBy(page, 'Flashcards');
  await studySmallDeck(page);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expect(page.getByRole('button', { name: /^Hard/ })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /^Again/ }).click();
  await expect(page.getByText('As of December 2024')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1/3')).toBeVisible();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByRole('button', { name: /^Easy/ }).click();
  await expect(page.getByText('The old library was founded in')).toBeVisible();
});

test('how to answer is chosen from the study screen and holds for the question that waits', async ({
  page,
}) => {
  await studySmallDeck(page);
  await expect(page.getByRole('button', { name: '1898' })).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('link', { name: 'How you answer' }).click();
  await page.getByRole('radio', { name: 'Always type' }).check();
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  // The settings have text fields too, and stand until the question is drawn.
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await page.getByRole('textbox').fill('1898');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/Right/);
});

test('a sitting ends with a summary', async ({ page }) => {
  await studySmallDeck(page);
  for (let asked = 0; asked < 2; asked += 1) {
    await page.getByRole('button', { name: asked === 0 ? '1898' : '194', exact: true }).click();
    await next(page).click();
  }
  await expect(page.getByText('2 answered')).toBeVisible();
});

/** Studies the small deck two days later, when it is recalled: at the first typed question. */
async function recallLater(page: Page): Promise<void> {
  await page.clock.setSystemTime(new Date('2026-11-02T10:00:00Z'));
  await studySmallDeck(page);
  await page.getByRole('button', { name: '1898' }).click();
  await next(page).click();
  await page.getByRole('button', { name: '194', exact: true }).click();
  await next(page).click();
  await expect(page.getByText('2 answered')).toBeVisible();
  await page.clock.setSystemTime(new Date('2026-11-04T10:00:00Z'));
  await page.goto('/study/small');
}

test('what was typed is marked: what is right, too much and missing', async ({ page }) => {
  await recallLater(page);
  for (const asked of ['founded in', 'December 2024']) {
    await expect(question(page)).toContainText(asked);
    await page.getByRole('textbox').fill('196 seats');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(/Wrong/);
    if (asked === 'founded in') await next(page).click();
  }
  await expect(page.getByRole('deletion')).toContainText('196');
  await expect(page.getByRole('insertion')).toContainText('194');
  await expect(page.getByRole('deletion')).toContainText('too much');
});

test('the source is shown after the answer and not before', async ({ page }) => {
  await studySmallDeck(page);
  await expect(page.getByText('Northern Press')).toHaveCount(0);
  await page.getByRole('button', { name: '1898' }).click();
  await page.getByText('Northern Press').first().click();
  await expect(page.getByText('Atlas of Cities')).toBeVisible();
});

test('a question is skipped, and one that is never to be asked comes back with an undo', async ({ page }) => {
  await studySmallDeck(page);
  await expect(question(page)).toContainText('founded in');
  await page.keyboard.press('-');
  await expect(question(page)).toContainText('The old library has');
  await page.keyboard.press('@');
  await expect(question(page)).toContainText('founded in');
  await expect(page.getByText('This is not asked again.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(question(page)).toContainText('The old library has');
  await expect(page.getByText('0/2')).toBeVisible();
});

test('the keys are told on a sheet of their own, but not while a question is typed', async ({ page }) => {
  await studySmallDeck(page);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByText('Take back what you did last')).toBeVisible();
  await page.keyboard.press('1');
  await expect(next(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.goto('/settings');
  await chooseSetting(page, 'Always type');
  await page.goto('/study/small');
  await page.getByRole('textbox').pressSequentially('?@-e');
  await expect(page.getByRole('textbox')).toHaveValue('?@-e');
  await expect(sheet).toBeHidden();
});

test('what looks wrong about a fact is noted beside it', async ({ page }) => {
  await studySmallDeck(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'This fact looks wrong' }).click();
  await page.getByRole('textbox', { name: /What is wrong/ }).fill('It was 1889.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(page.getByText('Your note is kept with the fact.')).toBeVisible();
  const notes = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const open = indexedDB.open('factdeck');
        open.onsuccess = () => {
          const all = open.result.transaction('records').objectStore('records').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  expect(notes).toContainEqual(
    expect.objectContaining({ deck: 'small', fact: 'founded', text: 'It was 1889.' }),
  );
});

test('an answer whose verdict is not loaded yet stands marked, and is not lost', async ({ page }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const hasCard = () => document.querySelector('main [role=group] button') !== null;
  await page.route('**/_app/immutable/**', async (route) => {
    if (await page.evaluate(hasCard).catch(() => false)) await released;
    await route.continue();
  });
  await page.goto('/study/vietnam-multilateral-diplomacy');
  await options(page).first().click();
  await expect(options(page).first()).toHaveClass(/given/);
  await expect(next(page)).toBeHidden();
  release();
  await expect(next(page)).toBeVisible();
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the answer is there at once, also when nothing more can be loaded after the first card', async ({
    page,
    context,
  }) => {
    await page.goto('/');
    await waitForControl(page);
    await page.goto('/study/vietnam-multilateral-diplomacy');
    await expect(options(page).first()).toBeVisible();
    await context.setOffline(true);
    await options(page).first().click();
    await expect(next(page)).toBeVisible();
  });

  test('studying goes on with the server gone, and what was learnt there stays', async ({ page }) => {
    const server = await startServer();
    await page.goto(`${server.url}/`);
    await waitForControl(page);
    await server.stop();
    await page.getByRole('link', { name: /multilateral diplomacy/ }).click();
    await options(page).first().click();
    await next(page).click();
    // The next card is shown once the answer is on disk.
    await expect(next(page)).toBeHidden();
    await expect(page.getByText('1/')).toBeVisible();
    await page.reload();
    await expect(page.getByText('1/')).toBeVisible();
  });
});

test('an unknown deck is told in plain words', async ({ page }) => {
  await page.goto('/study/nothing-here');
  await expect(page.getByText('This deck is not on this device')).toBeVisible();
});
