import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import { today } from '@/lib/model/civil-time';
import { logInAt, PASSWORD, type Desk } from '../../support/desk';
import { readQrPicture } from '../../support/read-qr';
import { startReader, type Reader } from '../../support/reader-server';
import { sampleFeed, sampleItem } from '../../support/sample-feed';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { postViews, sampleView } from '../../support/visits';

const ID_NUMBER = '99010119000101001X';
const code = articleCodeOf('new');

let feed: StaticServer;
let reader: Reader;
let desk: Desk;

beforeAll(async () => {
  feed = await startStaticServer();
  feed.set('/there', { status: 200, headers: { 'content-type': 'text/html' }, body: 'x'.repeat(100_000) });
  const links = ['/there', '/gone'].map((path) => `<a href="${feed.url(path)}">链接</a>`).join('');
  feed.setJson(
    '/feed.json',
    sampleFeed([
      sampleItem('new', {
        title: '<b>新稿件</b> & “引号”',
        url: undefined,
        summary: '摘要一句话',
        date_published: `${today()}T08:00:00+08:00`,
        content_html: `<p>${ID_NUMBER}，${links}</p>`,
        _govsite: { column: '工作动态', publisher: '示例市文明办' },
      }),
      sampleItem('old', { title: '旧稿件', url: undefined, date_published: '2020-01-01T08:00:00+08:00' }),
      { title: '没有编号' } as never,
    ]),
  );
  reader = await startReader({ feedUrl: feed.url('/feed.json?key=secret'), env: { DESK_PASSWORD: PASSWORD } });
  desk = await logInAt(reader);
});

afterAll(async () => {
  await reader?.stop();
  await feed?.close();
});

const textOf = async (path: string) => (await desk.get(path)).text();

describe('稿件', () => {
  it('makes of one article the whole block, of several a numbered list', async () => {
    const one = await textOf(`/desk/articles?code=${code}`);
    expect(one).toContain(
      `【新稿件 &amp; “引号”】\n摘要一句话\n${today()}　示例市文明办\n${reader.url(`/a/${code}`)}</textarea>`,
    );
    const two = await textOf(`/desk/articles?code=${code}&code=${articleCodeOf('old')}&code=zzzzzzzz&code=x`);
    expect(two).toContain(`2. 旧稿件\n${reader.url(`/a/${articleCodeOf('old')}`)}</textarea>`);
  });

  it('makes a digest of this week alone', async () => {
    const text = /<textarea[^>]*>([^<]*)/.exec(await textOf('/desk/articles?digest=week'))?.[1];
    expect(text).toContain('一周新稿');
    expect(text).toContain('1. 新稿件');
    expect(text).not.toContain('旧稿件');
  });

  it('finds by words', async () => {
    const text = await textOf('/desk/articles?q=旧稿件');
    expect(text).toContain(articleCodeOf('old'));
    expect(text).not.toContain(code);
  });
});

