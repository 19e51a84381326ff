/**
 * What is wrong with the sums of a report, judged for all sum rules together: broken sums that one cell, or one pair of
 * cells, explains alone are one finding; the others are told each by itself.
 */
import { type SumRuleId, type Table, tablesOf } from '../../format/index.ts';
import type { Contradiction } from '../figure-phrases/contradictions.ts';
import type { Fact } from '../rule.ts';
import { isBlankCell } from '../subject/blank-cells.ts';
import { completedTables, oncePerSubject, type Subject } from '../subject.ts';
import { isBalanced } from './balanced.ts';
import { contradictionsMended, contradictionsOfSum, type SupportedChange, supportedChanges } from './candidates.ts';
import { cellName, cellPath, rowName } from './cell-name.ts';
import { type Cell, type Equation, equationsOf, type Operand, type StatedCell } from './equations.ts';
import { type Change, type Explanation, uniqueExplanation } from './explain.ts';

export type SumKind = 'cell' | 'pair' | 'together' | 'broken';

export interface Diagnosed {
  /** The rule under which it is told. */
  readonly rule: SumRuleId;
  readonly fact: Fact<SumKind>;
  /** The sentences that the tables agree with once they are mended so. */
  readonly explains: readonly Contradiction[];
}

export const sumDiagnosis = oncePerSubject((subject: Subject): readonly Diagnosed[] =>
  tablesOf(subject.format).flatMap(table => {
    const { figures } = subject.report.tables[table.id];
    if (isBalanced(table, completedTables(subject)[table.id].figures)) return [];
    // Numbers under a name that nobody knows were not read: no sum can be told from what is left.
    if (hasUnknownNames(subject, table)) return [];
    const equations = equationsOf(table, figures, {
      isBlank: cell => isBlankCell(subject, cellPath(table, cell)),
      isOn: rule => subject.settings.severities[rule] !== 'off',
    });
    const broken = equations.filter(({ difference }) => difference !== 0);
    const explanation = uniqueExplanation(equations);
    return explanation
      ? [explained(subject, table, explanation, broken)]
      : broken
          .filter(equation => !followsFrom(equation, broken) && !isOtherOfTwo(equation, broken))
          .map(equation => told(subject, table, equation, broken));
  }),
);

/** 注 and 表前 aside, every name in a table holds numbers. */
function hasUnknownNames({ problems }: Subject, { id }: Table): boolean {
  return problems.some(({ rule, path }) => rule === 'data/unknown-key' && (path === id || path.startsWith(`${id}.`)));
}

/** In a line of totals: whether it is out by just as much as the other lines together, which are told themselves. */
function followsFrom({ rule, line, difference }: Equation, broken: readonly Equation[]): boolean {
  if (!line.isTotal) return false;
  const others = broken.filter(other => other.rule === rule && !other.line.isTotal);
  return others.reduce((sum, other) => sum + other.difference, 0) === difference;
}

/** The second of two columns that cancel: the first names it. */
function isOtherOfTwo({ rule, along, line, difference }: Equation, broken: readonly Equation[]): boolean {
  if (along !== 'rows' || line.isTotal) return false;
  const [first, second, ...others] = broken.filter(other => other.rule === rule && !other.line.isTotal);
  return others.length === 0 && second?.line === line && first?.difference === -difference;
}

/** The rule in whose line a cell stands: that whose total it is, else the first that adds up its row or column. */
function ruleOf(table: Table, { row, column }: Cell): SumRuleId {
  const own = table.identities.find(
    ({ right }) => right.length === 1 && (right[0] === row.id || right[0] === column.id),
  );
  const adds = table.identities.find(({ along, left, right }) => {
    const ids: readonly string[] = [...left, ...right];
    return ids.includes(along === 'rows' ? row.id : column.id);
  });
  const identity = own ?? adds;
  if (!identity) throw new Error(`no sum holds ${table.id}.${row.id}.${column.id}`);
  return identity.rule;
}

function related(rule: SumRuleId, broken: readonly Equation[]): readonly SumRuleId[] {
  return [...new Set(broken.map(equation => equation.rule))].filter(other => other !== rule);
}

/** With the sentences that the changes explain as well. */
function diagnosed(
  subject: Subject,
  table: Table,
  changes: readonly Change[],
  { rule, fact }: Omit<Diagnosed, 'explains'>,
): Diagnosed {
  const explains = contradictionsMended(subject, table, changes);
  const also = explains.length > 0 ? (['prose/figure-mismatch'] as const) : [];
  return { rule, fact: { ...fact, related: [...(fact.related ?? []), ...also] }, explains };
}

