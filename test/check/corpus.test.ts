/** Five published reports, which are not in this repository, read as the drafts they are: only what is found and where stands here. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { prepareSubject } from '../../src/check/subject.ts';
import { extract } from '../../src/extract/extract.ts';
import { readDraft } from '../../src/read/read.ts';

const folder = join(process.env.NIANBAO_CORPUS ?? '', 'reports');
const isThere = process.env.NIANBAO_CORPUS !== undefined && existsSync(folder);

const applications = '收到和处理政府信息公开申请情况';
const disclosure = '主动公开政府信息情况';
const otherLaws = `${applications}.本年度办理结果.不予公开.其他法律行政法规禁止公开`;
const problems = '存在的主要问题及改进情况';
const other = '其他需要报告的事项';

/** Severity, rule and place of every finding; the number is the line of the narrative. */
const reports: Readonly<Record<string, readonly string[]>> = {
  'dazhanglou-2022.txt': [
    'hint format/organ-name 机关.名称',
    'warning prose/half-width 总体情况 1',
    'warning format/numbering 总体情况 2',
    'hint content/figure-missing 总体情况 4',
    'warning prose/half-width 总体情况 5',
    'hint prose/term 总体情况 11',
    `error content/placeholder ${problems} 7`,
    `warning format/numbering ${other} 3`,
    `warning prose/half-width ${other} 6`,
  ],
  'lianji-2022.txt': [
    'hint content/oversight 总体情况',
    'hint content/short 总体情况',
    'hint prose/term 总体情况 1',
    'warning prose/fixed-phrase 总体情况 1',
    `hint table/label-form ${disclosure}`,
    `hint table/label-form ${applications}`,
    `warning table/label ${applications}`,
    `warning table/label ${otherLaws}`,
    `warning prose/repeated-character ${problems} 4`,
    `warning prose/typo ${problems} 4`,
    `error content/processing-fee ${other}`,
  ],
  'xicun-2022.txt': [
    'hint format/title 标题',
    'hint content/oversight 总体情况',
    'hint prose/spacing 总体情况 1',
    'hint prose/term 总体情况 1',
    'warning prose/vague-number 总体情况 3',
    'warning prose/broken-line 总体情况 7',
    'warning prose/typo 总体情况 10',
    `hint table/label-form ${applications}`,
    `warning format/numbering ${problems} 5`,
    `hint prose/term ${other} 1`,
  ],
  'yuecun-2021.txt': [
    'warning content/five-aspects 总体情况',
    'hint content/oversight 总体情况',
    'warning prose/half-width 总体情况 1',
    'hint prose/term 总体情况 1',
    'hint format/numbering 总体情况 2',
    'warning prose/typo 总体情况 2',
    'warning prose/half-width 总体情况 2',
    'warning prose/half-width 总体情况 3',
    'hint prose/term 总体情况 3',
    'warning prose/half-width 总体情况 4',
    `hint table/label-form ${disclosure}`,
    `hint table/label-form ${applications}`,
    `warning table/label ${applications}`,
    `warning table/label ${otherLaws}`,
    `error prose/stale-year ${problems} 2`,
    `error content/processing-fee ${other}`,
  ],
  'yuguan-2023.txt': [
    'warning format/title 标题',
    'hint content/oversight 总体情况',
    'hint format/numbering 总体情况 1',
    'hint prose/spacing 总体情况 2',
    'hint prose/term 总体情况 6',
    `hint table/label-form ${applications}`,
    `warning content/problems ${problems}`,
    `hint format/numbering ${problems} 1`,
    `error content/processing-fee ${other}`,
  ],
};

describe.runIf(isThere).each(Object.entries(reports))('%s', (file, expected) => {
  it('has what an experienced reader finds, and no other error or warning', async () => {
    const read = await readDraft(readFileSync(join(folder, file)), file);
    if (!read.ok) throw new Error(read.failure.what);
    const { medium, traces, document } = read.value;
    const { unplaced: _, ...extracted } = extract(document);
    const source = { kind: 'draft', file, text: undefined, medium, traces } as const;
    const { findings } = check(prepareSubject({ ...extracted, source }));
    const told = findings.map(({ severity, rule, location: { path = '', index } }) =>
      [severity, rule, path, index].filter(word => word !== undefined).join(' '),
    );
    expect(told).toEqual(expected);
  });
});
