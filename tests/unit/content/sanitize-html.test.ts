import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sanitizeHtml, sanitizeText } from '@/lib/content/sanitize-html';
import { options } from './sanitize-options';

const clean = (html: string, title?: string) => sanitizeHtml(html, { ...options, title }).html;

const table = (rows: string) =>
  `<div class="table-scroll" tabindex="0" role="region" aria-label="表格"><table>${rows}</table></div>`;

describe('paragraphs', () => {
  it.each([
    ['a line of plain text', '正文 & 附注', '<p>正文 &#x26; 附注</p>'],
    [
      'indents made of characters',
      '<p>　　甲</p><p>&nbsp;&nbsp; 乙</p><p><b>　　</b>丙</p>',
      '<p>甲</p><p>乙</p><p>丙</p>',
    ],
    [
      'empty paragraphs',
      '<p>甲</p><p>&nbsp;</p><p><br></p><p><span> 　</span></p><p></p><p>乙</p>',
      '<p>甲</p><p>乙</p>',
    ],
    ['boxes instead of paragraphs', '<div>甲</div><div><div>乙</div>丙</div>', '<p>甲</p><p>乙</p><p>丙</p>'],
    ['two breaks instead of paragraphs', '甲<br><br>乙<br/>&nbsp;<br>丙', '<p>甲</p><p>乙</p><p>丙</p>'],
    ['a break and an indent', '甲<br>　　乙<br>丙', '<p>甲</p><p>乙<br>丙</p>'],
    ['a single break', '<p>甲<br>乙</p>', '<p>甲<br>乙</p>'],
    ['breaks at the ends', '<p><br>甲<br></p>', '<p>甲</p>'],
    [
      'paragraphs in bold',
      '<strong><p>甲</p><p>乙</p></strong>',
      '<p><strong>甲</strong></p><p><strong>乙</strong></p>',
    ],
    ['line feeds between Chinese characters', '<p>中文\n  换行，\n下一行</p>', '<p>中文换行，下一行</p>'],
    ['line feeds between words', '<p>two\n  words</p>', '<p>two words</p>'],
    ['a number in three spans', '<p>共<span>1</span><span>2</span><font>3</font>个</p>', '<p>共123个</p>'],
    ['a space of its own element', '<p><b>甲</b><b> </b>乙</p>', '<p><strong>甲</strong> 乙</p>'],
    ['brackets of document numbers', '<p>〔2016〕12号</p>', '<p>〔2016〕12号</p>'],
    [
      'an address in angle brackets',
      '<p>写信给 <user@shili.example> 或 <张三></p>',
      '<p>写信给 &#x3C;user@shili.example> 或 &#x3C;张三></p>',
    ],
    ['a comparison', '<p>5 < 6 且 3<4。</p>', '<p>5 &#x3C; 6 且 3&#x3C;4。</p>'],
    ['a text that ends within a tag', '<p>甲</p>乙<a href="x', '<p>甲</p><p>乙&#x3C;a href="x</p>'],
  ])('%s', (_, html, expected) => expect(clean(html)).toBe(expected));
});

describe('styles and attributes', () => {
  it.each([
    [
      'fonts, sizes and colours go',
      '<p style="font-size:9px;color:#000;line-height:1" class=MsoNormal><font face=宋体 size=1>甲</font></p>',
      '<p>甲</p>',
    ],
    [
      'alignment stays',
      '<p style="TEXT-ALIGN: right">甲</p><p align=center>乙</p>',
      '<p class="align-right">甲</p><p class="align-center">乙</p>',
    ],
    [
      'alignment is inherited',
      '<center><p>甲</p></center><div align="right"><p>乙</p></div>',
      '<p class="align-center">甲</p><p class="align-right">乙</p>',
    ],
    [
      'an own alignment wins over the inherited one',
      '<div align=center><p style="text-align:left">甲</p></div>',
      '<p>甲</p>',
    ],
    [
      'justified and left are the rule',
      '<p style="text-align:justify">甲</p><p align=left>乙</p>',
      '<p>甲</p><p>乙</p>',
    ],
    [
      'bold by style is bold',
      '<p><span style="font-weight:bold">甲</span><span style="font-weight: 700">乙</span></p>',
      '<p><strong>甲</strong><strong>乙</strong></p>',
    ],
    [
      'raised by style is raised',
      '<p>m<span style="vertical-align:super;font-size:8px">2</span></p>',
      '<p>m<sup>2</sup></p>',
    ],
    ['hidden parts go', '<p>甲</p><p style="display: none">乙</p><div hidden>丙</div>', '<p>甲</p>'],
    [
      'names of elements are made one',
      '<p><b>甲</b><i>乙</i><strike>丙</strike></p>',
      '<p><strong>甲</strong><em>乙</em><s>丙</s></p>',
    ],
    [
      'tags of office programs go',
      '<p>甲<o:p></o:p><st1:city>乙</st1:city><ucapcontent>丙</ucapcontent></p>',
      '<p>甲乙丙</p>',
    ],
  ])('%s', (_, html, expected) => expect(clean(html)).toBe(expected));
});

