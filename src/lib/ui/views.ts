// What the screens are given, all of it plain data that is ready to show; a file for each of them.
export type * from './views/file.ts';
export type * from './views/home.ts';
export type * from './views/shared.ts';
export type * from './views/study.ts';
