import { expect, it } from 'vitest';
import { isWeChat } from '@/lib/wechat/agent';
import { AGENTS } from '../../support/wechat-agents';

it.each([
  ['androidWeChat', true],
  ['iosWeChat', true],
  ['weCom', false],
  ['miniProgram', false],
  ['chrome', false],
] as const)('takes %s for WeChat: %s', (name, expected) => {
  expect(isWeChat(AGENTS[name])).toBe(expected);
});
