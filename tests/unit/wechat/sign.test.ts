import { describe, expect, it } from 'vitest';
import { signatureOf } from '@/lib/wechat/sign';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
const parts = { ticket: TICKET, nonce: 'Wm3WZYTPz0wzccnW', timestamp: 1414587457 };

describe('signatureOf', () => {
  it.each([
    ['http://mp.weixin.qq.com', 'f4d90daf4b3bca3078ab155816175ba34c443a7b'],
    ['http://mp.weixin.qq.com?params=value', '0f9de62fce790f9a083d5c99e95740ceb90c27ed'],
    ['http://mp.weixin.qq.com?params=value#wechat_redirect', '0f9de62fce790f9a083d5c99e95740ceb90c27ed'],
  ])('signs %s as WeChat does', (url, signature) => {
    expect(signatureOf({ ...parts, url })).toBe(signature);
  });
});
