import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScanLink } from '@/components/scan/scan-link.client';
import { Scanner } from '@/components/scan/scanner.client';
import { CAMERA_FAULTS } from '@/lib/scan/camera';
import { WORDS } from '@/lib/site/words';

const words = WORDS.scan;
const stopTrack = vi.fn();
const stream = { getTracks: () => [{ stop: stopTrack }] };
/** What the browser's reader sees in the next picture. */
let seen: string | undefined;

class Detector {
  static getSupportedFormats = async () => ['ean_13', 'qr_code'];
  detect = async () => (seen === undefined ? [] : [{ rawValue: seen }]);
}

function cameraGives(getUserMedia: () => Promise<unknown>, devices = [{ kind: 'videoinput' }]) {
  const value = { getUserMedia, enumerateDevices: async () => devices };
  Object.defineProperty(navigator, 'mediaDevices', { value, configurable: true });
}

const failure = (name: string) => () => Promise.reject(new DOMException('no', name));
const open = () => userEvent.click(screen.getByRole('button', { name: words.open }));
const scanner = () => render(<Scanner host="www.shishi.example" base="/zt" />);

beforeEach(() => {
  seen = undefined;
  stopTrack.mockClear();
  cameraGives(async () => stream);
  vi.stubGlobal('BarcodeDetector', Detector);
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLVideoElement.prototype, 'videoWidth', 'get').mockReturnValue(640);
  vi.spyOn(HTMLVideoElement.prototype, 'videoHeight', 'get').mockReturnValue(480);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'mediaDevices');
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
});

describe('a camera that does not open', () => {
  it.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['TypeError', 'failed'],
  ] as const)('%s is said in words', async (name, fault) => {
    cameraGives(failure(name));
    scanner();
    await open();
    expect((await screen.findByRole('alert')).textContent).toBe(words.faults[fault]);
    expect(screen.getByRole('button', { name: words.open })).toBeTruthy();
  });

  it('because the page came over plain http is said in words', async () => {
    Reflect.deleteProperty(navigator, 'mediaDevices');
    scanner();
    await open();
    expect((await screen.findByRole('alert')).textContent).toBe(words.faults.insecure);
  });

  it('has words for every reason, and the photograph is offered', () => {
    expect(Object.keys(words.faults).sort()).toEqual([...CAMERA_FAULTS].sort());
    scanner();
    expect(screen.getByLabelText(words.photo).getAttribute('type')).toBe('file');
  });
});

describe('an open camera', () => {
  const opened = async () => {
    const view = scanner();
    await open();
    await screen.findByText(words.aim);
    return view;
  };

  it('goes off when it is told to', async () => {
    await opened();
    await userEvent.click(screen.getByRole('button', { name: words.close }));
    expect(stopTrack).toHaveBeenCalledOnce();
  });

  it('goes off when the page is hidden', async () => {
    await opened();
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(stopTrack).toHaveBeenCalledOnce();
  });

  it('goes off when the page is left', async () => {
    await opened();
    window.dispatchEvent(new Event('pagehide'));
    expect(stopTrack).toHaveBeenCalledOnce();
  });

  it('goes off with its component', async () => {
    const { unmount } = await opened();
    unmount();
    expect(stopTrack).toHaveBeenCalledOnce();
  });

  it('that opens after the page was left is closed again', async () => {
    let give: (value: unknown) => void = () => {};
    cameraGives(() => new Promise((resolve) => (give = resolve)));
    const { unmount } = scanner();
    await open();
    unmount();
    give(stream);
    await waitFor(() => expect(stopTrack).toHaveBeenCalledOnce());
  });
});

describe('a foreign code', () => {
  it('is shown, and its address leads to the leaving notice', async () => {
    seen = 'https://elsewhere.example/?a=1&b=2';
    scanner();
    await open();
    await screen.findByRole('heading', { name: words.foreignTitle });
    expect(screen.getByText(seen)).toBeTruthy();
    const link = screen.getByRole('link', { name: words.foreignOpen });
    expect(link.getAttribute('href')).toBe('/zt/leave?to=https%3A%2F%2Felsewhere.example%2F%3Fa%3D1%26b%3D2');
    expect(stopTrack).toHaveBeenCalledOnce();
  });

  it('that is no address is shown and leads nowhere', async () => {
    seen = 'javascript:alert(1)';
    scanner();
    await open();
    expect(await screen.findByText(seen)).toBeTruthy();
    expect(screen.queryByRole('link', { name: '去看这个网址' })).toBeNull();
  });
});

describe('the way to the scanner', () => {
  it.each([
    ['shows where there is a camera', [{ kind: 'audioinput' }, { kind: 'videoinput' }], true],
    ['is hidden where there is none', [{ kind: 'audioinput' }], false],
  ])('%s', async (_name, devices, isShown) => {
    cameraGives(async () => stream, devices);
    render(<ScanLink address="/zt/scan" />);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(screen.getByRole('link', { hidden: true }).classList.contains('invisible')).toBe(!isShown);
  });
});
