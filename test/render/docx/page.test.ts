import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render.ts';
import { parseStyle } from '../../../src/render/docx/style.ts';
import { defaultStyle } from '../../../src/render/docx/style-schema.ts';
import { paragraph, reportDocument, title } from './build.ts';
import {
  all,
  body,
  type Element,
  has,
  one,
  openPackage,
  type Package,
  paragraphStarting,
  part,
  styleNamed,
  text,
  val,
} from './package.ts';
import { bars, fullDocument, pie } from './sample.ts';

const render = async (document = fullDocument, style = defaultStyle): Promise<Package> =>
  openPackage(await renderDocx(document, { style }));

const styled = (yaml: string) => {
  const read = parseStyle(yaml, 'style.yaml');
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join());
  return read.value;
};

let file: Package;
beforeAll(async () => {
  file = await render();
});

describe('the page', () => {
  it('is A4 with the margins of GB/T 9704-2012', () => {
    expect(one(body(file), 'w:pgSz').attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(one(body(file), 'w:pgMar').attributes).toMatchObject({
      'w:top': '2098',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:right': '1474',
    });
  });

  it('holds 22 lines of 28 characters', () => {
    expect(one(body(file), 'w:docGrid').attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });
    const style = styleNamed(file, 'ReportBody');
    expect(one(style, 'w:spacing').attributes).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' });
    const size = 16838 - 2098 - 1984;
    expect(Math.floor(size / 579)).toBe(22);
    const defaults = one(part(file, 'word/styles.xml'), 'w:rPrDefault');
    expect(val(defaults, 'w:sz')).toBe('32');
    expect(val(defaults, 'w:spacing')).toBe('-5');
    expect(28 * (320 - 5)).toBeLessThanOrEqual(11906 - 1587 - 1474);
    expect(29 * (320 - 5)).toBeGreaterThan(11906 - 1587 - 1474);
  });

  it('numbers odd pages right and even ones left, one character in', () => {
    expect(one(part(file, 'word/settings.xml'), 'w:evenAndOddHeaders').attributes['w:val']).not.toBe('false');
    const footers = all(body(file), 'w:footerReference').map(({ attributes }) => {
      const target = relationship(file, attributes['r:id'] ?? '');
      const footer = part(file, `word/${target}`);
      return { type: attributes['w:type'], side: val(footer, 'w:jc'), indent: all(footer, 'w:ind')[0]?.attributes };
    });
    expect(footers).toEqual([
      { type: 'default', side: 'right', indent: { 'w:right': '280' } },
      { type: 'even', side: 'left', indent: { 'w:left': '280' } },
    ]);
    const footer = part(file, 'word/footer1.xml');
    expect(text(footer).replace('PAGE', '1')).toBe('— 1 —');
    expect(val(styleNamed(file, 'ReportFooter'), 'w:sz')).toBe('28');
    expect(one(styleNamed(file, 'ReportFooter'), 'w:rFonts').attributes['w:eastAsia']).toBe('宋体');
    expect(has(styleNamed(file, 'ReportFooter'), 'w:ind')).toBe(false);
  });

  it('puts the page number in the middle where a style says so', async () => {
    const centred = await render(reportDocument(), styled('页码: { 位置: 居中 }'));
    expect(['word/footer1.xml', 'word/footer2.xml'].map(path => val(part(centred, path), 'w:jc'))).toEqual([
      'center',
      'center',
    ]);
  });

  it('carries the watermark on odd and even pages, and only where there is one', async () => {
    const headers = all(body(file), 'w:headerReference').map(({ attributes }) => attributes);
    expect(headers.map(each => each['w:type'])).toEqual(['default', 'even']);
    for (const { 'r:id': id = '' } of headers) {
      expect(file.get(`word/${relationship(file, id)}`)).toContain('string="草稿"');
    }
    const plain = await render(reportDocument());
    expect([...plain.keys()].filter(path => path.startsWith('word/header'))).toEqual([]);
  });
});

