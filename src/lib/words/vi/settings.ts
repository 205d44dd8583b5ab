import type { SettingsWords } from '../en/settings.ts';
import { number } from './amounts.ts';

// Made when they are asked for: what is made at once would come along wherever any words are loaded.
const amount = (mean: number): string =>
  new Intl.NumberFormat('vi', { maximumFractionDigits: mean < 9.95 ? 1 : 0 }).format(mean);
const loss = (amount: number): string =>
  new Intl.NumberFormat('vi', { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(amount);
const date = (at: number): string =>
  new Intl.DateTimeFormat('vi', { dateStyle: 'long', timeZone: 'UTC' }).format(at);

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
  retention: 'Mức ghi nhớ',
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
  retentionCost: {
    percent: (it) => `${number(it.percent)}%`,
    working: 'Đang tính xem mỗi mức cần bao nhiêu công.',
    few: (it) =>
      `Mỗi mức cần bao nhiêu công được tính từ chính câu trả lời của bạn: hiện có ${number(it.answers)}, cần ${number(it.needed)}.`,
    told: (it) =>
      `Bên cạnh mỗi mức: những câu đang có cần bao nhiêu mỗi ngày trong ${number(it.days)} ngày tới, tính mọi bộ đề, chưa kể câu mới.`,
    reviews: (it) => `${amount(it.reviews)} lần ôn mỗi ngày`,
    minutes: (it) => `${amount(it.minutes)} phút`,
  },
  memory: {
    title: 'Trí nhớ của bạn',
    about:
      'Lúc nào một câu trở lại được tính theo cách người ta thường quên. Khi có đủ câu trả lời, có thể tính theo cách bạn quên.',
    reviews: (it) =>
      it.reviews < it.needed
        ? `Bạn có ${number(it.reviews)} lần trả lời; cần ${number(it.needed)}.`
        : `Bạn có ${number(it.reviews)} lần trả lời: đã đủ, vì cần ${number(it.needed)}.`,
    usual: 'Đang dùng: cách người ta thường quên.',
    own: (it) => `Đang dùng: cách bạn quên, tính ngày ${date(it.at)} từ ${number(it.reviews)} lần trả lời.`,
    fit: 'Tính theo câu trả lời của tôi',
    fitAgain: 'Tính lại',
    fitting: (it) => `Đang tính, đã xong ${number(it.percent)}%`,
    cancel: 'Huỷ',
    reset: 'Về mức thông thường',
    accepted: (it) =>
      `Kết quả tính dự đoán bạn đúng hơn. Với những lần trả lời mà nó chưa thấy, log loss là ${loss(it.fitted)}, của mức thông thường là ${loss(it.defaults)}; càng nhỏ càng tốt. Từ nay dùng kết quả này.`,
    kept: (it) =>
      `Kết quả tính không dự đoán bạn đúng hơn. Với những lần trả lời mà nó chưa thấy, log loss là ${loss(it.fitted)}, của mức thông thường là ${loss(it.defaults)}; càng nhỏ càng tốt. Không có gì thay đổi.`,
    stays: (it) =>
      `Kết quả tính mới không dự đoán bạn đúng hơn mức thông thường, nhưng kết quả trước thì có. Với những lần trả lời từ khi tính kết quả trước, log loss của nó là ${loss(it.present)}, của mức thông thường là ${loss(it.defaults)}; càng nhỏ càng tốt. Vẫn dùng kết quả trước.`,
    back: (it) =>
      `Kết quả tính mới không dự đoán bạn đúng hơn. Với những lần trả lời mà nó chưa thấy, log loss là ${loss(it.fitted)}, của mức thông thường là ${loss(it.defaults)}; càng nhỏ càng tốt. Không có gì cho thấy kết quả trước vẫn dự đoán đúng hơn: từ nay dùng mức thông thường.`,
    tooFew: (it) => `Có ${number(it.reviews)} lần trả lời, cần ${number(it.needed)}. Không có gì thay đổi.`,
    tooFewSpaced: (it) =>
      `Quá ít lần trả lời cách lần trước từ một ngày trở lên: cần ít nhất ${number(it.needed)} để học và chừng ấy để đánh giá. Không có gì thay đổi.`,
    crashed: 'Việc tính gặp lỗi. Không có gì thay đổi.',
  },
  daysOff: {
    title: 'Ngày nghỉ',
    weekdays: 'Nghỉ những thứ nào',
    text: 'Ngày nghỉ không có câu nào chờ. Những câu đến hạn được chia cho các ngày trước và sau đó.',
    days: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
    lastDay: 'Mỗi tuần còn lại một ngày để học.',
    dates: 'Nghỉ những ngày nào',
    datesText: 'Kỳ nghỉ, chuyến đi, lúc ốm. Tính cả ngày đầu và ngày cuối.',
    from: 'Ngày đầu',
    to: 'Ngày cuối',
    add: 'Thêm',
    range: (it) => (it.from === it.to ? date(it.from) : `${date(it.from)} đến ${date(it.to)}`),
    remove: (it) => `Bỏ ${it.range}`,
    badRange: (it) => `Hãy chọn ngày đầu rồi ngày cuối, cách nhau nhiều nhất ${number(it.days)} ngày.`,
    full: 'Đã đủ số khoảng ngày. Hãy bỏ bớt một khoảng trước.',
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
