import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NarrativeFinding } from '../../../src/page/contracts.ts';
import { matching } from '../../../src/page/narrative/choices.ts';
import { citedPieces } from '../../../src/page/narrative/cited-values.ts';
import {
  chartInsertion,
  headingInsertion,
  type Insertion,
  quantityInsertion,
} from '../../../src/page/narrative/insertion.ts';
import { markedText, rangeOf } from '../../../src/page/narrative/marked-text.ts';
import { outlineOf } from '../../../src/page/narrative/outline.ts';
import { pastedText } from '../../../src/page/narrative/pasted-text.ts';
import { typedLines } from '../../../src/page/narrative/typed-lines.ts';
import { narrativeLines, normalForm } from '../../../src/report/normal-form.ts';

const typedText = fc.string({
  unit: fc.constantFrom('甲', '乙', '1', ' ', '\u3000', '\n', '\t', '{{', '}}', '。'),
  maxLength: 40,
});

describe('lines as typed', () => {
  it('are those of the normal form, at their place', () => {
    fc.assert(
      fc.property(typedText, text => {
        const lines = typedLines(text);
        expect(lines.map(line => line.text)).toEqual(narrativeLines(text));
        for (const { start, end, text: words } of lines) expect(text.slice(start, end)).toBe(words);
      }),
    );
  });
});

describe('the outline', () => {
  it('has headings and the first sentences of run-in headings, by their line', () => {
    const text = [
      '（一）主动公开',
      '全年主动公开信息若干条。',
      '1.政策解读',
      '（二）依申请公开办理。本年度收到的申请均在法定期限内办结，没有因答复不当被复议或者诉讼的情形，办理质量较上年提高。',
    ].join('\n');
    expect(outlineOf(text)).toEqual([
      { line: 0, level: 2, text: '（一）主动公开' },
      { line: 2, level: 3, text: '1.政策解读' },
      { line: 3, level: 2, text: '（二）依申请公开办理。' },
    ]);
  });
});

describe('what menus insert', () => {
  const done = (text: string, insert: (text: string, at: { start: number; end: number }) => Insertion): string => {
    const start = text.indexOf('|');
    const plain = text.replace('|', '');
    const { start: from, end, text: words } = insert(plain, { start, end: start });
    return `${plain.slice(0, from)}${words}|${plain.slice(end)}`;
  };
  const quantity = (text: string, at: { start: number; end: number }) => quantityInsertion(text, at, '新收申请');

  it.each([
    ['收到申请|件。', '收到申请{{新收申请}}|件。'],
    ['收到申请{{|件。', '收到申请{{新收申请}}|件。'],
    ['收到申请｛｛|件。', '收到申请{{新收申请}}|件。'],
  ])('a figure: %s', (before, after) => {
    expect(done(before, quantity)).toBe(after);
  });

  it.each([
    ['|', '（一）|'],
    ['（一）甲\n\u3000\u3000|乙', '（一）甲\n（二）|乙'],
    ['（一）甲。\n乙。|', '（一）甲。\n乙。\n（二）|'],
    ['（十九）甲\n|', '（十九）甲\n（二十）|'],
    ['|\n（一）甲', '（一）|\n（一）甲'],
  ])('a heading: %j', (before, after) => {
    expect(done(before, (text, at) => headingInsertion(text, at, 'section'))).toBe(after);
  });

  it('an item, counted below its section', () => {
    const text = '（一）甲\n1.子\n2.丑\n（二）乙\n|';
    expect(done(text, (typed, at) => headingInsertion(typed, at, 'item'))).toBe('（一）甲\n1.子\n2.丑\n（二）乙\n1.|');
  });

  it('a chart on a line of its own', () => {
    expect(done('前文|后文', (text, at) => chartInsertion(text, at, '渠道'))).toBe('前文\n〔图表：渠道〕\n|后文');
    expect(done('前文\n|', (text, at) => chartInsertion(text, at, '渠道'))).toBe('前文\n〔图表：渠道〕|');
  });
});

describe('pasted text', () => {
  it.each([
    ['\u3000\u3000第一段。\r\n\r\n\u3000\u3000第二段。\r\n', '第一段。\n第二段。'],
    ['几个字', '几个字'],
    ['\u3000\u3000一段。\r\n', '一段。'],
    ['甲\u000b乙', '甲\n乙'],
    ['表前\n渠道\t条数\n网站\t57\n表后', '表前\n| 渠道 | 条数 |\n| 网站 | 57 |\n表后'],
    ['（一）\t主动公开\n正文', '（一） 主动公开\n正文'],
  ])('%j', (text, expected) => {
    expect(pastedText(text)).toBe(expected);
  });

  it('is in normal form', () => {
    fc.assert(
      fc.property(typedText, text => {
        expect(normalForm(pastedText(text))).toBe(pastedText(text));
      }),
    );
  });
});

const finding = (line: number | undefined, excerpt?: string): NarrativeFinding => ({
  line,
  finding: {
    rule: 'prose/typo',
    name: '错别字',
    severity: 'error',
    message: '错了。',
    remedy: '改正。',
    location: {},
    fingerprint: '3fa9c1',
    ...(excerpt !== undefined && { excerpt }),
  },
});

describe('marks in the text', () => {
  const text = '\u3000\u3000收到{{新收申请}}件。\n\n布署工作。';

  it('stand on the words that a finding quotes, in the line as typed', () => {
    const stretches = markedText(text, [finding(1, '布署')]);
    expect(stretches.filter(({ severity }) => severity).map(stretch => stretch.text)).toEqual(['布署']);
    expect(stretches.filter(({ isCitation }) => isCitation).map(stretch => stretch.text)).toEqual(['{{新收申请}}']);
  });

  it('lose no character, whatever is marked', () => {
    fc.assert(
      fc.property(typedText, fc.array(fc.tuple(fc.nat(4), fc.constantFrom('甲', '乙1', '。'))), (typed, found) => {
        const stretches = markedText(
          typed,
          found.map(([line, excerpt]) => finding(line, excerpt)),
        );
        expect(stretches.map(stretch => stretch.text).join('')).toBe(typed);
      }),
    );
  });

  it('lead to the line where words are no longer there, and nowhere for the whole', () => {
    expect(rangeOf(text, 1, '部署')).toEqual({ start: text.indexOf('布署'), end: text.length });
    expect(rangeOf(text, undefined, '部署')).toBeUndefined();
  });
});

describe('figures', () => {
  const quantities = [
    { name: '新收申请', path: 'applications.received.total', value: '3' },
    { name: '办结', path: 'applications.outcomeTotal.total', value: undefined },
  ];

  it('stand in the place of their names; one not given yet and an unknown name are seen', () => {
    const pieces = citedPieces('收到{{新收申请}}件，办结{{ 办结 }}件，{{不知}}。', quantities);
    expect(pieces.map(({ text }) => text).join('')).toBe('收到3件，办结【待填】件，{{不知}}。');
    expect(pieces.filter(({ cites }) => cites?.known === false).map(({ text }) => text)).toEqual(['{{不知}}']);
  });

  it('are found by any part of the name', () => {
    const choices = ['新收申请', '新收申请.自然人', '上年结转', '机关.电话'].map(name => ({ name, detail: '' }));
    expect(matching(choices, '申请 自然').map(({ name }) => name)).toEqual(['新收申请.自然人']);
    expect(matching(choices, '电话').map(({ name }) => name)).toEqual(['机关.电话']);
    expect(matching(choices, ' ')).toHaveLength(4);
  });
});
