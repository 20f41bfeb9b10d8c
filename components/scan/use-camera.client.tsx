'use client';

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { closeCamera, openCamera, type CameraFault } from '@/lib/scan/camera';
import { createDecoder } from '@/lib/scan/decoder';
import { watchVideo } from '@/lib/scan/watch-video';

export type CameraState = 'off' | 'starting' | 'on';

export interface Camera {
  state: CameraState;
  fault?: CameraFault;
  video: RefObject<HTMLVideoElement | null>;
  start(): void;
  stop(): void;
}

/** The camera behind a `<video>`: goes off when a code is read, when the page is left and when it is hidden. */
export function useCamera(onText: (text: string) => void): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const close = useRef(() => {});
  const [state, setState] = useState<CameraState>('off');
  const [fault, setFault] = useState<CameraFault>();

  const stop = useCallback(() => {
    close.current();
    close.current = () => {};
    setState('off');
  }, []);

  const start = useCallback(async () => {
    let isWanted = true;
    close.current = () => (isWanted = false);
    setFault(undefined);
    setState('starting');
    const [stream, decode] = await Promise.all([openCamera(), createDecoder().catch(() => undefined)]);
    if (!isWanted || !stream.ok || !decode || !video.current) {
      if (stream.ok) closeCamera(stream.value);
      if (!isWanted) return;
      stop();
      setFault(stream.ok ? 'failed' : (stream.error as CameraFault));
      return;
    }
    const element = video.current;
    element.srcObject = stream.value;
    const endWatch = watchVideo(element, decode, (text) => {
      stop();
      onText(text);
    });
    close.current = () => {
      endWatch();
      closeCamera(stream.value);
      element.srcObject = null;
    };
    setState('on');
    await element.play().catch(() => undefined);
  }, [onText, stop]);

  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && stop();
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', stop);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', stop);
      close.current();
    };
  }, [stop]);

  return { state, fault, video, start: () => void start(), stop };
}