describe('投放点', () => {
  it('are made with an id of their own, and their codes lead to them', async () => {
    const made = await desk.post('/desk/placements/add', { name: '东门社区公告栏 3' });
    expect(made.headers.get('location')).toBe('/desk/placements?made=b3');
    expect(await textOf('/desk/placements?made=b3')).toContain('已添加“东门社区公告栏 3”，短编号是 b3。');
    const address = reader.url(`/a/${code}/b3`);
    for (const file of ['qr.svg', 'qr.png']) {
      const picture = new Uint8Array(await (await fetch(`${address}/${file}`)).arrayBuffer());
      expect(await readQrPicture(picture)).toEqual({ jsqr: address, qr: address });
    }
    const pdf = await fetch(`${address}/qr.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toContain(`"${code}-b3-qr.pdf"`);
    expect(await textOf(`/desk/codes?code=${code}&placement=b3`)).toContain(`src="/a/${code}/b3/qr.svg"`);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(41) }, 'name'],
    [{ name: '西门', id: '西' }, 'id'],
    [{ name: '西门', id: 'b3' }, 'taken'],
  ])('%j is refused: %s', async (form, problem) => {
    const answer = await desk.post('/desk/placements/add', form as Record<string, string>);
    const location = answer.headers.get('location') ?? '';
    expect(new URLSearchParams(location.split('?')[1]).get('problem')).toBe(problem);
    expect(await textOf(location)).toContain('role="alert"');
  });

  it('leave the choice when they are retired, and their codes still work', async () => {
    await desk.post('/desk/placements/add', { name: '<i>南门</i>', id: 'South-1' });
    await desk.post('/desk/placements/change', { id: 'south-1', name: '<i>南门</i> 2', retired: 'yes' });
    expect(await textOf('/desk/placements')).toContain('value="&lt;i&gt;南门&lt;/i&gt; 2"');
    expect(await textOf(`/desk/codes?code=${code}`)).not.toContain('south-1');
    expect((await fetch(reader.url(`/a/${code}/south-1`))).status).toBe(200);
    const unknown = await desk.post('/desk/placements/change', { id: 'b9', name: '没有' });
    expect(unknown.headers.get('location')).toBe('/desk/placements?problem=unknown');
  });

  it.each(['/a/zzzzzzzz/b3/qr.svg', `/a/${code}/b_3/qr.svg`, `/a/${code}/b3/qr.gif`, `/a/${code}/b3/x/qr.svg`])(
    '%s is not there',
    async (path) => expect((await fetch(reader.url(path))).status).toBe(404),
  );
});

describe('访问统计', () => {
  beforeAll(async () => {
    await postViews(reader, [
      sampleView({ code, placement: 'b3', channel: 'qr' }),
      sampleView({ code, placement: 'b3', channel: 'qr' }),
      sampleView({ code, placement: '-cmd', channel: 'qr' }),
      sampleView({ channel: 'wechat' }),
    ]);
  });

  it('draws and lists by day, article, placement and channel', async () => {
    const text = await textOf('/desk/visits?days=7');
    expect(text).toContain('aria-label="近 7 天的每日访问量柱状图，合计 4 次，最多的一天 4 次"');
    for (const words of [
      '新稿件',
      '东门社区公告栏 3（b3）',
      '未登记的编号（-cmd）',
      '列表和其他页面',
      '扫投放点二维码',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/\sstyle="/);
  });

  it('narrows to an article and a placement', async () => {
    expect(await textOf(`/desk/visits?code=${code.toUpperCase()}&placement=b3`)).toContain('>2</strong>');
    expect(await textOf('/desk/visits?placement=none')).toContain('这段时间没有访问记录');
  });

  it('gives a table that Excel reads, with nothing in it that it would run', async () => {
    const response = await desk.get('/desk/visits.csv?days=7');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines).toContain(`${today()},${code},新稿件 & “引号”,b3,东门社区公告栏 3,扫投放点二维码,2`);
    expect(lines).toContain(`${today()},${code},新稿件 & “引号”,'-cmd,未登记的编号,扫投放点二维码,1`);
  });
});

describe('供稿检查', () => {
  it('reports what came in, what was left out and why, without the address of the feed', async () => {
    const text = await textOf('/desk/checks');
    for (const words of ['测试专栏', '没有编号（id），也没有网址可以代替', '收下', '2 篇'])
      expect(text).toContain(words);
    for (const secret of ['key=secret', reader.dataDir]) expect(text).not.toContain(secret);
  });

  it('names old columns, missing fields and numbers, which it does not show whole', async () => {
    const text = await textOf('/desk/checks');
    for (const words of ['两周没有更新', '来源：2 篇', '990*************1X']) expect(text).toContain(words);
    expect(text).not.toContain(ID_NUMBER);
    expect(await textOf('/desk')).toContain('1 处号码可能需要遮盖');
  });

  it('looks for dead links when it is asked to, beside everything else', async () => {
    const before = feed.requests.length;
    await desk.get('/desk/checks');
    expect(feed.requests.length).toBe(before);
    expect((await desk.post('/desk/checks/links')).headers.get('location')).toBe('/desk/checks');
    await expect.poll(() => textOf('/desk/checks'), { timeout: 20_000 }).toContain('共 2 个链接');
    const text = await textOf('/desk/checks');
    expect(text).toContain(feed.url('/gone'));
    expect(text).toContain('页面已经不在（答复代码 404）');
    expect(text).not.toContain(feed.url('/there'));
  });
});

describe('转发预览', () => {
  it.each([code, code.toUpperCase(), 'https://www.shishi.example/zt/a/CODE/b3?from=timeline'])(
    'takes %s',
    async (given) => {
      const query = new URLSearchParams({ code: given.replace('CODE', code) });
      expect(await textOf(`/desk/preview?${query}`)).toContain('微信：粘贴的网址');
    },
  );

  it('says when it knows no such article', async () => {
    expect(await textOf('/desk/preview?code=nothing')).toContain('没有找到这篇稿件');
  });
});
