import { describe, expect, it } from 'vitest';
import { draftOf, outlineOf, p, r, tbl, tc, tr } from './word-file.ts';

const run = (content: string): string => `<w:r>${content}</w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const field = (kind: 'begin' | 'separate' | 'end'): string => run(`<w:fldChar w:fldCharType="${kind}"/>`);
const instruction = (text: string): string => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`);

describe('the text of a paragraph', () => {
  it('is joined from its runs, links, smart tags and content controls', () => {
    const body = paragraph(
      r('公开'),
      `<w:hyperlink r:id="x">${r('政府信息')}</w:hyperlink>`,
      `<w:smartTag>${r('105')}</w:smartTag>`,
      `<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>${r('条')}</w:sdtContent></w:sdt>`,
      `<w:customXml>${r('。')}</w:customXml>`,
    );
    expect(outlineOf({ body })).toEqual(['公开政府信息105条。']);
  });

  it('is parted by line breaks and trimmed, with what stands inside kept', () => {
    const text =
      '<w:t xml:space="preserve">　　公开\u00a0信息</w:t><w:tab/><w:t>5条</w:t><w:br/><w:t>共</w:t><w:cr/><w:t>计　</w:t>';
    expect(outlineOf({ body: paragraph(run(text)) })).toEqual(['公开\u00a0信息\t5条', '共', '计']);
  });

  it('has blanks at the ends of a run only where the file keeps them', () => {
    const body = paragraph(
      '<w:r><w:t> 年 </w:t></w:r>',
      '<w:r><w:t xml:space="preserve"> 度</w:t></w:r>',
      '<w:r><w:t>\n报告\n</w:t></w:r>',
    );
    expect(outlineOf({ body })).toEqual(['年 度报告']);
  });

  it('has no soft hyphens, and a hyphen where it must not break', () => {
    const body = paragraph(
      run('<w:t>公\u00ad开</w:t><w:softHyphen/><w:t>0310</w:t><w:noBreakHyphen/><w:t>7654321</w:t>'),
    );
    expect(outlineOf({ body })).toEqual(['公开0310-7654321']);
  });

  it('has characters for symbols of symbol fonts', () => {
    const symbol = (font: string, code: string): string => `<w:sym w:font="${font}" w:char="${code}"/>`;
    const body = paragraph(
      run(symbol('Wingdings', 'F0FC') + symbol('Symbol', 'F0B3') + symbol('宋体', '2463') + symbol('Webdings', 'F0FF')),
    );
    expect(outlineOf({ body })).toEqual(['✓≥④□']);
  });

  it('has the base of a ruby and the text of a formula', () => {
    const ruby = run(`<w:ruby><w:rubyPr/><w:rt>${r('gōng')}</w:rt><w:rubyBase>${r('公')}</w:rubyBase></w:ruby>`);
    expect(outlineOf({ body: paragraph(ruby, '<m:oMath><m:r><m:t>30%</m:t></m:r></m:oMath>') })).toEqual(['公30%']);
  });

  it('has one branch of alternatives', () => {
    const alternatives = (requires: string): string =>
      run(
        `<mc:AlternateContent><mc:Choice Requires="${requires}"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent>`,
      );
    expect(outlineOf({ body: paragraph(alternatives('wps')) + paragraph(alternatives('x99')) })).toEqual(['新', '旧']);
  });
});

