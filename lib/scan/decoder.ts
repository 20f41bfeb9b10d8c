/** Reads the code in a picture; `undefined` when there is none. */
export type Decode = (picture: Picture) => Promise<string | undefined>;

/** A video or a bitmap with its size in px. */
export interface Picture {
  source: HTMLVideoElement | ImageBitmap;
  width: number;
  height: number;
}

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** Larger pictures cost time and are read no better. */
const LARGEST = 960;

/** The browser's own reader where it has one, else one of ours, which is loaded only then. */
export async function createDecoder(): Promise<Decode> {
  return (await nativeDecoder()) ?? (await scriptDecoder());
}

async function nativeDecoder(): Promise<Decode | undefined> {
  try {
    const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
    // Some browsers have the name and nothing behind it.
    if (!BarcodeDetector || !(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return undefined;
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async ({ source }) => (await detector.detect(source))[0]?.rawValue || undefined;
  } catch {
    return undefined;
  }
}

async function scriptDecoder(): Promise<Decode> {
  const { default: decodeQr } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async ({ source, width, height }) => {
    const scale = Math.min(1, LARGEST / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context || canvas.width === 0) return undefined;
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQr(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      // It throws for every picture without a code.
      return undefined;
    }
  };
}
