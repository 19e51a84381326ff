/** Charts as native, editable Word charts, and pictures; each with its caption below and its text alternative. */

import { ImageRun, Paragraph, type ParagraphChild } from 'docx';
import { arePartsOfWhole } from '../../document/chart.ts';
import type { ChartBlock, Image, ImageBlock } from '../../document/document.ts';
import type { Sheet } from './sheet.ts';
import { styleId } from './styles.ts';
import { run } from './text.ts';

type Charts = typeof import('docx/charts');

const TWIPS_PER_PIXEL = 15;
/** Of the width of the text block. */
const CHART_HEIGHT = 0.55;
/** Of the height of the text block. */
const TALLEST_IMAGE = 0.6;

/** @param charts the module `docx/charts`, which is loaded only for reports that have one */
export function chartParagraphs(block: ChartBlock, charts: Charts, sheet: Sheet): Paragraph[] {
  if (block.points.length === 0) return [alternative(block), captionParagraph(block.caption)];
  const width = Math.floor(sheet.text.width / TWIPS_PER_PIXEL);
  const font = { name: sheet.caption.font };
  const labelFont = { ...font, size: sheet.table.size / 2 };
  const categories = block.points.map(({ label }) => label);
  const series = [{ name: block.caption, values: block.points.map(({ value }) => value) }];
  const shared = {
    transformation: { width, height: Math.round(width * CHART_HEIGHT) },
    font,
    altText: { name: block.caption, title: block.caption, description: block.description },
    chartArea: { fill: 'none' as const, border: 'none' as const },
  };
  const chart =
    block.chart === 'pie' && arePartsOfWhole(block)
      ? new charts.ChartRun({
          ...shared,
          type: 'pie',
          categories,
          series,
          legend: { position: 'bottom', font: labelFont },
          dataLabels: { value: true, percentage: true, font: labelFont, position: 'outsideEnd' },
        })
      : new charts.ChartRun({
          ...shared,
          type: 'column',
          categories,
          series,
          legend: false,
          gapWidth: 100,
          dataLabels: { value: true, font: labelFont },
          categoryAxis: { font: labelFont },
          // Left to itself Word lets the bars of like numbers begin near them, and small differences look large.
          valueAxis: { font: labelFont, ...(block.points.every(({ value }) => value >= 0) ? { minimum: 0 } : {}) },
        });
  return [figureParagraph(chart), captionParagraph(block.caption)];
}

/** A picture that could not be read leaves its text alternative in its place. */
export function imageParagraphs(block: ImageBlock, sheet: Sheet): Paragraph[] {
  const { image } = block;
  if (!image) return [alternative(block), captionParagraph(block.caption)];
  const figure = new ImageRun({
    type: image.type,
    data: image.bytes,
    transformation: fittedSize(image, sheet),
    altText: { name: block.caption, title: block.caption, description: block.description },
  });
  return [figureParagraph(figure), captionParagraph(block.caption)];
}

/** Pixels; larger pictures shrink to the text block, smaller ones stay as they are. */
function fittedSize(image: Image, sheet: Sheet): { width: number; height: number } {
  const scale = Math.min(
    1,
    sheet.text.width / TWIPS_PER_PIXEL / image.width,
    (sheet.text.height * TALLEST_IMAGE) / TWIPS_PER_PIXEL / image.height,
  );
  return { width: Math.max(1, Math.floor(image.width * scale)), height: Math.max(1, Math.floor(image.height * scale)) };
}

const alternative = ({ description }: ChartBlock | ImageBlock): Paragraph => figureParagraph(run(`［${description}］`));

const figureParagraph = (figure: ParagraphChild): Paragraph =>
  new Paragraph({ style: styleId.figure, keepNext: true, children: [figure] });

const captionParagraph = (caption: string): Paragraph =>
  new Paragraph({ style: styleId.caption, children: [run(caption)] });
