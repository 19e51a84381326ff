/** The charts and pictures of a report as blocks. */
import type { ChartBlock, Image, ImageBlock, Origin } from '../document/document.ts';
import type { Chart } from '../report/report.ts';

/** @param images by the file names that the report gives */
export function chartBlock(
  { caption, content, description }: Chart,
  origin: Origin,
  images: ReadonlyMap<string, Image>,
): ChartBlock | ImageBlock {
  if (content.kind === 'image') {
    const { file } = content;
    return { kind: 'image', caption, description: description ?? caption, file, image: images.get(file), origin };
  }
  const { kind, points } = content;
  // Without words of the office's own, the figures themselves are the alternative.
  const said = points.map(({ label, value }) => `${label}${value}`).join('、');
  return { kind: 'chart', chart: kind, caption, description: description ?? `${caption}：${said}`, points, origin };
}
