/** The rules over narratives on five published reports, which are not part of the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { format2021, partHeading } from '../../../src/format/index.ts';
import { fixtureSubject } from '../harness/fixture.ts';

const folder = join(process.env.NIANBAO_CORPUS ?? '', 'reports');
const isThere = process.env.NIANBAO_CORPUS !== undefined && existsSync(folder);

/** The narratives of a report in text, with empty tables; lines before the first part are title and opening. */
function dataFile(file: string, organ: string): string {
  const parts = new Map<string, string[]>([['', []]]);
  let part = '';
  for (const raw of readFileSync(join(folder, file), 'utf8').split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '') continue;
    const heading = format2021.parts.find(candidate => partHeading(candidate) === line);
    if (heading) part = heading.label;
    parts.set(part, [...(parts.get(part) ?? []), ...(heading ? [] : [line])]);
  }
  const front = parts.get('') ?? [];
  const text = (lines: readonly string[] | undefined): string => (lines ?? []).join('\n');
  return JSON.stringify({
    格式: format2021.reference,
    年度: Number(/\d{4}/.exec(file)?.[0]),
    机关: { 名称: organ, 类型: '乡镇人民政府' },
    标题: text(front.filter(line => line.length < 40)),
    引言: text(front.filter(line => line.length >= 40)) || undefined,
    ...Object.fromEntries(
      format2021.parts.map(({ kind, label }) => [label, kind === 'table' ? '无' : text(parts.get(label))]),
    ),
  });
}

/** What an experienced reader finds: rule and words; errors first in each. */
const reports: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'dazhanglou-2022.txt',
    '大张楼镇人民政府',
    ['content/placeholder [bookmark: _GoBack]'],
    ['format/numbering （1）', 'content/figure-missing 图1'],
  ],
  [
    'lianji-2022.txt',
    '练集镇人民政府',
    ['content/processing-fee'],
    ['prose/fixed-phrase 十九大历届全会', 'prose/repeated-character 式式', 'prose/typo 更好的'],
  ],
  ['xicun-2022.txt', '西村乡人民政府', [], ['prose/vague-number 65 余', 'prose/broken-line', 'format/numbering (三)']],
  [
    'yuecun-2021.txt',
    '华龙区岳村镇人民政府',
    ['prose/stale-year 2021年，我镇将', 'content/processing-fee'],
    ['prose/half-width', 'content/five-aspects'],
  ],
  ['yuguan-2023.txt', '余关镇人民政府', ['content/processing-fee'], ['format/title', 'content/problems']],
];

describe.runIf(isThere).each(reports)('%s', (file, organ, errors, warnings) => {
  const findings = isThere ? check(fixtureSubject({ 说明: '', 原文: dataFile(file, organ) })).findings : [];
  const told = (severity: string): string[] =>
    findings.filter(finding => finding.severity === severity).map(({ rule, excerpt }) => `${rule} ${excerpt ?? ''}`);

  it('has the errors that a reader finds and no other', () => {
    const found = told('error');
    expect(found).toHaveLength(errors.length);
    for (const error of errors) expect(found.some(text => text.startsWith(error))).toBe(true);
  });

  it('has the warnings that a reader finds, none of them about sums, figures or private data', () => {
    const found = told('warning');
    for (const warning of warnings) expect(found.some(text => text.startsWith(warning))).toBe(true);
    expect(found.filter(text => /^(?:sum|privacy)\/|figure-mismatch|percentage|prose\/sum/.test(text))).toEqual([]);
  });
});
