import type { term as english } from '../../en/reasons/term.ts';

export const term: typeof english = {
  'term.only-start': (it) => `Gần đúng. Năm đầu đúng, còn thiếu năm cuối: ${it.shown}.`,
  'term.only-end': (it) => `Gần đúng. Năm cuối đúng, còn thiếu năm đầu: ${it.shown}.`,
  'term.length': (it) => `Gần đúng. Năm đầu đúng, năm cuối chưa đúng: ${it.shown}.`,
  'term.not-ended': (it) => `Năm đầu đúng, nhưng nhiệm kỳ này chưa có năm kết thúc: ${it.shown}.`,
  'term.shifted': (it) => `Độ dài đúng, nhưng các năm chưa đúng: ${it.shown}.`,
};
