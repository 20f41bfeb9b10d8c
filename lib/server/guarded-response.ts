import { ServerResponse, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { DATA_POLICY } from '../site/content-policy';
import { policyFor } from './answer-headers';

/** An answer that never leaves without a policy, not even one of Node's own: every way to send one ends in `writeHead`. */
export class GuardedResponse extends ServerResponse<IncomingMessage> {
  /** Content-Security-Policy of the page that this answer may turn out to be. */
  pagePolicy = () => DATA_POLICY;

  override writeHead(status: number, ...rest: unknown[]): this {
    const given = rest.find((part) => typeof part === 'object' && part !== null) as OutgoingHttpHeaders | undefined;
    const value = (name: string) => String(given?.[name] ?? given?.[name.toLowerCase()] ?? this.getHeader(name) ?? '');
    // What a route says of itself counts; 304 leaves the policy of the kept answer in place.
    if (status !== 304 && value('Content-Security-Policy') === '') {
      this.setHeader('Content-Security-Policy', policyFor(value('Content-Type'), this.pagePolicy()));
    }
    this.setHeader('X-Content-Type-Options', 'nosniff');
    for (const name of this.getHeaderNames()) if (name.startsWith('x-nextjs-')) this.removeHeader(name);
    this.setHeader('Vary', withoutRouter(String(this.getHeader('Vary') ?? '')));
    return super.writeHead(status, ...(rest as []));
  }
}

/** No answer depends on the router's headers, which never get past the door; naming them would split shared caches. */
function withoutRouter(vary: string): string {
  const names = vary.split(',').map((name) => name.trim());
  return [...new Set([...names.filter((name) => name !== '' && !/^(rsc|next-)/i.test(name)), 'Accept-Encoding'])].join(
    ', ',
  );
}
