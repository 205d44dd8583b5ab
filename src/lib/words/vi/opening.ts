import type { Opening } from '../en/opening.ts';

export const opening: Opening = {
  making: (it) => `Đang soạn câu hỏi: ${it.percent}%`,
};
