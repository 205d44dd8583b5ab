import type { SheetWords } from '../en/sheets.ts';

export const sheets: SheetWords = {
  /* Beside the progress, while an answer is written to a slow disk */
  keeping: { saving: 'Đang lưu…', saved: 'Đã lưu' },
  keys: {
    title: 'Phím tắt',
    list: [
      [['Enter', 'Space'], 'Đi tiếp: xem đáp án, sang câu sau, chấm Nhớ'],
      [['1', '2', '3', '4'], 'Chọn đáp án; tự chấm thẻ lật: Quên, Khó, Nhớ, Dễ'],
      [['U'], 'Rút lại việc vừa làm'],
      [['E'], 'Mở dữ kiện, sau khi đã trả lời'],
      [['-'], 'Để câu này lại sau'],
      [['@'], 'Không hỏi câu này nữa'],
      [['?'], 'Xem các phím này'],
    ],
    on: 'Khi bạn đang gõ câu trả lời, các phím chỉ để gõ. Trong phần Cài đặt có thể tắt mọi phím trừ Enter và phím cách.',
    off: 'Chỉ Enter và phím cách dùng được: các phím khác đã bị tắt trong phần Cài đặt.',
  },
  edition: {
    changed: (it) =>
      `${
        it.from === undefined
          ? 'Bộ đề nay có đáp án khác so với lần trước bạn gặp câu này:'
          : `Bạn đã học là ${it.from}. Nay là`
      } ${it.now}${it.source === undefined ? '' : ` (${it.source})`}.`,
  },
  note: {
    title: 'Dữ kiện này có vẻ sai',
    label: 'Sai ở đâu, và vì sao bạn biết?',
    text: 'Ghi chú ở lại trên thiết bị này. Bạn sẽ thấy nó cạnh các dữ kiện của bộ đề để gửi cho tác giả.',
    keep: 'Giữ ghi chú',
    failed: 'Chưa giữ được ghi chú.',
    kept: 'Ghi chú đã được giữ cùng dữ kiện.',
  },
};
