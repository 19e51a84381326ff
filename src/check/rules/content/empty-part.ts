import { partById } from '../../../format/index.ts';
import { hanCount } from '../../prose/han-count.ts';
import { linesOf } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';

/** Least number of Chinese characters that say something. */
const least = { overview: 100, problems: 30 } as const;

export const emptyPart = defineRule({
  id: 'content/empty-part',
  name: '部分内容过少',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  basis: '国办公开办函〔2021〕30号',
  explanation:
    '第一部分要讲主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，第五部分要讲问题和改进。只写“无”或一两句话，等于没有报告。',
  wordings: {
    nothing: { what: '“{part}”只写了“{text}”。', remedy: '如实写出这一部分的内容，{advice}。' },
    short: {
      what: '“{part}”只有{count}个字，少于{least}个字。',
      remedy: '补充内容，{advice}。',
    },
  },
  examples: {
    wrong: '存在的主要问题及改进情况：无',
    right: '存在的主要问题及改进情况：一是政策解读形式单一……二是……针对以上问题，我镇将……',
  },
  *check(subject) {
    const advice = {
      overview: '按五个方面写明做了什么、有多少',
      problems: '写明存在哪些问题、怎样改进',
    } as const;
    for (const id of ['overview', 'problems'] as const) {
      if (subject.report.narratives[id] === undefined) continue;
      const text = linesOf(subject, id)
        .map(line => line.text)
        .join('');
      const count = hanCount(text);
      if (count >= least[id]) continue;
      const values = { part: partById(subject.format, id).label, text, count, least: least[id], advice: advice[id] };
      const saysNothing = /^[（(]?(?:暂?无|没有|略|空)[）)]?[。.]?$/.test(text);
      yield { kind: saysNothing ? 'nothing' : 'short', path: id, values };
    }
  },
});
