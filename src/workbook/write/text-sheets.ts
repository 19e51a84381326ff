/** The sheets that hold words: what to do, the organ and its like, the narratives, charts and waivers. */
import type { WriteSheet } from 'hucre/xlsx';
import { type NarrativePart, organKindNames, partHeading } from '../../format/index.ts';
import { chartKindNames, fieldKeys } from '../../report/paths.ts';
import type { Chart, Report, Waiver } from '../../report/report.ts';
import {
  basicColumns,
  basicFields,
  basicsSheet,
  chartColumns,
  chartHeads,
  chartKinds,
  chartsSheet,
  guideSheet,
  HEAD_ROWS,
  partSheet,
  waiverFields,
  waiversSheet,
} from '../sheets.ts';
import { lockedHead, lockedLayout, look } from './look.ts';
import { rangeOf, SheetBuilder } from './sheet-builder.ts';

/** Rows left open below what is there; more can be inserted. */
const SPARE_ROWS = 40;
const LINE_POINTS = 16;
/** A full-width character takes two of the units that widths are counted in. */
const CHARACTERS_PER_LINE = 38;

const linesFor = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0);

const margins = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8 };
const printed = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins } as const;

/** How the workbook is filled in, for somebody who has never seen it. */
export function guide(lines: readonly string[]): WriteSheet {
  const sheet = new SheetBuilder(guideSheet, [84]);
  sheet.text(0, 0, '政府信息公开工作年度报告：填表说明', look.heading);
  sheet.height(0, 28);
  for (const [index, line] of lines.entries()) {
    sheet.text(HEAD_ROWS - 1 + index, 0, line, look.plain);
    sheet.height(HEAD_ROWS - 1 + index, linesFor(line) * LINE_POINTS + 4);
  }
  return sheet.build({ protection: lockedLayout, view: { showGridLines: false }, pageSetup: printed });
}

const basicHints: Readonly<Record<string, string>> = {
  format: '照原样，不用改',
  year: '统计数据的年度，如 2025',
  title: '与通常的写法不同时才写；分两行的，按 Alt+Enter 换行',
  opening: '不写的，照机关的联系资料写出通常的一段；分段按 Alt+Enter 换行',
  previousFile: '上一年的报告在哪个文件里，从本文件所在的文件夹算起；用来核对结转',
  'organ.name': '全称',
  'organ.kind': '点右边的箭头选',
  'organ.phone': '开头的 0 照写',
  'publication.date': '年-月-日，如 2026-01-20',
  'publication.time': '时:分，如 09:00',
  'signature.date': '年-月-日，如 2026-01-20',
};

/** What a report says in 基本信息, by path. */
function basicValues(report: Report, reference: string): ReadonlyMap<string, string> {
  const { year, title, previousFile, opening, organ, publication, site, signature } = report;
  const fields = Object.entries({ organ, publication, site, signature }).flatMap(([section, values]) =>
    Object.entries(values).map(([field, value]) => [`${section}.${field}`, value] as const),
  );
  const all = [
    ['format', reference],
    ['year', year],
    ['title', title],
    ['previousFile', previousFile],
    ['opening', opening],
    ...fields,
  ] as const;
  return new Map(all.flatMap(([path, value]) => (value === undefined ? [] : [[path, String(value)] as const])));
}

/** @param reference document that orders the format */
export function basics(report: Report, reference: string, raw: ReadonlyMap<string, string>): WriteSheet {
  const sheet = new SheetBuilder(basicsSheet, [10, 14, 60, 44]);
  sheet.text(0, 0, '基本信息', look.heading, { colSpan: 4 });
  sheet.height(0, 28);
  sheet.text(1, 0, '白色的格子要填，没有的空着；除年度和机关名称外都可以不填。', look.hint, { colSpan: 4 });
  const heads = ['', '项目', '内容', '说明'];
  for (const [column, head] of heads.entries()) sheet.text(HEAD_ROWS - 1, column, head, look.label);
  const values = basicValues(report, reference);
  let group: string | undefined;
  for (const [index, field] of basicFields.entries()) {
    const row = HEAD_ROWS + index;
    const [head, key] = field.keys;
    const isNew = key !== undefined && head !== group;
    group = key === undefined ? undefined : head;
    sheet.text(row, basicColumns.group, isNew ? head : '', look.label);
    sheet.text(row, basicColumns.key, key ?? head, look.label);
    const value = raw.get(field.path) ?? values.get(field.path) ?? '';
    if (field.form === 'year' && /^\d{1,4}$/.test(value))
      sheet.number(row, basicColumns.value, Number(value), yearLook);
    else sheet.text(row, basicColumns.value, value, look.text);
    sheet.text(row, basicColumns.hint, basicHints[field.path] ?? '', look.hint);
    sheet.height(row, Math.max(1, linesFor(value)) * LINE_POINTS + 4);
    if (field.form !== 'kind') continue;
    const range = rangeOf(row, basicColumns.value, row, basicColumns.value);
    const wrong = { errorTitle: '机关类型', errorMessage: '请点右边的箭头，从里面选一种。' };
    sheet.validate({
      type: 'list',
      values: [...organKindNames],
      allowBlank: true,
      showErrorMessage: true,
      ...wrong,
      range,
    });
  }
  return sheet.build({ protection: lockedLayout, view: { showGridLines: false }, pageSetup: printed });
}

