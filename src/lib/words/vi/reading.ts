import type { Reading } from '../en/reading.ts';

export const reading: Reading = {
  'date.unreadable': (it) =>
    `“${it.written}” không phải là ngày tháng. Hãy viết năm (1998; năm 40 hoặc 490 BC cho thời xưa), tháng (August 2024), ngày (19 August 2024), ngày hằng năm (27 December) hoặc khoảng ngày (2-3 November 2024).`,
  'date.no-such-day': (it) => `“${it.written}” không có trong lịch. Hãy kiểm tra ngày và tháng.`,
  'date.backwards': (it) => `“${it.written}” kết thúc trước khi bắt đầu. Hãy viết ngày sớm hơn trước.`,
  'date.wrong-weekday': (it) =>
    `“${it.written}” ghi sai thứ trong tuần. Hãy kiểm tra thứ và ngày, hoặc bỏ thứ đi.`,
  'count.unreadable': (it) =>
    `“${it.written}” không có số đọc được. Hãy bắt đầu bằng số: 194 countries, over 170 agreements, US$786.29 billion, 39.5%, six of seven mechanisms, 4th.`,
  'count.part-over-whole': (it) => `“${it.written}” có phần lớn hơn tổng. Hãy kiểm tra cả hai số.`,
  'term.unreadable': (it) =>
    `“${it.written}” không phải là nhiệm kỳ. Hãy viết năm đầu và năm cuối (2008-2009), hoặc để trống năm cuối (2014-).`,
  'term.backwards': (it) => `“${it.written}” kết thúc trước khi bắt đầu. Hãy viết năm sớm hơn trước.`,
  'name.unknown': (it) =>
    it.near === ''
      ? `“${it.written}” không có trong danh sách tên. Hãy thêm vào mục names, hoặc viết mã của một tên đã có.`
      : `“${it.written}” không có trong danh sách tên. Có phải là “${it.near}”? Nếu không, hãy thêm vào mục names.`,
  'place.unreadable': (it) =>
    `“${it.written}” không phải là địa điểm. Hãy viết từ một đến bốn tên, từ nhỏ đến lớn, cách nhau bằng dấu phẩy: Hanoi, hoặc Lima, Peru.`,
};
