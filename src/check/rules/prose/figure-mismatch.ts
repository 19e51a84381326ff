import { type RowId, rowsOf, type TableNode, tableById } from '../../../format/index.ts';
import { printValue } from '../../../report/figure.ts';
import { type Contradiction, contradictions } from '../../figure-phrases/contradictions.ts';
import type { Reading } from '../../figure-phrases/measures.ts';
import { readProse } from '../../figure-phrases/subject-claims.ts';
import { type OwnMismatch, ownMismatches } from '../../own-tables/own-claims.ts';
import { ownPlace } from '../../own-tables/own-tables.ts';
import { ownWords } from '../../own-tables/own-words.ts';
import { brokenLists } from '../../prose/broken-lists.ts';
import type { ProseLine } from '../../prose/lines.ts';
import { defineRule, type Fact } from '../../rule.ts';
import { completedTables, type Subject } from '../../subject.ts';
import { sumDiagnosis } from '../../sums/diagnosis.ts';

/** What the grammar reads and what it leaves alone: src/check/figure-phrases/claims.ts. */
export const figureMismatch = defineRule({
  id: 'prose/figure-mismatch',
  name: '文字与表格数字不一致',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  explanation:
    '文字里说到的申请、复议、诉讼、许可、处罚等数字，应当与第二至第四部分的表格一致；文字说“未收到”而表格不是0，也算不一致。' +
    '自己做的表格和图里的申请、办理结果等数字也一样。渠道、与上年的比较、其他年份、其他单位和咨询建议的数字不作比较；句子可以有别的读法时，只作警告。',
  wordings: {
    differs: {
      what: '这里说的是{said}{unit}，表格“{where}”是{stated}{unit}，相差{difference}{unit}{also}。',
      remedy: '核对台账，把写错的一处改过来；也可以写成“{{名称}}”的形式，让文字自动取表格的数。',
    },
    differsInDraft: {
      what: '这里说的是{said}{unit}，表格“{where}”是{stated}{unit}，相差{difference}{unit}{also}。',
      remedy: '核对台账，把写错的一处改过来。',
    },
    denied: {
      what: '这里说没有，表格“{where}”却是{stated}件。',
      remedy: '核对台账：确实没有的，把表格改为0；确有的，把这句话改为实际数字。',
    },
    own: {
      what: '{table}里“{label}”是{said}件，{of}表格“{where}”是{stated}件，相差{difference}件{also}。',
      remedy: '核对台账，把写错的一处改过来；图表是从上年或者别处拿来的，按本年的数重做。',
    },
    ownWords: {
      what: '这里说“{label}”是{said}{unit}，{table}里是{stated}{unit}。',
      remedy: '核对后改成一致。',
    },
    unfinished: {
      what: '这里说已全部办结，表格“{where}”却是{stated}件。',
      remedy: '核对台账：已全部办结的，把表格的结转数改为0；还有在办的，写明“办结几件、结转下年度几件”。',
    },
  },
  examples: {
    wrong: '全年共收到政府信息公开申请6件。（表中“本年新收政府信息公开申请数量”总计是5）',
    right: '全年共收到政府信息公开申请5件。',
  },
  *check(subject) {
    const broken = subject.settings.severities['prose/sum'] === 'off' ? [] : brokenLists(subject);
    // What a wrong cell explains is told with the sum that it breaks.
    const told = new Set(sumDiagnosis(subject).flatMap(({ explains }) => explains));
    for (const contradiction of contradictions(subject)) {
      if (told.has(contradiction)) continue;
      const explains = broken.some(({ explainedBy }) => explainedBy === contradiction);
      yield { ...differing(contradiction, subject), ...(explains && { related: ['prose/sum' as const] }) };
    }
    for (const mismatch of ownMismatches(subject)) yield ownDiffering(mismatch, subject);
    for (const { table, line, label, said, stated, start } of ownWords(subject)) {
      const values = { table: table.name, label, said: said.value, stated, unit: said.unit };
      yield { kind: 'ownWords', severity: 'warning', values, ...placeOf(line, { start, end: said.end }) };
    }
    const left = completedTables(subject).applications.figures.carriedOut?.total;
    if (!left || left.value === 0) return;
    for (const { line, allDone } of readProse(subject)) {
      for (const said of allDone) {
        yield {
          kind: 'unfinished',
          ...(said.doubtful && { severity: 'warning' as const }),
          values: { where: whereOf(carriedOut, subject), stated: left.value },
          ...placeOf(line, said),
        };
      }
    }
  },
});

