import type { Refusals } from '../en/refusals.ts';

const statuses = {
  candidate: 'việc ứng cử',
  elected: 'việc đắc cử',
  served: 'ghế hoặc chức vụ đã giữ',
  planned: 'một kế hoạch',
  done: 'việc đã xong',
};

export const refusals: Refusals = {
  status: (it) => `Dữ kiện được đánh dấu ${it.status} nên được giữ lại và không hỏi.`,
  superseded: 'Một dữ kiện mới hơn thay thế dữ kiện này và nó không có ngày. Hãy thêm asOf để hỏi kèm ngày.',
  ambiguous: (it) =>
    `Câu hỏi cũng đúng với “${it.other}” với đáp án khác. Hãy nói rõ trong câu, hoặc thêm asOf.`,
  leak: (it) => `Câu hỏi để lộ một phần đáp án (“${it.text}”). Hãy viết lại câu, hoặc thêm ask cho ô.`,
  negation: (it) => `Câu hỏi ở dạng phủ định (“${it.text}”). Hãy nói điều có, không nói điều không có.`,
  dangling: (it) => `“${it.text}” tùy thuộc lúc đọc hoặc nơi đọc. Hãy nêu rõ ngày hoặc sự vật.`,
  'broken-text': (it) => `Có vẻ mất một ký hiệu gần “${it.text}”. Hãy kiểm tra.`,
  'key-not-accepted': 'Đáp án không được chấm đúng với chính nó. Hãy viết giá trị đơn giản hơn.',
  'question-word': (it) =>
    `“${it.text}” không hỏi đúng loại hoặc độ chính xác của giá trị. Hãy đổi từ để hỏi, hoặc giá trị.`,
  'after-source': (it) =>
    `${it.year} là sau khi nguồn được viết, mà câu kể như chuyện đã qua. Hãy kiểm tra năm, hoặc nói rõ đó là kế hoạch.`,
  'status-mismatch': (it) =>
    `Câu hỏi (ask) nói về ${statuses[it.asked]}, còn câu gốc nói về ${statuses[it.told]}. Hãy dùng động từ của câu gốc trong ask.`,
  'no-option': (it) =>
    `“${it.text}” không thể đứng làm một phương án. Hãy đánh dấu một giá trị hoặc tên đứng riêng được.`,
  'several-values': (it) =>
    `“${it.text}” gồm nhiều giá trị cùng lúc. Hãy hỏi từng giá trị: mỗi giá trị một ô, hoặc một dữ kiện riêng.`,
  'bare-abbreviation': (it) =>
    `“${it.text}” đứng một mình mà không có thẻ riêng. Hãy viết “${it.full}”, hoặc thêm “short: ${it.text}” cho tên đó.`,
  'no-unit': (it) =>
    it.isMoney
      ? `Số tiền chưa có đơn vị tiền tệ (“${it.of}”). Hãy viết cùng con số: {count 5 triệu USD}.`
      : `Con số chưa có đơn vị (“${it.of}”). Hãy viết cùng con số: {count 500 km}.`,
  'relative-date': (it) =>
    `“${it.text}” tính từ một mốc không có trong câu. Hãy ghi rõ ngày, thêm asOf, hoặc đánh dấu dữ kiện là disputed.`,
  'no-proof': 'Chứng minh được ít hơn hai phương án sai, nên câu này hỏi bằng cách gõ.',
  'spelled-out': (it) =>
    `Chữ đầu của tên đầy đủ ghép thành “${it.text}”, nên không còn gì để hỏi. Câu hỏi về tên đầy đủ được dùng thay.`,
  bound: (it) =>
    `Với “${it.text}” các số khác cũng có thể đúng, nên câu này hỏi bằng cách gõ. Hãy ghi con số chính xác để có phương án.`,
  initials:
    'Trong các phương án chỉ đáp án đúng có các chữ cái của từ viết tắt, nên câu này hỏi bằng cách gõ.',
  'one-sided': 'Chỉ có phương án sai ở một phía và sẽ lộ đáp án, nên câu này hỏi bằng cách gõ.',
};
