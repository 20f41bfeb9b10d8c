import type { Visit } from '../model/visit';

const KEY = 'reader:visits';
const LIMIT = 100;
const OLDEST_MS = 30 * 86_400_000;

/** A view as it travels. */
export type SentView = Omit<Visit, 'code'> & { code?: string };

/** Views not yet counted for certain, oldest first; those of more than 30 days ago are gone. */
export function queuedViews(): SentView[] {
  try {
    const views: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(views) ? views.filter(isRecentView) : [];
  } catch {
    return [];
  }
}

function isRecentView(view: Partial<SentView> | null): view is SentView {
  return Date.parse(view?.day ?? '') > Date.now() - OLDEST_MS;
}

/** Keeps a view until `dropViews`; without storage it is lost when it cannot be sent at once. */
export function queueView(view: SentView): void {
  write([...queuedViews(), view]);
}

export function dropViews(ids: string[]): void {
  write(queuedViews().filter(({ id }) => !ids.includes(id)));
}

function write(views: SentView[]): void {
  try {
    if (views.length > 0) localStorage.setItem(KEY, JSON.stringify(views.slice(-LIMIT)));
    else localStorage.removeItem(KEY);
  } catch {
    // No room or no storage: reading goes on.
  }
}
