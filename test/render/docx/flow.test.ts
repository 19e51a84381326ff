import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../../src/document/document.ts';
import { flowOf } from '../../../src/render/docx/flow.ts';
import { sheetOf } from '../../../src/render/docx/sheet.ts';
import { defaultStyle } from '../../../src/render/docx/style-schema.ts';
import { freeTable, heading, paragraph, reportDocument, sentence } from './build.ts';

const sheet = sheetOf(defaultStyle);
const longCell = '（其中涉及个人隐私的申请均已征求第三方意见）'.repeat(4);

const shown = (blocks: readonly Block[]): string[] =>
  flowOf(blocks, sheet).map((keep, index) => {
    const block = blocks[index];
    const name =
      block?.kind === 'heading' || block?.kind === 'paragraph' ? block.text.slice(0, 6) : (block?.kind ?? '');
    const marks = [
      ...(keep.pageBreakBefore ? ['new page'] : []),
      ...(keep.rowsTogether ? ['whole'] : []),
      ...(keep.withNext ? ['with next'] : []),
      ...(keep.gapBefore ? ['gap'] : []),
    ];
    return `${name}: ${marks.join(', ')}`;
  });

/** From the heading of part two to the heading of part four. */
const aroundTableThree = (blocks: readonly Block[]): string[] => {
  const lines = shown(blocks);
  return lines.slice(
    lines.findIndex(line => line.startsWith('二、')),
    lines.findIndex(line => line.startsWith('四、')) + 1,
  );
};

describe('what stays together', () => {
  it('is every heading with its table; table three begins a page', () => {
    expect(aroundTableThree(reportDocument().blocks)).toEqual([
      '二、主动公开: with next',
      'table: whole',
      '三、收到和处: new page, with next, gap',
      'table: whole',
      '四、政府信息: with next, gap',
    ]);
  });

  it('is also the text before a table and the note below it', () => {
    const note = paragraph('注：含修订16件。', { role: 'note' });
    const around = { disclosure: { before: [paragraph('表前的话')], after: [note] } };
    expect(aroundTableThree(reportDocument({ around }).blocks).slice(0, 4)).toEqual([
      '二、主动公开: with next',
      '表前的话: with next',
      'table: whole, with next',
      '注：含修订1: ',
    ]);
  });

  it('breaks no page for a heading that cannot stand with its table anyway', () => {
    const around = { applications: { before: [paragraph(sentence.repeat(4))] } };
    expect(aroundTableThree(reportDocument({ around }).blocks).slice(2, 5)).toEqual([
      '三、收到和处: gap',
      '2022年，: ',
      'table: whole',
    ]);
  });

  it('is nothing of a table higher than a page', () => {
    const figure = (index: number): string => (index > 12 ? `1${longCell}` : '0');
    expect(aroundTableThree(reportDocument({ figure }).blocks).slice(2, 4)).toEqual(['三、收到和处: gap', 'table: ']);
  });

  it('is a free table with the line that announces it', () => {
    const table: TableBlock = freeTable([['渠道'], ['57']]);
    expect(shown([heading('（一）渠道'), paragraph('甲'), paragraph('如下：'), table, paragraph('乙')])).toEqual([
      '（一）渠道: ',
      '甲: ',
      '如下：: with next',
      'table: whole',
      '乙: gap',
    ]);
  });

  it('is a caption with its table', () => {
    const caption = paragraph('表1 公开渠道', { role: 'caption' });
    expect(shown([paragraph('甲'), caption, freeTable([['渠道'], ['57']])])).toEqual([
      '甲: ',
      '表1 公开渠: with next',
      'table: whole',
    ]);
  });

  it('is the 落款 with the last line of the text', () => {
    const end = [
      paragraph('正文'),
      paragraph('某镇', { role: 'agency' }),
      paragraph('2023年1月20日', { role: 'date' }),
    ];
    expect(shown(end)).toEqual(['正文: with next', '某镇: ', '2023年1: ']);
  });
});
