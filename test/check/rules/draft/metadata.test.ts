/** Names and titles in the properties of a file: which are a person's or another office's, and which a program put in. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import { prepareSubject } from '../../../../src/check/subject.ts';
import { fixtureSubject } from '../../harness/fixture.ts';

const draft = fixtureSubject({ 说明: '', 当作草稿: true });

/** What is told of a draft with these properties. */
function told(properties: Readonly<Record<string, string>>): readonly string[] {
  if (draft.source.kind !== 'draft') throw new Error('a draft is none');
  const source = { ...draft.source, traces: { ...draft.source.traces, properties } };
  const { findings } = check(prepareSubject({ ...draft, source }));
  return findings.filter(({ rule }) => rule === 'draft/metadata').map(({ message }) => message);
}

describe('an author', () => {
  it.each([
    ...[
      'Administrator',
      'ADMIN',
      'user',
      'User1',
      'user12',
      'Users',
      'guest',
      'Windows 用户',
      'Windows用户',
      '微软用户',
    ],
    ...['WPS', 'wps office', 'WPS_1', 'WPS_15000', 'Microsoft', 'Microsoft Office', 'Microsoft Office User'],
    ...['Microsoft Word', 'openxml', 'OpenXML SDK', 'PRC', 'P R C', '2022.12.31-1', '1', 'LI-PC', 'DESKTOP-A1B2C3'],
    ...['LAPTOP-77', '-', ' ', ''],
  ])('“%s” is nobody', author => {
    expect(told({ author })).toEqual([]);
  });

  it.each([
    '张强',
    '李admin',
    'administrators',
    'user甲',
    'wps_',
    'wps甲',
    'Microsoft China',
    'desktop-',
    'mypc',
    '1甲',
  ])('“%s” may be somebody', author => {
    expect(told({ author })).toEqual([`文件属性的“作者”是“${author}”，不是本机关。`]);
  });
});

describe('a title', () => {
  it.each([
    ...[
      '文档',
      '文档1',
      '文档12',
      '新建',
      '新建 Microsoft Word 文档',
      'document',
      'Document1',
      'DOCUMENT12',
      'Untitled',
    ],
    ...[
      'word document',
      'WordDocument',
      'Microsoft Word',
      'Microsoft Word - 年报.docx',
      'PowerPoint 演示文稿',
      ' 标题 ',
    ],
    ...[' ', '《》', '《柳河镇人民政府2022年政府信息公开工作年度报告》', '柳河镇人民政府 2022年 政府信息公开'],
  ])('“%s” is no one else’s', title => {
    expect(told({ title })).toEqual([]);
  });

  it.each([
    '工作文档1',
    '文档甲',
    '文档1甲',
    'my document',
    'documents',
    '无标题1',
    '青山县人民政府2022年政府信息公开',
  ])('“%s” is another file’s', title => {
    expect(told({ title })).toEqual([`文件属性的“标题”是“${title}”，与年报的标题不一样。`]);
  });
});

describe('a template', () => {
  it.each(['信访通报.dotx', '信访通报.dotm', '信访通报.DOT', '信访通报.wpt', '信访通报'])(
    '“%s” is told by its name',
    template => {
      expect(told({ template })).toEqual(['文件套用的模板是“信访通报”。']);
    },
  );

  it.each(['Normal.dotm', '柳河镇人民政府公文.dotx', ''])('“%s” says nothing', template => {
    expect(told({ template })).toEqual([]);
  });
});
