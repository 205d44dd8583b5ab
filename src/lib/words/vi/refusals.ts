import type { Refusals } from '../en/refusals.ts';

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
  'no-proof': 'Chứng minh được ít hơn hai phương án sai, nên câu này hỏi bằng cách gõ.',
  initials:
    'Không có từ viết tắt nào khác trong tệp bắt đầu bằng cùng chữ cái, chữ đầu sẽ lộ đáp án nên câu này hỏi bằng cách gõ.',
  'one-sided': 'Chỉ có phương án sai ở một phía và sẽ lộ đáp án, nên câu này hỏi bằng cách gõ.',
};
