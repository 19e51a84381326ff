/** Charts and pictures as `figure`: the drawing, what it says in words and numbers, the caption. */
import { arePartsOfWhole } from '../../document/chart.ts';
import type { ChartBlock, Image, ImageBlock } from '../../document/document.ts';
import { attribute, escapeHtml } from '../../document/escape-html.ts';
import { bars } from './bars.ts';
import type { Dress } from './dress.ts';
import { FONT_SIZE } from './label-lines.ts';
import { pie } from './pie.ts';

/** Narrow enough to stay legible on a telephone. */
const DRAWING_WIDTH = 480;

export function htmlChart(chart: ChartBlock, dress: Dress): string {
  const points = chart.points.map(
    ({ label, value }) => `<li${dress('point')}>${escapeHtml(label)}：${escapeHtml(String(value))}</li>`,
  );
  const list = points.length === 0 ? '' : `<ul${dress('points')}>\n${points.join('\n')}\n</ul>\n`;
  return figure(drawing(chart, dress) + list, chart.caption, dress);
}

/** Without a picture its description stands in its place. */
export function htmlImage({ image, caption, description }: ImageBlock, dress: Dress): string {
  const content = image
    ? `<img src="${dataUri(image)}"${attribute('alt', description || caption)} width="${image.width}" height="${image.height}"${dress('drawing')}>\n`
    : `<p${dress('figure-text')}>（图片：${escapeHtml(description || caption)}）</p>\n`;
  return figure(content, caption, dress);
}

function figure(content: string, caption: string, dress: Dress): string {
  const words = `<figcaption${dress('figure-caption')}>${escapeHtml(caption)}</figcaption>\n`;
  return `<figure${dress('figure')}>\n${content}${words}</figure>\n`;
}

function drawing(block: ChartBlock, dress: Dress): string {
  const { chart, points, caption, description } = block;
  if (points.length === 0) return '';
  const isPie = chart === 'pie' && arePartsOfWhole(block);
  const { height, content } = isPie ? pie(points, DRAWING_WIDTH) : bars(points, DRAWING_WIDTH);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${DRAWING_WIDTH} ${height}" width="${DRAWING_WIDTH}"` +
    ` height="${height}" font-size="${FONT_SIZE}" font-family="SimSun,宋体,Noto Sans CJK SC,sans-serif" fill="#1a1a1a"${dress('drawing')}>` +
    `<title>${escapeHtml(caption)}</title><desc>${escapeHtml(description || caption)}</desc>${content}</svg>\n`
  );
}

const mediaTypes: Readonly<Record<Image['type'], string>> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' };
/** Bytes at a time: `fromCharCode` takes only so many arguments. */
const CHUNK = 0x8000;

function dataUri({ type, bytes }: Image): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return `data:${mediaTypes[type]};base64,${btoa(binary)}`;
}
