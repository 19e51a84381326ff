/** What stands around a report on a web page: dates, sources, buttons, lists of other pages. */
import type { Publication } from '../report/report.ts';
import { withoutBlanks } from '../text/blanks.ts';
import { halfWidth } from '../text/half-width.ts';

/** Such lines are short; a sentence that speaks of the same things is none. */
const MAX_LENGTH = 120;

const anyOf = (words: string): RegExp => new RegExp(`^(?:${words.trim().replace(/\s+/g, '|')})$`, 'i');

/** What pages say of a page, above it or below it. */
const said = anyOf(`
  (?:信息|文章|内容)?(?:发布|发稿|更新|录入)(?:日期|时间) (?:信息|文章|稿件|内容)?(?:来源|出处) 稿源 供稿(?:单位|人)?
  (?:总|累计)?(?:浏览|阅读|点击|访问)(?:次数|人次|量|数)? 人气 访问人数
`);
/** What they say above it only: the particulars of the document. */
const particular = anyOf(`
  (?:信息)?(?:成文|生成|公开|制发|制作|印发|生效|实施|失效|废止)(?:日期|时间) 信息时间 (?:发布|发文|公开|责任|制发|制作|公开责任|信息公开|所属|供稿)(?:机构|机关|单位|部门|处室|主体)
  发布(?:人|者) 作者 撰稿(?:人)? 录入(?:人|者|员) 编辑 责任编辑 责编 审核(?:人)? 审核发布
  (?:信息)?索引号? (?:统一|信息|文件)编号 (?:发文|公文)?文号 发文字号 (?:信息|主题|体裁|组配|服务对象|栏目|文件)分类 体裁 公文(?:种类|类型|标题) 信息(?:名称|类别|标题|时效|状态)
  主题词 关键[词字] (?:内容|信息)概述 有效性 是否有效 时效性 公开(?:方式|范围|时限|形式|属性|类别|程序) 载体(?:类型|形式) 服务对象 所属(?:栏目|主题|分类)
  (?:视力)?保护(?:视力)?色 视力保护色 背景色 字体(?:大小|颜色)? 字号(?:大小)? 文字大小 分享(?:到|至)? 打印 朗读
`);
/** The same in words that a report may have in a table or a remark as well. */
const vague = anyOf('名称 标题 题名 编号 分类 类别 栏目 类型 组配 有效期 操作');
/** What they say below it only. */
const served = anyOf(`
  主办(?:单位)? 承办(?:单位)? 协办(?:单位)? 主管(?:单位)? 维护(?:单位)? 运维(?:单位)? 网站(?:管理|维护|制作|访问量|备案号) 技术支持(?:电话)? 版权(?:所有)?
  责任编辑 责编 编辑 信息(?:录入|编辑|审核)(?:人)? 录入(?:人|者|员)? 审核(?:人)? 初审 复审 终审 一审 二审 三审 校对 签发 监制 本文(?:链接|网址|地址)
  (?:上|下|前|后)一?[篇条] 附件(?:列表|下载)?[\\d一二三四五六七八九十]* (?:文件|相关|附件)下载 下载(?:附件|文件|地址)? 分享(?:到|至)?
  (?:违法和?不良信息)?举报(?:电话|邮箱) (?:政府)?网站标识码 备案(?:号|编号|序号)
`);
/** How an office is reached: its own line in a report, the page's where its foot follows. */
const contact =
  /^(?:.{0,8}(?:地址|电话|热线|邮编|邮政编码|传真|邮箱|E-?mail)|联系(?:方式|人)|办公时间|工作时间|受理时间)\s*[：:]/i;

/** 【发布日期】： */
const labelled = /^[【[（(〖〔\s]*([^：:【】[\]（）()〖〗]{1,16}?)\s*[】\])）〗〕]?\s*[：:]/;
const labelOf = (line: string): string => withoutBlanks(labelled.exec(line)?.[1] ?? '');

