import type { Advice } from '../en/advice.ts';

export const advice: Advice = {
  'stale-present': (it) =>
    `Con số là của ${it.asOf} nhưng kể ở thì hiện tại. Hãy nói rõ thời điểm, hoặc cập nhật.`,
  'long-stem': (it) =>
    `Câu hỏi có ${it.words} từ. Đến 25 từ là dễ đọc: hãy rút ngắn câu, hoặc thêm ask cho ô.`,
  'early-gap': 'Chỗ trống đứng trước từ thứ năm. Hãy đặt giá trị về sau, hoặc thêm ask cho ô.',
  absolute: (it) => `“${it.text}” làm lộ phương án. Hãy bỏ đi.`,
  'common-key': (it) =>
    `“${it.key}” là đáp án của ${it.count} trên ${it.of} câu cùng loại nên dễ đoán. Hãy đánh dấu giá trị khác ở vài câu trong số đó.`,
  twins: (it) => `Câu này hỏi cùng một điều với “${it.other}” và cùng đáp án. Hãy giữ một.`,
  'typed-only':
    'Câu này không được nhận biết trước, chỉ được gõ: không chứng minh được phương án sai. Nếu tệp có đủ mọi giá trị, hãy ghi quan hệ vào complete.',
};
