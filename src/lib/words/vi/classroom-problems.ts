import type { ClassroomProblems } from '../en/classroom-problems.ts';

const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(0)} MB`;

export const classroomProblems: ClassroomProblems = {
  damaged: 'Nội dung này bị hỏng trên đường đi: có phần bị thiếu hoặc bị đổi. Hãy xin gửi lại, hoặc xin tệp.',
  newer: 'Nội dung này do một bản Factdeck mới hơn tạo ra. Hãy tải lại trang để có bản mới, rồi mở lại.',
  'too-large': (it) =>
    `Nội dung này lớn hơn mức ${size(it.maxBytes)} đọc được ở đây. Hãy xin dạng tệp, hoặc một bản nhỏ hơn.`,
  'not-assignment':
    'Đây không phải là bài được giao. Liên kết của bài có “#a=”; hãy lấy trọn liên kết, hoặc mở tệp có đuôi .factdeck.',
  'not-result':
    'Đây không phải là kết quả. Liên kết của kết quả có “#r=”; hãy lấy trọn liên kết, hoặc mở tệp có đuôi .factdeck.',
  'unknown-deck': (it) =>
    `Lẽ ra bộ đề “${it.title}” đi kèm ứng dụng này, nhưng ở đây không có. Hãy tải lại trang để có bản mới nhất.`,
  'other-edition': (it) =>
    `Bộ đề “${it.title}” ở đây là một ấn bản khác với ấn bản mà bài yêu cầu. Hãy tải lại trang để có bản mới nhất, hoặc xin lại bài.`,
  'bad-deck': 'Không đọc được bộ đề trong bài này. Hãy xin lại bài.',
  'no-questions': 'Không câu hỏi nào của bộ đề hợp với bài này. Hãy xin lại bài.',
  'no-class':
    'Đây là kết quả của một bài không được tạo trong trình duyệt này. Hãy đọc nó ở nơi đã tạo bài; tệp sao lưu từ nơi đó mang theo các lớp.',
};
