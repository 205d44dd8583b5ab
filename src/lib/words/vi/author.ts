import type { AuthorWords } from '../en/author.ts';
import { number } from './amounts.ts';

export const author: AuthorWords = {
  title: 'Viết bộ đề',
  copyTitle: (it) => `${it.title} (bản sao)`,
  parts: 'Phần hiển thị',
  write: 'Viết',
  questions: (it) => `Câu hỏi (${number(it.count)})`,
  views: 'Cách viết',
  text: 'Văn bản',
  table: 'Bảng',
  format: 'Định dạng',
  formats: { lines: 'Từng dòng', csv: 'Bảng (CSV)', yaml: 'YAML', json: 'JSON' },
  editor: 'Nội dung bộ đề',
  placeholder: `# title: Bộ đề của tôi
# language: vi
# source: Tập bản đồ thế giới | NXB Phương Bắc | 2024

Thư viện cũ được thành lập năm {date 1898}.
Thị trấn có {count 14 trường học}. [Khảo sát thị trấn | 2023]`,
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  import: 'Mở tệp',
  drop: 'Thả tệp để mở tại đây',
  download: 'Tải về',
  template: 'Bảng trống (CSV)',
  example: 'Bắt đầu từ một ví dụ',
  exampleText: `# title: Thị trấn bên sông
# language: vi
# source: Tập bản đồ thế giới | NXB Phương Bắc | 2024

# Mỗi dòng một câu. Phần trong ngoặc nhọn sẽ được hỏi.
Thư viện cũ được thành lập năm {date 1898}.
Tòa thị chính khánh thành {date ngày 7 tháng 4 năm 1948}.
Thị trấn có {count 14 trường học}. [Khảo sát thị trấn | 2023]
{name Diễn đàn Thương mại Phương Bắc | NTF | forum} họp lần đầu tại {place Lima, Peru}.
`,
  problems: {
    none: 'Không có gì cần sửa',
    errors: (it) => `${number(it.count)} chỗ cần sửa`,
    warnings: (it) => `${number(it.count)} chỗ nên xem lại`,
    list: 'Những chỗ cần sửa',
    at: (it) => `Dòng ${number(it.line)}: ${it.what}`,
    line: (it) => `Dòng ${number(it.line)}`,
    more: (it) => `Còn ${number(it.count)} chỗ nữa, sẽ hiện khi các chỗ này được sửa.`,
  },
  rows: {
    none: 'Văn bản chưa đọc được thành dòng. Hãy sửa trước, hoặc bắt đầu bằng một dòng.',
    add: 'Thêm dữ kiện',
    addBelow: 'Thêm dữ kiện bên dưới',
    copy: 'Nhân đôi',
    remove: 'Xóa',
    actions: 'Dòng',
    newFact: 'Viết một câu và đánh dấu giá trị, như {date 1998}.',
    cell: (it) => `${it.column}, dòng ${number(it.row)}`,
    columns: {
      id: 'Id',
      fact: 'Dữ kiện',
      about: 'Về',
      asOf: 'Tính đến',
      source: 'Nguồn',
      tags: 'Nhãn',
      ask: 'Câu hỏi',
      status: 'Trạng thái',
      note: 'Chú thích',
    },
    more: (it) => `Câu hỏi, trạng thái và chú thích, dòng ${number(it.row)}`,
    askHint: 'Nếu để trống, câu được hiện với một chỗ trống.',
    asked: 'Được hỏi',
    statuses: { disputed: 'Còn tranh cãi, không hỏi', suspect: 'Còn nghi ngờ, không hỏi' },
    keys: 'Enter xuống dòng dưới, Shift và Enter lên dòng trên. Ctrl và Enter thêm một dòng. Trong ô câu hỏi, Enter xuống dòng.',
  },
  preview: {
    title: 'Câu hỏi',
    emptyTitle: 'Câu hỏi sẽ hiện ở đây',
    emptyText:
      'Viết một câu và đặt giá trị trong ngoặc nhọn: {date 1998}, {count 14 trường học}, {place Hà Nội}.',
    stale: 'Theo văn bản lúc trước',
    current: 'Đã cập nhật',
    total: (it) => `${number(it.count)} câu hỏi từ ${number(it.facts)} dữ kiện`,
    byKind: 'Theo loại',
    choice: (it) => `${number(it.count)} câu có phương án để chọn`,
    byDifficulty: 'Theo độ khó',
    recognise: 'Lúc đầu được chọn',
    statement: 'Lúc đầu đúng hay sai',
    recall: 'Phải gõ ngay từ đầu',
    weak: 'Điểm yếu của bộ đề này',
    strong: 'Không có gì nổi bật. Dù vậy vẫn nên đọc lại các câu hỏi.',
    silent: (it) => `${number(it.count)} dữ kiện hoặc tên gọi không cho câu hỏi nào`,
    typedOnly: (it) => `${number(it.count)} câu chỉ có thể gõ`,
    open: (it) => `${number(it.count)} quan hệ chưa được khai là đầy đủ`,
    openText:
      'Nếu tệp có đủ mọi giá trị đúng của một quan hệ, hãy ghi nó vào “complete”: khi đó câu hỏi có thể đưa ra phương án sai.',
    openItem: (it) => `${it.relation}: ${number(it.count)} câu`,
    undated: (it) => `${number(it.count)} nguồn không có ngày`,
    undatedText: 'Không có ngày thì không biết con số đã cũ đến đâu.',
    rule: (it) => `Quy tắc ${it.rule}: ${number(it.count)} lần`,
    advice: (it) => `${number(it.count)} lời khuyên`,
    more: (it) => `và ${number(it.count)} chỗ nữa`,
  },
  save: 'Lưu bộ đề',
  saveOver: 'Thay bộ đề đó',
  study: 'Học ngay',
  handOut: 'Giao cho lớp',
  startAgain: 'Lấy bộ đề như hiện có',
  draft: 'Những gì bạn viết được giữ ngay trên thiết bị này.',
  dismiss: 'Đóng thông báo này',
  news: {
    saved: 'Đã lưu bộ đề.',
    savedText: 'Những câu hỏi không đổi vẫn giữ lịch sử học.',
    exists: (it) => `Đã có một bộ đề khác mang id “${it.deck}”.`,
    existsText:
      'Hãy đặt id khác (“id:” hoặc “# id:”), hoặc thay bộ đề đó: những câu hỏi cùng id vẫn giữ lịch sử học.',
    list: 'Danh sách đã thành bản nháp của một bộ đề',
    listText: (it) =>
      `${number(it.clues)} tên gọi có gợi ý, ${number(it.shorts)} chữ viết tắt, ${number(it.unworded)} dữ kiện cần viết thành câu. Còn phải điền: tên nguồn của danh sách.`,
    unworded: (it) => `Cần viết thành câu: ${it.ids}`,
    otherFormat: 'Văn bản giờ là YAML: cách viết từng dòng không có chỗ cho cột này.',
    comments: 'Ghi chú riêng (các dòng #) không theo sang định dạng khác.',
    commentsText: {
      text: 'Hoàn tác sẽ lấy lại văn bản cùng các ghi chú đó.',
      file: 'Tệp không có các ghi chú đó. Chúng vẫn còn ở đây, trong văn bản.',
    },
    cannotConvert: 'Hãy sửa các lỗi trước: văn bản chưa thể chuyển sang định dạng khác.',
    copy: 'Đây là bản sao',
    copyText: (it) =>
      `Nó được lưu bên cạnh bộ đề có sẵn của Factdeck. Nếu đặt id “${it.of}”, nó sẽ thay bộ đề đó và giữ lịch sử học.`,
    changedSince: 'Bộ đề này đã được thay đổi ở nơi khác sau khi bản nháp được bắt đầu.',
    notText: 'Tệp không phải là văn bản, hoặc lớn hơn 5 MB.',
    draftNotKept: 'Chưa giữ được bản nháp. Hãy tải về trước khi đóng trang.',
  },
};
