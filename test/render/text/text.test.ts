import { describe, expect, it } from 'vitest';
import type { Title } from '../../../src/document/document.ts';
import { renderText, renderTsv } from '../../../src/render/text/text.ts';
import { freeTable, officialTable, paragraph, sampleDocument, someFigure } from '../html/sample-document.ts';

const page = (...blocks: Parameters<typeof renderText>[0]['blocks']) => ({
  title: '题',
  organ: '清溪镇人民政府',
  watermark: undefined,
  blocks,
});

describe('renderText', () => {
  it('writes the whole report', async () => {
    await expect(renderText(sampleDocument())).toMatchFileSnapshot('golden/report.txt');
  });

  it('leaves a paragraph on one line, so that it can be read back', () => {
    const text = '公开'.repeat(500);
    expect(renderText(page(paragraph(text)))).toBe(`　　${text}\n`);
  });

  it('says at the top that it is a draft', () => {
    expect(renderText(sampleDocument('草稿'))).toMatch(/^【草稿】\n\n/);
    expect(renderText(sampleDocument())).not.toContain('草稿');
  });

  it('sets an agency that is longer than the date over its middle', () => {
    const text = renderText(
      page(
        paragraph('青川土家族苗族自治县人民政府办公室', { role: 'agency' }),
        paragraph('2023年1月20日', { role: 'date' }),
      ),
    );
    expect(text).toBe(`${' '.repeat(70)}青川土家族苗族自治县人民政府办公室\n${' '.repeat(80)}2023年1月20日\n`);
  });

  it('places agency and date that stand alone', () => {
    expect(renderText(page(paragraph('2023年1月20日', { role: 'date' })))).toBe(`${' '.repeat(91)}2023年1月20日\n`);
  });
});

describe('renderTsv', () => {
  it('writes the whole report', async () => {
    await expect(renderTsv(sampleDocument())).toMatchFileSnapshot('golden/report.tsv');
  });

  it('gives every row a field for each column, the number in its own', () => {
    const table = officialTable('applications', someFigure);
    const rows = renderTsv(page(table))
      .trimEnd()
      .split('\n')
      .map(line => line.split('\t'));
    expect(rows).toHaveLength(28);
    for (const row of rows) expect(row).toHaveLength(10);
    const figures = rows.slice(3).map(row => row.slice(3));
    expect(figures.flat()).toEqual(Array.from({ length: 25 * 7 }, (_, index) => someFigure(index)));
    expect(rows[8]?.slice(0, 3)).toEqual(['', '', '2.其他法律行政法规禁止公开']);
  });

  it('lets no other line run as a formula or swallow those after it', () => {
    const title: Title = {
      kind: 'title',
      lines: ['=HYPERLINK("http://example.cn")', '"题'],
      origin: paragraph('').origin,
    };
    const document = page(title, paragraph('=1+1\t=1+1'), paragraph('@SUM(A1)', { role: 'agency' }));
    const lines = renderTsv(document).trimEnd().split('\n');
    expect(lines.filter(line => line !== '')).toEqual([
      '\'=HYPERLINK("http://example.cn")',
      '"""题"',
      '　　=1+1 =1+1',
      "'@SUM(A1)",
    ]);
  });

  it('lets no cell run as a formula or swallow those after it', () => {
    const cells = ['=1+1', '@SUM(A1)', '-5', '+5.2', '-甲', '"甲"乙', "'甲", '＝1+1', '甲\t=1+1'];
    const [, row] = renderTsv(page(freeTable('表', [cells.map(() => '头'), cells]))).split('\n');
    expect(row?.split('\t')).toEqual([
      "'=1+1",
      "'@SUM(A1)",
      '-5',
      '+5.2',
      "'-甲",
      '"""甲""乙"',
      "'甲",
      "'＝1+1",
      '甲 =1+1',
    ]);
  });
});
