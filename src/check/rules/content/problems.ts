import { linesOf } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';

/** 热点问题 and 群众关心的问题 are not the office's own. */
const named =
  /存在[^。；]{0,20}(?:问题|不足|差距|短板|薄弱)|(?:主要|以下|一些|如下|几个|方面)问题|问题[：:]|不足之处|不够|不足|有待|欠缺|薄弱|差距|短板|亟待|滞后|不(?:及时|全面|规范|高|强|多|深|完善|健全|平衡|到位)|还需|需(?:要)?进一步|单一|欠/;
const measure = /将|进一步|加强|完善|改进|强化|提高|提升|推进|优化|健全|规范|丰富|拓宽|落实|措施/;

export const problems = defineRule({
  id: 'content/problems',
  name: '问题和改进',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国政府信息公开条例》第五十条第一款第四项',
  explanation: '第五部分先写存在的主要问题，再逐条写改进情况。只有打算没有问题，或者只有问题没有改进，都不完整。',
  wordings: {
    'no-problem': {
      what: '“{part}”没有写存在什么问题。',
      remedy: '先写问题，如“政策解读形式单一”“信息更新不够及时”，再写怎样改进。',
    },
    'no-measure': { what: '“{part}”没有写怎样改进。', remedy: '对照每个问题，写明已经采取或将要采取的措施。' },
  },
  examples: {
    wrong: '存在的主要问题及改进情况：持续加强平台建设，不断提高公开水平。',
    right: '存在的主要问题及改进情况：一是信息更新不够及时。我镇将建立更新台账，每月检查一次。',
  },
  *check(subject) {
    const path = 'problems';
    const text = linesOf(subject, path)
      .map(line => line.text)
      .join('\n');
    // What is this short is told by content/empty-part.
    if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) < 30) return;
    const values = { part: subject.format.parts.find(({ id }) => id === path)?.label ?? '' };
    if (!named.test(text)) yield { kind: 'no-problem', path, values };
    if (!measure.test(text)) yield { kind: 'no-measure', path, values };
  },
});
