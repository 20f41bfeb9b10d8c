/** What reports say in English (lib/feed, lib/ingest), in the words of staff. The first that fits counts. */
const WORDS: [pattern: RegExp, words: string | ((match: RegExpExecArray) => string)][] = [
  [/there is no url instead/, '没有编号（id），也没有网址可以代替，没有收下'],
  [/is missing|one has no "url"/, '缺少必填的内容'],
  [/neither content_html nor content_text/, '没有正文'],
  [/was escaped twice/, '正文多转义了一次，已还原'],
  [/is not a date from (\d+) to (\d+)/, (match) => `日期写法不对，应在 ${match[1]} 至 ${match[2]} 年之间`],
  [/longer than (\d+) characters; cut/, (match) => `超过 ${match[1]} 个字，已截短`],
  [/longer than (\d+) characters/, (match) => `超过 ${match[1]} 个字符`],
  [/has the id of an item before it/, '编号与前面的稿件重复'],
  [/another feed has an item of this id|the next candidate is taken/, '编号与另一个供稿重复，换用了别的网址编号'],
  [/at the same url now has this id/, '同一网址换了编号，原来的二维码继续有效'],
  [/taken over from/, '从已停用的供稿接手'],
  [/is none of .*; taken as active/, '状态写法不认识，按正常稿件处理'],
  [/only the first (\d+) of (\d+) are kept/, (match) => `共 ${match[2]} 个，只收前 ${match[1]} 个`],
  [/is not an address of a picture/, '图片网址写法不对'],
  [/is not an address of a file/, '附件网址写法不对'],
  [/is not an http\(s\) address/, '网址写法不对，应以 http:// 或 https:// 开头'],
  [/is not text|is not an object|are not objects/, '内容的类型不对'],
  [/was withdrawn; returns/, '稿件已撤下，供稿里仍有；恢复需写明状态或更新时间'],
  [/is older than .* of what is stored/, '比已收的版本旧，下次读取仍如此才采用'],
  [/absent from this complete feed/, '供稿里少了已收的稿件，下次读取仍如此才撤下'],
  [/items without id were left out/, '有稿件没有编号，本次不判断哪些稿件被删'],
  [/answered (\d{3})/, (match) => `对方答复 ${match[1]}，没有取到`],
  [/no complete answer within|ETIMEDOUT/, '对方太久没有答复'],
  [/ENOTFOUND|EAI_AGAIN/, '找不到这个网站的地址'],
  [/ECONNREFUSED/, '对方拒绝连接'],
  [/CERT|certificate|SSL|TLS/i, '对方的安全证书有问题'],
  [/ECONNRESET|UND_ERR_SOCKET|closed the connection/, '对方中断了连接'],
  [
    /is not a public address|is not one of web servers/,
    '网址在内部网络或不常用的端口，没有读取；请技术人员看 FEED_ALLOW_PRIVATE',
  ],
  [/more than (\d+) bytes/, '文件太大'],
  [/is not a picture|cannot be decoded/, '不是能识别的图片'],
  [/redirected/, '网址被转到别处，没有跟随'],
  [/there is no such file|is not a file|cannot be read/, '没有这个文件，或者读不了'],
  [
    /is not JSON Feed|not valid JSON|instead of JSON|expected a JSON object|instead of an array|the answer is empty/,
    '供稿内容不是规定的格式（JSON Feed）',
  ],
  [/neither UTF-8|is not valid|GB18030/, '文字编码不对'],
  [/wants no request before/, '对方要求晚些再来'],
  [/items were not saved/, '有稿件没有存下来'],
  [/fetched with the next syncs/, '数量较多，余下的在以后几次读取时取'],
];

/** `undefined`: there are no words for it yet, and the English ones have to do. */
export function problemInChinese(reason: string): string | undefined {
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(reason);
    if (match) return typeof words === 'string' ? words : words(match);
  }
  return undefined;
}
