import { formatsOf } from '../neutral/formats.ts';

export const { number, relative, wait, span } = formatsOf('vi', '.');
