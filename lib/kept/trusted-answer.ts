import type { WorkboxPlugin } from 'workbox-core';

/**
 * A hotel's login page answers every address with 200 and HTML. Nothing of ours is recognised by its
 * status alone: documents carry our header, data and pictures their type.
 */
export function isOurArticle(response: Response): boolean {
  return isWhole(response) && response.headers.get('X-Reader-Document') === 'article';
}

/** A page or document of ours, whatever it says, but that something failed. */
export function isOurs(response: Response): boolean {
  return response.status < 500 && !response.redirected && response.headers.get('X-Reader-Build') !== null;
}

/** Our own word that an article was taken down, not some other server's 410. */
export function isWithdrawalNotice(response: Response): boolean {
  return response.status === 410 && response.headers.get('X-Reader-Document') === 'withdrawn';
}

export function isOurPage(response: Response, build: string): boolean {
  return isWhole(response) && isHtml(response) && response.headers.get('X-Reader-Build') === build;
}

export function isPicture(response: Response): boolean {
  return isWhole(response) && (response.headers.get('Content-Type') ?? '').startsWith('image/');
}

/** A file of any type, as our server sends it. */
export function isAttachment(response: Response): boolean {
  return isWhole(response) && !isHtml(response) && response.headers.get('X-Reader-Build') !== null;
}

export function isScript(response: Response): boolean {
  return isWhole(response) && (response.headers.get('Content-Type') ?? '').includes('javascript');
}

export function isJson(response: Response): boolean {
  return isWhole(response) && (response.headers.get('Content-Type') ?? '').includes('json');
}

function isWhole(response: Response): boolean {
  return response.status === 200 && !response.redirected;
}

function isHtml(response: Response): boolean {
  return (response.headers.get('Content-Type') ?? '').startsWith('text/html');
}

/** For the build's files: workbox checks the status only, and no file of a build is HTML. */
export const refuseForeignAnswers: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (isWhole(response) && !isHtml(response) ? response : null),
};
