import { tablesOf } from '../../../format/index.ts';
import { linesWith, type ProseLine } from '../../prose/lines.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** 图1, 图一 — not 版图1 or 地图2. */
const numbered =
  /(?<!\p{Script=Han})图\s*(?:\d{1,2}|[一二三四五六七八九十])(?![\d个张幅解])|(?:[见如]|(?<=[（(]))图\s*(?:\d{1,2}|[一二三四五六七八九十])/u;
const below =
  /[见如](?:下|附|上)图|下图(?:所示|为|是)|如图(?:所示|表)|统计图如下|图表如下|[从由][上下]图(?:可以?看出|可[见知]|显示|中)|[上下]图(?:可以看出|显示)|见图表[一二三四五六\d]/;
const pictures = sought(['图'], numbered, below);

export const figureMissing = defineRule({
  id: 'content/figure-missing',
  name: '有图名没有图',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '文字里写了“图1”“见下图”，就要有那张图；复制粘贴时图常常丢掉。图要有说明文字，看不见图的人靠它知道图里是什么。',
  wordings: {
    missing: {
      what: '这里提到“{shown}”，却没有这张图。',
      remedy: '把图补上；用数据文件的，在“图表”里写好，再用〔图表：名称〕放到这里。不用图的，删去这几个字。',
    },
    'no-description': {
      what: '图“{caption}”没有说明文字。',
      remedy:
        '写一两句图里是什么、数字是多少：数据文件写在“说明”里；Word、WPS 里写在图片的“替换文字”（“可选文字”）里；网页写在图片的替代文字（alt）里。',
    },
    'no-words': {
      what: '有一张图没有图名，也没有说明文字。',
      remedy: '写明图里是什么、数字是多少；用不着的图删去。',
    },
  },
  examples: {
    wrong: '主动公开的渠道见下图。（后面没有图）',
    right: '主动公开的渠道见下图。\n〔图表：主动公开渠道〕',
  },
  *check(subject) {
    const shownPictures = subject.document.blocks.filter(({ kind }) => kind === 'chart' || kind === 'image');
    const medium = subject.source.kind === 'draft' ? subject.source.medium : undefined;
    const severity = medium === 'text' ? 'hint' : 'warning';
    if (shownPictures.length === 0) {
      const told = new Set<string>();
      for (const line of linesWith(subject, pictures)) {
        const [shown] = numbered.exec(line.text) ?? below.exec(line.text) ?? [];
        if (shown === undefined || told.has(shown)) continue;
        told.add(shown);
        yield { kind: 'missing', severity, values: { shown }, ...placeOf(line, shown) };
      }
    }
    // A page that was printed shows no words for those who cannot see it.
    if (medium === 'pdf') return;
    let pictured = picturedTables(subject);
    for (const [index, { caption, content, description }] of subject.report.charts.entries()) {
      if (description?.trim() || content.kind !== 'image') continue;
      const isNamed = caption.trim() !== '';
      // What stands for a table is told as a table that is missing.
      if (!isNamed && pictured-- > 0) continue;
      yield { kind: isNamed ? 'no-description' : 'no-words', path: `charts.${index}`, values: { caption } };
    }
  },
});

function picturedTables({ structure, format }: Subject): number {
  return tablesOf(format).filter(({ id }) => structure?.tables[id].pictured === true).length;
}

const placeOf = ({ path, line, text }: ProseLine, excerpt: string) => ({
  path,
  line,
  excerpt,
  offset: text.indexOf(excerpt),
});
