import type { count as english } from '../../en/reasons/count.ts';

export const count: typeof english = {
  'count.one-off': (it) => `Gần đúng. Đáp án là ${it.shown}.`,
  'count.spelling': (it) => `Gần đúng. Chú ý chính tả: ${it.shown}.`,
  'count.unit': (it) => `Đúng con số, sai đơn vị: ${it.shown}.`,
  'count.currency': (it) => `Đúng con số, sai loại tiền: ${it.shown}.`,
  'count.scale': (it) => `Đúng các chữ số, sai độ lớn: ${it.shown}.`,
  'count.scale-missing': (it) => `Gần đúng. Đúng các chữ số, thiếu độ lớn: ${it.shown}.`,
  'count.rounded': (it) => `Gần đúng. Đó là số làm tròn; con số chính xác là ${it.shown}.`,
  'count.finer': (it) => `Gần đúng. Đó là con số chi tiết hơn; câu hỏi hỏi ${it.shown}.`,
  'count.reported': (it) => `Gần đúng. Khá sát; nguồn ghi là ${it.shown}.`,
  'count.qualifier': (it) => `Gần đúng. Đúng con số, sai từ đứng trước: ${it.shown}.`,
  'count.direction': (it) => `Đúng con số, nhưng nằm về phía bên kia: ${it.shown}.`,
  'count.swapped': (it) => `Phần và tổng bị đổi chỗ: ${it.shown}.`,
  'count.whole': (it) => `Đúng phần, sai tổng: ${it.shown}.`,
  'count.not-rank': (it) => `Gần đúng. Đây là số lượng, không phải thứ hạng: ${it.shown}.`,
  'count.separators': (it) =>
    `Dấu chấm và dấu phẩy được đọc theo ngôn ngữ của bộ này, nên đó là một số khác. Đáp án là ${it.shown}.`,
};
