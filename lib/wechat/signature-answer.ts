/** What `/api/wechat/signature` answers: named as WeChat's script wants it. */
export interface SignatureAnswer {
  appId: string;
  /** Seconds since 1970. */
  timestamp: number;
  nonceStr: string;
  signature: string;
}