describe('fonts', () => {
  it('are those of GB/T 9704-2012, in the East Asian and the Latin slots', () => {
    const fonts = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'TableText'].map(id => {
      const {
        'w:eastAsia': east,
        'w:ascii': ascii,
        'w:hAnsi': ansi,
        'w:hint': hint,
      } = one(styleNamed(file, id), 'w:rFonts').attributes;
      return [id, new Set([east, ascii, ansi]).size, east, hint, val(styleNamed(file, id), 'w:sz')];
    });
    expect(fonts).toEqual([
      ['Title', 1, '方正小标宋简体', 'eastAsia', '44'],
      ['Heading1', 1, '黑体', 'eastAsia', '32'],
      ['Heading2', 1, '楷体_GB2312', 'eastAsia', '32'],
      ['Heading3', 1, '仿宋_GB2312', 'eastAsia', '32'],
      ['Heading4', 1, '仿宋_GB2312', 'eastAsia', '32'],
      ['TableText', 1, '宋体', 'eastAsia', '20'],
    ]);
  });

  it('hint every run with text at the Chinese font, so that “ ” — … are right', () => {
    const runs = all(body(file), 'w:r').filter(run => has(run, 'w:t'));
    expect(runs.length).toBeGreaterThan(100);
    expect(runs.every(run => all(run, 'w:rFonts')[0]?.attributes['w:hint'] === 'eastAsia')).toBe(true);
  });

  it('never come from a theme', () => {
    const holders = [...file].filter(([, xml]) => /(?:ascii|hAnsi|eastAsia|cs)Theme=|typeface="\+m/.test(xml));
    expect(holders.map(([path]) => path).filter(path => path !== 'word/theme/theme1.xml')).toEqual([]);
  });

  it('have a substitute where a reader lacks them', () => {
    const table = all(part(file, 'word/fontTable.xml'), 'w:font').map(font => [
      font.attributes['w:name'],
      val(font, 'w:altName'),
    ]);
    expect(Object.fromEntries(table)).toMatchObject({
      方正小标宋简体: '宋体',
      仿宋_GB2312: '仿宋',
      楷体_GB2312: '楷体',
    });
  });

  it('may be Latin for digits and letters', async () => {
    const western = await render(reportDocument(), styled('西文字体: Times New Roman'));
    expect(one(styleNamed(western, 'Heading1'), 'w:rFonts').attributes).toMatchObject({
      'w:ascii': 'Times New Roman',
      'w:eastAsia': '黑体',
    });
  });
});

describe('headings', () => {
  it('are real ones, with outline levels', () => {
    const headings = all(body(file), 'w:p')
      .map(each => [val(each, 'w:pStyle'), text(each)])
      .filter(([style]) => style?.startsWith('Heading'));
    expect(headings).toEqual([
      ['Heading1', '一、总体情况'],
      ['Heading2', '（一）主动公开'],
      ['Heading3', '1.公开渠道'],
      ['Heading4', '（2）微信公众号'],
      ['Heading1', '二、主动公开政府信息情况'],
      ['Heading1', '三、收到和处理政府信息公开申请情况'],
      ['Heading1', '四、政府信息公开行政复议、行政诉讼情况'],
      ['Heading1', '五、存在的主要问题及改进情况'],
      ['Heading1', '六、其他需要报告的事项'],
    ]);
    const levels = [1, 2, 3, 4].map(level => styleNamed(file, `Heading${level}`));
    expect(levels.map(style => val(style, 'w:outlineLvl'))).toEqual(['0', '1', '2', '3']);
    expect(levels.every(style => has(style, 'w:keepNext'))).toBe(true);
    expect(levels.map(style => val(style, 'w:color'))).toEqual(Array(4).fill('000000'));
  });

  it('run into their paragraph in a style of their own, without an outline entry', () => {
    const paragraphs = [
      { start: '（1）政府网站。', style: 'RunInHeading4' },
      { start: '（二）依申请公开。', style: 'RunInHeading2' },
    ];
    for (const { start, style } of paragraphs) {
      const found = paragraphStarting(file, start);
      expect(val(found, 'w:pStyle')).toBe('ReportBody');
      const [first, ...rest] = all(found, 'w:r');
      expect(first && [text(first), val(first, 'w:rStyle')]).toEqual([start, style]);
      expect(rest.map(run => val(run, 'w:rStyle'))).toEqual([undefined]);
      expect(has(styleNamed(file, style), 'w:outlineLvl')).toBe(false);
    }
  });

  it('and body are indented by characters, with twips for programs that know none', () => {
    for (const id of ['ReportBody', 'Heading1', 'Heading2']) {
      expect(one(styleNamed(file, id), 'w:ind').attributes).toEqual({
        'w:firstLineChars': '200',
        'w:firstLine': '630',
      });
    }
  });
});

