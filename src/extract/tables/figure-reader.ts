/** One cell into the report: its figure where it can be read, what stands there where not, and where that is. */

import type { TableCell } from '../../document/document.ts';
import type { ColumnId, Row, RowId, Table } from '../../format/index.ts';
import { type FigureReading, figureFormNames, readFigure } from '../../report/figure.ts';
import { figurePath, type Path } from '../../report/paths.ts';
import type { Place } from '../../report/places.ts';
import type { Problem } from '../../report/problem.ts';
import { type Figure, type Figures, UNFILLED } from '../../report/report.ts';
import { placeIn } from '../items.ts';
import type { Cell } from './cells.ts';

type Refusal = Extract<FigureReading, { ok: false }>['reason'];

interface Words {
  readonly rule: string;
  readonly what: (shown: string) => string;
  readonly remedy: string;
}

const blank = { rule: 'table/blank-cell', remedy: '核对后填上数字；没有发生的填 0。' };
const wrong = {
  rule: 'table/number-form',
  remedy: '只写阿拉伯数字，不写单位和其他文字；需要说明的，写在数字后面的括号里。',
};
const refusals: Readonly<Record<Refusal, Words>> = {
  blank: { ...blank, what: () => '这一格没有填。' },
  dash: { ...blank, what: shown => `这一格写的是“${shown}”，不是数字。` },
  negative: { ...wrong, what: shown => `“${shown}”是负数。`, remedy: '件数和金额不会小于 0，核对后改正。' },
  decimals: {
    ...wrong,
    what: shown => `“${shown}”的小数位数不对。`,
    remedy: '件数写整数；收费金额以万元为单位，最多四位小数。',
  },
  unit: { ...wrong, what: shown => `“${shown}”带了单位。`, remedy: '只写数字，不写单位。' },
  'too-large': { ...wrong, what: shown => `“${shown}”大得不合情理。`, remedy: '核对后改正。' },
  text: { ...wrong, what: shown => `“${shown}”不是数字。` },
};
/** What is read of one table. */
export class FigureReader {
  readonly #figures: Partial<Record<RowId, Partial<Record<ColumnId, Figure>>>> = {};
  readonly places = new Map<Path, Place>();
  readonly raw = new Map<Path, string>();
  readonly problems: Problem[] = [];
  /** The path that a cell of the grid was read for. */
  readonly paths = new Map<TableCell, Path>();

  constructor(readonly table: Table) {}

  get figures(): Figures {
    return this.#figures;
  }

  isRead(row: RowId): boolean {
    return this.#figures[row] !== undefined;
  }

  /** 无 where a number belongs is left out like a dash: it is said, and nothing becomes 0 by silence. */
  read(row: Row, columnId: ColumnId, cell: Cell): void {
    const column = row.columns.find(({ id }) => id === columnId);
    if (!column) return;
    const path = figurePath(this.table.id, row.id, columnId);
    const place = placeIn(cell.origin);
    this.places.set(path, place);
    if (cell.source) this.paths.set(cell.source, path);
    const row_ = this.#figures[row.id] ?? {};
    this.#figures[row.id] = row_;
    const reading = readFigure(cell.text, column.unit);
    const isWord = cell.text === '无' || cell.text === UNFILLED;
    if (!reading.ok || isWord) {
      const reason = reading.ok ? 'dash' : cell.text === UNFILLED ? 'blank' : reading.reason;
      this.#refuse(path, place, reason, cell.text);
      return;
    }
    row_[columnId] = reading.figure;
    if (reading.forms.length === 0) return;
    this.raw.set(path, cell.text);
    const forms = reading.forms.map(form => figureFormNames[form]).join('和');
    this.problems.push({
      rule: 'table/number-form',
      severity: 'hint',
      path,
      place,
      excerpt: cell.text,
      what: `“${cell.text}”里有${forms}，已按 ${reading.figure.printed} 读取。`,
      remedy: `建议改成 ${reading.figure.printed}。`,
    });
  }

  /** A row whose cells cannot be told apart: its figures stay absent. */
  cannotPlace(row: Row, cells: readonly Cell[]): void {
    const path = `${this.table.id}.${row.id}`;
    const text = cells.map(cell => cell.text).join(' ');
    const [first] = cells;
    const place = first ? placeIn(first.origin) : {};
    this.raw.set(path, text);
    this.places.set(path, place);
    this.problems.push({
      rule: 'table/shape',
      path,
      place,
      excerpt: text,
      what: `“${row.label.text}”一行应有${row.columns.length}个数，读到的是“${text}”，分不清各是哪一列的。`,
      remedy: '补齐这一行，每一格都填上数字，没有发生的填 0。',
    });
  }

  placeRow(row: Row, place: Place): void {
    const path = `${this.table.id}.${row.id}`;
    if (!this.places.has(path)) this.places.set(path, place);
  }

  #refuse(path: Path, place: Place, reason: Refusal, text: string): void {
    const { rule, what, remedy } = refusals[reason];
    this.raw.set(path, text);
    this.problems.push({ rule, path, place, what: what(text), remedy, ...(text && { excerpt: text }) });
  }
}
