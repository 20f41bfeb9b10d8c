const ANDROID = 'Mozilla/5.0 (Linux; Android 13; Phone) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

/** What the browsers say of themselves inside the programs that our pages are opened in. */
export const AGENTS = {
  androidWeChat: `${ANDROID} Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 NetType/4G Language/zh_CN`,
  iosWeChat: `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x1800312d) NetType/WIFI Language/zh_CN`,
  weCom: `${ANDROID} Chrome/116.0.0.0 Mobile Safari/537.36 wxwork/4.1.22 MicroMessenger/7.0.1 NetType/WIFI Language/zh`,
  miniProgram: `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x1800312d) NetType/WIFI Language/zh_CN miniProgram/wx0123456789abcdef`,
  chrome: `${ANDROID.replace(' Version/4.0', '')} Chrome/130.0.0.0 Mobile Safari/537.36`,
} as const;
