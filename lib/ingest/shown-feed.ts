/** A feed's address for logs and reports: a secret in it must not reach them. */
export function shownFeed(feed: string): string {
  return feed.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}
