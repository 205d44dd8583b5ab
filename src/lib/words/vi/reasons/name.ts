import type { name as english } from '../../en/reasons/name.ts';

export const name: typeof english = {
  'name.slip': (it) => `Gần đúng. Viết đúng là ${it.shown}.`,
  'name.order': (it) => `Gần đúng. Đủ từ rồi; tên đầy đủ là ${it.shown}.`,
  'name.missing-word': (it) => `Gần đúng. Thiếu một từ: ${it.shown}.`,
  'name.asked-short': (it) => `Câu hỏi hỏi tên viết tắt: ${it.shown}.`,
  'name.asked-full': (it) => `Câu hỏi hỏi tên đầy đủ: ${it.shown}.`,
};
