/** Where WeChat serves its script from: the one foreign host that a page may name, and only inside WeChat. */
export const WECHAT_SCRIPT_ORIGIN = 'https://res.wx.qq.com';

export const WECHAT_SCRIPT = `${WECHAT_SCRIPT_ORIGIN}/open/js/jweixin-1.6.0.js`;
