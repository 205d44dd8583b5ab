/**
 * Gives an element the focus as it appears, without moving the page. The mark `autofocus` holds it there when
 * SvelteKit sets the focus anew after a navigation.
 */
export function takeFocus(node: HTMLElement): void {
  node.autofocus = true;
  node.focus({ preventScroll: true });
}