describe('headings', () => {
  it.each([
    ['start at the second level', '<h1>甲</h1><h2>乙</h2><h6>丙</h6>', '<h2>甲</h2><h3>乙</h3><h6>丙</h6>'],
    ['are lifted to it', '<h4>甲</h4><h5>乙</h5>', '<h2>甲</h2><h3>乙</h3>'],
    ['need a text', '<h2>&nbsp;</h2><p>甲</p>', '<p>甲</p>'],
    ['hold no paragraphs', '<h2>甲<div>乙</div></h2>', '<h2>甲 乙</h2>'],
  ])('%s', (_, html, expected) => expect(clean(html)).toBe(expected));
});

describe('a first line that repeats the title', () => {
  const title = '关于开展“清洁家园”行动的通知';

  it.each([
    ['is dropped', '<p>关于开展“清洁家园”行动的通知</p><p>甲</p>', '<p>甲</p>'],
    [
      'is dropped as a heading, with other marks and spaces',
      '<h1>关于开展"清洁家园" 行动的通知</h1><p>甲</p>',
      '<p>甲</p>',
    ],
    ['does not count for the level of headings', `<h1>${title}</h1><h3>一、</h3>`, '<h2>一、</h2>'],
    ['stays when it is all there is', `<p>${title}</p>`, `<p>${title}</p>`],
    ['stays when it says more', `<p>${title}（二）</p><p>甲</p>`, `<p>${title}（二）</p><p>甲</p>`],
  ])('%s', (_, html, expected) => expect(clean(html, title)).toBe(expected));
});

describe('tables', () => {
  it.each([
    [
      'scroll by themselves; widths go, spans stay',
      '<table width=800 border=1><colgroup><col width=20></colgroup><tr><th scope=col colspan=2 width=30>甲</th></tr><tr><td rowspan="2" height=9>乙</td><td style="text-align:center">丙</td></tr></table>',
      table(
        '<tbody><tr><th colspan="2" scope="col">甲</th></tr><tr><td rowspan="2">乙</td><td class="align-center">丙</td></tr></tbody>',
      ),
    ],
    ['of one cell are frames', '<table><tr><td><p>甲</p><p>乙</p></td></tr></table>', '<p>甲</p><p>乙</p>'],
    ['without content go', '<table><tr><td>&nbsp;</td><td></td></tr></table><p>甲</p>', '<p>甲</p>'],
    [
      'keep their caption',
      '<table><caption>表一</caption><tr><td>甲<td>乙</table>',
      table('<caption>表一</caption><tbody><tr><td>甲</td><td>乙</td></tr></tbody>'),
    ],
    [
      'lose absurd spans',
      '<table><tr><td colspan=99999>甲<td rowspan=-1>乙</table>',
      table('<tbody><tr><td>甲</td><td>乙</td></tr></tbody>'),
    ],
    ['without a table are text', '<tr><td>甲</td><td>乙</td></tr>丙', '<p>甲 乙 丙</p>'],
  ])('%s', (_, html, expected) => expect(clean(html)).toBe(expected));
});

describe('lists', () => {
  it.each([
    ['stay', '<ul><li>甲<li>乙</ul>', '<ul><li>甲</li><li>乙</li></ul>'],
    ['keep their numbers', '<ol start=3 type=i><li>甲</ol>', '<ol start="3" type="i"><li>甲</li></ol>'],
    ['lose empty entries', '<ul><li>&nbsp;</li><li>甲</li></ul><ul><li></li></ul>', '<ul><li>甲</li></ul>'],
    ['keep what stands between entries', '<ul>甲<li>乙</li></ul>', '<ul><li>甲</li><li>乙</li></ul>'],
    ['may be nested', '<ul><li>甲<ol><li>乙</ol></ul>', '<ul><li><p>甲</p><ol><li>乙</li></ol></li></ul>'],
    ['without a list are paragraphs', '<li>甲</li><li>乙</li>', '<p>甲</p><p>乙</p>'],
    ['of definitions stay', '<dl><dt>甲<dd>乙</dl>', '<dl><dt>甲</dt><dd>乙</dd></dl>'],
  ])('%s', (_, html, expected) => expect(clean(html)).toBe(expected));
});

