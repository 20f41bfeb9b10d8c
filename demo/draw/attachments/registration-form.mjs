import { contentTypes, coreProperties, escape, office, relations, xml } from './ooxml.mjs';

/** Table widths are in twentieths of a point; the printed page leaves 9070 of them. */
const unit = 9070 / 6;

const run = (text, { bold = false, size = 24, font = '宋体' } = {}) =>
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
const paragraph = (text, { align = 'left', after = 60, ...look } = {}) =>
  `<w:p><w:pPr><w:spacing w:before="60" w:after="${after}" w:line="360" w:lineRule="auto"/><w:jc w:val="${align}"/></w:pPr>${run(text, look)}</w:p>`;

const cell = ([text, span = 1], height) => {
  const label = text !== '' && !text.includes('□') && height < 1000;
  return `<w:tc><w:tcPr><w:tcW w:w="${Math.round(unit * span)}" w:type="dxa"/><w:gridSpan w:val="${span}"/><w:vAlign w:val="center"/></w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(line, { align: label ? 'center' : 'left' }))
    .join('')}</w:tc>`;
};
const row = ([height, ...cells]) =>
  `<w:tr><w:trPr><w:trHeight w:val="${height}"/></w:trPr>${cells.map((one) => cell(one, height)).join('')}</w:tr>`;

const rows = [
  [560, ['姓名'], [''], ['性别'], [''], ['出生年月'], ['']],
  [560, ['单位或社区'], ['', 2], ['联系电话'], ['', 2]],
  [560, ['通信地址'], ['', 2], ['负责人'], ['', 2]],
  [
    1500,
    ['报名事项\n（可多选）'],
    [
      '□ 城市志愿者　　　□ 社区志愿服务队　□ 文明餐桌示范店\n□ 公益广告作品　　□ 身边好人推荐　　□ 社区文化活动\n□ 其他：＿＿＿＿＿＿＿＿',
      5,
    ],
  ],
  [1000, ['可参加时间'], ['□ 工作日上午　□ 工作日下午　□ 周末上午　□ 周末下午\n□ 法定节假日　每月约＿＿＿小时', 5]],
  [1700, ['情况说明'], ['', 5]],
  [
    1500,
    ['本人承诺'],
    [
      '以上内容属实。本人（本单位）自愿参加，遵守活动的各项规定，听从现场安排。\n　　　　　　　　　　　签名：＿＿＿＿＿＿　　　　年　　月　　日',
      5,
    ],
  ],
  [1300, ['社区意见'], ['\n　　　　　　　　　　　（盖章）　　　　　　　　　年　　月　　日', 5]],
];

const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`)
  .join('');
const table = `<w:tbl><w:tblPr><w:tblW w:w="9070" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${Math.round(unit)}"/>`.repeat(6)}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;

const body =
  paragraph('示例市文明创建活动报名表', { align: 'center', bold: true, size: 36, font: '黑体', after: 200 }) +
  paragraph('编号：＿＿＿＿＿＿', { align: 'right' }) +
  table +
  paragraph('填表说明：', { bold: true, size: 21 }) +
  paragraph('1. 本表一式一份，交所在社区服务站；不满 18 周岁的，由监护人同意并陪同参加。', { size: 21 }) +
  paragraph('2. 所填信息仅用于安排本次活动，活动结束后一年内销毁。', { size: 21 });

/** The parts of the registration form, a Word document. */
export const registrationForm = () => [
  [
    '[Content_Types].xml',
    contentTypes([
      ['/word/document.xml', 'officedocument.wordprocessingml.document.main'],
      ['/docProps/core.xml', 'package.core-properties'],
    ]),
  ],
  [
    '_rels/.rels',
    relations([
      ['officeDocument', 'word/document.xml'],
      ['core-properties', 'docProps/core.xml'],
    ]),
  ],
  ['docProps/core.xml', coreProperties('示例市文明创建活动报名表')],
  [
    'word/document.xml',
    `${xml}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1134" w:left="1418" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  ],
];
