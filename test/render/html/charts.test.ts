import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withClass } from '../../../src/render/html/dress.ts';
import { htmlChart } from '../../../src/render/html/figures.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { attributeOf, elementsOf, textOf } from './read-tables.ts';
import { chart } from './sample-document.ts';

const points = fc.array(
  fc.record({
    label: fc.string({ unit: fc.constantFrom(...'政府网站微信公众号abc12'), minLength: 1, maxLength: 30 }),
    value: fc.oneof(fc.nat(1000), fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })),
  }),
  { minLength: 1, maxLength: 25 },
);

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const FONT_SIZE = 15;

/** The lines of text of a drawing as boxes, an em high and half an em a column wide. */
function textBoxes(html: string): Box[] {
  return elementsOf(html).flatMap(element => {
    if (element.tagName !== 'text') return [];
    const text = textOf(element);
    const x = Number(attributeOf(element, 'x'));
    const y = Number(attributeOf(element, 'y'));
    const width = (displayWidth(text) * FONT_SIZE) / 2;
    const left = attributeOf(element, 'text-anchor') === 'end' ? x - width : x;
    return [{ text, left, right: left + width, top: y - FONT_SIZE * 0.8, bottom: y + FONT_SIZE * 0.2 }];
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.each(['pie', 'bar'] as const)('a chart (%s)', kind => {
  it('has a name, a description and its numbers in words', () => {
    const html = htmlChart(chart({ chart: kind }), withClass);
    const svg = elementsOf(html).find(({ tagName }) => tagName === 'svg');
    expect(svg && attributeOf(svg, 'role')).toBe('img');
    const texts = (tag: string) =>
      elementsOf(html).flatMap(element => (element.tagName === tag ? textOf(element) : []));
    expect(texts('title')).toEqual(['图1 清溪镇2022年主动公开政府信息渠道']);
    expect(texts('desc')).toEqual(['饼图：政府网站57条，微信公众号48条。']);
    expect(texts('li')).toEqual(['政府网站：57', '微信公众号：48']);
    expect(texts('figcaption')).toEqual(['图1 清溪镇2022年主动公开政府信息渠道']);
  });

  it('labels every point beside it, no label over another or outside the drawing', () => {
    fc.assert(
      fc.property(points, data => {
        const html = htmlChart(chart({ chart: kind, points: data }), withClass);
        const svg = elementsOf(html).find(({ tagName }) => tagName === 'svg');
        const [, , width = 0, height = 0] = (attributeOf(svg ?? fail(), 'viewBox') ?? '').split(' ').map(Number);
        const boxes = textBoxes(html);
        expect(boxes.map(({ text }) => text).join('')).toContain(data[0]?.label);
        boxes.forEach((box, at) => {
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(height);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width + 1);
          for (const other of boxes.slice(at + 1)) expect(overlap(box, other), `${box.text} ${other.text}`).toBe(false);
        });
      }),
    );
  });
});

function fail(): never {
  throw new Error('no drawing');
}

describe('drawings', () => {
  const drawn = (tag: string, values: readonly number[]): number => {
    const data = values.map((value, at) => ({ label: `第${at}项`, value }));
    return elementsOf(htmlChart(chart({ points: data }), withClass)).filter(({ tagName }) => tagName === tag).length;
  };

  it('draw a pie of one part as a disc', () => {
    expect(drawn('circle', [5, 0])).toBe(1);
  });

  it('draw bars where there is no whole to part', () => {
    expect(drawn('rect', [0, 0])).toBe(2);
    expect(drawn('rect', [-1, 2])).toBe(2);
    expect(drawn('rect', [1, 2])).toBe(0);
  });

  it('draw nothing where there is nothing', () => {
    expect(drawn('svg', [])).toBe(0);
  });
});
