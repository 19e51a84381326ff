import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import type { Block } from '../../src/document/document.ts';
import { gridOf } from '../../src/document/grid.ts';
import { format2019, format2021 } from '../../src/format/index.ts';
import { emptyReport, type Report } from '../../src/report/report.ts';
import { documentOutline } from '../document/outline-of.ts';
import { arbitraryReport, arbitraryWildNarrative } from '../generators/report.ts';
import { sampleReport } from './sample-report.ts';
import { outlineFrom, templates } from './templates.ts';

const golden = (name: string): string => join(import.meta.dirname, 'golden', name);
const composed = (report: Report) => compose({ report, format: format2021, templates });

describe('a report and its page', () => {
  it('complete', async () => {
    const { document, problems } = composed(sampleReport);
    expect(problems).toEqual([]);
    await expect(documentOutline(document)).toMatchFileSnapshot(golden('complete.txt'));
  });

  it('with nothing given, as a draft', async () => {
    const { document, problems } = compose({ report: emptyReport, format: format2021, templates, draft: true });
    expect(problems).toEqual([]);
    await expect(documentOutline(document)).toMatchFileSnapshot(golden('empty-draft.txt'));
  });

  it('in the superseded format, as far as it goes', async () => {
    const report: Report = { ...sampleReport, format: '2019-60', year: 2020, narratives: emptyReport.narratives };
    const { document } = compose({ report, format: format2019, templates });
    await expect(documentOutline(document)).toMatchFileSnapshot(golden('superseded-format.txt'));
  });

  it("in an office's own template", async () => {
    const report = outlineFrom(join(import.meta.dirname, 'fixtures/own-template.hbs'), 'own-template.hbs');
    const organ = { ...emptyReport.organ, name: '清溪镇人民政府', phone: '010-1234567' };
    const { document } = compose({
      report: { ...emptyReport, year: 2022, organ },
      format: format2021,
      templates: { report },
    });
    await expect(documentOutline(document)).toMatchFileSnapshot(golden('own-template.txt'));
  });
});

const texts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(block => (block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : []));

describe('the opening', () => {
  it('is what the office wrote, where it wrote one', () => {
    const { document } = composed({ ...sampleReport, opening: '本报告由{{机关}}编制。\n欢迎监督。' });
    expect(texts(document.blocks).slice(0, 2)).toEqual(['本报告由清溪镇人民政府编制。', '欢迎监督。']);
    expect(document.blocks[2]?.origin).toEqual({ kind: 'report', path: 'opening', line: 1 });
  });

  it('says of the contact data what there is', () => {
    const organ = { ...emptyReport.organ, name: '清溪镇人民政府', email: 'a@b.cn' };
    const [opening = ''] = texts(composed({ ...emptyReport, year: 2022, organ }).document.blocks);
    expect(opening).toContain('2022年1月1日至12月31日');
    expect(opening).toContain('（邮箱：a@b.cn）');
    expect(opening).not.toContain('电子版');
  });

  it('is left out where there are no contact data', () => {
    const [first] = texts(composed({ ...emptyReport, year: 2022 }).document.blocks);
    expect(first).toBe('一、总体情况');
  });
});

describe('charts and pictures', () => {
  const picture = {
    name: '宣传栏',
    caption: '图2 宣传栏',
    content: { kind: 'image', file: '宣传栏.png' },
    description: '镇政府门前的宣传栏',
  } as const;
  const report: Report = {
    ...emptyReport,
    charts: [picture],
    narratives: { ...emptyReport.narratives, overview: '〔图表：宣传栏〕' },
  };
  const image = { type: 'png', bytes: new Uint8Array([1]), width: 4, height: 3 } as const;

  it('take their picture from the files handed in', () => {
    const images = new Map([['宣传栏.png', image]]);
    const { document } = compose({ report, format: format2021, templates, images });
    expect(document.blocks.find(({ kind }) => kind === 'image')).toMatchObject({
      image,
      caption: '图2 宣传栏',
      description: '镇政府门前的宣传栏',
      origin: { path: 'overview', line: 0 },
    });
  });

  it('stand without their picture where the file is missing', () => {
    const { document } = composed(report);
    expect(document.blocks.find(({ kind }) => kind === 'image')).toMatchObject({ image: undefined });
  });

  it('that the narrative names and nobody defined are a problem at their line', () => {
    const { problems } = composed({
      ...report,
      narratives: { ...report.narratives, problems: '第一行\n〔图表：渠道〕' },
    });
    expect(problems).toMatchObject([
      { rule: 'content/placeholder', path: 'problems', line: 1, excerpt: '〔图表：渠道〕' },
    ]);
    expect(problems[0]?.remedy).toContain('“宣传栏”');
  });

  it('of one name are a problem: the text could mean either', () => {
    const { problems } = composed({ ...report, charts: [picture, { ...picture, caption: '图3 另一张' }] });
    expect(problems).toMatchObject([{ rule: 'data/wrong-value', path: 'charts.1.name' }]);
  });

  it('that no narrative places are a warning', () => {
    const { problems } = composed({ ...report, narratives: emptyReport.narratives });
    expect(problems).toMatchObject([{ rule: 'data/wrong-value', severity: 'warning', path: 'charts.0' }]);
  });
});

