import { describe, expect, it } from 'vitest';
import { numberText } from '../../../src/read/docx/number-text.ts';
import { outlineOf, p, r } from './word-file.ts';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (text: string, id: number, at = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

const outline = abstract(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimalEnclosedCircle', '%4'),
);

describe('automatic numbers', () => {
  it('stand in front of their paragraphs, and begin again below the next heading', () => {
    const body =
      item('总体情况', 1) +
      item('主动公开', 1, 1) +
      item('依申请公开', 1, 1) +
      item('收到', 1, 2) +
      item('网上', 1, 3) +
      item('主动公开政府信息情况', 1) +
      item('规章', 1, 1);
    expect(outlineOf({ body, numbering: outline + list(1, 0) })).toEqual([
      '## 一、总体情况',
      '## （一）主动公开',
      '## （二）依申请公开',
      '### 1.收到',
      '① 网上',
      '## 二、主动公开政府信息情况',
      '## （一）规章',
    ]);
  });

  it('count on over text between, and over lists that share their definition', () => {
    const body = item('甲', 1) + p('文') + item('乙', 2) + item('丙', 1);
    expect(outlineOf({ body, numbering: outline + list(1, 0) + list(2, 0) })).toEqual([
      '## 一、甲',
      '文',
      '## 二、乙',
      '## 三、丙',
    ]);
  });

  it('begin where a list says, once', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>';
    const body = item('甲', 1) + item('乙', 2) + item('丙', 2) + item('丁', 1);
    expect(outlineOf({ body, numbering: outline + list(1, 0) + list(2, 0, override) })).toEqual([
      '## 一、甲',
      '## 三、乙',
      '## 四、丙',
      '## 五、丁',
    ]);
  });

  it('may be written another way by one list', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1）')}</w:lvlOverride>`;
    expect(outlineOf({ body: item('甲', 2), numbering: outline + list(2, 0, override) })).toEqual(['A）甲']);
  });

  it('show those above, in figures where the level says so', () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ) + list(1, 0);
    expect(outlineOf({ body: item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 2), numbering })).toEqual([
      '## 一、甲',
      '## 一.1 乙',
      '1.1.1 丙',
    ]);
  });

  it('go on where a level never begins again', () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>')) + list(1, 0);
    expect(outlineOf({ body: item('甲', 1) + item('乙', 1, 1) + item('丙', 1) + item('丁', 1, 1), numbering })).toEqual(
      ['### 1.甲', '#### （1）乙', '### 2.丙', '#### （2）丁'],
    );
  });

  it('come by the style, at the level that the list gives the style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="one"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="two"><w:basedOn w:val="one"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="three"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="one"/>'),
        level(1, 'chineseCounting', '（%2）'),
        level(2, 'decimal', '%3.', '<w:pStyle w:val="three"/>'),
      ) + list(1, 0);
    const styled = (text: string, style: string, more = ''): string => p(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      styled('甲', 'one') +
      styled('乙', 'two') +
      styled('丙', 'three') +
      styled('丁', 'one', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(outlineOf({ body, styles, numbering })).toEqual(['## 一、甲', '## （一）乙', '### 1.丙', '丁']);
  });

  it('come by a numbering style', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="n"/></w:abstractNum>' +
      outline +
      list(1, 1) +
      list(2, 0);
    expect(outlineOf({ body: item('甲', 1), styles, numbering })).toEqual(['## 一、甲']);
  });

  it('are left out where they are bullets or the list is unknown', () => {
    const numbering = abstract(0, level(0, 'bullet', '\uf06c')) + list(1, 0);
    expect(outlineOf({ body: item('甲', 1) + item('乙', 9), numbering })).toEqual(['甲', '乙']);
  });

  it('do not count what is deleted', () => {
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2">${r('删')}</w:del></w:p>`;
    expect(outlineOf({ body: item('甲', 1) + deleted + item('乙', 1), numbering: outline + list(1, 0) })).toEqual([
      '## 一、甲',
      '## 二、乙',
    ]);
  });
});

describe('the formats of numbers', () => {
  it.each([
    ['chineseCounting', ['一', '十', '十一', '二十', '九十九', '一〇五']],
    ['chineseCountingThousand', ['一', '十', '十一', '二十', '九十九', '一百零五']],
    ['ideographDigital', ['一', '一〇', '一一', '二〇', '九九', '一〇五']],
    ['chineseLegalSimplified', ['壹', '壹拾', '壹拾壹', '贰拾', '玖拾玖', '壹佰零伍']],
    ['decimal', ['1', '10', '11', '20', '99', '105']],
    ['decimalZero', ['01', '10', '11', '20', '99', '105']],
    ['decimalFullWidth', ['１', '１０', '１１', '２０', '９９', '１０５']],
    ['decimalEnclosedCircle', ['①', '⑩', '⑪', '⑳', '99', '105']],
    ['decimalEnclosedParen', ['⑴', '⑽', '⑾', '⒇', '99', '105']],
    ['upperLetter', ['A', 'J', 'K', 'T', 'UUUU', 'AAAAA']],
    ['lowerLetter', ['a', 'j', 'k', 't', 'uuuu', 'aaaaa']],
    ['lowerRoman', ['i', 'x', 'xi', 'xx', 'xcix', 'cv']],
    ['upperRoman', ['I', 'X', 'XI', 'XX', 'XCIX', 'CV']],
    ['ideographTraditional', ['甲', '癸', '甲', '癸', '壬', '戊']],
    ['none', ['', '', '', '', '', '']],
    ['somethingNew', ['1', '10', '11', '20', '99', '105']],
  ])('%s', (format, expected) => {
    expect([1, 10, 11, 20, 99, 105].map(value => numberText(value, format))).toEqual(expected);
  });
});
