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
    saveQr: '长按二维码可以保存或识别',
  },

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
    noneTitle: (text: string) => `没有找到与“${text}”有关的稿件`,
    noneText: '换一个更短的词试试，或者按栏目查找。',
  },

  notFound: {
    title: '没有找到这篇稿件',
    text: '网址可能输错了，也可能稿件已经移走。可以搜索标题里的词，或者回到列表查找。',
    pageTitle: '没有找到这一页',
  },

  withdrawn: {
    title: '这篇稿件已撤下',
    text: '发布机构已经撤下这篇稿件，内容不再提供。',
    newVersion: '请看替代它的稿件',
  },

  offline: {
    title: '这一页还没有保存在本机',
    text: '现在连不上网络。下面这些稿件已经保存在本机，可以直接阅读。',
    none: '本机还没有保存稿件。连上网络后打开一次，最新的稿件就会自动保存。',
    copy: '您看到的是保存在本机的版本',
    savedAt: '保存于',
    unchecked: '尚未核对',
    same: '与官网一致',
    updated: '官网已更新',
    withdrawn: '官网已撤下',
    load: '查看新内容',
  },

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
