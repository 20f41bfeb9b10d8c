import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '@/lib/content/sanitize-html';
import { foreignParts } from './allowed-output';
import { options } from './sanitize-options';

const clean = (html: string) => sanitizeHtml(html, options).html;

/** Payloads of our own writing, by the way in which they try. Each carries the word 正文 that must stay. */
const payloads: Record<string, string[]> = {
  'elements that run': [
    '<script>alert(1)</script>正文',
    '<SCRIPT SRC=//e.example/x.js></SCRIPT>正文',
    '<scr<script>ipt>alert(1)</scr</script>ipt>正文',
    '<script/x>alert(1)</script/>正文',
    '<script>"</b>"</script >正文',
    '<script\n>alert(1)</script\n>正文',
    '<script>a<b "x</script><p>正文',
    '<iframe src="javascript:alert(1)"></iframe>正文',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>正文',
    '<object data="data:text/html,<script>alert(1)</script>"></object>正文',
    '<embed src="//e.example/x.swf">正文',
    '<applet code="X"></applet>正文',
    '<frameset onload=alert(1)><frame src=x></frameset>正文',
    '<base href="//e.example/">正文',
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">正文',
    '<link rel=stylesheet href=//e.example/x.css>正文',
    '<style>*{background:url(//e.example)}</style>正文',
    '<template><script>alert(1)</script></template>正文',
    '<portal src="https://e.example"></portal>正文',
    '<dialog open onclose=alert(1)>x</dialog>正文',
  ],
  'attributes that run': [
    '<img src=x onerror=alert(1)>正文',
    '<img src="x"onerror="alert(1)">正文',
    '<img/src=x/onerror=alert(1)>正文',
    '<img src=x OnErRoR=alert(1)>正文',
    '<img src=x onerror\n=\nalert(1)>正文',
    '<img """><script>alert(1)</script>">正文',
    "<img src='x' alt='\"><script>alert(1)</script>'>正文",
    '<p onclick=alert(1) onpointerover=alert(1)>正文</p>',
    '<p style="background:url(javascript:alert(1))">正文</p>',
    '<p style="x:expression(alert(1))">正文</p>',
    '<p style="position:fixed;inset:0;z-index:9999">正文</p>',
    '<div tabindex=1 autofocus onfocus=alert(1)>正文</div>',
    '<details open ontoggle=alert(1)><summary>正文</summary></details>',
    '<p id=body name=getElementById contenteditable>正文</p>',
    '<p slot=x is=y part=z nonce=q itemprop=w>正文</p>',
    '<marquee onstart=alert(1)>正文</marquee>',
    '<table background="javascript:alert(1)"><tr><td>正文</table>',
    '<td background=x>正文</td>',
    '<ol start=1 type="x" onclick=alert(1)><li value=9>正文</ol>',
  ],
  'addresses that run': [
    '<a href="javascript:alert(1)">正文</a>',
    '<a href=" &#14; javascript:alert(1)">正文</a>',
    '<a href="java\nscript:alert(1)">正文</a>',
    '<a href="java&Tab;script&colon;alert(1)">正文</a>',
    '<a href="&#106;avascript:alert(1)">正文</a>',
    '<a href="JaVaScRiPt:alert(1)">正文</a>',
    '<a href="vbscript:msgbox(1)">正文</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">正文</a>',
    '<a href="blob:https://e.example/x">正文</a>',
    '<a href="file:///etc/passwd">正文</a>',
    '<a href="view-source:https://e.example">正文</a>',
    '<a href="intent://x#Intent;scheme=http;end">正文</a>',
    '<a href="weixin://dl/business">正文</a>',
    '<a href="mailto:a@b.example?subject=x" onclick=alert(1)>正文</a>',
    '<a href="mailto:&quot;><script>@x">正文</a>',
    '<a href="tel:1234<script>">正文</a>',
    '<a href="https://e.example/x" target=_blank ping=//e.example download>正文</a>',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">正文',
    '<img src="javascript:alert(1)" dynsrc=javascript:alert(1) lowsrc=javascript:alert(1)>正文',
    '<img srcset="javascript:alert(1) 1x" src="/media/x&quot;onerror=alert(1)">正文',
    '<video src="javascript:alert(1)" poster="javascript:alert(1)">x</video>正文',
    '<audio><source src="data:audio/mp3,x" onerror=alert(1)></audio>正文',
    '<form action="javascript:alert(1)"><button formaction=javascript:alert(1)>x</button>正文</form>',
    '<input type=image src=x onerror=alert(1)>正文',
    '<map><area href="javascript:alert(1)"></map>正文',
  ],
  'parsers that disagree': [
    '<svg onload=alert(1)><p>x</p></svg>正文',
    '<svg><script>alert(1)</script></svg>正文',
    '<svg><style><img src=x onerror=alert(1)></style></svg>正文',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></svg>正文',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>正文',
    '<math><mi xlink:href="data:x,<script>alert(1)</script>"></mi></math>正文',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>正文',
    '<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>正文',
    '<svg>正文<img src=x onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>正文',
    '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>正文',
    '<title><a href="</title><img src=x onerror=alert(1)>"></title>正文',
    '<xmp><p title="</xmp><img src=x onerror=alert(1)>">正文</xmp>',
    '<noembed><img title="</noembed><img src=x onerror=alert(1)>"></noembed>正文',
    '<plaintext>正文<script>alert(1)</script>',
    '<listing>&lt;img src=x onerror=alert(1)&gt;正文</listing>',
    '<select><option><img src=x onerror=alert(1)></select>正文',
    '<table><a href=javascript:alert(1)><tr><td>正文</table>',
    '<!--><img src=x onerror=alert(1)>-->正文',
    '<!-- --!><img src=x onerror=alert(1)>正文',
    '<!--[if IE]><script>alert(1)</script><![endif]-->正文',
    '<![CDATA[<img src=x onerror=alert(1)>]]>正文',
    '<?php echo "<script>alert(1)</script>" ?>正文',
    '</p/<img src=x onerror=alert(1)>正文',
    '<p title="&quot;><img src=x onerror=alert(1)>">正文</p>',
    '<a href="x"title="`><img src=x onerror=alert(1)>">正文</a>',
    '\u0000<scr\u0000ipt>alert(1)</script>正文',
    '<\u0000img src=x onerror=alert(1)>正文',
    '<img\u000bsrc=x\u000conerror=alert(1)>正文',
    '&lt;script&gt;alert(1)&lt;/script&gt;正文',
    '＜script＞alert(1)＜/script＞正文',
    '<form id=f><p>正文</form><form id=g onsubmit=alert(1)>',
    '<b><p></b><script>alert(1)</script>正文</p>',
    '<x-y onclick=alert(1) is=script>正文</x-y>',
    '<span class="picture-missing" onclick=alert(1)>正文</span>',
    '<div class="table-scroll evil" role=alert aria-label="x" style="top:0">正文</div>',
  ],
};

const all = Object.entries(payloads).flatMap(([way, list]) => list.map((payload) => [way, payload] as const));

describe.each(all)('%s: %j', (_, payload) => {
  const html = clean(payload);

  it('leaves nothing but what the list allows', () => expect(foreignParts(html)).toEqual([]));

  it('leaves the text', () => expect(html).toContain('正文'));

  it('leaves nothing that a second look would find', () => {
    expect(foreignParts(clean(html))).toEqual([]);
    expect(clean(html)).toBe(html);
  });
});

it('has at least ninety payloads, each once', () => {
  expect(new Set(all.map(([, payload]) => payload)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(90);
});

it('shows mark-up that was written as text as text', () => {
  expect(clean('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')).toBe('<p>&#x3C;script>alert(1)&#x3C;/script></p>');
});
