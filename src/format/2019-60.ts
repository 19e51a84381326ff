/**
 * 国办公开办函〔2019〕60号, superseded; report years 2019 and 2020. What is needed to take last year's figures from a
 * report in it and to recognise a draft that still uses it: its part two is known by its markers alone.
 */
import { applicationsRow, applicationsTable, outcomesBeforeOtherHandling } from './2021-30/applications.ts';
import { format2021 } from './2021-30/index.ts';
import type { FormatDefinition, Part } from './definition.ts';

/** （六）其他处理 was one row. */
const applications = applicationsTable([
  ...outcomesBeforeOtherHandling,
  applicationsRow('otherOutcome', '（六）', '其他处理'),
]);

export const format2019: FormatDefinition = {
  id: '2019-60',
  reference: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  parts: format2021.parts.flatMap((part): Part[] => {
    if (part.id === 'disclosure') return [];
    return [part.kind === 'table' && part.id === 'applications' ? { ...part, table: applications } : part];
  }),
};

/** Labels that only the superseded format has. One alone may be a slip; two or more show the old form. */
export const supersededMarkers: readonly string[] = [
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量',
  '上一年项目数量',
  '本年增/减',
  '其他对外管理服务事项',
  '政府集中采购',
  '采购项目数量',
  '采购总金额',
  '第二十条第（九）项',
];
