import type { Packing } from '../../classroom/index.ts';

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    // Whoever stops early ends the stream: nothing more is inflated.
    await reader.cancel().catch(() => undefined);
  }
}

function through(bytes: Uint8Array, stream: GenericTransformStream): ReadableStream<Uint8Array> {
  const pair = stream as unknown as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>;
  return new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(pair);
}

/** Packing by the browser's own streams. */
export const browserPacking: Packing = {
  async deflate(text) {
    const stream = through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },
  inflate: (bytes) => piecesOf(through(bytes, new DecompressionStream('deflate-raw'))),
  textOf: (pieces) => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  },
};
