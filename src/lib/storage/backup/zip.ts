/** Compresses a text, gzip. */
export function zip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return gathered(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')), Infinity);
}

/**
 * The bytes of a file, unpacked where it is gzip.
 *
 * @param mostBytes rejects with a RangeError when there are more, before the rest is read
 */
export async function unzip(file: Blob, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const stream: ReadableStream<Uint8Array> = file.stream();
  return gathered(
    isPacked
      ? stream.pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>)
      : stream,
    mostBytes,
  );
}

async function gathered(
  stream: ReadableStream<Uint8Array>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > mostBytes) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(part.value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
