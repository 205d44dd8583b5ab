import type { Templates } from '../en/templates.ts';

export const templates: Templates = {
  asOf: (it) => `Tính đến ${it.date}: ${it.text}`,
  accordingTo: (it) => `Theo ${it.source}: ${it.text}`,
  accordingToAsOf: (it) => `Theo ${it.source}, tính đến ${it.date}: ${it.text}`,
  standsFor: (it) => `${it.short} là viết tắt của tên nào?`,
  abbreviation: (it) => `Tên viết tắt của “${it.full}” là gì?`,
  clue: (it) => `Tên nào phù hợp: ${it.clue}?`,
  shortIsFull: (it) => `${it.short} là viết tắt của ${it.full}.`,
  clueIsName: (it) => `${it.full}: ${it.clue}.`,
};
