import { contentTypes, coreProperties, escape, office, relations, xml } from './ooxml.mjs';

const columns = [8, 16, 46, 10, 10, 24];
const header = ['序号', '项目', '评分内容', '满分', '得分', '扣分原因'];
const items = [
  ['环境卫生', '楼道、楼顶无杂物堆放，公共区域每日清扫', 10],
  ['环境卫生', '垃圾桶无满溢，四分类标志清楚，投放点有人指导', 10],
  ['公共秩序', '机动车、自行车停放在线内，消防通道畅通', 10],
  ['公共秩序', '电动自行车不进楼、不飞线充电', 10],
  ['公共设施', '路灯、健身器材、无障碍坡道完好，损坏 3 日内修复', 10],
  ['公共设施', '公告栏内容整洁，无过期张贴', 5],
  ['宣传氛围', '公益宣传与环境协调，无破损、无褪色', 10],
  ['宣传氛围', '《示例市文明公约》在醒目处，内容完整', 5],
  ['邻里互助', '每月至少一次志愿服务，有记录有照片', 10],
  ['邻里互助', '高龄、独居老人有人定期探访', 10],
  ['居民评价', '随机询问 10 人，满意的人数', 10],
];
const lastItem = items.length + 3;

/** Styles by place in the table below: 1 title, 2 head, 3 text, 4 number, 5 sum. */
const inText = (ref, text, style) =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
const number = (ref, value, style = 4) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const empty = (ref, style = 3) => `<c r="${ref}" s="${style}"/>`;
const row = (index, cells, height = 24) => `<row r="${index}" ht="${height}" customHeight="1">${cells}</row>`;

const rows = [
  row(1, inText('A1', '示例市文明城市创建实地测评评分表', 1), 34),
  row(
    2,
    inText('A2', '点位名称：＿＿＿＿＿＿＿＿＿＿　　所属街道：＿＿＿＿＿＿＿＿　　评分日期：　　年　　月　　日', 0),
    24,
  ),
  row(3, header.map((text, i) => inText(`${'ABCDEF'[i]}3`, text, 2)).join('')),
  ...items.map(([topic, content, most], i) => {
    const at = i + 4;
    return row(
      at,
      number(`A${at}`, i + 1) +
        inText(`B${at}`, topic, 3) +
        inText(`C${at}`, content, 3) +
        number(`D${at}`, most) +
        empty(`E${at}`, 4) +
        empty(`F${at}`),
      30,
    );
  }),
  row(
    lastItem + 1,
    inText(`A${lastItem + 1}`, '合计', 5) +
      empty(`B${lastItem + 1}`, 5) +
      empty(`C${lastItem + 1}`, 5) +
      `<c r="D${lastItem + 1}" s="5"><f>SUM(D4:D${lastItem})</f><v>100</v></c><c r="E${lastItem + 1}" s="5"><f>SUM(E4:E${lastItem})</f><v>0</v></c>` +
      empty(`F${lastItem + 1}`, 5),
    28,
  ),
  row(
    lastItem + 2,
    inText(`A${lastItem + 2}`, '评分人（签名）：＿＿＿＿＿＿　　　　点位负责人（签名）：＿＿＿＿＿＿', 0),
    32,
  ),
];

const sheet = `${xml}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rows.join('')}</sheetData><mergeCells count="4"><mergeCell ref="A1:F1"/><mergeCell ref="A2:F2"/><mergeCell ref="A${lastItem + 1}:C${lastItem + 1}"/><mergeCell ref="A${lastItem + 2}:F${lastItem + 2}"/></mergeCells><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`;

const thin = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');
const style = (font, fill, border, align) =>
  `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;
const styles = `${xml}<styleSheet xmlns="${office}/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="18"/><name val="黑体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF6E3DC"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${style(0, 0, 0, 'left')}${style(1, 0, 0, 'center')}${style(2, 2, 1, 'center')}${style(0, 0, 1, 'left')}${style(0, 0, 1, 'center')}${style(2, 2, 1, 'center')}</cellXfs></styleSheet>`;

/** The parts of the score table, an Excel workbook with one sheet. */
export const scoreTable = () => [
  [
    '[Content_Types].xml',
    contentTypes([
      ['/xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main'],
      ['/xl/worksheets/sheet1.xml', 'officedocument.spreadsheetml.worksheet'],
      ['/xl/styles.xml', 'officedocument.spreadsheetml.styles'],
      ['/docProps/core.xml', 'package.core-properties'],
    ]),
  ],
  [
    '_rels/.rels',
    relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['core-properties', 'docProps/core.xml'],
    ]),
  ],
  ['docProps/core.xml', coreProperties('示例市文明城市创建实地测评评分表')],
  [
    'xl/workbook.xml',
    `${xml}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="评分表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  ],
  ['xl/worksheets/sheet1.xml', sheet],
  ['xl/styles.xml', styles],
];
