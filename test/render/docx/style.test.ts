import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../src/render/docx/sheet.ts';
import { parseStyle } from '../../../src/render/docx/style.ts';
import { defaultStyle, styleJsonSchema } from '../../../src/render/docx/style-schema.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const file = (path: string): string => readFileSync(join(root, path), 'utf8');

const problems = (text: string): string[] => {
  const read = parseStyle(text, 'style.yaml');
  return read.ok ? [] : read.problems.map(({ line, what, remedy }) => `${line ?? '-'}：${what}；${remedy}`);
};

describe('a style file', () => {
  it('is GB/T 9704-2012 where it says nothing', () => {
    for (const text of ['', '# 只有说明\n', '页面: {}\n']) {
      expect(parseStyle(text, 'style.yaml')).toEqual({ ok: true, value: defaultStyle });
    }
  });

  it('changes what it says and nothing else', () => {
    const read = parseStyle('正文:\n  字号: 小三\n  加粗: 是\n表格: { 字号: 10.5 }\n', 'style.yaml');
    expect(read).toEqual({
      ok: true,
      value: {
        ...defaultStyle,
        正文: { ...defaultStyle.正文, 字号: '小三', 加粗: '是' },
        表格: { ...defaultStyle.表格, 字号: 10.5 },
      },
    });
    expect(read.ok && sheetOf(read.value)).toMatchObject({ body: { size: 30, bold: true }, table: { size: 21 } });
  });

  it('may be the one that the package brings, which states every default', () => {
    const text = file('templates/2021-30/style.yaml');
    expect(parseStyle(text, 'style.yaml')).toEqual({ ok: true, value: defaultStyle });
    const stated = Object.keys(defaultStyle).filter(key => !new RegExp(`^${key}:`, 'm').test(text));
    expect(stated).toEqual([]);
  });
});

describe('a mistake in a style file', () => {
  it.each([
    ['页面:\n  上边矩: 37\n', '2：没有“页面.上边矩”这一项；是否为“上边距”'],
    ['正 文: {}\n', '1：没有“正 文”这一项；是否为“正文”'],
    ['正文:\n  字号: 三号字\n', /^2：“正文\.字号”的值 三号字 不对；应为字号（初号、/],
    ['正文:\n  字号: 100\n', '2：“正文.字号”的值 100 不对；不应大于 72'],
    ['页面:\n  左边距: 28mm\n', '2：“页面.左边距”的值 28mm 不对；应为 0 至 100 之间的数字（毫米）'],
    ['页面:\n  左边距: 280\n', '2：“页面.左边距”的值 280 不对；不应大于 100'],
    ['标题:\n  加粗: true\n', '2：“标题.加粗”的值 true 不对；应为 是 或 否'],
    ['标题:\n  字体: ""\n', '2：“标题.字体”的值不对；不能空着'],
    ['表格:\n  栏目底色: 蓝色\n', '2：“表格.栏目底色”的值 蓝色 不对；应为六位颜色代码，如 C6D9F1'],
    ['页码:\n  位置: 左侧\n', '2：“页码.位置”的值 左侧 不对；应为 外侧 或 居中'],
    ['标题: 黑体\n', '1：“标题”的值 黑体 不对；应为若干项设置，每项一行，写成“名称: 值”'],
    ['- 标题\n', '-：不是版式设置；应为若干项设置，每项一行，写成“名称: 值”'],
    ['正文:\n  每行字数: 40\n', '2：“正文.每行字数”的值 40 不对；版心宽 156 毫米，一行排不下这么多 三号 字'],
    ['正文:\n  行距: 12\n', '2：“正文.行距”的值 12 不对；不应小于正文字号（16 磅）'],
    [
      '页面:\n  左边距: 60\n  右边距: 60\n',
      '1：“页面”的值不对；除去页边距，版心只有 90×225 毫米，长宽都不应小于 100 毫米',
    ],
  ])('is told with its line and what to do: %j', (text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  it('does not hide the others', () => {
    expect(problems('页面:\n  上边矩: 37\n  宽: 5\n标题: { 字号: 大 }\n').map(line => line.split('：')[0])).toEqual([
      '2',
      '3',
      '4',
    ]);
  });

  it.each([['正文:\n\t字号: 三号\n'], ['标题: {字体: 黑体\n'], ['标题： {}\n页面: {}\n标题： 1']])(
    'in the YAML itself is told in Chinese: %j',
    text => {
      const [problem] = problems(text);
      expect(problem).toMatch(/读不懂|没有“/);
      expect(problem).not.toMatch(/[A-Za-z]{4,}/);
    },
  );

  it('cannot exhaust the memory by anchors', () => {
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
      .join('\n')}\n`;
    expect(problems(bomb)).toEqual(['-：引用（& 和 *）太多；直接写出各项的值']);
  });
});

it('has a published schema that is not stale', () => {
  expect(JSON.parse(file('schemas/style.schema.json'))).toEqual(JSON.parse(JSON.stringify(styleJsonSchema())));
});
