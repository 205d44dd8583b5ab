import type { EditionWords } from '../en/edition.ts';
import { number } from './amounts.ts';

export const edition: EditionWords = {
  another: 'Bạn đang có một ấn bản khác của bộ đề này.',
  title: 'Ấn bản này thay đổi những gì',
  nothing: 'Không câu hỏi nào thay đổi.',
  unchanged: (it) => `${number(it.count)} câu giữ nguyên.`,
  histories: (it) => `${number(it.count)} câu bạn đã trả lời giữ lịch sử học và trở lại đúng ngày đã định.`,
  groups: {
    value: (it) => `${number(it.count)} câu có đáp án khác`,
    wording: (it) => `${number(it.count)} câu đổi cách diễn đạt`,
    source: (it) => `${number(it.count)} câu đổi nguồn`,
    added: (it) => `${number(it.count)} câu mới`,
    removed: (it) => `${number(it.count)} câu không hỏi nữa`,
  },
  fates: {
    value:
      'Những câu bạn đã trả lời vẫn giữ lịch sử học và trở lại trong vòng một ngày. Khi đó bạn sẽ thấy điều đã học và đáp án hiện nay.',
    wording: 'Đáp án như cũ, diễn đạt khác. Lịch sử học và ngày hỏi lại giữ nguyên.',
    source: 'Đáp án như cũ. Lịch sử học và ngày hỏi lại giữ nguyên.',
    added: 'Đến lượt thì được hỏi, như mọi câu mới.',
    removed: 'Không hỏi và không tính nữa. Lịch sử học vẫn được giữ, phòng khi một ấn bản sau lại có.',
  },
  answered: 'đã trả lời',
  was: 'trước đây',
  now: 'nay',
  more: (it) => `và ${number(it.count)} câu nữa`,
  shifted: 'Có giá trị đã đổi chỗ trong câu',
  shiftedText: (it) =>
    `${it.values}: điều bạn học về giá trị này nay được tính cho giá trị khác. Những câu đó trở lại như câu đã đổi đáp án. Tác giả có thể tránh việc này bằng cách đặt tên cho các giá trị.`,
  ships: (it) => `Bản cập nhật của ứng dụng có một ấn bản mới của ${it.title}.`,
  shipsText: 'Bộ đề của bạn giữ nguyên cho đến khi bạn lấy ấn bản này. Câu trả lời thì luôn còn.',
  shows: 'Xem thay đổi',
  keepOld: 'Giữ nguyên',
  take: 'Lấy bản này',
};
