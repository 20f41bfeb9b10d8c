import { today } from '../model/civil-time';
import { fetchCounts, sendQueued, sendVisits } from './send-visits';
import { channelOf, type Arrival } from './visit-channel';
import { queueView, type SentView } from './visit-queue';

const HALF_HOUR = 30 * 60_000;

/**
 * Counts one view of this page once somebody looks at it, and fills in the numbers. A page made ahead
 * (prerendered, in a tab behind) waits; one opened in this tab within half an hour is not counted again.
 *
 * @param code of the article; absent on the list and other pages
 */
export function countVisit(base: string, code?: string): void {
  // Read at once: the address bar is cleaned (clean-address.ts) long before somebody may look.
  const arrival = arrivalOf(base);
  whenLookedAt(() => void count(base, arrival, code));
}

/** Fills in the numbers of a page that is not worth counting. */
export function showVisits(base: string): void {
  whenLookedAt(() => void fetchCounts(base).then((counts) => fill('site', counts?.site)));
}

async function count(base: string, arrival: Arrival, code?: string): Promise<void> {
  const isNew = isFirst(code ?? arrival.path);
  const counts = isNew ? await sendNew(base, arrival, code) : await fetchCounts(base, code);
  fill('site', counts?.site);
  if (code) fill('article', counts?.articles[code]);
  if (counts && !isNew) void sendQueued(base);
}

function arrivalOf(base: string): Arrival {
  const { pathname, search, origin } = location;
  const { userAgent } = navigator;
  return { path: pathname.slice(base.length), search, userAgent, referrer: document.referrer, site: origin + base };
}

function sendNew(base: string, arrival: Arrival, code?: string) {
  const view: SentView = { id: randomId(), code, ...channelOf(arrival), day: today() };
  queueView(view);
  return sendVisits(base, view);
}

function whenLookedAt(act: () => void): void {
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (prerendering) return once(document, 'prerenderingchange', () => whenLookedAt(act));
  if (document.visibilityState === 'hidden') return once(document, 'visibilitychange', () => whenLookedAt(act));
  // The numbers must not compete with the text and its pictures.
  if (document.readyState !== 'complete') return once(window, 'load', () => whenLookedAt(act));
  act();
}

function once(target: EventTarget, event: string, act: () => void): void {
  target.addEventListener(event, act, { once: true });
}

/** The first view of this page in this tab for half an hour. */
function isFirst(page: string): boolean {
  const key = `reader:visit:${page}`;
  try {
    const last = Number(sessionStorage.getItem(key));
    if (Math.abs(Date.now() - last) < HALF_HOUR) return false;
    sessionStorage.setItem(key, String(Date.now()));
  } catch {
    // Without storage every load counts.
  }
  return true;
}

/** 132 random bits, of this view alone; `Math.random` does where there is nothing better. */
function randomId(): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const numbers = Array.from({ length: 22 }, () => Math.random() * 64);
  try {
    crypto.getRandomValues(new Uint8Array(22)).forEach((byte, index) => (numbers[index] = byte % 64));
  } catch {
    // An old web view.
  }
  return numbers.map((number) => signs[Math.floor(number)]).join('');
}

function fill(name: string, count: number | undefined): void {
  if (count === undefined) return;
  for (const place of document.querySelectorAll(`[data-visits="${name}"]`)) place.textContent = String(count);
}
