/** What people and programs do to a workbook, and what is made of it. */
import { describe, expect, it } from 'vitest';
import { blankReport } from '../../src/report/encode/blank.ts';
import { loadWorkbook } from '../../src/workbook/load-workbook.ts';
import { typedText } from '../../src/workbook/read/typed.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { bomb } from '../read/zip/bomb.ts';
import { example, sheetNumbers, withCell, withPart } from './sample.ts';

const { basics, overview, disclosure, applications } = sheetNumbers;
const written = await writeWorkbook(example('qingxi-2022.yaml'));

function load(bytes: Uint8Array) {
  const loaded = loadWorkbook(bytes);
  if (!loaded.ok) throw new Error(loaded.failures.map(({ what }) => what).join('\n'));
  return loaded;
}

const refusal = (bytes: Uint8Array): readonly string[] => {
  const loaded = loadWorkbook(bytes);
  return loaded.ok ? [] : loaded.failures.map(({ what }) => what);
};

describe('a cell that is filled in', () => {
  it('is read where the form has it, and placed by sheet and cell', () => {
    const { report, places } = load(withCell(written, applications, 'D7', '31'));
    expect(report.tables.applications.figures.received?.naturalPerson?.value).toBe(31);
    expect(places.get('applications.received.naturalPerson')).toEqual({
      sheet: '收到和处理政府信息公开申请情况',
      reference: 'D7',
    });
  });

  it('may hold the rounding of a program: 4068.2080000000001', () => {
    const { report } = load(withCell(written, disclosure, 'B17', '4068.2080000000001'));
    expect(report.tables.disclosure.figures.administrativeFees?.amount?.printed).toBe('4068.208');
  });

  it.each([
    ['３', '3', 'data/number-form'],
    ['22（其中修订16件）', '22', undefined],
    ['无', '0', undefined],
    ['\u200b3\u200b', '3', undefined],
    ['\u200b', undefined, undefined],
    ['/', undefined, 'data/wrong-value'],
    ['三件', undefined, 'data/wrong-value'],
    ['3.5', undefined, 'data/wrong-value'],
  ])('with %s reads %s and is told of: %s', (typed, printed, rule) => {
    const { report, problems } = load(withCell(written, applications, 'D7', typed));
    expect(report.tables.applications.figures.received?.naturalPerson?.printed).toBe(printed);
    expect(problems.map(problem => problem.rule)).toEqual(rule === undefined ? [] : [rule]);
    if (rule) expect(problems[0]?.place).toEqual({ sheet: '收到和处理政府信息公开申请情况', reference: 'D7' });
  });

  it('may be a day as programs keep it', () => {
    expect(load(withCell(written, basics, 'C18', '44946')).report.signature.date).toBe('2023-01-20');
  });

  it('with a formula is not computed, whatever a program has left beside it', () => {
    const bytes = withPart(written, `xl/worksheets/sheet${applications}.xml`, xml =>
      xml.replace(/<c r="D7"([^>]*?)>.*?<\/c>/s, '<c r="D7"$1><f>1+2</f><v>3</v></c>'),
    );
    const { report, problems } = load(bytes);
    expect(report.tables.applications.figures.received?.naturalPerson).toBeUndefined();
    expect(problems.map(({ rule, excerpt }) => `${rule} ${excerpt}`)).toEqual(['data/wrong-value =1+2']);
  });
});

describe('a total', () => {
  it('that the workbook computes is not taken over, even where a program has left another value beside it', () => {
    const bytes = withPart(written, `xl/worksheets/sheet${applications}.xml`, xml =>
      xml.replace(/(<c r="J7"[^>]*><f>.*?<\/f>)<v>.*?<\/v>/s, '$1<v>999</v>'),
    );
    expect(load(bytes).report.tables.applications.figures.received?.total).toBeUndefined();
  });

  it('beside one that was typed over its formula is computed, but for what is not yet filled', () => {
    const stated = withCell(written, applications, 'D30', '5');
    const blank = withPart(stated, `xl/worksheets/sheet${applications}.xml`, xml =>
      xml.replace(/<c r="E9"([^>]*?)(?: t="\w+")?(?:\/>|>.*?<\/c>)/s, '<c r="E9"$1/>'),
    );
    const totals = (bytes: Uint8Array) => {
      const { naturalPerson, business, research } = load(bytes).report.tables.applications.figures.outcomeTotal ?? {};
      return [naturalPerson?.value, business?.value, research?.value];
    };
    expect(totals(stated)).toEqual([5, 0, 0]);
    expect(totals(blank)).toEqual([5, undefined, 0]);
  });

  it('that was typed over the formula is stated', () => {
    const { report } = load(withCell(written, applications, 'J7', '999'));
    expect(report.tables.applications.figures.received?.total?.value).toBe(999);
  });
});