describe('links', () => {
  const away = (host: string) => `rel="noopener noreferrer" data-leaving="${host}"`;

  it.each([
    ['to an article of ours', '<a href="/a/0000abcd">甲</a>', '<a href="/a/0000abcd">甲</a>'],
    ['to a place in an article of ours', '<a href="/a/0000abcd#part">甲</a>', '<a href="/a/0000abcd">甲</a>'],
    ['to a trusted host', '<a href="other.html">甲</a>', '<a href="https://www.example.gov.cn/zt/other.html">甲</a>'],
    [
      'to a host that ends alike',
      '<a href="https://evil-example.gov.cn/">甲</a>',
      `<a href="https://evil-example.gov.cn/" ${away('evil-example.gov.cn')}>甲</a>`,
    ],
    [
      'to a foreign host',
      '<a href="HTTPS://h.example/a?b=1&amp;c=2">甲</a>',
      `<a href="https://h.example/a?b=1&#x26;c=2" ${away('h.example')}>甲</a>`,
    ],
    ['without scheme', '<a href="//h.example/a">甲</a>', `<a href="https://h.example/a" ${away('h.example')}>甲</a>`],
    [
      'with backslashes',
      '<a href="https:\\\\h.example\\a">甲</a>',
      `<a href="https://h.example/a" ${away('h.example')}>甲</a>`,
    ],
    [
      'that look like a trusted host',
      '<a href="https://www.example.gov.cn@h.example/">甲</a>',
      `<a href="https://h.example/" ${away('h.example')}>甲</a>`,
    ],
    ['to a telephone', '<a href="tel:0123-456 7890">甲</a>', '<a href="tel:01234567890">甲</a>'],
    ['to a mailbox', '<a href="mailto:a@shili.example">甲</a>', '<a href="mailto:a@shili.example">甲</a>'],
    ['within the page', '<a href="#note">甲</a>', '甲'],
    ['that mark a heading for itself', '甲<a href="#x" class=anchor>#</a><a href="#y">¶</a>', '甲'],
    ['to nowhere', '<a href="">甲</a><a name=x>乙</a>', '甲乙'],
    ['without text', '甲<a href="https://h.example/"> </a>', '甲'],
  ])('%s', (_, html, expected) => expect(clean(html)).toBe(`<p>${expected}</p>`));

  it('around paragraphs stand within them', () => {
    expect(clean('<a href="tel:12345"><div>甲</div><div>乙</div></a>')).toBe(
      '<p><a href="tel:12345">甲</a></p><p><a href="tel:12345">乙</a></p>',
    );
  });

  it('stand for sound and film, which are not kept', () => {
    expect(
      clean('<p>甲<video controls><source src="film.mp4">不支持</video></p><audio src="javascript:1"></audio>'),
    ).toBe('<p>甲</p><p><a href="https://www.example.gov.cn/zt/film.mp4">播放视频</a></p>');
  });
});

