import { describe, expect, test } from 'vitest';
import type { Block, Origin, Paragraph } from '../../src/document/document.ts';
import { templateOpening } from '../../src/document/template-opening.ts';

const paragraph = (text: string, origin: Origin): Paragraph => ({ kind: 'paragraph', role: 'body', text, origin });
const template: Origin = { kind: 'template', file: 'report.hbs', line: 3 };
const report: Origin = { kind: 'report', path: 'opening', line: 0 };
const partOne: Block = { kind: 'heading', level: 1, text: '一、总体情况', part: 'overview', origin: report };

describe('what a page says of itself before part one', () => {
  test('is the template’s sentences', () => {
    const blocks = [paragraph('第一段。', template), paragraph('第二段。', template), partOne];
    expect(templateOpening({ blocks })).toBe('第一段。\n第二段。');
  });

  test('is not what the report states, nor what the template says further down', () => {
    const blocks = [paragraph('本报告……', report), partOne, paragraph('附言。', template)];
    expect(templateOpening({ blocks })).toBeUndefined();
  });
});
