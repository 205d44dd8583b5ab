import { mount, unmount, type ComponentProps } from 'svelte';
import QuestionPanel from './QuestionPanel.svelte';

/**
 * Draws an answered question and takes it away before anything is painted. What a browser does for the first time takes several times
 * as long as later: done while the first card is read, the first verdict need not wait for it.
 *
 * @param context of the component on whose behalf it is drawn
 */
export function rehearse(props: ComponentProps<typeof QuestionPanel>, context: Map<unknown, unknown>): void {
  const target = document.createElement('div');
  target.inert = true;
  Object.assign(target.style, { position: 'fixed', inset: '0' });
  document.body.append(target);
  const drawn = mount(QuestionPanel, { target, props, context });
  // Asked for its place, the browser lays it out.
  target.getBoundingClientRect();
  // Gone within the same task, it has no effects: nothing scrolls, and nothing takes the focus.
  void unmount(drawn);
  target.remove();
}
