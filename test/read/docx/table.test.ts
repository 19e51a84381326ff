import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../src/document/document.ts';
import { gridOf } from '../../../src/document/grid.ts';
import { draftOf, outlineOf, p, tbl, tc, tr, tracesOf } from './word-file.ts';

const table = (...rows: string[]): string[] => outlineOf({ body: tbl(...rows) });

describe('merged cells', () => {
  it('reads gridSpan', () => {
    expect(table(tr(tc('申请人情况', '<w:gridSpan w:val="2"/>')), tr(tc('自然人'), tc('总计')))).toEqual([
      '| 申请人情况─2 |',
      '| 自然人 | 总计 |',
    ]);
  });

  it('reads vMerge with and without a value, as Word and WPS write it', () => {
    const restart = '<w:vMerge w:val="restart"/>';
    expect(
      table(
        tr(tc('不予公开', restart), tc('1')),
        tr(tc('', '<w:vMerge/>'), tc('2')),
        tr(tc('', '<w:vMerge w:val="continue"/>'), tc('3')),
        tr(tc('无法提供', restart), tc('4')),
        tr(tc('', '<w:vMerge/>'), tc('5')),
      ),
    ).toEqual(['| 不予公开│3 | 1 |', '| 2 |', '| 3 |', '| 无法提供│2 | 4 |', '| 5 |']);
  });

  it('reads a cell that is merged both ways', () => {
    const both = (merge: string): string => `<w:gridSpan w:val="2"/>${merge}`;
    expect(
      table(
        tr(tc('角', both('<w:vMerge w:val="restart"/>')), tc('甲')),
        tr(tc('', both('<w:vMerge/>')), tc('乙')),
        tr(tc('一'), tc('二'), tc('3')),
      ),
    ).toEqual(['| 角─2│2 | 甲 |', '| 乙 |', '| 一 | 二 | 3 |']);
  });

  it('reads hMerge of older files', () => {
    const rows = [
      tr(tc('行政复议', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('行政诉讼')),
      tr(tc('1'), tc('2'), tc('3')),
    ];
    expect(table(...rows)).toEqual(['| 行政复议─2 | 行政诉讼 |', '| 1 | 2 | 3 |']);
  });

  it('keeps numbers in their columns where a row begins further right', () => {
    const [block] = draftOf({
      body: tbl(
        tr(tc('项目'), tc('自然人'), tc('总计')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('5')}${tc('6')}</w:tr>`,
        `<w:tr><w:trPr><w:gridAfter w:val="2"/></w:trPr>${tc('合计')}</w:tr>`,
      ),
    }).document.blocks;
    if (block?.kind !== 'table') throw new Error('no table');
    expect(gridOf(block).map(row => row.map(position => position?.cell.lines.join('')))).toEqual([
      ['项目', '自然人', '总计'],
      ['', '5', '6'],
      ['合计', '', ''],
    ]);
  });

  it('keeps the text of a cell that goes on from nothing', () => {
    expect(
      table(tr(tc('1', '<w:vMerge/>'), tc('2')), tr(tc('3'), tc('4', '<w:gridSpan w:val="2"/><w:vMerge/>'))),
    ).toEqual(['| 1 | 2 |', '| 3 | 4 |']);
  });

  it('counts as hidden what no program shows below a merged cell', () => {
    const body = tbl(tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('1')), tr(tc('遗留', '<w:vMerge/>'), tc('2')));
    expect(outlineOf({ body })).toEqual(['| 甲│2 | 1 |', '| 2 |']);
    expect(tracesOf({ body }).hidden).toEqual({ count: 1, first: [{ paragraph: 3, words: '遗留' }] });
  });
});

describe('rows and cells', () => {
  it('are found inside content controls and custom markup', () => {
    const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(
      table(control(tr(control(tc('甲')), tc('乙'))), `<w:customXml>${tr(tc('1'), tc('2'))}</w:customXml>`),
    ).toEqual(['| 甲 | 乙 |', '| 1 | 2 |']);
  });

  it('are left out where they are deleted under tracking or hidden', () => {
    const body = tbl(
      tr(tc('甲'), tc('1')),
      `<w:tr><w:trPr><w:del w:id="1" w:author="张三"/></w:trPr>${tc('乙')}${tc('2')}</w:tr>`,
      `<w:tr><w:trPr><w:hidden/></w:trPr>${tc('丙')}${tc('3')}</w:tr>`,
      `<w:tr><w:trPr><w:ins w:id="2" w:author="张三"/></w:trPr>${tc('丁')}${tc('4')}</w:tr>`,
    );
    expect(outlineOf({ body })).toEqual(['| 甲 | 1 |', '| 丁 | 4 |']);
    const { insertions, deletions, hidden } = tracesOf({ body });
    expect([insertions, deletions, hidden].map(({ first }) => first.map(({ words }) => words))).toEqual([
      ['丁', '4'],
      ['乙', '2'],
      ['丙', '3'],
    ]);
  });

  it('have the height, the widths and the heads that the file gives', () => {
    const body = `<w:tbl><w:tblPr><w:tblCaption w:val="渠道"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="1000"/></w:tblGrid>
      <w:tr><w:trPr><w:trHeight w:val="480"/><w:tblHeader/></w:trPr>${tc('渠道')}${tc('条数')}</w:tr>${tr(tc('网站'), tc('57'))}</w:tbl>`;
    const [block] = draftOf({ body }).document.blocks;
    expect(block).toMatchObject({
      caption: '渠道',
      widths: [3000, 1000],
      headerRows: 1,
      rows: [
        { minHeight: 480, cells: [{ role: 'column' }, { role: 'column' }] },
        { minHeight: 0, cells: [{ role: 'figure' }, { role: 'figure' }] },
      ],
    } satisfies Partial<Record<keyof TableBlock, unknown>>);
  });

  it('hold the lines of their paragraphs and breaks', () => {
    const cell = `<w:tc>${p('商业')}<w:p><w:r><w:t>企</w:t><w:br/><w:t>业</w:t></w:r></w:p>${p(' ')}</w:tc>`;
    expect(table(tr(cell, tc('1')))).toEqual(['| 商业/企/业 | 1 |']);
  });

  it('name the paragraph they begin with', () => {
    const [, block] = draftOf({ body: p('前') + tbl(tr(tc('甲'), tc('乙'))) }).document.blocks;
    expect(block).toMatchObject({
      origin: { kind: 'draft', paragraph: 2 },
      rows: [{ cells: [{ origin: { paragraph: 2 } }, { origin: { paragraph: 3 } }] }],
    });
  });
});

describe('tables in tables', () => {
  const inner = tbl(tr(tc('受理'), tc('7')), tr(tc('办结'), tc('6')));

  it('come behind the outer one', () => {
    const body = tbl(tr(tc('情况'), `<w:tc>${p('见右')}${inner}${p('')}</w:tc>`)) + p('后');
    expect(outlineOf({ body })).toEqual(['| 情况 | 见右 |', '| 受理 | 7 |', '| 办结 | 6 |', '后']);
  });

  it('are text of the cell where they are only a frame around it', () => {
    expect(table(tr(tc('受理'), `<w:tc>${tbl(tr(tc('7')))}${p('')}</w:tc>`))).toEqual(['| 受理 | 7 |']);
  });

  it('come in order with the text where the outer one is only a frame', () => {
    const body = tbl(tr(`<w:tc>${p('一、总体情况')}${inner}${p('完')}</w:tc>`));
    expect(outlineOf({ body })).toEqual(['## 一、总体情况', '| 受理 | 7 |', '| 办结 | 6 |', '完']);
  });
});

describe('a table that no one could read', () => {
  it('is read as lines', () => {
    const many = Array.from({ length: 63 }, (_, index) => tc(String(index)));
    const rows = Array.from({ length: 1000 }, () => tr(...many.slice(0, 1)));
    const lines = table(tr(...many), ...rows);
    expect(lines).toHaveLength(1063);
    expect(lines.slice(0, 2)).toEqual(['0', '1']);
  });

  it('has bounded spans', () => {
    expect(table(tr(tc('甲', '<w:gridSpan w:val="999999999"/>'), tc('乙')), tr(tc('1'), tc('2')))).toEqual([
      '| 甲─2 | 乙 |',
      '| 1 | 2 |  |',
    ]);
  });
});
