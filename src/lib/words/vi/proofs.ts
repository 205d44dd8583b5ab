import type { Proofs } from '../en/proofs.ts';

export const proofs: Proofs = {
  'one-value': 'Một giá trị: tác giả cam đoan câu này chỉ đúng với một giá trị.',
  complete: 'Đầy đủ: tệp nêu mọi giá trị đúng, và đây không phải là một trong số đó.',
  overlap: 'Trùng năm: có năm chung với nhiệm kỳ đúng, mà một ghế không được giữ hai lần cùng lúc.',
  reported: 'Theo nguồn: nguồn chỉ nêu một con số, và đó là con số khác.',
  'by-definition': 'Theo định nghĩa: mỗi chữ viết tắt chỉ ứng với một tên trong danh sách.',
};
