import type { HomeWords } from '../en/home.ts';
import { dateFormat } from '../neutral/formats.ts';
import { number, relative } from './amounts.ts';

const dates = dateFormat('vi', { day: 'numeric', month: 'long', timeZone: 'UTC' });

export const home: HomeWords = {
  continueWith: (it) => `Tiếp tục với ${it.title}.`,
  exam: (it) => `Thi ${relative(it.days, 'day')}${it.days > 1 ? `, ngày ${dates(it.at)}` : ''}`,
  examReady: (it) =>
    `Hôm đó sẵn sàng cho ${number(it.percent)} trên 100 câu hỏi, nhiều khả năng từ ${number(it.low)} đến ${number(it.high)}`,
  examMinutes: (it) => `mỗi ngày ${number(it.minutes)} phút theo kế hoạch`,
  examHref: 'Bạn đã sẵn sàng đến đâu',
  edit: 'Chỉnh sửa',
  remove: 'Gỡ bỏ',
  removed: (it) => `Đã gỡ bỏ ${it.title}.`,
  removedText: 'Các câu trả lời của bạn vẫn ở trên thiết bị này và được tính lại khi bạn mở tệp của bộ đề.',
  bringBack: 'Lấy lại',
  newEdition: (it) => `${it.title} nay là một ấn bản khác.`,
  newEditionText: 'Có thể lấy lại ấn bản trước. Câu trả lời của bạn vẫn còn dù chọn ấn bản nào.',
  editionBack: 'Về ấn bản trước',
  askToKeep: 'Xin trình duyệt giữ lại',
  notGranted:
    'Trình duyệt chưa hứa giữ. Thường thì nó đồng ý sau khi ứng dụng được cài và dùng một thời gian.',
  notDeleted: 'Chưa xoá gì cả.',
  notDeletedText: 'Factdeck đang mở ở một thẻ hoặc cửa sổ khác. Hãy đóng nó rồi thử lại trong phần Cài đặt.',
  install: {
    title: 'Để Factdeck trong tầm tay',
    text: 'Khi đã cài, Factdeck mở như mọi ứng dụng, cả khi không có mạng, và trình duyệt ít xoá dữ liệu hơn.',
    action: 'Cài đặt',
    ios: 'Chạm Chia sẻ trên thanh của Safari, rồi “Thêm vào MH chính”. Nên làm trước khi học nhiều: Safari có thể xoá dữ liệu của trang sau bảy ngày không ghé lại, nhưng không xoá của ứng dụng đã cài.',
    later: 'Để sau',
  },
};
