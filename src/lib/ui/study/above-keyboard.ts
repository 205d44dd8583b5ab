/**
 * Keeps `--keyboard` of an element at the height that an on-screen keyboard covers of the layout viewport.
 * Needed where the keyboard does not shrink the layout (iOS); 0 elsewhere.
 */
export function aboveKeyboard(node: HTMLElement): (() => void) | undefined {
  const viewport = window.visualViewport;
  if (!viewport) return undefined;
  const fit = (): void => {
    // Zoomed in by the reader: the viewport is small for another reason.
    const covered = viewport.scale > 1.01 ? 0 : Math.max(0, window.innerHeight - viewport.height);
    node.style.setProperty('--keyboard', `${Math.round(covered)}px`);
    // The browser moved the page up to show the field, which now stands above the keyboard by itself.
    if (covered > 0 && viewport.offsetTop > 0) window.scrollTo(0, 0);
  };
  // Nothing is typed yet: asking now would have the page laid out before its first card is in it.
  viewport.addEventListener('resize', fit);
  return () => viewport.removeEventListener('resize', fit);
}