describe('the body', () => {
  it('is justified, but for paragraphs with an address that would tear a line open', async () => {
    const opening = [paragraph('可在 http://www.example.invalid/zfxxgk 查阅'), paragraph('联系电话：0000-1234567')];
    const file = await render(reportDocument({ opening }));
    expect(val(paragraphStarting(file, '可在'), 'w:jc')).toBe('left');
    expect(val(paragraphStarting(file, '联系'), 'w:jc')).toBeUndefined();
    expect(val(styleNamed(file, 'ReportBody'), 'w:jc')).toBe('both');
  });
});

describe('the title', () => {
  const lines = async (...stated: string[]): Promise<string[]> => {
    const document = reportDocument();
    const file = await render({ ...document, blocks: [title(...stated), ...document.blocks.slice(1)] });
    const [paragraph] = all(body(file), 'w:p');
    expect(paragraph && val(paragraph, 'w:jc')).toBe('center');
    return paragraph ? text(paragraph).split('\n') : [];
  };

  it('is broken behind the organ’s name where it is too long for a line', async () => {
    expect(await lines('清溪镇人民政府2022年政府信息公开工作年度报告')).toEqual([
      '清溪镇人民政府',
      '2022年政府信息公开工作年度报告',
    ]);
    expect(await lines('2022年清溪镇人民政府政府信息公开工作年度报告')).toEqual([
      '2022年清溪镇人民政府',
      '政府信息公开工作年度报告',
    ]);
  });

  it('is broken before the year where it names another organ', async () => {
    expect(await lines('某县清溪镇党政办公室2022年政府信息公开工作年度报告')).toEqual([
      '某县清溪镇党政办公室',
      '2022年政府信息公开工作年度报告',
    ]);
  });

  it('keeps the lines it has', async () => {
    expect(await lines('清溪镇人民政府2022年', '政府信息公开年报')).toEqual([
      '清溪镇人民政府2022年',
      '政府信息公开年报',
    ]);
  });
});

describe('the 落款', () => {
  const indents = async (agency: string, date: string): Promise<number[]> => {
    const end = [paragraph(agency, { role: 'agency' }), paragraph(date, { role: 'date' })];
    const file = await render(reportDocument({ end }));
    return [agency, date].map(start => {
      const found = all(body(file), 'w:p').findLast(each => text(each) === start);
      expect(found && val(found, 'w:jc')).toBe('right');
      return Number(found && one(found, 'w:ind').attributes['w:right']);
    });
  };
  const character = 315;

  it('has the date four characters in and the agency centred over it', async () => {
    const [agency = 0, date = 0] = await indents('清溪镇人民政府', '2023年1月20日');
    expect(date).toBe(4 * character);
    const middles = [agency + (7 * character) / 2, date + (6.5 * character) / 2];
    expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeLessThanOrEqual(1);
  });

  it('lets a long agency end at the margin and moves the date under its middle', async () => {
    const name = '某某市某某区某某某街道办事处党政综合办公室'; // 21 characters
    expect(await indents(name, '2023年1月20日')).toEqual([0, Math.round(((21 - 6.5) / 2) * character)]);
  });

  it('never stands on a page without a line of the text', () => {
    const last = paragraphStarting(file, '本年度未收取');
    expect(has(last, 'w:keepNext')).toBe(true);
  });
});

