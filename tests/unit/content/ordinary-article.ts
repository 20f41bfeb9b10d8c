import { createRandom } from './random-html';

const SENTENCES = [
  '市文明办联合各街道开展“清洁家园”志愿服务，',
  '共出动党员、干部和志愿者1260余人次，清理卫生死角83处。',
  '下一步，将按照《示例市文明行为促进条例》要求，',
  '持续推进背街小巷整治，完善长效机制。',
  '居民王女士说：“门前的路平了，灯也亮了，晚上散步放心多了。”',
];
const SPAN = 'font-size:16px;font-family:仿宋_GB2312;color:#000000;line-height:28px';

/** An article as an office program pastes it, of about `bytes` bytes: spans, a table, a list, a picture, a link. */
export function ordinaryArticle(seed: number, bytes: number): string {
  const { next, pick } = createRandom(seed);
  const run = () => `<span style="${SPAN}">${pick(SENTENCES)}</span>`;
  const paragraph = () =>
    `<p class="MsoNormal" style="text-indent:32px;margin:0 0 10px">　　${run()}${run()}${next() < 0.3 ? `<b>${run()}</b>` : ''}<o:p></o:p></p>`;
  const table = `<table border="1" width="600">${'<tr><td width="200"><p>街道</p></td><td><p>数量</p></td><td>83</td></tr>'.repeat(4)}</table>`;
  const parts = [
    '<p align="center"><strong>一、工作开展情况</strong></p>',
    table,
    '<p style="text-align:center"><img src="photo.jpg" width="900" alt="志愿者在路口"></p>',
    '<ul><li>加强宣传</li><li>落实责任</li></ul>',
    '<p><a href="https://www.example.gov.cn/zt/other.html" target="_blank">相关通知</a></p>',
  ];
  let size = Buffer.byteLength(parts.join(''));
  while (size < bytes) {
    const added = next() < 0.1 ? '<p>&nbsp;</p>' : paragraph();
    parts.splice(1 + Math.floor(next() * parts.length), 0, added);
    size += Buffer.byteLength(added);
  }
  return [...parts, '<p style="text-align:right">示例市文明办</p><p align=right>2026年3月5日</p>'].join('\n');
}