const told = (bytes: Uint8Array): readonly string[] =>
  load(bytes).problems.map(({ rule, place, what }) => `${rule} ${place?.reference}: ${what}`);

describe('a label that was retyped', () => {
  it('is told at its cell, and the numbers are read by their place', () => {
    const bytes = withCell(withCell(written, applications, 'B10', '予以公示'), applications, 'D10', '4');
    expect(told(bytes)).toEqual([
      expect.stringMatching(
        /^data\/wrong-value B10: 工作表“收到和处理政府信息公开申请情况”的 B10 应当是“.+”，现在是“予以公示”。$/,
      ),
    ]);
    expect(load(bytes).report.tables.applications.figures.partlyGranted?.naturalPerson?.value).toBe(4);
  });

  it('is told where it was deleted too', () => {
    expect(told(withCell(written, applications, 'A7', ' '))).toEqual([
      expect.stringMatching(/^data\/wrong-value A7: .+应当是“.+”，现在是空的。$/),
    ]);
  });
});

describe('a layout that was changed', () => {
  it('is not read where a row bears the name of another', () => {
    const bytes = withCell(written, disclosure, 'A6', '行政规范性文件');
    expect(refusal(bytes)).toEqual(['工作表“主动公开政府信息情况”的 A6 应当是“规章”，现在是“行政规范性文件”。']);
  });

  it('is not read where rows were moved: every label of them is named', () => {
    const bytes = ['C11', 'C12', 'C13', 'C14'].reduce(
      (file, cell, index) => withCell(file, applications, cell, `第${index}行`),
      written,
    );
    expect(refusal(bytes).map(what => what.match(/现在是“(.+)”/)?.[1])).toEqual(['第0行', '第1行', '第2行', '第3行']);
  });

  it('names a sheet that is missing', () => {
    const bytes = withPart(written, 'xl/workbook.xml', xml => xml.replace('name="总体情况"', 'name="总体"'));
    expect(refusal(bytes)).toEqual(['工作簿里没有名为“总体情况”的工作表。']);
  });

  it('is read without a field that the form does not have, which is named', () => {
    expect(told(withCell(written, basics, 'B8', '手机'))).toEqual([
      'data/unknown-key B8: 工作表“基本信息”的 B8 写的“手机”不是要填的项目。',
    ]);
  });
});

describe('a workbook just begun', () => {
  it('is wholly left to fill', async () => {
    const options = { organ: '晴溪镇人民政府', year: 2025, kind: '乡镇人民政府' };
    const { report, problems } = load(await writeWorkbook(blankReport(options)));
    expect(report).toEqual(blankReport(options));
    expect(problems).toEqual([]);
  });

  it('takes paragraphs in as many rows as they need, and several in one cell', async () => {
    const blank = await writeWorkbook(blankReport({ organ: '晴溪镇人民政府', year: 2025 }));
    const filled = withCell(
      withCell(blank, overview, 'A4', '（一）主动公开\n全年主动公开信息。'),
      overview,
      'A9',
      '　　做好服务。',
    );
    const { report, places } = load(filled);
    expect(report.narratives.overview).toBe('（一）主动公开\n全年主动公开信息。\n做好服务。');
    expect(places.get('overview#2')).toEqual({ sheet: '总体情况', reference: 'A9' });
  });
});

describe('a stranger’s file', () => {
  const broken = /^(这不是完整的 Excel 工作簿|文件已损坏)/;

  it.each([
    ['no archive', new TextEncoder().encode('not a workbook')],
    ['nothing', new Uint8Array()],
    ['half a workbook', written.slice(0, written.length / 2)],
  ])('that is %s is refused', (_, bytes) => {
    expect(refusal(bytes)[0]).toMatch(broken);
  });

  it('that would grow to 300 MB is refused', () => {
    expect(refusal(bomb('xl/workbook.xml', 300))[0]).toMatch(/大得不正常/);
  });

  it('with a damaged part is refused, with the program for workbooks to save it anew', () => {
    const loaded = loadWorkbook(withPart(written, 'xl/workbook.xml', xml => xml.replace('</workbook>', '')));
    expect(loaded).toMatchObject({ ok: false, failure: { remedy: expect.stringMatching(/另存为 \.xlsx/) } });
  });

  it('with an entity or a document type is refused', () => {
    const bytes = withPart(written, 'xl/workbook.xml', xml =>
      xml.replace('<workbook', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook'),
    );
    expect(refusal(bytes)[0]).toMatch(/实体声明/);
  });
});

describe('a time of the day', () => {
  it.each([
    ['0.375', '09:00'],
    ['0', '00:00'],
    ['0.99999', '23:59'],
  ])('%s is %s', (text, time) => {
    expect(typedText({ kind: 'number', text }, 'time', false)).toBe(time);
  });
});