describe('figures', () => {
  const descriptions = (): (string | undefined)[] =>
    all(body(file), 'wp:docPr').map(({ attributes }) => attributes.descr);

  it('have text alternatives and captions', () => {
    expect(descriptions()).toEqual([
      '饼图：政府网站57条，微信公众号48条，公开栏12条',
      '柱状图：政府网站最多',
      '便民服务中心公开栏的照片',
    ]);
    const captions = all(body(file), 'w:p').filter(each => val(each, 'w:pStyle') === 'ReportCaption');
    expect(captions.map(text)).toEqual(['图1 主动公开政府信息渠道', '图2 各渠道公开数量', '图3 便民服务中心公开栏']);
  });

  it('are native charts with their data', () => {
    const charts = ['word/charts/chart1.xml', 'word/charts/chart2.xml'].map(path => part(file, path));
    expect(charts.map(chart => [has(chart, 'c:pieChart'), has(chart, 'c:barChart')])).toEqual([
      [true, false],
      [false, true],
    ]);
    for (const chart of charts) {
      expect(all(one(chart, 'c:cat'), 'c:v').map(text)).toEqual(['政府网站', '微信公众号', '公开栏']);
      expect(all(one(chart, 'c:val'), 'c:v').map(text)).toEqual(['57', '48', '12']);
      expect(has(chart, 'c:externalData')).toBe(true);
      expect(new Set(all(chart, 'a:ea').map(({ attributes }) => attributes.typeface))).toEqual(new Set(['宋体']));
    }
  });

  it('stand on lines of their own height, not clipped to the line pitch', () => {
    const spacing = one(styleNamed(file, 'ReportFigure'), 'w:spacing').attributes;
    expect(spacing).toMatchObject({ 'w:lineRule': 'auto' });
    expect(val(styleNamed(file, 'ReportFigure'), 'w:snapToGrid')).toBe('0');
  });

  it('shrink to the text block', () => {
    const widths = all(body(file), 'wp:extent').map(({ attributes }) => Number(attributes.cx));
    // 156 mm in EMU
    expect(widths.every(width => width > 0 && width <= 156 * 36_000 + 2000)).toBe(true);
  });

  it('are bars where a pie’s numbers are no parts of a whole', async () => {
    for (const value of [0, -1]) {
      const chart = { ...pie, points: [{ label: '甲', value }] };
      const file = await render(reportDocument({ otherMatters: [chart] }));
      expect(has(part(file, 'word/charts/chart1.xml'), 'c:barChart')).toBe(true);
    }
  });

  it('leave their text alternative where there is nothing to draw', async () => {
    for (const chart of [pie, bars]) {
      const file = await render(reportDocument({ otherMatters: [{ ...chart, points: [] }] }));
      expect(has(body(file), 'w:drawing')).toBe(false);
      expect(text(paragraphStarting(file, '［'))).toBe(`［${chart.description}］`);
    }
  });

  it('leave their text alternative where the picture could not be read', async () => {
    const blocks = fullDocument.blocks.map(block => (block.kind === 'image' ? { ...block, image: undefined } : block));
    const without = await render({ ...fullDocument, blocks });
    expect(text(paragraphStarting(without, '［'))).toBe('［便民服务中心公开栏的照片］');
  });
});

function relationship(file: Package, id: string): string {
  const found = all(part(file, 'word/_rels/document.xml.rels'), 'Relationship').find(
    ({ attributes }) => attributes.Id === id,
  );
  return found?.attributes.Target ?? '';
}

it('writes no character that XML cannot hold', async () => {
  const odd = await render(reportDocument({ otherMatters: [paragraph('前\u0001\ufffe\ud800后')] }));
  const texts: Element[] = all(body(odd), 'w:t');
  expect(texts.map(text)).toContain('前后');
});
