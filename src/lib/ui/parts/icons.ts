/** Path data of the interface's signs: 24 x 24 box, stroke 2, round ends. */
export const icons = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  almost: 'M5 10c2.3-2.4 4.7-2.4 7-.6s4.7 1.8 7-.6M5 15.6c2.3-2.4 4.7-2.4 7-.6s4.7 1.8 7-.6',
  cross: 'M7 7l10 10M17 7L7 17',
  undo: 'M8.5 5L4 9.5L8.5 14M4.5 9.5h9.5a5 5 0 0 1 0 10h-4',
  redo: 'M15.5 5L20 9.5L15.5 14M19.5 9.5h-9.5a5 5 0 0 0 0 10h4',
  plus: 'M12 5v14M5 12h14',
  more: 'M5 12a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M11.5 12a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M18 12a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  forward: 'M9.5 5.5L16 12l-6.5 6.5',
  settings: 'M4 8h8m6 0h2M4 16h2m6 0h8M12 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0M6 16a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  file: 'M6.5 3.5h7.5l4 4v13H6.5zM13.5 4v4.5H18',
  source: 'M12 6.5C10 5 7.5 4.5 4 4.5v13.5c3.5 0 6 .5 8 2c2-1.5 4.5-2 8-2V4.5c-3.5 0-6 .5-8 2zM12 6.5V20',
  info: 'M12 11v5.5M12 7.5h.01M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0',
  warn: 'M12 4L3 19.5h18zM12 10v4M12 16.8h.01',
  copy: 'M9 9h11v11H9zM15 5.5V4H4v11h1.5',
  device: 'M7 3h10v18H7zM11 18h2',
  search: 'M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15 15l5 5',
  clock: 'M12 7.5V12l3 2M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0',
} as const;
export type IconName = keyof typeof icons;
