/** What a finding proposes, from the words of a rule to edits of the file. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { fixOf } from '../../../src/check/fix/fix-of.ts';
import { type Change, type Mend, mendOf } from '../../../src/check/fix/mend.ts';
import { isChecked } from '../../../src/check/output/file-result.ts';
import { sourceLines } from '../../../src/check/steps/locate.ts';
import type { Subject } from '../../../src/check/subject.ts';
import type { Fix } from '../../../src/report/edit.ts';
import { fixtureSubject, readFixture, subjectOf } from '../harness/fixture.ts';
import { checkText } from '../output/results.ts';

const head = '格式: 国办公开办函〔2021〕30号\n年度: 2022\n机关: { 名称: 柳河镇人民政府 }\n总体情况: |\n';

/** The fixes for half-width signs in a line of the narrative, which is line 5 of the file. */
function fixes(line: string): (Fix | undefined)[] {
  const file = checkText('2022.yaml', `${head}  ${line}\n`);
  if (!isChecked(file)) throw new Error('not checked');
  return file.result.findings.filter(({ rule }) => rule === 'prose/half-width').map(({ fix }) => fix);
}

describe('a proposed fix', () => {
  it('shows four characters on either side, and changes no more than the sign', () => {
    expect(fixes('落实三级审核制度,先审查后公开。')).toEqual([
      {
        from: '审核制度,先审查后',
        to: '审核制度，先审查后',
        edits: [{ line: 5, column: 11, length: 1, text: '，' }],
      },
    ]);
  });

  it('stops at the ends of the line', () => {
    expect(fixes('先审,后发')).toMatchObject([{ from: '先审,后发', to: '先审，后发' }]);
  });

  it('shows the first of several places, with what else is mended beside it', () => {
    const [near] = fixes('制度,审查,公开，全年没有发生泄密事件。');
    expect(near).toMatchObject({ from: '制度,审查,公', to: '制度，审查，公' });
    expect(near?.edits).toHaveLength(2);
    const [far] = fixes('制度,先行审查再公开,全年没有发生泄密事件。');
    expect(far).toMatchObject({ from: '制度,先行审查', to: '制度，先行审查' });
    expect(far?.edits).toHaveLength(2);
  });

  it('shows what is mended, where a line before needs no mending', () => {
    const title = '柳河镇人民政府\n2022年政府信息公开工作 年度报告';
    const { findings } = check(fixtureSubject({ 说明: '', 数据: { 标题: title } }));
    expect(findings.map(({ fix }) => fix)).toMatchObject([{ from: '公开工作 年度报告', to: '公开工作年度报告' }]);
  });

  it('is made for data files, and for no draft', async () => {
    const fixture = readFixture(join(import.meta.dirname, '../output/mixed.yaml'));
    const draft = await subjectOf({ ...fixture, 文稿: { 形式: 'Word' } });
    const comma = (subject: Subject) => check(subject).findings.find(({ rule }) => rule === 'prose/half-width');
    expect(comma(fixtureSubject(fixture))?.fix).toBeDefined();
    expect(comma(draft)).toBeDefined();
    expect(comma(draft)?.fix).toBeUndefined();
  });
});

describe('what a rule proposes', () => {
  const subject = fixtureSubject({ 说明: '', 数据: { 总体情况: '收到{{新收申请}}件,办结5件。\n' } });
  const lines = sourceLines(subject.source.text ?? '');
  const line = lines.findIndex(each => each.includes('{{新收申请}}')) + 1;
  const text = '收到5件,办结5件。';
  const mend = (...changes: readonly Change[]): Mend => mendOf({ path: 'overview', line: 0, text }, changes);
  const comma = { at: 4, from: ',', to: '，' };

  it('is put where it stands in the file, behind what {{…}} takes up there', () => {
    expect(fixOf(subject, [mend(comma)], lines)?.edits).toEqual([{ line, column: 14, length: 1, text: '，' }]);
  });

  it('is not made in a figure that {{…}} brings in, and then not elsewhere either', () => {
    const figure = { at: 2, from: '5', to: '五' };
    expect(fixOf(subject, [mend(figure)], lines)).toBeUndefined();
    expect(fixOf(subject, [mend(comma), mend(figure)], lines)).toBeUndefined();
  });

  it('is not made where the line does not stand so in the file', () => {
    const otherwise = mendOf({ path: 'overview', line: 0, text: '收到6件,办结5件。' }, [comma]);
    expect(fixOf(subject, [otherwise], lines)).toBeUndefined();
    expect(
      fixOf(
        subject,
        [mend(comma)],
        lines.map(each => each.replace(',', '')),
      ),
    ).toBeUndefined();
    expect(fixOf(subject, [mendOf({ path: 'overview', line: 7, text }, [comma])], lines)).toBeUndefined();
    expect(fixOf({ ...subject, places: new Map() }, [mend(comma)], lines)).toBeUndefined();
    const paragraph = new Map([['overview', { paragraph: 3 }]]);
    expect(fixOf({ ...subject, places: paragraph }, [mend(comma)], lines)).toBeUndefined();
  });

  it('may be nothing', () => {
    expect(fixOf(subject, [], lines)).toBeUndefined();
    expect(fixOf(subject, [mend()], lines)).toBeUndefined();
  });

  it.each([
    ['other words', { at: 4, from: '，', to: ',' }],
    ['no words', { at: 4, from: '', to: '，' }],
  ])('is a bug where it changes %s than it says', (_, change) => {
    expect(() => fixOf(subject, [mend(change)], lines)).toThrow(`overview: “${change.from}” does not stand`);
  });
});
