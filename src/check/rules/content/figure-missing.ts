import { tablesOf } from '../../../format/index.ts';
import { chineseNumber } from '../../../text/chinese-number.ts';
import { linesWith, type ProseLine, proseLines } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';
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
    '文字里写了“图1”“见下图”，就要有那张图；复制粘贴时图常常丢掉。图要有说明文字，看不见图的人靠它知道图里是什么。图和表编了号的，编号不能重复，文字里提到的编号要有。',
  wordings: {
    missing: {
      what: '这里提到“{shown}”，却没有这张图。',
      remedy: '把图补上；用数据文件的，在“图表”里写好，再用〔图表：名称〕放到这里。不用图的，删去这几个字。',
    },
    other: {
      what: '这里提到“{shown}”，却没有编号是“{shown}”的{kind}。',
      remedy: '核对编号：改为那张{kind}的编号，或者把{kind}补上。',
    },
    twice: {
      what: '“{shown}”出现了两次：有两张{kind}用了同一个编号。',
      remedy: '按先后顺序重新编号，文字里提到的也一并改。',
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
    yield* misnumbered(subject);
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

const numberOf = /^([图表])\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,2})(?![-－—.．\d０-９])/;
const cited = /[见如（(]([图表])\s*(\d{1,2}|[一二三四五六七八九十])(?![-－—.．\d个张])/g;
const references = sought(['图', '表'], cited);

const countOf = (numeral: string): number => chineseNumber(numeral) ?? Number(numeral.normalize('NFKC'));

/** Numbers that are given twice, and numbers in the text that no picture or table has, where these are numbered. */
function* misnumbered(subject: Subject): Iterable<Fact<'other' | 'twice'>> {
  const captions = proseLines(subject).filter(({ block }) => block.kind === 'paragraph' && block.role === 'caption');
  const places = [
    ...subject.report.charts.map(({ caption }, index) => ({ caption, place: { path: `charts.${index}` } })),
    ...captions.map(line => ({ caption: line.text, place: placeOf(line, numberOf.exec(line.text)?.[0] ?? '') })),
  ];
  const numbers = { 图: new Set<number>(), 表: new Set<number>() };
  for (const { caption, place } of places) {
    const [shown = '', sign, numeral = ''] = numberOf.exec(caption) ?? [];
    const kind = sign === '表' ? '表' : '图';
    // The caption of a picture that was lost stands alone, and is told as one without.
    if (sign === undefined || (kind === '图' && 'line' in place)) continue;
    if (numbers[kind].has(countOf(numeral))) yield { kind: 'twice', values: { shown, kind }, ...place };
    numbers[kind].add(countOf(numeral));
  }
  const isNumbered = subject.report.charts.every(({ caption }) => numberOf.test(caption));
  if (!isNumbered || numbers.图.size + numbers.表.size === 0) return;
  for (const line of linesWith(subject, references)) {
    for (const { 0: all, 1: sign, 2: numeral = '', index } of matchesIn(line.text, cited)) {
      const kind = sign === '图' ? '图' : '表';
      if (numbers[kind].size === 0 || numbers[kind].has(countOf(numeral))) continue;
      const shown = all.slice(1);
      yield {
        kind: 'other',
        values: { shown, kind },
        path: line.path,
        line: line.line,
        excerpt: shown,
        offset: index + 1,
      };
    }
  }
}

function picturedTables({ structure, format }: Subject): number {
  return tablesOf(format).filter(({ id }) => structure?.tables[id].pictured === true).length;
}

const placeOf = ({ path, line, text }: ProseLine, excerpt: string) => ({
  path,
  line,
  excerpt,
  offset: text.indexOf(excerpt),
});
