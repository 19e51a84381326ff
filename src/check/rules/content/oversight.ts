import { partById } from '../../../format/index.ts';
import { linesOf } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';
import { organKindOf } from '../../subject/organ-kind.ts';
import { oversightList } from '../../words/lists.ts';
import { anyOf } from '../../words/word-list.ts';

const results = oversightList.entries.map(({ name, words }) => ({ name, words: new RegExp(anyOf(words)) }));

export const oversight = defineRule({
  id: 'content/oversight',
  name: '考核、评议、追责结果',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国政府信息公开条例》第五十条第一款第四项',
  explanation:
    '各级人民政府（含乡镇）的年报，还要写工作考核、社会评议和责任追究的结果情况，一般放在第一部分“监督保障”里。没有发生责任追究的也写明。',
  wordings: {
    missing: {
      what: '“{part}”没有写{missing}的结果。',
      remedy: '核实后补上，例如：{sentence}',
    },
  },
  examples: {
    wrong: '（五）监督保障情况。加强组织领导，定期召开会议。',
    right: '（五）监督保障情况。把政府信息公开纳入年度考核，社会评议结果为满意，没有发生责任追究情形。',
  },
  *check(subject) {
    const { report, format } = subject;
    const path = 'overview';
    // The name of a city or district leaves its level open, but not that it is a government.
    const kind = organKindOf(subject);
    const isGovernment = kind ? kind.isGovernment : /人民政府$/.test(report.organ.name ?? '');
    if (!isGovernment || report.narratives.overview === undefined) return;
    const text = linesOf(subject, path)
      .map(line => line.text)
      .join('\n');
    const missing = results.filter(({ words }) => !words.test(text)).map(({ name }) => name);
    if (missing.length === 0) return;
    const part = partById(format, path).label;
    const offers: Readonly<Record<string, string>> = {
      工作考核: '政府信息公开工作已纳入年度考核，考核结果为……',
      社会评议: '开展了社会评议，评议结果为……',
      责任追究: '没有发生因政府信息公开被追究责任的情况',
    };
    const sentence = `“${missing.map(name => offers[name]).join('；')}。”`;
    yield { kind: 'missing', path, values: { part, missing: missing.join('、'), sentence } };
  },
});
