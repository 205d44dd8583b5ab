import type { Attachment } from 'svelte/attachments';

/** Where a row lies, in px from any common line. */
export interface RowBox {
  readonly top: number;
  readonly height: number;
}

/** The place that a row takes when it is dropped `moved` px below where it was: it passes a row when its leading edge passes that row's middle. */
export function dropPlace(boxes: readonly RowBox[], from: number, moved: number): number {
  const own = boxes[from]!;
  const edge = moved < 0 ? own.top + moved : own.top + own.height + moved;
  const passed = boxes.filter((box, place) => {
    const middle = box.top + box.height / 2;
    return moved < 0 ? place < from && edge < middle : place > from && edge > middle;
  }).length;
  return moved < 0 ? from - passed : from + passed;
}

/** How far, in px, a row gives way while another is dragged from one place to another. */
export function givesWay(boxes: readonly RowBox[], place: number, from: number, to: number): number {
  const own = boxes[from]!;
  const next = boxes[from + 1] ?? boxes[from - 1];
  if (place === from || next === undefined) return 0;
  const between =
    from < boxes.length - 1 ? next.top - own.top - own.height : own.top - next.top - next.height;
  if (place > from && place <= to) return -(own.height + between);
  return place < from && place >= to ? own.height + between : 0;
}

/** Px that a pointer moves before a press becomes a drag. */
const slack = 6;

/**
 * Lets the rows of a list be dragged to another place: with a mouse by any part that is no control, with a finger by the
 * part marked `data-grip`, so that the page still scrolls. Escape gives up. An extra beside buttons and keys.
 * While a row is dragged it has `data-dragged`, the others `data-shifting`.
 */
export function dragRows(onmove: (from: number, to: number) => void): Attachment<HTMLElement> {
  return (list) => {
    let stop: (() => void) | undefined;
    const onpointerdown = (event: PointerEvent): void => {
      const target = event.target instanceof Element ? event.target : undefined;
      const row = target?.closest('li');
      const isGrip = target?.closest('[data-grip]') != null;
      if (!row || event.button !== 0 || target?.closest('button')) return;
      if (event.pointerType !== 'mouse' && !isGrip) return;
      event.preventDefault();
      stop?.();
      stop = follow(list, row, event, onmove);
    };
    list.addEventListener('pointerdown', onpointerdown);
    return () => {
      stop?.();
      list.removeEventListener('pointerdown', onpointerdown);
    };
  };
}

function follow(
  list: HTMLElement,
  row: HTMLElement,
  start: PointerEvent,
  onmove: (from: number, to: number) => void,
): () => void {
  const rows = [...list.children] as HTMLElement[];
  const boxes = rows.map((one): RowBox => one.getBoundingClientRect());
  const from = rows.indexOf(row);
  const startY = start.clientY + window.scrollY;
  let to = from;
  let isDragging = false;

  const onpointermove = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    const moved = event.clientY + window.scrollY - startY;
    if (!isDragging && Math.abs(moved) < slack) return;
    isDragging = true;
    to = dropPlace(boxes, from, moved);
    for (const [place, one] of rows.entries()) {
      one.toggleAttribute(place === from ? 'data-dragged' : 'data-shifting', true);
      one.style.translate = `0 ${place === from ? moved : givesWay(boxes, place, from, to)}px`;
    }
  };
  const stop = (): void => {
    for (const one of rows) {
      one.removeAttribute('data-dragged');
      one.removeAttribute('data-shifting');
      one.style.translate = '';
    }
    controller.abort();
  };
  const controller = new AbortController();
  const { signal } = controller;
  window.addEventListener('pointermove', onpointermove, { signal });
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== start.pointerId) return;
      stop();
      if (isDragging && to !== from) onmove(from, to);
    },
    { signal },
  );
  window.addEventListener('pointercancel', stop, { signal });
  window.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), { signal });
  return stop;
}
