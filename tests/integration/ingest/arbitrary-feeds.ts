import fc from 'fast-check';

/** What stands where something else should: any JSON, and values that have broken readers before. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    ...['', ' ', '\u0000', '\ud800', '\u202e反转', '__proto__', 'constructor', 'a'.repeat(3000), '<b>', '&amp;lt;'],
    ...[0, -0, 1, -1, 1e21, 9007199254740993, true, false, null, [], [[]], {}, [null], { name: null }],
  ),
);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('关于调整楼道清理时间的通知', '<b>标题</b> &amp;amp; 副题', '\ud83d 半个'),
);

/** Nothing here leads to another machine. */
const address = fc.constantFrom(
  ...['a.html', '/b', '?c', '#d', 'https://www.shili.example/1.html', 'https://www.shili.example/1.html#x'],
  ...[
    'http://127.0.0.1:9/x.png',
    'file:///etc/passwd',
    '../../etc/passwd',
    'javascript:alert(1)',
    'data:,x',
    'http://[',
  ],
);

const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map((instant) => instant.toISOString()),
  fc.constantFrom('2024-02-30', '9999-12-31', '2024-05-01', '2024年5月1日 9时', 'yesterday', '0000-00-00'),
  fc.integer(),
);

const html = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<table><tr><td>',
        '</table>',
        '<img src=x onerror=alert(1)>',
        '<script>x</script>',
      ),
      fc.constantFrom(
        '<a href="javascript:x">',
        '<div style="display:none">',
        '<!--',
        '<b',
        '&#0;',
        '&lt;p&gt;',
        '<svg/onload=x>',
      ),
      fc.constantFrom('<img src="data:image/png;base64,AAAA">', '<img src="http://127.0.0.1:9/p.png">', '</'),
      text,
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const id = fc.oneof(fc.constantFrom('1', '2', 'a', ' a ', 1, 2, 7), text);

/** Each member is as it should be, or odd, or missing. */
function loose<T>(members: Record<string, fc.Arbitrary<T>>): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.fromEntries(
    Object.entries(members).map(([name, right]) => [
      name,
      fc.oneof({ weight: 4, arbitrary: right as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: odd }),
    ]),
  );
  return fc.record(model, { requiredKeys: [] });
}

const govsite = loose<unknown>({
  status: fc.constantFrom('active', 'corrected', 'withdrawn', 'Expired', 'abolished'),
  statusDate: date,
  source: text,
  column: text,
  writtenDate: date,
  validUntil: date,
  pinned: fc.boolean(),
  related: fc.array(loose<unknown>({ title: text, url: address }), { maxLength: 3 }),
});

const members: Record<string, fc.Arbitrary<unknown>> = {
  url: address,
  external_url: address,
  title: text,
  content_html: html,
  content_text: text,
  summary: text,
  image: address,
  banner_image: address,
  date_published: date,
  date_modified: date,
  authors: fc.array(loose<unknown>({ name: text }), { maxLength: 3 }),
  tags: fc.array(text, { maxLength: 4 }),
  language: fc.constantFrom('zh-CN', 'ug_Arab', 'x'),
  attachments: fc.array(loose<unknown>({ url: address, title: text, mime_type: text, size_in_bytes: fc.integer() }), {
    maxLength: 3,
  }),
  _govsite: govsite,
};

const head = {
  version: fc.constantFrom('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1', '1.1', 1),
};

/** Documents that are nearly feeds, as values. */
export const nearlyFeeds: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: odd },
  {
    weight: 8,
    arbitrary: loose<unknown>({
      ...head,
      title: text,
      home_page_url: address,
      feed_url: address,
      next_url: fc.constantFrom('feed.json', './feed.json', '../feed.json', 'missing.json', 'http://127.0.0.1:9/'),
      language: text,
      items: fc.array(fc.oneof({ weight: 6, arbitrary: loose({ id, ...members }) }, { weight: 1, arbitrary: odd }), {
        maxLength: 8,
      }),
    }),
  },
);

/** Bytes that are no JSON, or only just: cut, altered, of another encoding, or noise. */
export const brokenBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.tuple(nearlyFeeds, fc.nat(), fc.nat(255)).map(([feed, at, byte]) => {
    const bytes = Buffer.from(JSON.stringify(feed) ?? '');
    if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return bytes;
  }),
  fc.tuple(nearlyFeeds, fc.nat()).map(([feed, end]) => {
    const bytes = Buffer.from(JSON.stringify(feed) ?? '');
    return bytes.subarray(0, end % (bytes.length + 1));
  }),
  nearlyFeeds.map((feed) => Buffer.from(`\ufeff${JSON.stringify(feed) ?? ''}`, 'utf16le')),
);

/** Feeds as the specification allows them, members in any combination; ids are each other's like in no form. */
export const validFeeds = fc
  .uniqueArray(fc.tuple(fc.nat(60), fc.record(members, { requiredKeys: [] })), {
    maxLength: 8,
    selector: ([number]) => number,
  })
  .map((items) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: '创文专栏',
    items: items.map(([number, rest]) => ({ ...rest, id: number % 3 === 0 ? number : `post_${number}` })),
  }));
