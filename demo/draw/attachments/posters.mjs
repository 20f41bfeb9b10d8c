import { colour as c } from '../parts/palette.mjs';
import { many, place, circle, path, rect, stroke, svgDocument, down } from '../parts/svg.mjs';
import { wasteBin, zebra } from '../parts/street.mjs';

const [width, height] = [600, 800];
const lettering =
  'font-family="Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif" text-anchor="middle"';

const poster = (top, bottom, picture, title, line) =>
  svgDocument(
    width,
    height,
    rect(0, 0, width, height, down(top, bottom)) +
      picture +
      rect(0, 580, width, 220, c.red) +
      `<text x="300" y="670" font-size="60" font-weight="700" fill="${c.white}" ${lettering}>${title}</text>` +
      `<text x="300" y="728" font-size="27" fill="${c.white}" ${lettering}>${line}</text>` +
      `<text x="300" y="774" font-size="18" fill="${c.rose}" ${lettering}>示例市精神文明建设办公室</text>`,
  );

const bins = [
  [c.blue, 'recycle'],
  [c.moss, 'leaf'],
  [c.red, 'hazard'],
  [c.slate, 'other'],
];
const sorting =
  circle(300, 190, 90, c.honey) +
  rect(0, 500, width, 80, c.sage) +
  bins.map(([shade, sign], i) => wasteBin(56 + i * 126, 540, 106, 210, shade, sign)).join('');

const crossing =
  circle(470, 130, 60, c.white) +
  rect(0, 330, width, 250, c.road) +
  zebra(90, 510, 330, 580, 6, 0.5) +
  place(path('M0,40 C-70,-6 -40,-66 0,-26 C40,-66 70,-6 0,40 Z', c.coral), { x: 300, y: 220, scale: 1.8 });

const plate =
  circle(300, 320, 210, c.white) +
  circle(300, 320, 210, 'none', `stroke="${c.lagoon}" stroke-width="10"`) +
  circle(300, 320, 140, 'none', `stroke="${c.mist}" stroke-width="6"`);
const chopsticks = stroke('M500,80 L560,560 M530,76 L576,540', c.wood, 11);
const grains = many(7, (i) =>
  place(path('M0,0 Q-12,-26 0,-46 Q12,-26 0,0 Z', c.ochre), {
    x: 240 + i * 20,
    y: 350 - Math.abs(i - 3) * 8,
    turn: (i - 3) * 16,
    scale: 1.5,
  }),
);

const readme = `示例市文明宣传素材包

本素材包供各社区、学校和单位制作公告栏、电子屏和宣传册使用，共三张海报：

  1. lajifenlei.svg  垃圾分类，人人动手（600 × 800）
  2. lirangxingren.svg  车让人，人守序（600 × 800）
  3. guangpan.svg  光盘行动，节约有礼（600 × 800）

使用说明
  · 海报为 SVG 矢量图，放大印刷不失真，可用浏览器直接打开。
  · 可在底部空白处加印本单位名称，请勿改动画面和标语。
  · 仅限公益宣传，不得用于商业活动。

示例市精神文明建设办公室
`.replaceAll('\n', '\r\n');

/** The archive of posters with its note; the note's lines end as old editors on Windows want them. */
export const posterFiles = () => [
  ['README.txt', `\ufeff${readme}`],
  ['lajifenlei.svg', poster(c.sky, c.cream, sorting, '垃圾分类', '分一分，环境美十分')],
  ['lirangxingren.svg', poster(c.aqua, c.cream, crossing, '礼让行人', '车让出文明，人走出安全')],
  ['guangpan.svg', poster(c.honey, c.cream, plate + grains + chopsticks, '光盘行动', '吃多少点多少，一粒也珍惜')],
];
