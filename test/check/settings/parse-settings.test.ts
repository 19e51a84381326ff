/** A settings file: what it sets, or what is wrong with it and where. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { issueWords } from '../../../src/check/settings/issue-words.ts';
import { parseSettings } from '../../../src/check/settings/parse-settings.ts';
import { defaultSettings, type Settings } from '../../../src/check/settings/settings.ts';
import { type Fixture, fixtureSubject } from '../harness/fixture.ts';

const settingsOf = (text: string): Settings => {
  const reading = parseSettings(text);
  if (!reading.ok) throw new Error(reading.failures[0].what);
  return reading.value.settings;
};

const failuresOf = (text: string) => {
  const reading = parseSettings(text);
  return reading.ok ? [] : reading.failures;
};

/** Rules that find something in the base with these words in part one. */
const rulesFinding = (sentence: string, text: string, more: Partial<Fixture> = {}): readonly string[] => {
  const overview = `${String(base)}\n${sentence}`;
  const subject = fixtureSubject({ 说明: '', 数据: { 总体情况: overview }, 设置: settingsOf(text), ...more });
  return check(subject).findings.map(({ rule, severity }) => `${severity} ${rule}`);
};
const base = fixtureSubject({ 说明: '' }).report.narratives.overview;

describe('a settings file', () => {
  it.each(['', '\n', '# 只有说明\n', '规则级别:\n词表:\n  错别字:\n'])(
    'sets nothing where nothing stands in it: %j',
    text => {
      expect(settingsOf(text)).toEqual(defaultSettings);
    },
  );

  it('names rules by name or id, and gives their ids', () => {
    const { severities } = settingsOf('规则级别: { 用语前后不一: 关闭, prose/unit: 提示, prose/typo: 错误 }');
    expect(severities).toEqual({ 'prose/term': 'off', 'prose/unit': 'hint', 'prose/typo': 'error' });
  });

  it('names organs with or without short names', () => {
    expect(settingsOf('机关名称: [晴溪镇人民政府]').organs).toEqual([{ fullName: '晴溪镇人民政府', shortNames: [] }]);
    expect(settingsOf('机关名称:\n  晴溪镇人民政府: [晴溪镇政府]').organs).toEqual([
      { fullName: '晴溪镇人民政府', shortNames: ['晴溪镇政府'] },
    ]);
  });

  it('says where an office keeps its templates', () => {
    expect(parseSettings('模板: 本镇模板')).toMatchObject({ ok: true, value: { templates: '本镇模板' } });
  });
});

describe('docs/configuration.md', () => {
  it('shows a file that sets everything there is to set', () => {
    const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'configuration.md'), 'utf8');
    const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    expect(parseSettings(example)).toMatchObject({ ok: true, value: { templates: '模板' } });
    const { severities, deadline, organs, words } = settingsOf(example);
    for (const set of [severities, organs, ...Object.values(words)])
      expect(set).not.toEqual(Array.isArray(set) ? [] : {});
    expect(deadline).toBe('01-20');
  });
});

