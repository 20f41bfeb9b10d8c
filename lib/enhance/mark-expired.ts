import { today } from '../model/civil-time';

/** Shows the notice 已失效 on a page made or kept before the last day of validity passed. */
export function markExpired(): void {
  const notice = document.querySelector<HTMLElement>('[data-valid-until]');
  if (notice && (notice.dataset.validUntil ?? '') < today()) notice.hidden = false;
}
