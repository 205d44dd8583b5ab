import type { shared as english } from '../../en/reasons/shared.ts';

export const shared: typeof english = {
  exact: 'Đúng.',
  same: (it) => `Đúng: đó là ${it.shown}.`,
  different: (it) => `Đáp án là ${it.shown}.`,
  empty: 'Chưa có câu trả lời.',
  unreadable: (it) => `Không đọc được câu trả lời. Đáp án là ${it.shown}.`,
  'two-answers': 'Có hai câu trả lời: chỉ tính một.',
  'too-long': 'Câu trả lời quá dài nên không đọc được.',
  'other-value': (it) => `${it.answer} thuộc về một dữ kiện khác: ${it.statement}`,
  'other-date': (it) =>
    `${it.answer} là con số tính đến ${it.asOf}; câu hỏi hỏi con số tính đến ${it.askedAsOf}.`,
  'other-name': (it) => `${it.answer} là một tên khác trong bộ này: ${it.name}.`,
  'no-such-card': 'không có thẻ này',
};
