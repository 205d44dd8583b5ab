/** Letters that NFKD leaves whole although readers type them without their stroke or ligature. */
const strokes: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/** Lower case without marks, strokes and compatibility forms: "Việt Nam", "VIET NAM" and "Viet Nam" are one. White space is kept. */
export function foldMarks(text: string): string {
  // Most texts are plain letters, and those need no decomposition.
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đðłøßæœþıħ]/g, (letter) => strokes[letter] ?? letter);
}

/** `foldMarks`, and every run of punctuation, symbols and white space becomes one space; trimmed. For telling whether two texts read alike. */
export function foldText(text: string): string {
  return foldMarks(text)
    .replace(/&/g, ' and ')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One line for a terminal or a label: no control, bidi or zero-width characters, white space runs become one space. */
export function plainLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '\ufffd')
    .trim();
}

/** Visible form of a text from a file: control, bidi and zero-width characters become a box, white space stays. */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (sign) =>
    sign === '\n' || sign === '\t' ? sign : '□',
  );
}

/** Bytes that a text takes in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) bytes += 1;
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 1;
  }
  return bytes;
}