describe('pictures', () => {
  const wide = (hash: string, alt: string) =>
    `<img src="/media/${hash}" srcset="/media/${hash}?w=640 640w, /media/${hash} 1200w" sizes="(min-width: 44rem) 42rem, 100vw" width="1200" height="800" alt="${alt}" loading="lazy" decoding="async">`;
  const src = 'https://www.example.gov.cn/media/abc';

  it.each([
    [
      'that are kept come from us',
      `<img src="${src}" alt="志愿者在路口" width=1 style="width:900px">`,
      wide('abc', '志愿者在路口'),
    ],
    ['that load lazily are found', `<img src="data:image/gif;base64,R0lGOD" data-src="${src}">`, wide('abc', '')],
    [
      'that are missing say so',
      '<img src="missing.jpg" alt="志愿者">',
      '<span class="picture-missing">图片暂缺：志愿者</span>',
    ],
    ['without an address too', '<img alt="1.png">', '<span class="picture-missing">图片暂缺</span>'],
    ['that open themselves need no link', `<a href="big.JPG"><img src="${src}"></a>`, wide('abc', '')],
    [
      'may be a link elsewhere',
      `<a href="tel:12345"><img src="${src}"></a>`,
      `<a href="tel:12345">${wide('abc', '')}</a>`,
    ],
  ])('%s', (_, html, expected) => expect(clean(html)).toBe(`<p>${expected}</p>`));

  it('narrower than a phone have one form', () => {
    expect(clean('<img src="small.jpg">')).toMatch(
      /^<p><img src="\/media\/\w+" width="320" height="800" alt="" loading="lazy" decoding="async"><\/p>$/,
    );
  });

  it('that are found to be none to look at leave nothing behind', () => {
    const { html, pictures } = sanitizeHtml('<p>甲<img src="t.gif" alt="x"></p>', {
      ...options,
      resolvePicture: () => 'left-out',
    });
    expect([html, pictures]).toEqual(['<p>甲</p>', []]);
  });

  it('that count readers go', () => expect(clean('<p>甲<img src="t.gif" width=1 height=1></p>')).toBe('<p>甲</p>'));

  it.each([
    '1.png',
    'IMG_2034',
    '图片',
    '图1',
    '微信图片_20240102.jpg',
    'DSC0001',
    'image',
    ' ',
    'a1b2c3d4e5f60718293a',
  ])('named %j are decoration', (alt) => expect(clean(`<img src="${src}" alt="${alt}">`)).toContain('alt=""'));

  it.each(['图书馆', '1号楼外景', '示例市地图', 'Town hall'])('named %j keep their name', (alt) => {
    expect(clean(`<img src="${src}" alt="${alt}">`)).toContain(`alt="${alt}"`);
  });

  it('keep their caption', () => {
    expect(clean(`<figure><img src="${src}" alt=""><figcaption>图说</figcaption></figure>`)).toBe(
      `<figure>${wide('abc', '')}<figcaption>图说</figcaption></figure>`,
    );
  });

  it('are listed in order, each once, with the first name that says something', () => {
    const html = `<img src="${src}" alt="1.png"><img src="small.jpg" alt="乙"><img src="${src}" alt="甲">`;
    const { pictures } = sanitizeHtml(html, options);
    expect(pictures.map(({ hash, width, alt }) => [hash === 'abc', width, alt])).toEqual([
      [true, 1200, '甲'],
      [false, 320, '乙'],
    ]);
  });
});

describe('an article pasted from an office program', () => {
  const feed = JSON.parse(readFileSync('tests/fixtures/feeds/pasted-word.json', 'utf8')) as {
    items: { title: string; content_html: string }[];
  };

  it('becomes what was meant', () => {
    const [item] = feed.items;
    expect(clean(item!.content_html, item!.title)).toBe(
      `<p>全市共128所学校参加，占地3.5万m<sup>2</sup>。</p>${table(
        '<tbody><tr><td colspan="2"><p class="align-center">学校</p></td><td><p>数量</p></td></tr><tr><td>小学</td><td>公办</td><td>90</td></tr></tbody>',
      )}`,
    );
  });
});

describe('the plain text of a body', () => {
  it.each([
    ['<p>甲</p><p>乙<br>丙</p>', '甲\n乙\n丙'],
    ['<table><tr><td><p>甲</p></td><td>乙</td></tr><tr><td>丙</td></tr></table>', '甲 乙\n丙'],
    ['<ul><li>甲</li><li>乙</li></ul><h2>丙</h2>丁', '甲\n乙\n丙\n丁'],
    ['<p>甲<img src="missing.png">乙</p>', '甲乙'],
    ['<p>&lt;b&gt; &amp; c</p>', '<b> & c'],
    ['', ''],
  ])('%s → %j', (html, text) => expect(sanitizeHtml(html, options).text).toBe(text));
});

describe('a body of plain text', () => {
  it.each([
    ['甲\n乙\n\t丙', '<p>甲</p><p>乙</p><p>丙</p>'],
    ['甲\n乙\n\n丙\n \n　　丁', '<p>甲<br>乙</p><p>丙</p><p>丁</p>'],
    ['<b>x</b> & "y"', '<p>&#x3C;b>x&#x3C;/b> &#x26; "y"</p>'],
    ['\n\n', ''],
  ])('%j', (text, expected) => expect(sanitizeText(text).html).toBe(expected));
});
