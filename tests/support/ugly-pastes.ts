/** Bodies as editors paste them from office programs and old systems, at their widest; 正文 stands in each. */
const BLACK = 'color:#000;background:#fff;font-size:14px;width:980px';
const LONG_ADDRESS = `https://www.shishi.example/${'very-long-path-without-a-break/'.repeat(8)}index.jsp?id=${'0123456789'.repeat(12)}`;
const row = (cells: number) =>
  `<tr>${'<td width="180" nowrap style="width:180pt;white-space:nowrap">数据一二三四</td>'.repeat(cells)}</tr>`;

export const UGLY_PASTES: [name: string, html: string][] = [
  [
    'black words on white of a fixed width',
    `<div style="${BLACK}"><p style="${BLACK}"><font color="#000000" size="1"><span style="${BLACK}">正文</span></font></p><h2 style="${BLACK}">标题</h2><ul style="${BLACK}"><li style="color:black">项目</li></ul><blockquote style="${BLACK}">引文</blockquote></div>`,
  ],
  [
    'a table of ten columns',
    `<p>正文</p><table width="1600" border="1" style="width:1600px">${row(10).repeat(3)}</table>`,
  ],
  [
    'tables in tables',
    `<p>正文</p><table width="960"><tr><td width="480"><table width="900">${row(5)}${row(5)}</table></td><td bgcolor="#ffffff"><font color="#000">右</font><table>${row(6)}</table></td></tr></table>`,
  ],
  [
    'a layout of tables around the text',
    `<table width="100%"><tr><td><table width="900" align="center"><tr><td width="900"><p style="width:900px">正文${'很长的一段'.repeat(20)}</p></td></tr></table></td></tr></table>`,
  ],
  [
    'a table with addresses in its cells',
    `<p>正文</p><table><tr><th>名称</th><th>地址</th></tr><tr><td>示例</td><td>${LONG_ADDRESS}</td></tr></table>`,
  ],
  [
    'a table with a long caption and wide headings',
    `<p>正文</p><table><caption>${'表格的标题'.repeat(20)}</caption><thead>${row(7)}</thead>${row(7)}</table>`,
  ],
  ['runs of hard spaces', `<p>正文${'&nbsp;'.repeat(300)}末尾${'&emsp;'.repeat(80)}完${'　'.repeat(80)}</p>`],
  ['hard spaces between words', `<p>正文${'word&nbsp;'.repeat(80)}</p>`],
  ['an address without a break', `<p>正文${LONG_ADDRESS}</p><p><a href="${LONG_ADDRESS}">${LONG_ADDRESS}</a></p>`],
  ['words without a break', `<p>正文${'A'.repeat(400)}</p><h2>${'B'.repeat(200)}</h2><p><b>${'9'.repeat(300)}</b></p>`],
  [
    'one line of marks',
    `<p>正文${'_'.repeat(200)}</p><p>${'…'.repeat(150)}</p><p>${'—'.repeat(150)}</p><p>${'*'.repeat(200)}</p>`,
  ],
  [
    'preformatted lines',
    `<p>正文</p><pre style="width:2000px">${'列一\t列二\t列三 '.repeat(40)}\n${'x'.repeat(300)}</pre>`,
  ],
  ['code in a line', `<p>正文<code>${'x'.repeat(300)}</code><tt>${'config.value='.repeat(30)}</tt></p>`],
  [
    'giant pictures',
    '<p>正文</p><p style="text-indent:2em"><img src="giant.png" width="4000" height="3000" style="width:4000px;max-width:none"></p><table><tr><td><img src="giant.png" width="2000"></td><td>右</td></tr></table><ul><li><img src="giant.png"></li></ul>',
  ],
  [
    'figures with long captions',
    `<figure style="width:1200px;margin:0 200px"><img src="giant.png" width="1200"><figcaption style="${BLACK}">正文${LONG_ADDRESS}</figcaption></figure>`,
  ],
  ['missing pictures with long names', `<p>正文<img src="gone.png" width="3000" alt="${LONG_ADDRESS}"></p>`],
  ['lists in lists', `<p>正文</p>${'<ul style="margin-left:80px"><li>项'.repeat(12)}${'</li></ul>'.repeat(12)}`],
  ['numbers in numbers', `<p>正文</p>${'<ol style="padding-left:100pt" start="9998"><li>项'.repeat(10)}`],
  ['quotations in quotations', `<p>正文</p>${'<blockquote style="margin:0 80px">引'.repeat(16)}`],
  [
    'indents by the system',
    `<div style="margin-left:400px;text-indent:600px"><p style="text-indent:900px;padding-left:20em">正文</p></div>`,
  ],
  [
    'boxes that are fixed and shifted',
    `<div style="position:absolute;left:900px;width:1400px"><p style="position:relative;left:700px;float:right">正文</p></div>`,
  ],
  [
    'letters set apart',
    `<p style="letter-spacing:40px;word-spacing:200px;font-size:72px;line-height:8px">正文${'字'.repeat(60)}</p>`,
  ],
  ['raised and sunk words', `<p>正文${`H<sub>${'2'.repeat(200)}</sub>x<sup>${'n'.repeat(200)}</sup>`}</p>`],
  ['ruby', `<p>正文<ruby>${'示例'.repeat(40)}<rt>${'shili'.repeat(60)}</rt></ruby></p>`],
  [
    'definitions',
    `<p>正文</p><dl style="width:1500px"><dt>${'T'.repeat(100)}</dt><dd style="margin-left:300px">${'D'.repeat(200)}</dd></dl>`,
  ],
  ['lines', `<p>正文</p><hr width="1600" style="width:1600px"><hr noshade size="40">`],
  ['centred and right lines', `<center style="width:1200px">正文</center><p align="right">${'R'.repeat(200)}</p>`],
  [
    'a page of an office program',
    `<p class="MsoNormal" align="left" style="text-indent:32.0pt;mso-char-indent-count:2.0000;margin-left:-5000pt;color:black"><span lang="EN-US" style="font-size:16.0pt;font-family:仿宋_GB2312;color:black;background:white">正文<o:p></o:p></span></p><p>&nbsp;</p><p>&nbsp;</p>`,
  ],
];