const date = /^[【[（(\s]*(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/;
const time = /^\s*(\d{1,2}:\d{2})(?::\d{2})?/;
/** 日期：2023-01-20; 时间：上午 is none. */
const dated = /^[【[（(\s]*(?:日期|时间)\s*[】\])）]?\s*[：:]\s*[\d【[]/;
const counted = /^(?:浏览|阅读|点击|访问)(?:次数|人次|量|数)?\s*\d*\s*次?$/;
const controlWord =
  /^(?:我要|点击|PDF|word)?(?:打印|关闭|收藏|分享|下载|纠错|举报|评论|朗读|播放|停止|返回|复制|放大|缩小|默认|语音播报|无障碍|长者|适老|扫一扫|手机扫一扫|大|中|小|超大|[TA][大小+-]|字体|字号|微信|微博|QQ|更多|收藏夹|点击|在线|TOP)(?:本页|窗口|本窗口|页面|此页|该页|文本|文章|正文|全文|版本?|模式|阅读|浏览|到|至|列表|首页|上一页|顶部|链接|附件|手机端|空间|好友|word版|pdf版)*[：:]?$/i;
/** 大 中 小 */
const textSize = /^[大中小][：:]?$/;
const trail =
  /^(?:您?(?:当前|现在|所在)?的?位置|您(?:当前|现在)?(?:所)?在?的?位置|当前位置|首页)\s*[：:>＞›»/|]|^首页\s/;

/** Line of a page's foot, after which nothing belongs to the report. */
const foot =
  /^[【[（(〖]?\s*(?:版权所有|版权声明|技术支持|网站标识码|网站地图|联系我们|关于我们|网站声明|隐私(?:声明|政策)|法律声明|使用帮助|设为首页|加入收藏|收藏本站|相关(?:链接|文章|阅读|信息|稿件|附件|新闻|报道|文档|文件|解读)[\s：:】\]]*$|友情链接|返回顶部|回到顶部|手?机?扫一扫(?:在|，)|扫描(?:下方|下面)?二维码|附件下载|文件下载|相关下载|您访问的|您是第|(?:政府)?网站(?:找错|纠错)|党政机关$|推荐阅读|(?:热点|相关|今日)推荐|最新(?:文章|发布|信息)$|猜你喜欢|您可能感兴趣|建议使用\S*(?:浏览器|分辨率|以上)|点击下载|(?:官方|政务)?(?:微信|微博)(?:公众号)?$|(?:微信)扫一扫|手机版$|智能问答|(?:用户|发表)评论|中国政府网|[-—\s]*\S{0,8}部[门委]网站|上一[篇页条]|下一[篇页条]|Copyright|Powered by|Produced by|©)/i;
const registration = /ICP备|公网安备|网站标识码|版权所有|All Rights Reserved/i;
const fileName =
  /^(?:附件)?\s*[\d一二三四五六七八九十]*\s*[.、：:]?\s*\S.*\.(?:docx?|wps|pdf|xlsx?|et|zip|rar|ofd)\s*(?:[（([].*)?$/i;
const MAX_PAGE_NUMBER = 30;
const pageNumber = /^[-—–－·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／共]\s*\d{1,3}\s*页?)?[-—–－·\s]*$/;

/** Whether a line is prose, whatever it speaks of. */
export const isSentence = (line: string): boolean => /[。！]$/.test(line) || line.length > MAX_LENGTH;

/** A line between title and text that is none of the report's. */
export function isPageHead(line: string): boolean {
  if (isSentence(line)) return false;
  const label = labelOf(line);
  const isLabelled = said.test(label) || particular.test(label) || vague.test(label) || dated.test(line);
  return isLabelled || isStamp(line) || isControls(line) || trail.test(line) || fileName.test(line);
}

/** 2023-01-20 09:30 来源：…; a date in words alone may be the report's own. */
function isStamp(line: string): boolean {
  const text = halfWidth(line);
  const [stated = ''] = date.exec(text) ?? [];
  if (stated === '') return counted.test(text);
  const rest = text.slice(stated.length);
  const [clock = ''] = time.exec(rest) ?? [];
  const behind = rest
    .slice(clock.length)
    .replace(/^[\s】\])）|]+/, '')
    .trim();
  return behind === '' ? clock !== '' || !stated.includes('年') : isPageHead(behind);
}

/** Whether a cell names one of the particulars that web pages give in a box: 索引号, 发布机构. */
export function isParticular(cell: string): boolean {
  const name = withoutBlanks(cell).replace(/[：:]$/, '');
  return name.length <= 16 && (said.test(name) || particular.test(name));
}

/** A line with which the page goes on after the report. */
export function isPageFoot(line: string): boolean {
  if (isSentence(line)) return false;
  const label = labelOf(line);
  const isFoot = said.test(label) || served.test(label) || foot.test(line) || registration.test(line);
  return isFoot || isControls(line) || trail.test(line) || fileName.test(line);
}

/** A line that is the foot's where the foot follows: 地址：…, 电话：… */
export const isContact = (line: string): boolean => !isSentence(line) && contact.test(line);

/** A row of buttons: 【打印】 【关 闭】 */
function isControls(line: string): boolean {
  const words = line.split(/[\s|｜/【】〖〗[\]（）()]+/).filter(word => word !== '');
  const areWords = words.some(word => !textSize.test(word)) && words.every(word => controlWord.test(word));
  return areWords || (words.length <= 4 && controlWord.test(withoutBlanks(words.join(''))) && words.length > 1);
}

/** — 3 —, 第3页 */
export function isPageNumber(line: string): boolean {
  return line.length <= MAX_PAGE_NUMBER && pageNumber.test(line);
}

/** What the head of a web page says of the publication. */
export function readPublication(line: string): Partial<Pick<Publication, 'date' | 'time' | 'source'>> {
  const text = halfWidth(line);
  const at = /(?:(?:发布|发稿)(?:日期|时间)|(?:^|[\s【[（(|])(?:日期|时间))\s*[】\])）]?\s*[：:]\s*(?=20\d\d)/.exec(
    text,
  );
  const behind = at ? text.slice(at.index + at[0].length) : text;
  const [stated = '', year, month = '', day = ''] = date.exec(behind) ?? [];
  const clock = time.exec(behind.slice(stated.length))?.[1];
  const source = /(?:信息|文章)?来\s*源\s*[】\])）]?\s*[：:]\s*([^\s：:|【\]】[]+)/.exec(line)?.[1];
  return {
    ...(year !== undefined && { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }),
    ...(clock !== undefined && { time: clock.padStart(5, '0') }),
    ...(source !== undefined && { source }),
  };
}
