const KEY = 'reader:read';
const LIMIT = 1000;
const CHANGED = 'reader:read-changed';

/** Codes of the articles opened on this phone, as kept text; `'[]'` where storage is missing or throws. */
export function readMarksText(): string {
  try {
    return localStorage.getItem(KEY) ?? '[]';
  } catch {
    return '[]';
  }
}

export function parseReadMarks(text: string): Set<string> {
  try {
    const codes: unknown = JSON.parse(text);
    return new Set(Array.isArray(codes) ? codes.filter((code): code is string => typeof code === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Marks an article as read; the oldest marks leave first. */
export function markRead(code: string): void {
  const codes = parseReadMarks(readMarksText());
  codes.delete(code);
  codes.add(code);
  try {
    localStorage.setItem(KEY, JSON.stringify([...codes].slice(-LIMIT)));
    dispatchEvent(new Event(CHANGED));
  } catch {
    // Without storage there are no marks; reading goes on.
  }
}

/** Calls back when marks change here, in another tab, or on return through the back-forward cache. */
export function subscribeReadMarks(notify: () => void): () => void {
  const events = ['storage', 'pageshow', CHANGED];
  for (const event of events) addEventListener(event, notify);
  return () => {
    for (const event of events) removeEventListener(event, notify);
  };
}
