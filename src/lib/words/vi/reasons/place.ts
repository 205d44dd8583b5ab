import type { place as english } from '../../en/reasons/place.ts';

export const place: typeof english = {
  'place.slip': (it) => `Gần đúng. Viết đúng là ${it.shown}.`,
  'place.in-full': (it) => `Gần đúng. Tên đầy đủ là ${it.shown}.`,
  'place.more-exact': (it) => `Gần đúng. Có địa điểm cụ thể hơn: ${it.shown}.`,
  'place.too-exact': (it) => `Gần đúng. Chỉ biết là ${it.shown}, không rõ hơn.`,
  'place.elsewhere': (it) => `Địa điểm này không nằm ở đó. Đáp án là ${it.shown}.`,
};