const yearLook = { ...look.text, numFmt: '0', alignment: { horizontal: 'left', vertical: 'top' } } as const;

/** A narrative: one paragraph a row. */
export function narrative(part: NarrativePart, text: string | undefined): WriteSheet {
  const sheet = new SheetBuilder(partSheet(part), [84]);
  sheet.text(0, 0, partHeading(part), look.heading);
  sheet.height(0, 28);
  sheet.text(
    1,
    0,
    '一段一格，从下面的白格写起，小标题单独一格；不写上面的大标题。要用表里的数，可以写 {{新收申请}} 这样的名称。',
    look.hint,
  );
  sheet.height(1, 30);
  const lines = text === undefined ? [] : text.split('\n');
  for (let index = 0; index < lines.length + SPARE_ROWS; index++) {
    const line = lines[index] ?? '';
    sheet.text(HEAD_ROWS + index, 0, line, look.text);
    if (line !== '') sheet.height(HEAD_ROWS + index, linesFor(line) * LINE_POINTS + 4);
  }
  return sheet.build({ protection: lockedHead, view: { showGridLines: false }, pageSetup: printed });
}

function listSheet(name: string, hint: string, heads: readonly string[], widths: readonly number[]): SheetBuilder {
  const sheet = new SheetBuilder(name, widths);
  sheet.text(0, 0, name, look.heading, { colSpan: heads.length });
  sheet.height(0, 28);
  sheet.text(1, 0, hint, look.hint, { colSpan: heads.length });
  sheet.height(1, 30);
  for (const [column, head] of heads.entries()) sheet.text(HEAD_ROWS - 1, column, head, look.label);
  return sheet;
}

const builtList = (sheet: SheetBuilder): WriteSheet =>
  sheet.build({
    protection: lockedHead,
    view: { showGridLines: false },
    pageSetup: { ...printed, orientation: 'landscape' },
  });

export function charts(items: readonly Chart[]): WriteSheet {
  const hint = '一张图占几行：第一行写名称、标题、类型、说明，数据一项一行。正文里写〔图表：名称〕，图就放在那里。';
  const sheet = listSheet(chartsSheet, hint, chartHeads, [16, 36, 10, 20, 40, 20, 12]);
  let row = HEAD_ROWS;
  const last = chartColumns.length;
  for (const { name, caption, content, description } of items) {
    const isImage = content.kind === 'image';
    const kind = isImage ? '' : chartKindNames[content.kind];
    const cells = { name, caption, kind, image: isImage ? content.file : '', description: description ?? '' };
    const points = isImage ? [] : content.points;
    for (let index = 0; index < Math.max(1, points.length); index++, row++) {
      for (const [column, field] of chartColumns.entries()) {
        sheet.text(row, column, index === 0 ? cells[field] : '', look.text);
      }
      const point = points[index];
      sheet.text(row, last, point?.label ?? '', look.text);
      if (point) sheet.number(row, last + 1, point.value, look.figure);
      else sheet.text(row, last + 1, '', look.figure);
    }
  }
  const end = row + SPARE_ROWS;
  for (; row < end; row++) {
    for (const column of chartHeads.keys()) sheet.text(row, column, '', column > last ? look.figure : look.text);
  }
  const range = rangeOf(HEAD_ROWS, chartColumns.indexOf('kind'), end - 1, chartColumns.indexOf('kind'));
  sheet.validate({
    type: 'list',
    values: [...chartKinds],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '图的类型',
    errorMessage: `请选${chartKinds.join('或')}；用图片的空着。`,
    range,
  });
  return builtList(sheet);
}

export function waivers(items: readonly Waiver[]): WriteSheet {
  const heads = waiverFields.map(field => fieldKeys.waivers[field]);
  const hint = '核实过、可以接受的问题：照校核结果给出的一行，把各项抄到这里，写上理由。';
  const sheet = listSheet(waiversSheet, hint, heads, [18, 40, 14, 40, 14]);
  for (let index = 0; index < items.length + SPARE_ROWS; index++) {
    for (const [column, field] of waiverFields.entries()) {
      sheet.text(HEAD_ROWS + index, column, items[index]?.[field] ?? '', look.text);
    }
  }
  return builtList(sheet);
}
