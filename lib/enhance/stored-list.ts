const CHANGED = 'reader:stored';

/** A list of ours in localStorage as text; `'[]'` where storage is missing or throws. */
export function readStored(key: string): string {
  try {
    return localStorage.getItem(key) ?? '[]';
  } catch {
    return '[]';
  }
}

/** Its entries that are what they should be; broken text is an empty list. */
export function parseStored<T>(text: string, isEntry: (entry: unknown) => entry is T): T[] {
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

/** `false` without storage or room: reading goes on, nothing is remembered. */
export function writeStored(key: string, entries: unknown[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(entries));
    dispatchEvent(new Event(CHANGED));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when a list changes here, in another tab, or on return through the back-forward cache. */
export function subscribeStored(notify: () => void): () => void {
  const events = ['storage', 'pageshow', CHANGED];
  for (const event of events) addEventListener(event, notify);
  return () => {
    for (const event of events) removeEventListener(event, notify);
  };
}
