import { digestOf, err, fromBase64url, ok, toBase64url, type Result } from '../../base/index.ts';
import type { ClassroomMessage } from '../../words/index.ts';
import { LIMITS, type Packing, type Way } from './packing.ts';

/** The frame is the same in every version: version, checksum of all the rest, body. */
const VERSION = 1;
const frame = /^(\d{1,6})-([0-9a-z]{14})-([A-Za-z0-9_-]+)$/;

function checksumOf(letter: Letter, version: string, body: string): string {
  return digestOf(`${letter}=${version}-${body}`);
}

/** What is packed: an assignment or a result. Stands before the rest: `a=1-…`. */
export type Letter = 'a' | 'r';

/** JSON text, compressed, with a checksum: `a=1-<checksum>-<base64url>`. May follow the # of an address. */
export async function packText(letter: Letter, text: string, packing: Packing): Promise<string> {
  const body = toBase64url(await packing.deflate(text));
  return `${letter}=${VERSION}-${checksumOf(letter, String(VERSION), body)}-${body}`;
}

/** The packed part of a link, a file or pasted text, white space left out; undefined where there is none of that letter. */
function packedIn(letter: Letter, given: string): string | undefined {
  const text = given.replace(/\s+/g, '');
  const start = text.startsWith(`${letter}=`) ? 0 : text.indexOf(`#${letter}=`) + 1;
  return start === 0 && !text.startsWith(`${letter}=`) ? undefined : text.slice(start + 2);
}

/** The letter of a packed text, wherever it stands in what was given; undefined where there is nothing packed. */
export function letterIn(given: string): Letter | undefined {
  return (['a', 'r'] as const).find((letter) => packedIn(letter, given) !== undefined);
}

/**
 * Takes the text out of a link, a file or what was pasted. Nothing of it is trusted: sizes are counted before and while
 * it is inflated, and a single changed sign is noticed.
 */
export async function unpackText(
  letter: Letter,
  given: string,
  way: Way,
  packing: Packing,
): Promise<Result<string, ClassroomMessage>> {
  const maxBytes: number = LIMITS[way];
  if (given.length > maxBytes) return err({ code: 'too-large', data: { maxBytes } });
  const packed = packedIn(letter, given);
  const [, version = '', checksum = '', body = ''] = frame.exec(packed ?? '') ?? [];
  if (packed === undefined) return err({ code: letter === 'a' ? 'not-assignment' : 'not-result' });
  if (body === '' || checksumOf(letter, version, body) !== checksum) return err({ code: 'damaged' });
  if (Number(version) !== VERSION) return err({ code: 'newer' });
  const bytes = fromBase64url(body);
  return bytes === undefined ? err({ code: 'damaged' }) : inflated(bytes, packing);
}

async function inflated(bytes: Uint8Array, packing: Packing): Promise<Result<string, ClassroomMessage>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of packing.inflate(bytes)) {
      length += piece.length;
      // Leaving the loop ends the stream.
      if (length > LIMITS.inflated) return err({ code: 'too-large', data: { maxBytes: LIMITS.inflated } });
      pieces.push(piece);
    }
    return ok(packing.textOf(pieces));
  } catch {
    return err({ code: 'damaged' });
  }
}
