/** What stands around a report on a web page: dates, sources, buttons, lists of other pages. */
import type { Publication } from '../report/report.ts';
import { plainDigits } from './wording.ts';

/** Such lines are short; a sentence that speaks of the same things is none. */
const MAX_LENGTH = 120;

/** Line of a page's head: 发布日期：… 来源：… 浏览次数：… */
const head =
  /^[【[（(]?\s*(?:(?:信息)?(?:发布|发稿|更新|成文|生成|公开|制发)(?:日期|时间)|(?:日期|时间)(?=\s*[：:]\s*[\d０-９【[])|发布机构|公开责任部门|来源|信息来源|稿源|文章来源|作者|编辑|责任编辑|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|数)?|访问(?:次数|量)|字体(?:大小)?|字号|索引号|信息索引号|统一编号|信息分类|主题分类|主题词|文号|公文标题|信息名称|有效性|公开方式|公开范围|公开时限|视力保护色|背景色)\s*[】\])）]?\s*[：:]/;
const controlWord =
  /^(?:我要)?(?:打印|关闭|收藏|分享|下载|纠错|朗读|播放|停止|返回|复制|语音播报|无障碍|扫一扫|大|中|小|字体|字号|微信|微博|更多)(?:本页|窗口|本窗口|页面|此页|该页|文本|文章|正文|全文|到|列表|首页|上一页|顶部|链接|浏览|阅读)*[：:]?$/;
/** 大 中 小 */
const textSize = /^[大中小][：:]?$/;
const trail =
  /^(?:您?(?:当前|现在|所在)?的?位置|您(?:当前|现在)?(?:所)?在?的?位置|当前位置|首页)\s*[：:>＞›»/|]|^首页\s/;

/** Line of a page's foot, after which nothing belongs to the report. */
const foot =
  /^[【[（(〖]?\s*(?:版权所有|版权声明|技术支持|网站标识码|网站地图|联系我们|关于我们|网站声明|上一篇|下一篇|上一条|下一条|相关(?:链接|文章|阅读|信息|稿件|附件|新闻|报道|文档|解读)[\s：:】\]]*$|友情链接|返回顶部|回到顶部|扫一扫在|附件下载|文件下载|相关下载|您访问的|政府网站找错|推荐阅读|Copyright|Powered by|Produced by|©)/i;
/** What web pages say of a page above or below it. */
const counter =
  /^[【[（(]?\s*(?:(?:信息)?(?:发布|发稿|更新)(?:日期|时间)|(?:信息|文章)?来源|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|数)?)\s*[】\])）]?\s*[：:]/;
/** Words that begin a line of the foot only with a colon behind them. */
const footLabel =
  /^[【[（(〖]?\s*(?:主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|主管(?:单位)?|维护单位|版权|责任编辑|责编|编辑|审核|初审|复审|终审|校对|签发|上篇|下篇|前一篇|后一篇|附件(?:列表)?\s*[\d一二三四五六七八九十]*)\s*[】\])）]?\s*[：:]/;
const registration = /ICP备|公网安备|网站标识码|版权所有|All Rights Reserved/i;
const fileName =
  /^(?:附件)?\s*[\d一二三四五六七八九十]*\s*[.、：:]?\s*\S.*\.(?:docx?|wps|pdf|xlsx?|et|zip|rar|ofd)\s*(?:[（([].*)?$/i;
const MAX_PAGE_NUMBER = 30;
const pageNumber = /^[-—–－·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／共]\s*\d{1,3}\s*页?)?[-—–－·\s]*$/;

const isSentence = (line: string): boolean => /[。！]$/.test(line) || line.length > MAX_LENGTH;

/** A line between title and text that is none of the report's. */
export function isPageHead(line: string): boolean {
  return !isSentence(line) && (head.test(line) || isControls(line) || trail.test(line) || fileName.test(line));
}

/** A line with which the page goes on after the report. */
export function isPageFoot(line: string): boolean {
  if (isSentence(line)) return false;
  const isFoot = counter.test(line) || foot.test(line) || footLabel.test(line) || registration.test(line);
  return isFoot || isControls(line) || trail.test(line) || fileName.test(line);
}

/** A row of buttons: 【打印】 【关闭】 */
function isControls(line: string): boolean {
  const words = line.split(/[\s|｜【】〖〗[\]（）()]+/).filter(word => word !== '');
  return words.some(word => !textSize.test(word)) && words.every(word => controlWord.test(word));
}

/** — 3 —, 第3页 */
export function isPageNumber(line: string): boolean {
  return line.length <= MAX_PAGE_NUMBER && pageNumber.test(line);
}

/** What the head of a web page says of the publication. */
export function readPublication(line: string): Partial<Pick<Publication, 'date' | 'time' | 'source'>> {
  const text = plainDigits(line);
  const [, year, month = '', day = '', time] =
    /(?:发布|发稿)?(?:日期|时间)\s*[】\])）]?\s*[：:]\s*(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*(\d{1,2}:\d{2})?/.exec(
      text,
    ) ?? [];
  const source = /(?:信息|文章)?来源\s*[】\])）]?\s*[：:]\s*([^\s：:|【[]+)/.exec(line)?.[1];
  return {
    ...(year !== undefined && { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }),
    ...(time !== undefined && { time: time.padStart(5, '0') }),
    ...(source !== undefined && { source }),
  };
}
