import type { Advice } from '../en/advice.ts';

const features = {
  figures: { has: 'có chữ số', lacks: 'không có chữ số' },
  hyphen: { has: 'có dấu gạch nối', lacks: 'không có dấu gạch nối' },
  bracket: { has: 'có dấu ngoặc', lacks: 'không có dấu ngoặc' },
  marks: { has: 'có chữ mang dấu', lacks: 'không có chữ mang dấu' },
  'small-letter': { has: 'bắt đầu bằng chữ thường', lacks: 'bắt đầu bằng chữ hoa' },
  capitals: { has: 'viết toàn chữ in hoa', lacks: 'không viết toàn chữ in hoa' },
};

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
    'Câu này không được nhận biết trước, chỉ được gõ: không chứng minh được phương án sai. Với một tên, hãy thêm clue cho tên đó: câu hỏi theo clue có phương án. Nếu tệp có đủ mọi giá trị của một quan hệ, hãy ghi tên quan hệ vào about rồi vào complete.',
  'lone-feature': (it) =>
    `Trong các phương án chỉ riêng đáp án đúng ${features[it.feature][it.alone]}. Hãy viết các tên cùng loại theo một cách, hoặc thêm tên trông giống nó.`,
  converging:
    'Đáp án đúng có nhiều từ chung với các phương án sai hơn là chúng với nhau, nên dễ lộ. Hãy thêm những tên cùng loại giống nhau mà không giống nó.',
  'longest-key': (it) =>
    `Đáp án đúng dài ${it.length} ký tự, các phương án sai dài nhất ${it.next}: người ta hay đoán phương án dài nhất. Hãy thêm tên cùng loại dài tương đương.`,
  'shared-word': (it) =>
    `“${it.word}” có trong câu hỏi và chỉ trong đáp án đúng. Hãy viết lại câu hỏi, hoặc thêm tên cùng loại có từ đó.`,
  'no-term-apart':
    'Mọi nhiệm kỳ sai đều trùng một phần với nhiệm kỳ đúng. Hãy thêm dữ kiện về nhiệm kỳ khác; chỉ ghi quan hệ vào complete khi tệp có đủ mọi nhiệm kỳ.',
  unexplained: (it) =>
    `Không tên nào trong tệp giải thích “${it.text}” (có trong ${it.count} câu hỏi). Hãy thêm vào names kèm tên đầy đủ, hoặc viết đầy đủ trong câu.`,
  'common-option': (it) =>
    `“${it.text}” là phương án sai của ${it.count} trên ${it.of} câu cùng loại, nên người học sớm biết là sai. Hãy thêm tên cùng loại.`,
  'one-difficulty': (it) =>
    it.all === 'unlike'
      ? `Cả ${it.count} câu hỏi về tên đều có các phương án khác hẳn nhau, quá dễ. Hãy thêm những tên dễ nhầm với nhau.`
      : `Cả ${it.count} câu hỏi về tên đều có các phương án rất giống nhau, quá khó. Hãy thêm những tên khác hơn.`,
  conflict: (it) =>
    `“${it.other}” ghi ${it.value} cho cùng một điều vào cùng thời điểm; phần giải đáp nêu cả hai. Nếu một bên sai, hãy thêm status; nếu khác thời điểm, hãy thêm asOf.`,
};
