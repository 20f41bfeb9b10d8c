import 'server-only';
import decodeQR from 'qr/decode.js';
import type { GreyPicture } from './tilt';

/** Retries are cut off by time alone: a busy machine must not refuse a good code. */
const RETRY_MS = 2000;

/** What the picture's code says; `undefined` when no code is found in it. */
export function decodePicture({ data, width, height }: GreyPicture): string | undefined {
  try {
    // A plane of brightness is all the decoder reads of this format.
    return decodeQR({ data, width, height }, { format: 'I420', timeLimit: RETRY_MS });
  } catch {
    return undefined;
  }
}
