import type { Templates } from '../en/templates.ts';

/** A year alone needs its word in a sentence: “tính đến năm 2024”, but “tính đến tháng 12 năm 2024”. */
const inSentence = (date: string): string => (/^\d+$/.test(date) ? `năm ${date}` : date);

/** A name in capitals may be a proper one: only what begins with a small letter becomes a part of the sentence. */
const isPhrase = (clue: string): boolean => /^\p{Ll}/u.test(clue);

/** Words with which people are described. */
const person =
  /^(?:người|vị|vua|nhà (?:vua|thơ|văn|sử|toán|khoa|vật|hóa|hoá|thám|sáng|lãnh)|nữ|ông|bà|anh hùng|tướng|đại tướng|tác giả|thủ lĩnh|lãnh đạo|lãnh tụ|chủ tịch|tổng|thủ tướng|bộ trưởng|hoàng đế|họa sĩ|hoạ sĩ|nhạc sĩ|cầu thủ|vận động viên|danh)(?!\p{L})/u;

export const templates: Templates = {
  asOf: (it) => `Tính đến ${inSentence(it.date)}: ${it.text}`,
  accordingTo: (it) => `Theo ${it.source}: ${it.text}`,
  accordingToAsOf: (it) => `Theo ${it.source}, tính đến ${inSentence(it.date)}: ${it.text}`,
  fullOf: (it) =>
    ({
      initials: `${it.short} là viết tắt của tên nào?`,
      symbol: `${it.short} là ký hiệu của gì?`,
      name: `Tên đầy đủ của ${it.short} là gì?`,
    })[it.as],
  shortOf: (it) =>
    ({
      initials: `Tên viết tắt của “${it.full}” là gì?`,
      symbol: `Ký hiệu của ${it.full} là gì?`,
      name: `Tên gọi tắt của “${it.full}” là gì?`,
    })[it.as],
  clue: ({ clue }) => {
    if (!isPhrase(clue)) return `Tên nào hợp với mô tả “${clue}”?`;
    return person.test(clue) ? `Ai là ${clue}?` : `Đâu là ${clue}?`;
  },
  inUnit: (it) => `${it.ask} (tính bằng ${it.unit})`,
  shortIsFull: (it) =>
    ({
      initials: `${it.short} là viết tắt của ${it.full}.`,
      symbol: `${it.short} là ký hiệu của ${it.full}.`,
      name: `${it.short} là tên gọi tắt của ${it.full}.`,
    })[it.as],
  clueIsName: (it) => `${it.full}: ${it.clue}.`,
};
