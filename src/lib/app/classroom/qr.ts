/** A QR code: rows of dark (true) and light squares, with its quiet border. */
export type QrCode = readonly (readonly boolean[])[];

/** Bytes that the largest code holds at its lowest correction. */
const CAPACITY = 2_953;

/** The code of a text; undefined where it does not fit into one. */
export async function qrOf(text: string): Promise<QrCode | undefined> {
  if (new TextEncoder().encode(text).length > CAPACITY) return undefined;
  const { encode } = await import('uqr');
  return encode(text, { ecc: 'L', border: 4 }).data;
}

interface Detector {
  detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = (new (options: { formats: string[] }) => Detector) & {
  getSupportedFormats(): Promise<readonly string[]>;
};

async function ownDetector(): Promise<Detector | undefined> {
  const Class = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const formats = (await Class?.getSupportedFormats().catch(() => [])) ?? [];
  return Class !== undefined && formats.includes('qr_code') ? new Class({ formats: ['qr_code'] }) : undefined;
}

/** Squares of a picture's side that are looked at: more only takes longer. */
const LARGEST_SIDE = 1_600;

/** The text of the QR code in a picture; undefined where none can be read. By the browser where it can, else by a decoder that is loaded then. */
export async function readQr(picture: ImageBitmap | HTMLVideoElement): Promise<string | undefined> {
  const detector = await ownDetector();
  if (detector !== undefined) {
    const found = await detector.detect(picture).catch(() => []);
    if (found[0] !== undefined) return found[0].rawValue;
  }
  const [wide, high] =
    picture instanceof ImageBitmap
      ? [picture.width, picture.height]
      : [picture.videoWidth, picture.videoHeight];
  const scale = Math.min(1, LARGEST_SIDE / Math.max(wide, high));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(wide * scale);
  canvas.height = Math.round(high * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || canvas.width === 0) return undefined;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR({ width: canvas.width, height: canvas.height, data });
  } catch {
    return undefined;
  }
}