describe('fields', () => {
  it('show their result', () => {
    const body = paragraph(
      r('第'),
      field('begin'),
      instruction(' PAGE '),
      field('separate'),
      r('3'),
      field('end'),
      `<w:fldSimple w:instr="DATE">${r('页')}</w:fldSimple>`,
    );
    expect(outlineOf({ body })).toEqual(['第3页']);
  });

  it('may stand in one another', () => {
    const inner = [field('begin'), instruction('REF a'), field('separate'), r('隐'), field('end')];
    const body = paragraph(
      field('begin'),
      instruction('IF '),
      ...inner,
      instruction('= 1'),
      field('separate'),
      r('显'),
      field('end'),
      r('后'),
    );
    expect(outlineOf({ body })).toEqual(['显后']);
  });

  it('hide nothing where they do not end', () => {
    expect(outlineOf({ body: paragraph(r('前'), field('begin'), r('后')) + p('又') })).toEqual(['前后', '又']);
  });

  it('leave out a table of contents, as a field and as a content control', () => {
    const contents =
      `<w:p>${field('begin')}${instruction(' TOC \\o "1-3" ')}${field('separate')}${r('一、总体情况1')}</w:p>` +
      `<w:p>${r('二、主动公开2')}${field('end')}</w:p>`;
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>`;
    const styled = p('三、收到和处理3', '<w:pStyle w:val="a"/>');
    const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="toc 1"/></w:style>';
    expect(outlineOf({ body: contents + control + styled + p('正文'), styles })).toEqual(['正文']);
  });

  it('show an enclosed character, which has no result', () => {
    const body = paragraph(field('begin'), instruction(' eq \\o\\ac(○,1) '), field('end'), r('公开'));
    expect(outlineOf({ body })).toEqual(['1公开']);
  });
});

describe('the kinds of lines', () => {
  const styles = [0, 1, 2, 3]
    .map(level => `<w:style w:type="paragraph" w:styleId="h${level}"><w:name w:val="heading ${level + 1}"/></w:style>`)
    .join('');
  const heading = (text: string, level: number): string => p(text, `<w:pStyle w:val="h${level}"/>`);

  it('are headings by their numbers', () => {
    const body =
      p('一、总体情况') +
      p('（一）主动公开') +
      p('1.渠道') +
      p('（1）网站') +
      p('（二）依申请公开。全年收到3件。') +
      p('一是加强');
    expect(outlineOf({ body })).toEqual([
      '## 一、总体情况',
      '## （一）主动公开',
      '### 1.渠道',
      '#### （1）网站',
      '（二）依申请公开。全年收到3件。',
      '一是加强',
    ]);
  });

  it('are headings by the outline of the file, where no number says otherwise', () => {
    const body =
      heading('清溪镇人民政府年度报告', 0) +
      heading('一、总体情况', 0) +
      heading('（一）主动公开', 0) +
      heading('主要做法', 2) +
      heading('全年公开信息105条。群众满意。', 1) +
      p('附录', '<w:outlineLvl w:val="1"/>') +
      p('正文', '<w:pStyle w:val="h1"/><w:outlineLvl w:val="9"/>');
    expect(outlineOf({ body, styles })).toEqual([
      '# 清溪镇人民政府年度报告',
      '# 一、总体情况',
      '## （一）主动公开',
      '### 主要做法',
      '全年公开信息105条。群众满意。',
      '## 附录',
      '正文',
    ]);
  });

  it('say how they stand', () => {
    const body =
      p('年度报告', '<w:jc w:val="center"/>') +
      p('清溪镇人民政府', '<w:jc w:val="right"/>') +
      p('正文', '<w:jc w:val="both"/>');
    expect(
      draftOf({ body }).document.blocks.map(block => (block.kind === 'paragraph' ? block.align : block.kind)),
    ).toEqual(['center', 'right', undefined]);
  });

  it('make tables of lines with bars', () => {
    expect(outlineOf({ body: p('| 渠道 | 条数 |') + p('| 网站 | 57 |') + p('后') })).toEqual([
      '| 渠道 | 条数 |',
      '| 网站 | 57 |',
      '后',
    ]);
  });

  it('are no rows of a table where they stand in the middle', () => {
    const [block] = draftOf({ body: p('| 甲 | 乙 |', '<w:jc w:val="center"/>') }).document.blocks;
    expect(block).toMatchObject({ kind: 'paragraph', text: '| 甲 | 乙 |', align: 'center' });
  });

  it('name their paragraph, counted over everything', () => {
    const body = p('') + tbl(tr(tc('甲'))) + paragraph(run('<w:t>乙</w:t><w:br/><w:t>丙</w:t>'));
    expect(draftOf({ body }).document.blocks.map(({ origin }) => origin)).toEqual([
      { kind: 'draft', paragraph: 2 },
      { kind: 'draft', paragraph: 3 },
      { kind: 'draft', paragraph: 3 },
    ]);
  });
});

describe('hidden text', () => {
  const hidden = (text: string): string => r(text, '<w:vanish/>');

  it('is left out, by run, style and default, and counted', () => {
    const styles =
      '<w:style w:type="character" w:styleId="v"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="w"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      paragraph(r('显'), hidden('隐一'), hidden('连着'), r('露'), r('隐二', '<w:rStyle w:val="v"/>')) +
      p('隐三', '<w:pStyle w:val="w"/>') +
      `<w:p><w:pPr><w:pStyle w:val="w"/></w:pPr>${r('不隐', '<w:vanish w:val="0"/>')}${r('两次', '<w:rStyle w:val="v"/>')}</w:p>`;
    expect(outlineOf({ body, styles })).toEqual(['显露', '不隐两次']);
    expect(draftOf({ body, styles }).traces.hidden).toEqual({
      count: 3,
      first: [
        { paragraph: 1, words: '隐一连着' },
        { paragraph: 1, words: '隐二' },
        { paragraph: 2, words: '隐三' },
      ],
    });
  });

  it('joins paragraphs where the mark between them is hidden', () => {
    const separator = `<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${r('（一）主动公开。')}</w:p>`;
    expect(outlineOf({ body: separator + p('全年公开105条。') })).toEqual(['（一）主动公开。全年公开105条。']);
  });
});
