import type { BackupWords } from '../en/backup.ts';
import { dateFormat } from '../neutral/formats.ts';
import { number, relative, span } from './amounts.ts';

const days = dateFormat('vi', { dateStyle: 'medium' });
const moments = dateFormat('vi', { dateStyle: 'medium', timeStyle: 'short' });

export const backup: BackupWords = {
  title: 'Sao lưu',
  unsaved: (it) => `${number(it.count)} câu trả lời chưa được lưu`,
  unsavedText: 'Chúng chỉ nằm trong bộ nhớ. Hãy lưu thành tệp ngay; sau này có thể nạp lại ở trang sao lưu.',
  saveUnsaved: 'Lưu thành tệp',
  retry: 'Thử lại',
  saving: 'Đang lưu…',
  restored: (it) =>
    it.events > 0
      ? `Đã khôi phục ${number(it.events)} câu trả lời từ bản thứ hai`
      : `Đã khôi phục ${number(it.records)} cài đặt và bộ đề từ bản thứ hai`,
  restoredText:
    'Trình duyệt đã làm mất một phần dữ liệu ở đây. Giờ các câu bạn đã trả lời không còn thiếu câu nào.',
  gone: 'Kết quả học của bạn không còn trong trình duyệt này',
  goneText: 'Trình duyệt đã xoá dữ liệu, kể cả bản thứ hai. Nếu bạn đã lưu tệp, hãy nạp lại.',
  toBackup: 'Đến trang sao lưu',
  understood: 'Đã hiểu',
  visit: {
    title: 'Mọi việc bạn làm ở đây sẽ mất khi đóng thẻ này',
    short: 'Sẽ mất khi đóng thẻ này',
    why: {
      blocked:
        'Trình duyệt không cho Factdeck lưu: dữ liệu trang web bị chặn, hoặc đây là cửa sổ riêng tư. Hãy cho phép trang này lưu dữ liệu, hoặc mở trang trong cửa sổ thường.',
      full: 'Bộ nhớ máy đã đầy nên trình duyệt không cho lưu. Hãy giải phóng dung lượng rồi tải lại trang.',
      newer:
        'Dữ liệu trên thiết bị này do bản Factdeck mới hơn ghi và vẫn được giữ nguyên. Hãy tải lại trang để dùng bản đó.',
      busy: 'Một thẻ khác đang mở bản Factdeck cũ hơn. Hãy đóng thẻ đó rồi tải lại trang này.',
      failed:
        'Không mở được bộ nhớ của trình duyệt. Dữ liệu trong đó vẫn được giữ nguyên. Hãy tải lại trang, hoặc đóng trình duyệt rồi mở lại.',
    },
    todo: 'Cho đến lúc đó, hãy lưu tệp trước khi đóng hoặc tải lại thẻ này. Trình duyệt nào có chỗ lưu cũng nạp lại được tệp ở trang sao lưu.',
    unsaved: (it) =>
      it.answers === 0
        ? 'Những gì bạn thay đổi chưa có trong tệp nào.'
        : `${number(it.answers)} câu trả lời chưa có trong tệp nào.`,
    saved: 'Tệp vừa lưu đã có tất cả.',
    save: 'Lưu tệp',
    more: 'Vì sao?',
  },
  clock: {
    title: (it) => `Đồng hồ của thiết bị này vừa bị lùi khoảng ${span(it.ms)}, hoặc trước đó đã chạy nhanh`,
    text: 'Ngày giờ bây giờ có đúng không?',
    safe: 'Không có gì bị mất.',
    line: (it) =>
      `${days(it.to)}: đồng hồ của thiết bị này chậm hơn câu trả lời gần nhất khoảng ${span(it.ms)}.`,
  },
  ahead: (it) =>
    it.count === 1
      ? `1 câu trả lời có ngày giờ muộn hơn đồng hồ này: câu đó được tính từ ${moments(it.lastAt)}.`
      : `${number(it.count)} câu trả lời có ngày giờ muộn hơn đồng hồ này: mỗi câu được tính khi đến giờ của nó, câu cuối từ ${moments(it.lastAt)}.`,
  own: 'Tất cả trong một tệp',
  ownText:
    'Câu trả lời, bộ đề của bạn, cài đặt, kỳ thi và ghi chú. Hãy cất tệp ở nơi khác, hoặc chuyển sang thiết bị khác: dù học trên cả hai cũng không mất gì.',
  holds: (it) =>
    `${number(it.events)} câu trả lời, ${number(it.decks)} bộ đề của bạn, ${number(it.others)} cài đặt và ghi chú`,
  save: 'Lưu tệp',
  share: 'Chia sẻ',
  never: 'Chưa lưu tệp nào.',
  last: (it) => `Lưu tệp gần nhất: ${relative(-it.days, 'day')}.`,
  place: 'Trên thiết bị này',
  two: 'Trên thiết bị này có hai bản, lưu tách biệt nhau.',
  one: 'Trình duyệt này chỉ có chỗ cho một bản.',
  ofVisit: 'Những gì bạn làm trong thẻ này không được lưu ở đây. Tệp có tất cả.',
  ofBefore:
    'Tệp có những gì thiết bị này giữ từ trước. Những gì bạn làm trong thẻ này không nằm trong tệp đó: hãy lưu bằng thông báo ở đầu trang.',
  advice: {
    none: 'Trình duyệt đã hứa không xoá chúng.',
    'ios-tab':
      'Safari xoá dữ liệu của trang không được mở trong bảy ngày. Hãy thêm Factdeck vào màn hình chính (Chia sẻ, rồi Thêm vào MH chính) và học ở đó, hoặc lưu tệp mỗi tuần.',
    install:
      'Trình duyệt có thể xoá chúng khi thiếu dung lượng. Nên cài Factdeck như một ứng dụng; tệp đã lưu thì an toàn.',
    file: 'Trình duyệt có thể xoá chúng khi thiếu dung lượng. Tệp đã lưu thì an toàn.',
  },
  repaired: (it) =>
    `${days(it.at)}: đã khôi phục ${number(it.events)} câu trả lời và ${number(it.records)} mục khác từ bản thứ hai.${
      it.damaged === 0 ? '' : ` Có ${number(it.damaged)} dòng trong bản đó không đọc được.`
    }`,
  damaged: (it) => `${number(it.count)} mục không đọc được. Chúng được để riêng và có trong mọi tệp sao lưu.`,
  take: 'Nạp một tệp',
  takeText: 'Bạn xem có gì mới trước khi lưu. Những gì đã có ở đây không bị thay.',
  choose: 'Chọn tệp',
  preview: (it) => `Trong ${it.name}`,
  plan: (it) => `${number(it.added)} mới, ${number(it.known)} đã có, ${number(it.setAside)} để riêng`,
  planNew: (it) =>
    `Mới: ${number(it.events)} câu trả lời, ${number(it.decks)} bộ đề, ${number(it.others)} mục khác.`,
  replaces: (it) => `Một bộ đề trong tệp này sẽ được học thay cho “${it.deck}” có sẵn trong Factdeck.`,
  nothingNew: 'Mọi thứ trong tệp này đã có ở đây.',
  takeIt: 'Nạp vào',
  cancel: 'Huỷ',
  problems: {
    foreign: 'Đây không phải là tệp sao lưu của Factdeck.',
    damaged:
      'Tệp sao lưu này đã bị sửa hoặc bị cắt nên mã kiểm tra không khớp. Có thể một bản sao khác của tệp còn nguyên vẹn.',
    newer: 'Tệp sao lưu này của bản Factdeck mới hơn. Hãy tải lại trang để dùng bản đó rồi thử lại.',
    large: 'Tệp này quá lớn đối với một bản sao lưu.',
    slow: 'Đọc tệp này quá lâu nên đã dừng lại. Chưa có gì được nạp vào. Hãy đóng bớt các thẻ khác rồi thử lại.',
    blocked: 'Trình duyệt không cho lưu ở đây.',
    full: 'Bộ nhớ máy đã đầy. Hãy giải phóng dung lượng rồi thử lại.',
    busy: 'Một thẻ khác đang bận. Hãy đóng thẻ đó rồi thử lại.',
    failed: 'Chưa thực hiện được. Hãy thử lại.',
  },
  taken: 'Tệp đã nạp',
  takenLine: (it) => `${days(it.at)}: ${it.name}, ${number(it.count)} mục`,
  takeBack: 'Rút lại',
  takeBackOf: (it) => `Rút lại những gì đến từ ${it.name}`,
  takenBack: 'đã rút lại',
  stored: 'Tự động lưu',
  storedText:
    'Mỗi ngày một bản trong một tuần, mỗi tuần một bản trong một tháng. Chúng mất khi trình duyệt xoá trang này.',
  storedDay: (it) => days(Date.parse(`${it.day}T12:00:00`)),
  size: (it) => `${number(Math.max(1, Math.round(it.bytes / 1000)))} kB`,
  look: 'Xem',
  lookOf: (it) => `Xem bản sao lưu ngày ${it.day}`,
  elsewhereTitle: 'Bộ đề này đang mở ở một thẻ khác',
  elsewhereText: 'Để không thẻ học nào bị tính hai lần, mỗi lúc chỉ học một bộ đề trong một thẻ trình duyệt.',
  studyHere: 'Học ở đây',
};
