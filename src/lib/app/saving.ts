import type { Keeping } from './keeping.svelte.ts';

/** What is told of a write that takes longer than a moment, and of its end. One that failed is told by a notice of its own. */
export type SavingState = 'saving' | 'saved';

/** A write that takes longer is told, ms. */
const MOMENT_MS = 400;

/** How long it is told that such a write has ended well, ms. */
const SAVED_MS = 2000;

/** Tells on a screen how the write goes that has just begun; nothing while it is quick. Who has read that it takes time reads that it is done. */
export async function tellSaving(
  keeping: Pick<Keeping, 'quiet' | 'trouble'>,
  screen: { saving: SavingState | undefined },
): Promise<void> {
  if (screen.saving === 'saved') screen.saving = undefined;
  const timer = setTimeout(() => (screen.saving = 'saving'), MOMENT_MS);
  await keeping.quiet();
  clearTimeout(timer);
  if (screen.saving !== 'saving') return;
  screen.saving = keeping.trouble === undefined ? 'saved' : undefined;
  setTimeout(() => {
    if (screen.saving === 'saved') screen.saving = undefined;
  }, SAVED_MS);
}
