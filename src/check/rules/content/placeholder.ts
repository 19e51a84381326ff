import { chartName } from '../../../document/narrative.ts';
import { resolvePath } from '../../../report/paths.ts';
import { UNFILLED } from '../../../report/report.ts';
import { isMatchedInProse, mayBeInProse, proseLines } from '../../prose/lines.ts';
import { type Sought, sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** Each of some characters with each of others behind it. */
const pairs = (firsts: string, seconds: string): readonly string[] =>
  [...firsts].flatMap(first => [...seconds].map(second => first + second));

/** What a form, a template or a word processor leaves behind. Letters beside XX are part of a name. */
const leftovers: readonly Sought[] = [
  sought(['文字描述'], /[（(【[]?文字描述[）)】\]]?/),
  // 「…形式报告。表格如下：」 was written, not left over.
  sought(['该部分以表格形式报告'], /[（(]?该部分以表格形式报告[）)]?(?!。?[^。；]{0,4}(?:如下|见下))/),
  // How a word processor was to set it: （黑体三号）.
  sought(
    ['宋体', '仿宋', '黑体', '楷体', '标宋'],
    /[（(][^（()）]{0,8}(?:宋体|仿宋|黑体|楷体|标宋)(?:[^（()）]{0,8}(?:号|加粗|居中|行距)[^（()）]{0,8})?[）)]/,
  ),
  sought(pairs('×ⅹ', '×ⅹ'), /[×ⅹ]{2,}/),
  sought(pairs('XxＸｘ', 'XxＸｘ'), /(?<![A-Za-z0-9])[XxＸｘ]{2,}(?![A-Za-z0-9])/),
  sought(pairs('待', '补填定'), /【待[补填定][^】]{0,20}】|\[待[补填定][^\]]{0,20}\]|（待[补填定]）/),
  sought(['待填'], /待填(?:写|报)?(?=[。；，、]|$)/),
  sought(pairs('[', 'Bb'), /\[bookmark:[^\]]{0,40}\]/i),
  sought(['&'], /&(?:nbsp|ensp|emsp|thinsp|hellip|middot|lt|gt|amp|quot|ldquo|rdquo|mdash|#\d{2,5});/),
  sought(['__', '＿＿', '**', '？？'], /_{3,}|＿{2,}|\*{3,}|？{2,}(?![”’])/),
  sought(['TODO', 'TBD'], /(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])/),
  sought(
    pairs('（(', '待略具内数可填'),
    /[（(](?:待(?:补充|完善|核实|确认|定|填写|更新)|略|具体内容|内容略|数字|具体数[字据]|可附[^）)]{1,8}|填写[^）)]{1,10})[）)]/,
  ),
  sought(
    ['○', '〇', '某某'],
    /[○〇]{2,}(?=[镇乡县市局部条件份年])|(?<!\p{Script=Han})某某(?!人|某|[、，。])|某某(?=[镇乡县市区街局村同网])/u,
  ),
  sought(
    [...pairs('XxＸ×*', '年'), ...pairs('*＊×', '年月日')],
    /20(?:[XxＸ×*]{2}|[0-9][XxＸ×*])(?=年)|(?<![\d×*])(?:[*＊×]{1,2}[年月日](?!期))+/,
  ),
  sought(
    ['#', '<'],
    /#{2,}|#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?)|<\/?(?:br|p|span|div|strong|font|td|tr|table)\b[^<>]{0,80}>/i,
  ),
  sought(
    [...pairs('〔', '图表'), ...pairs('【[', '图表插此')],
    /〔[图表]〕|【(?:图片?|表格?|插图|此处[^】]{0,10})】|\[(?:图片?|表格?|插图|此处[^\]]{0,10})\]/,
  ),
  sought(
    pairs('（(', '单机乡部具文年联网'),
    /[（(](?:单位名称|机关名称|乡镇名称|部门名称|具体名称|文件名称|年份|联系人|联系电话|网址)[）)]/,
  ),
  sought(pairs('误', '!！'), /错误[!！]\s*未(?:找到引用源|定义书签)/),
  sought([...pairs('（(', '）) \u3000'), ...pairs('《', '》 \u3000')], /[（(][ \u3000]*[）)]|《[ \u3000]*》/),
  // A number that was never put in: 公开信息  条, N件.
  sought(
    [...pairs(' \u3000', '件条份篇'), ...pairs('NnMmXxＸ', '条件次份篇')],
    /[ \u3000](?<=\p{Script=Han}.)[ \u3000]*[件条份篇]次?(?=[，。；、]|其中)|[NnMmXxＸ](?<![A-Za-z0-9].)[条件次份篇]/u,
  ),
  sought(
    [...pairs('*', '*'), ...pairs('【[', ' \u3000】]')],
    /\*{2}(?=[个件条份次篇期场项名年月日])(?<=\p{Script=Han}\*\*)|【[ \u3000]*】|\[[ \u3000]*\]/u,
  ),
  sought(pairs('XxＸ', '名个位处场期部家人次'), /(?<=\p{Script=Han})[XxＸ](?=[名个位处场期部家人次])/u),
  sought(pairs('XxＸ', '年月日'), /(?<![A-Za-z0-9×])[XxＸ][年月日](?!期)/),
  sought(
    pairs('条篇', '，。；、其'),
    /余?[条篇](?=[，。；、]|其中)(?<=(?:(?<!公)共|共计|累计)(?:主动)?(?:公开|发布|推送)(?:各类)?(?:政府信息|政务信息|信息)?余?.|信息的?(?:总数|数量|总量)(?:为|共|共计|达)?余?.)/,
  ),
  sought(
    ['此处', '请在此', '请填写', '请输入'],
    /此处(?:填写|插入|输入|补充|添加|附图|留空)|请(?:在此|填写|输入)|单击此处/,
  ),
  // One sign for a number: 公开信息*条, 发布_条.
  sought(pairs('*＊_＿？', '条件次篇份'), /[*＊_＿？](?<=\p{Script=Han}[ ]?.)(?=[条件次篇份](?![理款]))/u),
  sought(
    ['待'],
    /【[^】]{0,8}待[补核填定][^】]{0,8}】|(?:此段|本段|此处|这里|数据|内容)待(?:补充|完善|核实|更新)(?=[。；，）)]|$)/,
  ),
  sought(['需补充', '需完善', '请补充', '请完善'], /(?:此段|本段|此处|这里)[需请](?:补充|完善)/),
  sought(['占位'], /图片占位|占位(?:符|文字|图)/),
  sought(/[同照](?:上年|去年|往年|上一年)/, /[（(](?:内容)?(?:同|参照|照)(?:上年|去年|往年|上一年度?)[）)]/),
  // A remark of whoever drafted for whoever fills in.
  sought(
    pairs('（(', '此这请需核再'),
    /[（(](?:[此这][处里](?:应|需|要|请)?[填写补插加放][^）)]{0,20}|请[^）)，。；]{0,12}(?:核实|核对|补充|确认|修改|填写|完善)[^）)，。；]{0,8}|(?:请|需)?(?:核实|核对|再核))[）)]/,
  ),
];
/** 草稿, 送审稿, 征求意见稿; what else is printed across pages is an office's own affair. */
const notFinal = /稿|样[本张]|DRAFT/i;
const braces = sought(['{{'], /\{\{[^{}]{0,60}\}\}/);
const chartMark = sought(['〔图表'], /〔图表[：:][^〕]{0,60}〕/);

