import type { date as english } from '../../en/reasons/date.ts';

export const date: typeof english = {
  'date.inside': (it) => `Đúng: câu hỏi chỉ cần ${it.shown}.`,
  'date.year-near': (it) => `Gần đúng, lệch một năm: đáp án là ${it.shown}.`,
  'date.about': (it) => `Gần đúng. Mốc này chỉ được biết áng chừng: ${it.shown}.`,
  'date.year-missing': (it) => `Gần đúng. Tháng đúng, còn thiếu năm: ${it.shown}.`,
  'date.month-near': (it) => `Gần đúng. Năm đúng, còn tháng là tháng ${it.month}.`,
  'date.day-near': (it) => `Gần đúng, lệch một ngày: đáp án là ${it.shown}.`,
  'date.day-missing': (it) => `Gần đúng. Tháng đúng, còn thiếu ngày: ${it.shown}.`,
  'date.one-end': (it) => `Gần đúng. Một đầu mốc đúng; đầy đủ là ${it.shown}.`,
  'date.other-end': (it) => `Gần đúng. Điểm đầu đúng, điểm cuối chưa đúng: ${it.shown}.`,
  'date.narrower': (it) => `Gần đúng. Mốc đó nằm trong khoảng được hỏi: ${it.shown}.`,
  'date.era-missing': (it) => `Gần đúng. Cần nói rõ trước hay sau Công nguyên: ${it.shown}.`,
  'date.century-missing': (it) => `Gần đúng. Hãy viết đủ các chữ số của năm: ${it.shown}.`,
  'date.spelling': (it) => `Gần đúng. Chú ý chính tả: ${it.shown}.`,
  'date.other-era': (it) => `Con số đúng, nhưng sai trước hay sau Công nguyên: ${it.shown}.`,
  'date.other-year': (it) => `Năm chưa đúng: ${it.shown}.`,
  'date.month-missing': (it) => `Năm đúng, còn thiếu tháng: ${it.shown}.`,
  'date.needs-year': (it) => `Còn thiếu năm: ${it.shown}.`,
  'date.too-wide': (it) => `Chưa đủ chính xác. Đáp án là ${it.shown}.`,
  'date.read-as': (it) => `Câu trả lời được hiểu là ${it.read}. Đáp án là ${it.shown}.`,
  'date.no-such-day': (it) => `${it.answer} không có trong lịch. Đáp án là ${it.shown}.`,
};
