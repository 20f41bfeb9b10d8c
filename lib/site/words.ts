import type { CodeFault } from '../qr/code-fault';
import { KEPT_WORDS } from './kept-words';
import { PRINT_WORDS } from './print-words';

/** Every word of the interface that a reader sees, in one place. */
export const WORDS = {
  skipToContent: '跳到正文',
  youAreHere: '您现在所在的位置',
  search: '搜索',
  siteMap: '网站地图',
  officialSite: '官网首页',

  article: {
    source: '来源',
    publisher: '发布机构',
    published: '发布时间',
    noDate: '日期不详',
    modified: '更新时间',
    author: '作者',
    editor: '责任编辑',
    indexNo: '索引号',
    docNo: '文号',
    writtenDate: '成文日期',
    validUntil: '有效期至',
    emptyBody: '这篇稿件没有正文。',
    readOriginal: '查看官网原文',
    attachments: '相关附件',
    tags: '标签',
    related: '关联稿件',
    earlierInColumn: '同栏目稿件',
    back: '返回列表',
  },

  status: {
    pinned: '置顶',
    corrected: '更正',
    expired: '已失效',
    abolished: '已废止',
    correctedNote: '本文已作更正，请以此页内容为准。',
    expiredNote: '本文已经失效，仅供查阅。',
    abolishedNote: '本文已经废止，仅供查阅。',
    replacedBy: '请看新的稿件',
  },

  fontSize: { label: '字体', small: '小', medium: '中', large: '大' },

  share: {
    open: '分享',
    title: '分享这篇稿件',
    native: '发送给微信好友或其他应用',
    copyLink: '复制链接',
    copyText: '复制标题和链接',
    qrCaption: '扫一扫在手机打开当前页',
    qrAlt: (title: string) => `二维码：扫一扫在手机打开《${title}》`,
    copied: '已复制',
    copyByHand: '没能自动复制，请长按下面的文字复制',
    close: '关闭',
    qr: '二维码',
    saveQr: '长按二维码可以保存或识别',
    poster: '海报',
    posterAlt: (title: string) => `海报：《${title}》，扫码阅读全文`,
    savePosterByHand: '长按海报可以保存到手机',
    savePoster: '保存海报',
    wechat: {
      menu: '点右上角“···”，可以转发给朋友或分享到朋友圈',
      card: '扫码打开的页面，转发后会显示标题和图片；从复制的链接打开的，转发后只显示链接。',
      understood: '知道了',
      filesTitle: '请在浏览器打开附件',
      files: '微信里不能下载附件。请点右上角“···”，选择“在浏览器打开”；也可以复制附件链接，粘贴到浏览器。',
      copyFile: '复制附件链接',
    },
  },

  /** Why a code is not offered for print: see lib/qr/code-fault.ts. */
  codeFaults: {
    address: '网址过长或含有不能印进二维码的字符',
    dense: '图案太密，请印得大一些或换用更短的网址',
    margin: '四周留白不够',
    content: '扫出来的网址与本页网址不一致',
    blur: '印得稍有模糊就扫不出来',
    jpeg: '图片经聊天软件压缩后扫不出来',
    contrast: '褪色或光线不足时扫不出来',
    dark: '放在深色背景上扫不出来',
    perspective: '斜着扫扫不出来',
  } satisfies Record<CodeFault, string>,

  list: {
    all: '全部',
    columns: '栏目',
    tagged: (tag: string) => `标签：${tag}`,
    clearTag: '查看全部稿件',
    more: '更多稿件',
    loading: '正在加载…',
    loadFailed: '没有加载出来，请检查网络后再试',
    retry: '再试一次',
    newArticles: (count: number) => `有 ${count} 篇新稿件`,
    read: '已读',
    end: '已经到底了',
    emptyTitle: '这里还没有稿件',
    emptyText: '稿件正在准备，请过一会儿再来看看。',
    emptyColumnText: '这个栏目暂时没有稿件，请看看其他栏目。',
    waitingTitle: '正在获取稿件',
    waitingText: '第一次启动需要一点时间，请过一会儿刷新本页。',
    offline: '网络不通，以下是保存在本机的稿件',
    page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    previousPage: '上一页',
    nextPage: '下一页',
  },

  searchPage: {
    title: '搜索稿件',
    placeholder: '输入要找的词，例如：垃圾分类',
    found: (count: number, text: string) => `找到 ${count} 篇与“${text}”有关的稿件`,
    kept: (count: number) => `网络不通，只在保存在本机的 ${count} 篇稿件里查找`,
    noneTitle: (text: string) => `没有找到与“${text}”有关的稿件`,
    noneText: '换一个更短的词试试，或者按栏目查找。',
  },

  notFound: {
    title: '没有找到这篇稿件',
    text: '网址可能输错了，也可能稿件已经移走。可以搜索标题里的词，或者回到列表查找。',
    pageTitle: '没有找到这一页',
  },

  typedCode: {
    title: '输入编号看稿件',
    link: '输入编号',
    text: '请输入二维码下面的 8 位稿件编号',
    hint: '大小写都可以，空格和横线可以不输。数字 0 和字母 O、数字 1 和字母 I 或 L 分不清也没关系。',
    open: '打开',
    empty: '还没有输入编号。',
    short: (count: number) => `编号是 8 位，还少 ${count} 位，请对照纸上再看一遍。`,
    long: (count: number) => `编号是 8 位，多了 ${count} 位，请对照纸上再看一遍。`,
    signs: (signs: string) => `编号里只有数字和字母，没有“${signs}”，请对照纸上再看一遍。`,
    unknown: '没有这个编号的稿件，请对照纸上再看一遍。',
  },

  withdrawn: {
    title: '这篇稿件已撤下',
    text: '发布机构已经撤下这篇稿件，内容不再提供。',
    newVersion: '请看替代它的稿件',
  },

  offline: {
    title: '这一页还没有保存在本机',
    text: '现在连不上官网。下面这些稿件已经保存在本机，可以直接阅读。',
    retry: '再试一次',
    none: '本机还没有保存稿件。连上网络后打开一次，最新的稿件就会自动保存。',
    copy: '您看到的是保存在本机的版本',
    savedAt: '保存于',
    unchecked: '尚未核对',
    uncheckedSince: (age: string) => `尚未核对（上次核对：${age}）`,
    same: '与官网一致',
    updated: '官网已更新',
    withdrawn: '官网已撤下',
    load: '查看新内容',
    explain: '查看说明',
  },

  age: {
    now: '刚刚',
    minutes: (count: number) => `${count} 分钟前`,
    hours: (count: number) => `${count} 小时前`,
    days: (count: number) => `${count} 天前`,
    months: (count: number) => `${count} 个月前`,
  },

  changes: {
    show: '看看改了什么',
    title: '与您看到的相比，官网的新内容有这些改动',
    removed: '删去',
    added: '新增',
    gap: '（中间没有改动的部分略）',
    none: '文字没有改动，图片、附件或者相关稿件有更新。',
    failed: '现在比较不了，请过一会儿再试。',
  },

  ...PRINT_WORDS,

  save: {
    save: '收藏',
    saved: '已收藏',
    kept: '已收藏，没有网络也能看',
    partly: '已收藏，文字已经存好；有的图片或附件还没有存下，联网后会自动补上',
    listed: '已收藏，联网后会存到本机',
    full: '已收藏，但手机存储空间不够，没有网络时看不了。请到“收藏与离线”清理一些内容',
    removed: '已取消收藏',
    failed: '这个浏览器不能收藏，请换一个浏览器，或者分享给自己',
  },

  reading: {
    last: '上次读到',
    goOn: '继续阅读',
    dismiss: '不用了',
  },

  ...KEPT_WORDS,

  pack: {
    save: '保存为单个文件',
    title: (first: string, count: number) => `${first}等 ${count} 篇稿件`,
    qrAlt: '二维码：扫一扫查看官网原文',
    official: '内容以官网为准',
    none: '没有可以保存的稿件',
  },

  error: {
    title: '页面出了点问题',
    text: '请过一会儿刷新本页。如果还是不行，可以先看列表里的其他稿件。',
    reload: '刷新',
  },

  visits: { site: '站点访问量', article: '稿件访问量', unknown: '—' },

  leave: {
    title: '即将离开本网站',
    question: (site: string) => `您访问的链接即将离开“${site}”网站，是否继续？`,
    staying: '您要打开的网址属于本网站或相关的网站。',
    stayingTitle: '打开网址',
    host: '要打开的网站',
    asciiHost: '网址里的写法',
    address: '完整网址',
    goOn: '继续访问',
    giveUp: '放弃',
    number: '这个网址用数字代替了网站名称，请确认来源可靠。',
    foreignLetters: '网站名称里混有不同的文字，可能与您熟悉的网站只是看起来相像，请仔细核对。',
    lookAlike: (host: string) => `这个网站名称与“${host}”相像，但不是同一个网站，请仔细核对。`,
    refusedTitle: '这个链接打不开',
    refused: '链接的写法不完整或者不安全，没有打开。您可以返回列表，或者换一个链接。',
  },

  refused: {
    address: { title: '网址不正确', text: '请检查网址有没有输错或者缺字，也可以重新扫码，或回到首页查找稿件。' },
    missing: { title: '没有找到这一页', text: '网址可能输错了，请回到首页查找稿件。' },
    request: { title: '没能完成这次操作', text: '请回到首页，重新打开要看的页面。' },
    busy: { title: '现在访问的人比较多', text: '请等几秒钟，再刷新本页。' },
    home: '回到首页',
  },

  update: { ready: '有新版本', apply: '更新', later: '以后再说' },

  footer: {
    sponsor: '主办',
    techSupport: '技术支持',
    copyright: '版权所有',
    phone: '联系电话',
    address: '地址',
    siteIdCode: '网站标识码',
    findError: '我为网站找错',
    conac: '党政机关网站标识',
  },
} as const;