describe('a mistake in a settings file', () => {
  it.each([
    ['规则级别：\n  用语: 关\n', 1, 5, '全角'],
    ['规则级别:\n  信息处里费: 警告\n', 2, 3, '没有规则“信息处里费”'],
    ['规则级别:\n  prose/unit: 严重\n', 2, 15, '写成了“严重”'],
    ['规则级别:\n  prose/unit:\n', 2, 3, '空着'],
    ['规则级别:\n  尚未填写: 关闭\n', 2, 3, '不能改级别'],
    ['规则级别:\n  prose/typo: 提示\n  常见错别字: 警告\n', 3, 3, '同一条规则'],
    ['公布期限: 02-30\n', 1, 7, '写成了“02-30”'],
    ['公布日期: 01-31\n', 1, 1, '没有“公布日期”这一项设置'],
    ['词表:\n  错字: {}\n', 2, 3, '没有“错字”这一项设置'],
    ['词表:\n  错别字: { 的: 地 }\n', 2, 10, '不能这样写'],
    ['词表:\n  错别字: { 站所: 各站所 }\n', 2, 10, '改好了也会再提示'],
    ['词表:\n  允许: 布署村\n', 2, 7, '写成了“布署村”'],
    ['词表:\n  五个方面: { 监督: [督查] }\n', 2, 11, '没有“监督”'],
    ['词表:\n  允许: [一, 布署村]\n', 2, 8, '第1个”写成了“一”'],
    ['- 甲\n', undefined, undefined, '不是设置文件'],
    ['公布期限: 01-31\n公布期限: 01-31\n', 2, 1, '写了两次'],
  ])('%j is told at its place', (text, line, column, what) => {
    const [first, ...more] = failuresOf(text);
    expect(first).toMatchObject({ what: expect.stringContaining(what), remedy: expect.stringMatching(/[^。]。$|…$/) });
    expect([first?.line, first?.column]).toEqual([line, column]);
    expect(more).toEqual([]);
  });

  it('offers what was probably meant', () => {
    expect(failuresOf('规则级别: { 信息处里费: 警告 }')[0]?.remedy).toContain('是不是“信息处理费”？');
    expect(failuresOf('公布期: 01-31')[0]?.remedy).toContain('是不是“公布期限”？');
  });

  it.each([
    ['规则级别: { prose/unit: 严重 }', '“规则级别.prose/unit”写成了“严重”。', '应为错误、警告、提示、关闭中的一个。'],
    ['规则级别: { prose/unit: }', '“规则级别.prose/unit”空着。', '应为错误、警告、提示、关闭中的一个。'],
    ['规则级别: { 天气预报和交通: 提示 }', '没有规则“天气预报和交通”。', '“nianbao rules”列出全部规则的名称和编号。'],
    ['模板: []', '“模板”的写法不对。', '应为文字。'],
    ['模板: ""', '“模板”写成了“”。', '不能空着。'],
    [`模板: ${'远'.repeat(201)}`, `“模板”写成了“${'远'.repeat(30)}……”。`, '不应超过 200 个字。'],
    ['公布期限: []', '“公布期限”的写法不对。', '应为月和日，如 01-31。'],
    ['规则级别: 警告', '“规则级别”写成了“警告”。', '应为若干行“规则: 级别”，如 信息处理费: 警告。'],
    [
      '机关名称: 晴溪镇人民政府',
      '“机关名称”写成了“晴溪镇人民政府”。',
      '应为机关全称，每个一行，前面写“- ”；有惯用简称的，写成“全称: [简称, 简称]”。',
    ],
    ['词表: 布署', '“词表”写成了“布署”。', '应为若干行“名称: 值”，比上一行多缩进两个空格。'],
    ['词表: { 错别字: [布署] }', '“词表.错别字”的写法不对。', '应为若干行“错的写法: 对的写法”。'],
    ['词表: { 错别字: { 布署: } }', '“词表.错别字.布署”空着。', '应为文字。'],
    ['词表: { 允许: 布署村 }', '“词表.允许”写成了“布署村”。', '应为若干个词，每个一行，前面写“- ”。'],
    ['词表: { 五个方面: 督查 }', '“词表.五个方面”写成了“督查”。', '应为若干行“方面: [词, 词]”。'],
    ['词表: { 允许: [布署村, 一] }', '“词表.允许.第2个”写成了“一”。', '至少写 2 个字。'],
    ['词表: { 错别字: { 的: 地 } }', '“的”不能这样写。', '至少写 2 个字。'],
    [
      '词表: { 用语: [] }',
      '没有“用语”这一项设置。',
      '是不是“不足用语”？可以写的有：错别字、固定提法、允许、不足用语、措施用语、五个方面。',
    ],
    [
      '词表: { 五个方面: { 督查: [督查] } }',
      '没有“督查”这一项设置。',
      '可以写的有：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
    ],
    ['报送单位: 县政府', '没有“报送单位”这一项设置。', '可以写的有：规则级别、公布期限、机关名称、词表、模板。'],
    [`公布期限: ${'早'.repeat(31)}`, `“公布期限”写成了“${'早'.repeat(30)}……”。`, '应为月和日，各两位，如 01-31。'],
    [`公布期限: ${'早'.repeat(30)}`, `“公布期限”写成了“${'早'.repeat(30)}”。`, '应为月和日，各两位，如 01-31。'],
    ['公布期限: |\n  一月\n  底\n', '“公布期限”写成了“一月……”。', '应为月和日，各两位，如 01-31。'],
  ])('%j is told in a clerk’s words', (text, what, remedy) => {
    expect(failuresOf(text)).toMatchObject([{ what, remedy }]);
  });

  it('that names a rule of former editions is told when and why it was withdrawn', () => {
    const retired = [
      { id: 'prose/older', name: '更旧的规则', date: '2026-01-01', reason: '并入别的规则' },
      { id: 'prose/old', name: '旧规则', date: '2027-01-01', reason: '通知已改' },
    ];
    const told = (name: string) =>
      issueWords({ code: 'unrecognized_keys', keys: [name], path: ['规则级别'], message: '', input: {} }, {}, retired);
    for (const name of ['prose/old', '旧规则']) {
      expect(told(name)).toMatchObject([
        { what: `规则“${name}”已于2027-01-01停用：通知已改`, remedy: '请删去这一行。', onKey: true },
      ]);
    }
  });

  it('is told of lists that are longer than any office’s own', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `第${index}办公室`);
    const typos = (count: number) =>
      `词表:\n  错别字:\n${names(count)
        .map(name => `    ${name}: 对\n`)
        .join('')}`;
    const organs = (count: number) =>
      `机关名称:\n${names(count)
        .map(name => `  ${name}: []\n`)
        .join('')}`;
    expect(failuresOf(typos(1000))).toEqual([]);
    expect(failuresOf(typos(1001))).toMatchObject([{ remedy: '最多写 1000 条。' }]);
    const allowed = (count: number) => `词表: { 允许: [${names(count).join(', ')}] }`;
    expect(failuresOf(allowed(1000))).toEqual([]);
    expect(failuresOf(allowed(1001))).toMatchObject([{ remedy: '最多写 1000 个词。' }]);
    expect(failuresOf(organs(5000))).toEqual([]);
    expect(failuresOf(organs(5001))).toMatchObject([{ what: '“机关名称”的写法不对。' }]);
  });

  it('is told of a file that is no settings file by its size, or by what stands in it', () => {
    const remark = (length: number) => `#${'注'.repeat(length - 1)}`;
    expect(failuresOf(remark(256 * 1024))).toEqual([]);
    expect(failuresOf(remark(256 * 1024 + 1))).toMatchObject([{ what: '设置文件超过 256 K 字，太大了。' }]);
    expect(failuresOf('模板: 甲\u0007乙')).toMatchObject([{ line: 1, column: 6 }]);
  });

  it('is one of at most twenty, down the file', () => {
    const wrong = Array.from({ length: 25 }, (_, index) => `规则${index}: 无`);
    expect(failuresOf(wrong.join('\n')).map(({ line }) => line)).toEqual(
      wrong.slice(0, 20).map((_, index) => index + 1),
    );
    const late = '模板: []\n规则级别:\n  甲甲: 警告\n公布期限: 无\n甲甲: 乙\n';
    expect(failuresOf(late).map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  it('does not hide the others', () => {
    expect(failuresOf('规则级别: { 甲甲: 警告 }\n公布期限: 无\n模板: []\n').map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});

describe('words of the office’s own', () => {
  it('are found beside the listed ones', () => {
    const text = '词表: { 错别字: { 晴西镇: 晴溪镇 }, 固定提法: { 一站试: 一站式 } }';
    expect(rulesFinding('晴西镇布署了一站试服务。', text)).toEqual([
      'warning prose/typo',
      'warning prose/typo',
      'warning prose/fixed-phrase',
    ]);
  });

  it('make right what looks wrong, and nothing else', () => {
    const text = '词表: { 允许: [布署村, 一品品牌] }';
    expect(rulesFinding('全年走访布署村3次。', text)).toEqual([]);
    expect(rulesFinding('全年布署工作3次，走访布署村3次。', text)).toEqual(['warning prose/typo']);
    expect(rulesFinding('打造一品品牌。', text)).toEqual([]);
  });

  it('count as naming shortcomings and measures', () => {
    const problems =
      '我镇公开的栏目偏旧，群众办事时找起来很费劲，这一点群众反映得比较多。每个站所都要按月梳理栏目，逐个补上。';
    const finding = (text: string) => rulesFinding('', text, { 数据: { 存在的主要问题及改进情况: problems } });
    expect(finding('')).toEqual(['warning content/problems', 'warning content/problems']);
    expect(finding('词表: { 不足用语: [偏旧], 措施用语: [逐个补上] }')).toEqual([]);
  });
});

describe('names of the office’s own', () => {
  const named = (name: string, title?: string) =>
    ({ 数据: { 机关: { 名称: name }, ...(title && { 标题: title }) } }) satisfies Partial<Fixture>;
  const own = String(fixtureSubject({ 说明: '' }).report.organ.name);

  it('may stand in the title', () => {
    const title = '山城办2022年政府信息公开工作年度报告';
    expect(rulesFinding('', `机关名称: { ${own}: [山城办] }`, named(own, title))).toEqual([]);
    expect(rulesFinding('', '', named(own, title))).toEqual(['warning format/title']);
  });

  it('tell a name that is one character off', () => {
    const text = `机关名称: [${own}]`;
    expect(rulesFinding('', text, named(own.replace('人民', '人名')))).toContain('warning format/organ-name');
    expect(rulesFinding('', text, named('远山市交通运输局'))).not.toContain('warning format/organ-name');
  });
});

describe('any text', () => {
  const keys = [
    '规则级别',
    '公布期限',
    '机关名称',
    '词表',
    '模板',
    '错别字',
    '允许',
    '五个方面',
    'prose/typo',
    '关闭',
    '甲乙',
  ];
  const word = fc.constantFrom(
    ...keys,
    '01-31',
    '|',
    '- ',
    '*',
    '&a',
    '“',
    '{',
    '}',
    '[',
    ']',
    ': ',
    ',',
    '\n',
    '  ',
    '#',
    '!',
    '%',
    '__proto__',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word, { maxLength: 40 }).map(words => words.join('')),
    fc.json().map(json => `词表: ${json}`),
  );

  it('gives settings, or failures that say what is wrong', () => {
    fc.assert(
      fc.property(text, written => {
        const reading = parseSettings(written);
        if (reading.ok) expect(Object.keys(reading.value.settings)).toEqual(Object.keys(defaultSettings));
        else for (const { what, remedy } of reading.failures) expect([what, remedy]).not.toContain('');
      }),
      { numRuns: 2000 },
    );
  });

  it('is bounded in size and depth', () => {
    expect(failuresOf('甲'.repeat(300_000))).toHaveLength(1);
    expect(failuresOf(`模板: ${'['.repeat(100_000)}`)).toHaveLength(1);
  });
});
