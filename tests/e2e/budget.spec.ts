import { expect, test } from '@playwright/test';
import { bytesOf, scriptsBefore } from './scripts.ts';

/** All JavaScript that a page begins to load before its first card can be answered, gzipped. */
const SCRIPT_LIMIT_BYTES = 67_500;
/** Scripts in as many files; each costs a phone a way to the host and back. */
const FILE_LIMIT = 8;
/** The deck's first cards, gzipped: they are data in a script. */
const DECK_LIMIT_BYTES = 50_000;

// What the service worker keeps for later is not needed for the first card.
test.use({ serviceWorkers: 'block' });

const STUDY = '/study/vietnam-multilateral-diplomacy';

test('a shipped deck asks its first question after at most 67.5 kB of JavaScript in 8 files, its first cards apart', async ({
  page,
}) => {
  const loaded = await scriptsBefore(page, STUDY, 'main [role="group"] button');
  const { scripts, deck } = bytesOf(loaded);
  const list = loaded
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ bytes, path }) => `${String(bytes)} ${path}`);
  test.info().annotations.push({
    type: 'JavaScript',
    description: `${String(scripts)} bytes, and ${String(deck)} of cards`,
  });
  expect(deck).toBeGreaterThan(0);
  expect(loaded.length, list.join('\n')).toBeLessThanOrEqual(FILE_LIMIT);
  expect(scripts, list.join('\n')).toBeLessThanOrEqual(SCRIPT_LIMIT_BYTES);
  expect(deck, list.join('\n')).toBeLessThanOrEqual(DECK_LIMIT_BYTES);
});

for (const [name, address, selector] of [
  ['a shipped deck', STUDY, 'main [role="group"] button'],
  ['the start page', '/', 'main a[href*="/study/"]'],
] as const)
  test(`${name} names in its page all scripts that it waits for, and has the large ones compiled while they come`, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(address)).text();
    const loaded = await scriptsBefore(page, address, selector);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.map(({ path }) => path).filter((path) => !html.includes(path))).toEqual([]);
    const large = loaded.filter(({ bytes, isDeck }) => bytes > 5000 && !isDeck);
    expect(large.map(({ isCompiledAhead }) => isCompiledAhead)).toContain(true);
    expect(large.filter(({ isCompiledAhead }) => !isCompiledAhead)).toEqual([]);
  });
