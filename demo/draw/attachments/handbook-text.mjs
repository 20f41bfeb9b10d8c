import { articles } from './convention-text.mjs';

const checks = [
  '今天的垃圾分好了类',
  '过马路走了斑马线',
  '骑车戴了头盔',
  '自行车停在了线内',
  '吃饭没有剩下',
  '和邻居打了招呼',
  '给需要的人让了座',
  '在公共场所轻声说话',
  '随手关了灯和水龙头',
  '这个月参加了一次志愿服务',
];

const book =
  'M158,286 A98,98 0 0 1 354,286 C310,292 282,306 256,326 C230,306 202,292 158,286 Z M246,350 C206,318 150,306 92,314 V404 C150,396 206,408 246,440 Z M266,350 C306,318 362,306 420,314 V404 C362,396 306,408 266,440 Z';

/** 宣传手册: a cover and three printed pages, the part that is given out on line. */
export const handbookBody = `
<div class="cover">
<svg width="150" height="150" viewBox="0 0 512 512"><rect width="512" height="512" rx="112" fill="#a61b1b"/><path d="${book}" fill="#fff" transform="translate(0 -20)"/></svg>
<h1>示例市<br>文明宣传手册</h1>
<p>网上阅读版（节选）：文明公约　文明餐桌　垃圾分类</p>
<p style="margin-top: 70mm">示例市精神文明建设办公室　编印</p>
</div>
<h2 class="page">一、文明公约十条</h2>
<ol>${articles.map((text) => `<li>${text}</li>`).join('')}</ol>
<h2>二、我们能做什么</h2>
<ul>
<li>在家里：垃圾分好类，节约水和电，不从窗户往外扔东西。</li>
<li>在小区：车停线内，狗牵绳走，楼道不堆物，遇到老人帮一把。</li>
<li>在路上：红灯停、绿灯行，戴好头盔，礼让行人。</li>
<li>在公共场所：排队、轻声、不吸烟，用完的座位收拾干净。</li>
<li>在网上：说话有分寸，转发先核实，不泄露他人信息。</li>
</ul>
<h2 class="page">三、一桌菜怎么点</h2>
<table>
<tr><th style="width: 20%">几个人</th><th style="width: 26%">先点几个菜</th><th>小提示</th></tr>
<tr><td>两人</td><td>三个菜，可选半份</td><td>主食后点，吃多少添多少</td></tr>
<tr><td>四人</td><td>四至五个菜</td><td>一半素、一半荤，汤算一个菜</td></tr>
<tr><td>八至十人</td><td>人数减一</td><td>冷菜合成拼盘，上热菜后再看要不要加</td></tr>
<tr><td>吃剩了</td><td>打包带走</td><td>两小时内放进冰箱，再吃要热透</td></tr>
</table>
<h2>四、垃圾怎么分</h2>
<table>
<tr><th style="width: 17%">类别</th><th style="width: 13%">桶色</th><th>常见物品</th><th style="width: 30%">小提示</th></tr>
<tr><td>可回收物</td><td>蓝色</td><td>纸箱、塑料瓶、易拉罐、旧衣物、玻璃瓶</td><td>倒空、压扁、保持干燥</td></tr>
<tr><td>厨余垃圾</td><td>绿色</td><td>剩菜剩饭、果皮菜叶、茶渣、蛋壳</td><td>沥干水，去掉包装袋</td></tr>
<tr><td>有害垃圾</td><td>红色</td><td>充电电池、废灯管、过期药品、油漆桶</td><td>轻放，易碎的包好</td></tr>
<tr><td>其他垃圾</td><td>灰色</td><td>用过的纸巾、陶瓷碎片、烟头、大骨头</td><td>分不清时投入此桶</td></tr>
</table>
<h2 class="page">五、测一测</h2>
<p>下面十件事，您做到了几件？做到一件得一分，和家人一起比一比。</p>
<table>
<tr><th style="width: 12%">序号</th><th>我做到了</th><th style="width: 16%">打勾</th></tr>
${checks.map((text, index) => `<tr><td>${index + 1}</td><td>${text}</td><td>□</td></tr>`).join('')}
</table>
<p>8分以上，请继续带动身边的人；5至7分，再努力一点；5分以下，从今天的一件小事开始。</p>
<h2>六、一起参与</h2>
<p>到所在社区的服务站填一张报名表，就可以参加志愿服务；把对城市的建议写下来，投进公告栏旁的意见箱，每一条都会有人看、有人办、有人回。</p>
<p class="right">示例市精神文明建设办公室</p>
`;
