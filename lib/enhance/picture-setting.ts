const KEY = 'reader:pictures';

/** Pictures of the newest articles: kept on good networks, always, or never by themselves. Text is always kept. */
export const PICTURE_SETTINGS = ['good', 'always', 'never'] as const;
export type PictureSetting = (typeof PICTURE_SETTINGS)[number];

export function pictureSetting(): PictureSetting {
  try {
    const text = localStorage.getItem(KEY);
    return PICTURE_SETTINGS.find((setting) => setting === text) ?? 'good';
  } catch {
    return 'good';
  }
}

/** `false` where the phone remembers nothing. */
export function choosePictures(setting: PictureSetting): boolean {
  try {
    localStorage.setItem(KEY, setting);
    return true;
  } catch {
    return false;
  }
}

/** 省流量 is on, or the network is slow: nothing large is fetched without asking. */
export function isScarce(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

export function leavesOutPictures(): boolean {
  const setting = pictureSetting();
  return setting === 'never' || (setting === 'good' && isScarce());
}