type Kind = 'own' | 'ownWords' | 'differs' | 'differsInDraft' | 'denied' | 'unfinished';

const carriedOut: Omit<Reading, 'value'> = { table: 'applications', rows: ['carriedOut'], columns: ['total'] };

const placeOf = ({ path, line, text }: ProseLine, { start, end }: { readonly start: number; readonly end: number }) => {
  // 「“予以公开”5件」 is shown with both its quotation marks.
  const offset = text[start - 1] === '“' && text.slice(start, end).includes('”') ? start - 1 : start;
  return { path, line, excerpt: text.slice(offset, end), offset };
};

function differing({ line, claim, readings }: Contradiction, subject: Subject): Fact<Kind> {
  const [first] = readings;
  const isAmount = claim.measures.some(({ topic }) => topic === 'fees');
  const shown = (value: number): string => printValue(value, isAmount ? 'amount' : 'count');
  const unit = isAmount ? '万元' : '件';
  return {
    kind: claim.denied ? 'denied' : subject.source.kind === 'draft' ? 'differsInDraft' : 'differs',
    values: {
      said: shown(claim.said),
      stated: shown(first.value),
      difference: shown(Math.abs(claim.said - first.value)),
      unit,
      where: whereOf(first, subject),
      also: othersOf(readings, subject, value => shown(value) + unit),
    },
    ...(claim.doubtful && { severity: 'warning' as const }),
    ...placeOf(line, claim),
  };
}

/** 收到 may mean the new ones or all that were to be handled: both are shown. */
function othersOf(readings: readonly Reading[], subject: Subject, shown: (value: number) => string): string {
  const others = readings
    .filter(({ value }, index) => readings.findIndex(reading => reading.value === value) === index && index > 0)
    .map(reading => `“${whereOf(reading, subject)}”是${shown(reading.value)}`);
  return others.length > 0 ? `（${others.join('，')}）` : '';
}

function ownDiffering({ table, row, head, said, readings, ...mismatch }: OwnMismatch, subject: Subject): Fact<Kind> {
  const [first] = readings;
  return {
    kind: 'own',
    values: {
      table: table.name,
      label: [row.label, head].filter(words => words !== '').join('”的“'),
      said,
      of: mismatch.isOfYearBefore ? '上年年报' : '',
      stated: first.value,
      difference: Math.abs(said - first.value),
      where: whereOf(first, subject),
      also: othersOf(readings, subject, value => `${value}件`),
    },
    ...(mismatch.isDoubtful && { severity: 'warning' as const }),
    ...ownPlace(row),
  };
}

/** The labels that a reading adds up: 予以公开＋部分公开”的“总计; a group that is whole goes by its own. */
function whereOf({ table, rows, columns }: Omit<Reading, 'value'>, { format }: Subject): string {
  const { nodes } = tableById(format, table);
  const added = new Set<RowId>(rows);
  const names = addedLabels(nodes, added);
  const [first] = rowsOf(nodes).filter(({ id }) => added.has(id));
  const heads = (first?.columns ?? []).filter(({ id }) => columns.includes(id)).map(({ label }) => label.text);
  // The head of a row's only column, and those of 法人或其他组织, say nothing more.
  const isPlain = first?.columns.length === 1 || heads.length > 2;
  return isPlain ? names.join('＋') : `${names.join('＋')}”的“${heads.join('＋')}`;
}

function addedLabels(nodes: readonly TableNode[], added: ReadonlySet<RowId>, around = ''): readonly string[] {
  return nodes.flatMap(node => {
    if (node.kind === 'row') return added.has(node.id) ? [(node.isTotal ? around : '') + node.label.text] : [];
    const isWhole = rowsOf(node.children).every(({ id }) => added.has(id));
    return isWhole ? [node.label.text] : addedLabels(node.children, added, node.label.text);
  });
}
