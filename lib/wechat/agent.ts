/**
 * WeChat's own browser. WeCom names both, so it is told apart first; mini programs share through their own
 * code and know no data set by a page.
 */
export function isWeChat(userAgent: string): boolean {
  return /MicroMessenger/i.test(userAgent) && !/wxwork|miniProgram/i.test(userAgent);
}