describe('narrative cannot forge', () => {
  const overviewOf = (text: string) => {
    const { document, problems } = composed({
      ...emptyReport,
      narratives: { ...emptyReport.narratives, overview: text },
    });
    const start = document.blocks.findIndex(({ kind }) => kind === 'heading') + 1;
    const end = document.blocks.findIndex(block => block.kind === 'heading' && block.part === 'disclosure');
    return { blocks: document.blocks.slice(start, end), all: document.blocks, problems };
  };
  const partsOf = (blocks: readonly Block[]) =>
    blocks.flatMap(block => (block.kind === 'heading' && block.part ? [block.part] : []));
  const allParts = format2021.parts.map(({ id }) => id);

  it.each(format2021.parts.map(part => `${part.numeral}、${part.label}`))('the part “%s”', heading => {
    const { blocks, all } = overviewOf(`甲\n${heading}\n乙`);
    expect(partsOf(all)).toEqual(allParts);
    expect(texts(blocks)).toEqual(['甲', heading, '乙']);
  });

  it.each(['\ufdd10\ufdd2', '\ufdd03\ufdd2', '甲\ufdd1\ufdd0乙\ufdd2'])('a mark', mark => {
    const { blocks, all } = overviewOf(`前${mark}后`);
    expect(partsOf(all)).toEqual(allParts);
    expect(texts(blocks)).toEqual([`前${mark.replace(/[\ufdd0-\ufdd2]/g, '')}后`]);
  });

  it.each([
    '{{部分 "总体情况"}}',
    '{{{标题}}}',
    '{{#if 年度}}有{{/if}}',
    '{{标题}}',
    '{{../年度}}',
    '{{this}}',
    '{{constructor}}',
    '{{__proto__}}',
    '{{lookup this "constructor"}}',
    '{{> 引言}}',
    '{{!-- 注释 --}}',
  ])('a tag of the template: %s', tag => {
    const { blocks, all, problems } = overviewOf(`甲${tag}乙`);
    expect(partsOf(all)).toEqual(allParts);
    expect(texts(blocks)).toEqual([`甲${tag}乙`]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ path, line }) => path === 'overview' && line === 0)).toBe(true);
  });

  it('a part through the entries that the template prints', () => {
    const name = '甲\ufdd10\ufdd2\n二、主动公开政府信息情况\n乙';
    const { document } = composed({ ...emptyReport, organ: { ...emptyReport.organ, name, phone: '1' } });
    expect(partsOf(document.blocks)).toEqual(allParts);
    expect(texts(document.blocks)[0]).toContain('甲0二、主动公开政府信息情况乙');
  });
});

describe('any report', () => {
  it('composes into six parts in order, every table sound, the same every time', () => {
    fc.assert(
      fc.property(arbitraryReport({ wildText: true }), report => {
        const first = composed(report).document;
        const headings = first.blocks.flatMap(block => (block.kind === 'heading' && block.part ? [block.part] : []));
        expect(headings).toEqual(format2021.parts.map(({ id }) => id));
        for (const block of first.blocks) {
          if (block.kind === 'table') expect(gridOf(block).flat()).not.toContain(undefined);
        }
        expect(composed(report).document).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its narrative to the last character', () => {
    const bare = (text: string): string => text.replace(/[|｜\s\\:-]/g, '');
    fc.assert(
      fc.property(
        arbitraryWildNarrative.map(text => text.replace(/[{}｛｝]/g, '')),
        narrative => {
          const report = { ...emptyReport, narratives: { ...emptyReport.narratives, problems: narrative } };
          const own = composed(report).document.blocks.filter(
            ({ kind, origin }) => kind !== 'heading' && origin.kind === 'report' && origin.path === 'problems',
          );
          const headings = composed(report).document.blocks.filter(
            block => block.kind === 'heading' && !block.part && block.origin.kind === 'report',
          );
          const written = [...own, ...headings]
            .sort((a, b) => lineOf(a) - lineOf(b))
            .map(block =>
              block.kind === 'table'
                ? block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)).join('')
                : 'text' in block
                  ? block.text
                  : '',
            );
          expect(bare(written.join(''))).toBe(bare(narrative));
        },
      ),
      { numRuns: 50 },
    );
  });
});

const lineOf = ({ origin }: Block): number => (origin.kind === 'report' ? (origin.line ?? -1) : -1);
