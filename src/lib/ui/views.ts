// What the screens are given, ready to show: plain data, and long lists of which they ask for a part. A file for each of them.
export type * from './views/file.ts';
export type * from './views/home.ts';
export type * from './views/shared.ts';
export type * from './views/study.ts';
