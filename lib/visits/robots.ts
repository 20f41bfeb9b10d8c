/**
 * Programs that read pages with a browser inside: search engines and the makers of link cards name themselves.
 * Phones of the make Cubot do so too and are none.
 */
const ROBOT = /(?<!cu)bot\b|spider|crawl|slurp|facebookexternalhit|lighthouse/i;

export function isRobot(userAgent: string): boolean {
  return ROBOT.test(userAgent);
}
