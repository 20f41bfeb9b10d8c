import type { Decode } from './decoder';

const GAP_MS = 120;

/** Looks at a playing video until a code is read; the function that it returns ends that. */
export function watchVideo(video: HTMLVideoElement, decode: Decode, onText: (text: string) => void): () => void {
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function look(): Promise<void> {
    const { videoWidth: width, videoHeight: height } = video;
    const text = width > 0 ? await decode({ source: video, width, height }).catch(() => undefined) : undefined;
    if (ended) return;
    if (text !== undefined) onText(text);
    else timer = setTimeout(() => void look(), GAP_MS);
  }
  void look();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
