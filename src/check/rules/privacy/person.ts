import { proseLines } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';

/** Common surnames but for those that are everyday words: 于, 任, 高, 方, 成, 常, 向, 时. */
const surname =
  '王李张刘陈杨黄赵吴周徐孙朱马胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖石贾夏韦付邹孟熊秦邱侯江尹薛闫雷段龙史陶贺顾毛郝龚邵钱覃武戴莫孔赖康施牛洪';
const given = '\\p{Script=Han}{1,2}';
const post =
  '(?:党委|党组|支部|政协|人大)?(?:副)?(?:书记|镇长|乡长|县长|区长|市长|局长|处长|科长|股长|主任|主席|部长|站长|所长|校长|院长|组长|专干|干事|科员|办事员|秘书|联络员|信息员|经办人|负责人)';
const ends = '(?=[，,、。；;：:（）()]|担任|任组长|任副组长|同志|等[人同]|$)';

const patterns = [
  // 镇长张某某担任组长
  new RegExp(`(?<=${post}|联系人[：:]?\\s?)[${surname}]${given}${ends}`, 'u'),
  // 张某某同志
  new RegExp(
    `(?<!\\p{Script=Han})[${surname}]${given}(?=同志)|(?<=由|以|为|向|[，、和：])[${surname}]${given}(?=同志)`,
    'u',
  ),
  // 由张某某镇长负责
  new RegExp(`(?<=^|[，、。；：（由])[${surname}]${given}(?=${post})`, 'u'),
];
/** What looks like a name and is none: 主任石料厂, 组长马上. */
const noName =
  /[镇乡村县市区局委办组部厂站路街公司会的了在是和]|马上|何时|何种|许多|余名|段时|江苏|石油|夏季|康复|武装|林业|田间|周边|周期|程序|施工|史料|龙头|洪水|毛利|钱款|雷同|习近平/;

export const person = defineRule({
  id: 'privacy/person',
  name: '个人姓名',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国个人信息保护法》',
  explanation:
    '年报一般只写职务不写姓名。人员会变动，姓名和职务连在一起长期挂在网上没有必要；依法应当公开的领导信息在机构职能栏目公开。',
  wordings: {
    name: { what: '这里写了个人姓名：{shown}。', remedy: '只写职务，如“由镇长担任组长”；确需写明的可以保留。' },
  },
  examples: {
    wrong: '成立由镇长王建国任组长的领导小组。',
    right: '成立由镇长任组长的领导小组。',
  },
  *check(subject) {
    for (const { path, line, text } of proseLines(subject)) {
      for (const pattern of patterns) {
        const match = pattern.exec(text);
        if (!match || noName.test(match[0])) continue;
        const shown = `${match[0].charAt(0)}${'*'.repeat(match[0].length - 1)}`;
        yield { kind: 'name', path, line, excerpt: shown, offset: match.index, values: { shown } };
        break;
      }
    }
  },
});