const written = ({ isBlank, value }: StatedCell): string => (isBlank ? '空白' : String(value));

function explained(subject: Subject, table: Table, explanation: Explanation, broken: readonly Equation[]): Diagnosed {
  const name = (change: Change): string => cellName(table, change.cell);
  const wrong = explanation.kind === 'pair' ? explanation.from : explanation.change;
  const rule = ruleOf(table, wrong.cell);
  const common = { path: cellPath(table, wrong.cell), related: related(rule, broken) };
  if (explanation.kind === 'cell') {
    const { cell, value } = wrong;
    return diagnosed(subject, table, [wrong], {
      rule,
      fact: {
        ...common,
        kind: 'cell',
        values: {
          cell: name(wrong),
          actual: written(cell),
          expected: value,
          difference: Math.abs(value - cell.value),
          mended: broken.length > 1 ? `表中对不上的 ${broken.length} 处合计就全部相符` : '合计就相符',
        },
      },
    });
  }
  if (explanation.kind === 'together') {
    const { total } = explanation;
    return diagnosed(subject, table, [wrong, total], {
      rule,
      fact: {
        ...common,
        kind: 'together',
        values: {
          cell: name(wrong),
          total: name(total),
          actual: written(wrong.cell),
          expected: wrong.value,
          totalActual: written(total.cell),
          totalExpected: total.value,
          difference: Math.abs(wrong.value - wrong.cell.value),
        },
      },
    });
  }
  const { from, to, moved } = explanation;
  return diagnosed(subject, table, [from, to], {
    rule,
    fact: {
      ...common,
      kind: 'pair',
      values: {
        from: name(from),
        to: name(to),
        moved,
        fromActual: written(from.cell),
        fromExpected: from.value,
        toActual: written(to.cell),
        toExpected: to.value,
      },
    },
  });
}

/** A broken sum by itself: both sides, the difference, and what may be known of the cause. */
function told(subject: Subject, table: Table, equation: Equation, broken: readonly Equation[]): Diagnosed {
  const { rule, along, line, left, right, difference } = equation;
  const sum = (operands: readonly Operand[]): number => operands.reduce((total, { value }) => total + value, 0);
  const item = (operands: readonly Operand[], index: number): number => operands[index]?.value ?? 0;
  const place = right.length === 1 ? right[0] : left[0];
  if (!place) throw new Error(`${rule} adds up nothing`);
  const supported = supportedChanges(subject, table, equation);
  const explains = contradictionsOfSum(subject, table, equation, broken);
  const also = explains.length > 0 ? (['prose/figure-mismatch'] as const) : [];
  return {
    rule,
    explains,
    fact: {
      related: also,
      kind: 'broken',
      path: cellPath(table, place),
      values: {
        line: 'kind' in line ? rowName(table, line) : line.label.text,
        first: item(left, 0),
        second: item(left, 1),
        third: item(right, 0),
        fourth: item(right, 1),
        left: sum(left),
        right: sum(right),
        difference: Math.abs(difference),
        more: difference > 0 ? '前' : '后',
        blanks: [...left, ...right].some(({ isBlank }) => isBlank) ? '（空白格按 0 计）' : '',
        cancels: along === 'rows' && !line.isTotal ? cancelling(equation, broken) : '',
        candidates: candidates(table, equation, supported),
      },
    },
  };
}

/** What else speaks for changing one cell or another; of the total, which a remedy names first, only what speaks for it. */
function candidates(table: Table, { right }: Equation, supported: readonly SupportedChange[]): string {
  const [total, ...others] = right;
  const isTotal = ({ row, column }: Cell): boolean =>
    others.length === 0 && row === total?.row && column === total.column;
  return [...supported]
    .sort((a, b) => Number(isTotal(b.cell)) - Number(isTotal(a.cell)))
    .map(({ cell, value, support }) =>
      isTotal(cell) ? `（${support}）` : `；${cellName(table, cell)}改为 ${value} 就能平，${support}`,
    )
    .join('');
}

/** Says that the sums of several columns are out by amounts that come to nothing in 总计. */
function cancelling(equation: Equation, broken: readonly Equation[]): string {
  const columns = broken.filter(({ rule, line }) => rule === equation.rule && !line.isTotal);
  const others = columns.filter(other => other !== equation);
  if (others.length === 0 || columns.reduce((sum, { difference }) => sum + difference, 0) !== 0) return '';
  const names = others.map(({ line }) => `“${line.label.text}”`).join('、');
  return `；与${names}栏的差数正好抵消，只看总计栏看不出来`;
}
