import { fail, ok, type Result } from '../model/result';

/** Why there is no picture; words for each stand in `WORDS.scan.faults`. */
export const CAMERA_FAULTS = ['insecure', 'denied', 'none', 'busy', 'failed'] as const;
export type CameraFault = (typeof CAMERA_FAULTS)[number];

const FAULTS: Record<string, CameraFault> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Asks for the camera at the back of the phone, or for any; the error is a `CameraFault`. */
export async function openCamera(): Promise<Result<MediaStream>> {
  // Browsers hide the camera from pages that came over plain http.
  if (!navigator.mediaDevices?.getUserMedia) return fail('insecure' satisfies CameraFault);
  try {
    const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
    return ok(await navigator.mediaDevices.getUserMedia({ audio: false, video }));
  } catch (error) {
    return fail(FAULTS[(error as DOMException).name] ?? 'failed');
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Whether a camera may work here: the browser offers one to this page, as far as it tells. */
export async function mayHaveCamera(): Promise<boolean> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput');
  } catch {
    return false;
  }
}
