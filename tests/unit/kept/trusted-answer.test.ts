import { describe, expect, it } from 'vitest';
import {
  isJson,
  isOurArticle,
  isOurPage,
  isOurs,
  isPicture,
  isScript,
  refuseForeignAnswers,
} from '@/lib/kept/trusted-answer';

const answer = (type: string, headers: Record<string, string> = {}, status = 200) =>
  new Response('x', { status, headers: { 'content-type': type, ...headers } });

const PORTAL = answer('text/html', { server: 'portal' });

describe('what the worker takes for ours', () => {
  it.each([
    ['an article', isOurArticle, answer('text/html', { 'x-reader-document': 'article' })],
    ['a page of this build', (r: Response) => isOurPage(r, 'b1'), answer('text/html', { 'x-reader-build': 'b1' })],
    ['a picture', isPicture, answer('image/webp')],
    ['a script', isScript, answer('application/javascript; charset=UTF-8')],
    ['data', isJson, answer('application/json; charset=utf-8')],
  ])('%s, but no login page, no error and no other status', (_name, check, ours) => {
    expect(check(ours)).toBe(true);
    expect(check(PORTAL)).toBe(false);
    const headers = Object.fromEntries(ours.headers);
    for (const status of [206, 404, 500]) {
      expect(check(new Response('x', { status, headers })), String(status)).toBe(false);
    }
  });

  it('is no page of another build', () => {
    expect(isOurPage(answer('text/html', { 'x-reader-build': 'b2' }), 'b1')).toBe(false);
  });

  it('is no notice that an article is gone or unknown', () => {
    for (const kind of ['withdrawn', 'missing', 'offline', 'error']) {
      expect(isOurArticle(answer('text/html', { 'x-reader-document': kind })), kind).toBe(false);
    }
  });

  it('refuses HTML for a file of the build', async () => {
    const decide = (response: Response) =>
      refuseForeignAnswers.cacheWillUpdate?.({
        response,
        request: new Request('http://127.0.0.1/x.js'),
        event: {} as never,
      });
    expect(await decide(PORTAL)).toBeNull();
    const script = answer('application/javascript');
    expect(await decide(script)).toBe(script);
  });

  it('shows what our server says, and nothing that failed or comes from another', () => {
    const ours = (status: number) => answer('text/html', { 'x-reader-build': 'b2' }, status);
    for (const status of [200, 404, 410]) expect(isOurs(ours(status)), String(status)).toBe(true);
    for (const status of [500, 502, 503]) expect(isOurs(ours(status)), String(status)).toBe(false);
    for (const status of [200, 403, 404]) expect(isOurs(answer('text/html', {}, status)), String(status)).toBe(false);
  });
});
