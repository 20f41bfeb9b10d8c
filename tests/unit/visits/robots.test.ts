import { expect, it } from 'vitest';
import { isRobot } from '@/lib/visits/robots';

it.each([
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1) Chrome/130.0 Safari/537.36',
  'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
  'Mozilla/5.0 (compatible; Bytespider; spider-feedback@example.com)',
  'DingTalkBot-LinkService/1.0',
  'Mozilla/5.0 (compatible; PetalBot)',
])('%s is a program', (userAgent) => expect(isRobot(userAgent)).toBe(true));

it.each([
  '',
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0',
  'Mozilla/5.0 (Linux; Android 9; CUBOT_NOTE_S) AppleWebKit/537.36 Chrome/100.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 9; CUBOT) AppleWebKit/537.36 Chrome/100.0 Mobile Safari/537.36',
])('%s is a reader', (userAgent) => expect(isRobot(userAgent)).toBe(false));
