const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as text that may stand in an address: base64url without padding. @see https://www.rfc-editor.org/rfc/rfc4648#section-5 */
export function toBase64url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(signs[group >> 18]!, signs[(group >> 12) & 63]!);
    if (left > 1) parts.push(signs[(group >> 6) & 63]!);
    if (left > 2) parts.push(signs[group & 63]!);
  }
  return parts.join('');
}

/** The bytes of a text of `toBase64url`; undefined for any other text, so that two texts never stand for the same bytes. */
export function fromBase64url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let filled = 0;
  for (const sign of text) {
    const place = signs.indexOf(sign);
    if (place < 0) return undefined;
    held = ((held << 6) | place) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled] = (held >> bits) & 0xff;
    filled += 1;
  }
  // A lone sign is no byte, and bits that are left over are none of a byte.
  return bits >= 6 || (held & ((1 << bits) - 1)) !== 0 ? undefined : bytes;
}