export const placeholder = defineRule({
  id: 'content/placeholder',
  name: '残留的占位文字',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  explanation:
    '模板、空白表和文字处理软件留下的提示语、××、书签、网页代码，公布前要删掉或换成实际内容；各页上的“草稿”“送审稿”也要去掉，作警告。“{{名称}}”没有换成数字，是名称写错了。',
  wordings: {
    'chart-mark': {
      what: '“{shown}”夹在句子里，放不出图。',
      remedy: '在要放图的地方另起一行，只写“{shown}”；只是提到这张图的，写它的标题，如“见图1”。',
    },
    watermark: { what: '每一页上都印着“{shown}”。', remedy: '定稿后去掉；用数据文件的，不加 --draft 重新生成。' },
    leftover: { what: '这里留着没有填写或没有删掉的“{shown}”。', remedy: '换成实际内容；用不着的删掉。' },
  },
  examples: {
    wrong: '2022年，××镇共公开信息（文字描述）条。',
    right: '2022年，示例镇共公开信息105条。',
  },
  *check(subject) {
    const isDraft = subject.source.kind === 'draft';
    // A draft's title is left out of its report where it has the usual form.
    const title = subject.report.title ?? (isDraft ? subject.document.title : undefined);
    const found = (what: Sought): readonly RegExp[] =>
      what.patterns.filter(
        pattern =>
          (mayBeInProse(subject, what) && isMatchedInProse(subject, pattern)) ||
          (title !== undefined && pattern.test(title)),
      );
    if (isDraft) yield* unfilledParts(subject);
    const { watermark } = subject.document;
    if (isDraft && watermark !== undefined && notFinal.test(watermark)) {
      yield { kind: 'watermark', path: 'title', values: { shown: watermark }, severity: 'warning' };
    }
    const patterns = [...leftovers, ...(isDraft ? [braces] : [])].flatMap(found);
    const [chartPattern] = found(chartMark);
    if (patterns.length === 0 && !chartPattern) return;
    const lines = proseLines(subject).map(({ path, line, text }) => ({ path, line, text }));
    const all = !title ? lines : [{ path: 'title', line: undefined, text: title }, ...lines];
    for (const { path, line, text } of all) {
      const mark = chartPattern?.exec(text);
      // One that stands alone is a chart, or told as missing when the page is made.
      if (mark && line !== undefined && (isDraft || chartName(text) === undefined)) {
        const [shown] = mark;
        yield { kind: 'chart-mark', path, line, offset: mark.index, excerpt: shown, values: { shown } };
      }
      // In a data file it is a value not yet given, which data/unfilled tells.
      const isValue = !isDraft && text.includes(UNFILLED);
      const filled = isValue ? text.replaceAll(UNFILLED, '填'.repeat(UNFILLED.length)) : text;
      const told: (readonly [number, number])[] = [];
      for (const pattern of patterns) {
        const match = pattern.exec(filled);
        if (!match) continue;
        const [shown] = match;
        const [start, end] = [match.index, match.index + shown.length];
        // 「（此处填写内容）」 is one left-over, though two patterns know it.
        if (told.some(([from, to]) => start < to && from < end)) continue;
        told.push([start, end]);
        const place = line === undefined ? { path } : { path, line, offset: match.index };
        yield { kind: 'leftover', ...place, excerpt: shown, values: { shown } };
      }
    }
  },
});

/** A part that says nothing else has no line in a draft. */
function* unfilledParts({ raw, format }: Subject): Iterable<Fact<'leftover'>> {
  for (const [path, text] of raw) {
    if (text === UNFILLED && !resolvePath(path, format).row)
      yield { kind: 'leftover', path, values: { shown: UNFILLED } };
  }
}
