import type { SettingsWords } from '../en/settings.ts';

const number = (count: number): string => new Intl.NumberFormat('vi').format(count);

export const settings: SettingsWords = {
  notKept: 'Chưa lưu được: thay đổi này chỉ còn hiệu lực đến khi đóng trang.',
  answering: 'Cách bạn trả lời',
  form: 'Dạng câu hỏi',
  formText: 'Mỗi câu hỏi chỉ có một trí nhớ chung, dù được hỏi ở dạng nào.',
  forms: {
    mixed: ['Chọn trước, gõ sau', 'Câu mới có sẵn đáp án để chọn; khi đã nhớ, bạn tự gõ.'],
    tap: ['Chỉ chạm', 'Câu mới có sẵn đáp án để chọn; sau đó bạn lật thẻ và tự chấm.'],
    type: ['Luôn gõ', 'Lúc đầu khó hơn. Không có đáp án nào để chọn.'],
    cards: ['Thẻ lật', 'Lật thẻ rồi cho biết bạn nhớ đến mức nào.'],
  },
  keys: 'Phím chữ và phím số',
  keysText:
    'U rút lại câu trả lời, 1 đến 4 để chọn hoặc tự chấm, ? cho biết các phím khác. Enter, phím cách và Tab luôn dùng được.',
  wakeLock: 'Giữ màn hình sáng',
  wakeLockText: 'Trong lúc bạn học. Tốn thêm một ít pin.',
  day: 'Mỗi ngày',
  newPerDay: 'Câu mới mỗi ngày',
  newPerDayText: 'Trong mỗi bộ đề. Câu mới hôm nay sẽ trở lại trong những ngày sau.',
  reviewsPerDay: 'Câu ôn mỗi ngày',
  reviewsPerDayText: 'Trong mỗi bộ đề: những câu của các ngày trước. Phần còn lại để sang hôm sau.',
  rollOver: 'Ngày mới bắt đầu lúc',
  rollOverText: 'Học quá nửa đêm vẫn tính cho ngày hôm trước.',
  retention: 'Mức ghi nhớ, phần trăm',
  retentionText: (it) =>
    `Câu hỏi trở lại khi trong 100 câu như vậy bạn còn nhớ ${number(it.percent)}. Mức càng cao thì càng phải ôn nhiều.`,
  reminder: {
    label: 'Nhắc học mỗi ngày',
    text: 'Là một tệp cho lịch của bạn; lịch sẽ nhắc bạn trên mọi thiết bị.',
    action: 'Tạo tệp',
    title: 'Factdeck',
    body: 'Xem có câu nào đang chờ.',
  },
  data: 'Những gì thiết bị này giữ',
  wipe: {
    title: 'Xoá tất cả',
    text: 'Các bộ đề, mọi câu trả lời và cùng với đó là lịch hỏi lại; các kỳ thi, ghi chú và cài đặt. Factdeck không giữ chúng ở nơi nào khác, và việc này không thể rút lại. Hãy lưu bản sao trước nếu bạn có thể còn cần.',
    word: 'xoá',
    confirm: (it) => `Hãy gõ “${it.word}” để tiếp tục.`,
    action: 'Xoá tất cả',
  },
  look: 'Ngôn ngữ và giao diện',
  language: 'Ngôn ngữ',
  languageText: 'Của các nút và thông báo. Bộ đề giữ ngôn ngữ riêng.',
  languages: { auto: 'Theo trình duyệt', en: 'English', vi: 'Tiếng Việt' },
  theme: 'Màu sắc',
  themeText: 'Tự động sẽ theo thiết bị.',
  themes: { auto: 'Tự động', light: 'Sáng', dark: 'Tối' },
  less: (it) => `${it.name}: bớt`,
  greater: (it) => `${it.name}: thêm`,
  outOfRange: (it) =>
    `Hãy nhập số nguyên từ ${number(it.least)} đến ${number(it.most)}. Trước khi đó vẫn giữ ${number(it.kept)}.`,
};
