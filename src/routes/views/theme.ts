import type { Settings } from '$lib/study/index.ts';

/** Shows the page, and the bars of the browser around it, in the learner's colours; `auto` leaves that to the device. */
export function paint(theme: Settings['theme']): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  // One colour stands in the page for light, one for dark; which counts is said by its media query.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = (meta.dataset['scheme'] ??= meta.media.includes('dark') ? 'dark' : 'light');
    if (theme === 'auto') meta.media = `(prefers-color-scheme: ${own})`;
    else meta.media = theme === own ? 'all' : 'not all';
  }
}
