import { defineRule } from '../../rule.ts';

/** Its findings come from the waiver step of the check, which alone knows what the other rules have found. */
export const waiverRule = defineRule({
  id: 'data/waiver',
  name: '豁免失效',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  binding: true,
  explanation:
    '豁免只对当时看到的数字或语句有效。数字、语句改了，豁免自动失效，要重新核实；写错规则名称、没有写理由、对不上任何问题的豁免不起作用，也在这里说明。生成报告所必需的项目（如未填的数字、写错的栏目）不能豁免。',
  wordings: {
    lapsed: {
      what: '给“{name}”的豁免已经失效：当时认可的数字或语句后来改过，依据值由 {basis} 变成 {current}。',
      remedy: '请重新核实这一处；确认无误的，把这条豁免的依据值改为 {current}。',
    },
    unmatched: {
      what: '给“{name}”的豁免没有对上任何问题：{position}现在没有这个问题。',
      remedy: '问题已经解决的，删去这条豁免；位置写错的，照校核结果给出的写法改。',
    },
    unknownRule: {
      what: '豁免里的规则“{name}”不存在。',
      remedy: '{remedy}。',
    },
    noReason: {
      what: '给“{name}”的豁免没有写理由，不起作用。',
      remedy: '请在“理由”后面写明为什么可以这样，例如依据哪个文件、经谁核实。',
    },
    binding: {
      what: '“{name}”不能豁免：不改正就生成不了完整的报告。',
      remedy: '请改正问题本身，并删去这条豁免。',
    },
  },
  examples: {
    wrong: '豁免:\n  - { 规则: 信息处理费, 位置: 其他需要报告的事项, 依据值: b3fa9c, 理由: "" }',
    right:
      '豁免:\n  - { 规则: 信息处理费, 位置: 其他需要报告的事项, 依据值: b3fa9c, 理由: 县政务公开办要求另行报送, 日期: 2023-01-10 }',
  },
  check: () => [],
});
