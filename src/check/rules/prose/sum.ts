import { contradictions } from '../../figure-phrases/contradictions.ts';
import { ownMismatches } from '../../own-tables/own-claims.ts';
import { ownSums } from '../../own-tables/own-sums.ts';
import { ownPlace } from '../../own-tables/own-tables.ts';
import { type BrokenList, brokenLists } from '../../prose/broken-lists.ts';
import { classified, classifiedListsIn, summedUp, summedUpIn } from '../../prose/classified-lists.ts';
import { linesWith, type ProseLine } from '../../prose/lines.ts';
import { defineRule, type Fact } from '../../rule.ts';
import { applicationTotals } from '../../subject/application-totals.ts';
import { areCited } from '../../subject/cited.ts';
import type { Subject } from '../../subject.ts';
import { sumDiagnosis } from '../../sums/diagnosis.ts';

export const sum = defineRule({
  id: 'prose/sum',
  name: '分项与合计不符',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '“共公开信息100条，其中甲60条、乙50条”这样的句子，分项相加不应超过合计；分项是几个渠道的，可能有重复，只作提示；用“分别为”逐项列全、或者最后一项是“其他”的，以及“按渠道分”“从申请人看”之后列出的、“两项合计”之前的，相加应当正好等于合计。没有列全的不算错。自己做的表格和图里写了“合计”的，也要与各项相加的数相等。',
  wordings: {
    more: {
      what: '分项相加是{sum}{unit}，超过了合计{total}{unit}。',
      remedy: '核对合计和各分项；有重复计算的，换一种说法。',
    },
    channels: {
      what: '各渠道相加是{sum}{unit}，超过了合计{total}{unit}。',
      remedy: '核对各渠道的数；同一条信息在几个渠道发布的，写明“部分信息多渠道发布”。',
    },
    unequal: {
      what: '分项相加是{sum}{unit}，合计是{total}{unit}，相差{difference}{unit}。',
      remedy: '核对合计和各分项。',
    },
    own: {
      what: '{table}里“{label}”{of}各项相加是{sum}，写的是{total}，相差{difference}。',
      remedy: '核对各项和合计，改正写错的一处。',
    },
  },
  examples: {
    wrong: '全年共公开信息100条，其中工作动态70条、政策文件40条。',
    right: '全年共公开信息110条，其中工作动态70条、政策文件40条。',
  },
  *check(subject) {
    const tellsMismatch = subject.settings.severities['prose/figure-mismatch'] !== 'off';
    for (const broken of brokenLists(subject)) {
      const { line, list, sum, start, end, explainedBy } = broken;
      if ((explainedBy && tellsMismatch) || followsTables(subject, broken)) continue;
      const { value, unit } = list.total;
      const more = list.isByChannel ? 'channels' : 'more';
      const kind = sum > value ? more : 'unequal';
      yield {
        kind,
        // What stands on two channels is counted twice without being wrong.
        ...(kind === 'channels' && { severity: 'hint' as const }),
        values: { sum, total: value, unit, difference: Math.abs(sum - value) },
        path: line.path,
        line: line.line,
        excerpt: line.text.slice(start, end),
        offset: start,
      };
    }
    for (const line of linesWith(subject, classified)) yield* unlikeTheirWhole(line, subject);
    for (const line of linesWith(subject, summedUp)) yield* unlikeTheirSum(line, subject);
    const wrong = new Set(tellsMismatch ? ownMismatches(subject).map(({ table }) => table) : []);
    for (const { table, row, of, label, sum, total, isByChannel } of ownSums(subject)) {
      // The wrong number is told itself.
      if (wrong.has(table)) continue;
      const values = {
        table: table.name,
        label,
        of: of === 'row' ? '一行' : '一列',
        sum,
        total,
        difference: Number(Math.abs(sum - total).toFixed(4)),
      };
      yield { kind: 'own', ...(isByChannel && sum > total && { severity: 'hint' as const }), values, ...ownPlace(row) };
    }
  },
});

function* unlikeTheirWhole(line: ProseLine, subject: Subject): Iterable<Fact<'more' | 'channels' | 'unequal'>> {
  for (const { start, parts, wholes, isOfApplications, isByChannel } of classifiedListsIn(line.text)) {
    const [first] = parts;
    const last = parts.at(-1);
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const totals = isOfApplications ? applicationTotals(subject) : [];
    const all = [...wholes.map(({ value }) => value), ...totals].filter(value => value > 0);
    // What the paragraph itself tells is shown before what the tables hold.
    const [nearest = totals[0] || undefined] = wholes
      .map(({ value }) => value)
      .sort((a, b) => Math.abs(a - sum) - Math.abs(b - sum));
    if (!first || !last || nearest === undefined || all.includes(sum)) continue;
    if (isContradicted(line, first.start, last.end, subject)) continue;
    const more = isByChannel && !isOfApplications ? 'channels' : 'more';
    const kind = sum > nearest ? more : 'unequal';
    yield {
      kind,
      ...(kind === 'channels' && { severity: 'hint' as const }),
      values: { sum, total: nearest, unit: first.unit, difference: Math.abs(sum - nearest) },
      path: line.path,
      line: line.line,
      excerpt: line.text.slice(start, last.end),
      offset: start,
    };
  }
}

function* unlikeTheirSum(line: ProseLine, subject: Subject): Iterable<Fact<'unequal'>> {
  for (const { parts, total, sum } of summedUpIn(line.text)) {
    const start = parts[0]?.start ?? total.start;
    if (sum === total.value || isContradicted(line, start, total.end, subject)) continue;
    yield {
      kind: 'unequal',
      values: { sum, total: total.value, unit: total.unit, difference: Math.abs(sum - total.value) },
      path: line.path,
      line: line.line,
      excerpt: line.text.slice(start, total.end),
      offset: start,
    };
  }
}

/** Whether one of the numbers is told as wrong by the tables. */
const isContradicted = (line: ProseLine, start: number, end: number, subject: Subject): boolean =>
  contradictions(subject).some(({ line: told, claim }) => told === line && claim.start < end && claim.end > start);

/** A list that is made of figures whose sums are told as wrong already: once these are mended, it is too. */
function followsTables(subject: Subject, { line, list: { total, parts }, offset }: BrokenList): boolean {
  if (sumDiagnosis(subject).length === 0) return false;
  return areCited(
    subject,
    line,
    [total, ...parts].map(count => offset + count.start),
  );
}
