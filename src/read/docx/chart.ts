/** A native chart as its points: from the values that the chart itself keeps, not from the workbook in it. */
import type { ChartBlock } from '../../document/document.ts';
import { trimBlanks } from '../../text/blanks.ts';
import {
  childOf,
  childrenOf,
  descendantOf,
  descendantsOf,
  elementsOf,
  textOf,
  type XmlElement,
} from '../xml/element.ts';

/** Charts of parts of a whole (ISO/IEC 29500-1, 21.2.2). */
const pies: ReadonlySet<string> = new Set(['c:pieChart', 'c:pie3DChart', 'c:doughnutChart', 'c:ofPieChart']);

/** What a chart shows; undefined where it keeps no values. @param root of the chart part */
export function chartContent(root: XmlElement): Pick<ChartBlock, 'chart' | 'points'> & { title: string } {
  const chart = childOf(root, 'c:chart');
  const series = descendantsOf(childOf(chart, 'c:plotArea'), 'c:ser');
  const isPie = elementsOf(childOf(chart, 'c:plotArea')).some(({ name }) => pies.has(name));
  const title = descendantsOf(childOf(chart, 'c:title'), 'a:t').map(textOf).join('');
  return {
    chart: isPie ? 'pie' : 'bar',
    title: trimBlanks(title),
    points: series.flatMap(each => pointsOf(each, series.length > 1)),
  };
}

/** @param isNamed whether the labels must say which series it is */
function pointsOf(series: XmlElement, isNamed: boolean): ChartBlock['points'][number][] {
  const labels = cached(childOf(series, 'c:cat'));
  const values = cached(childOf(series, 'c:val'));
  const name = isNamed ? trimBlanks(textOf(descendantOf(childOf(series, 'c:tx'), 'c:v'))) : '';
  return [...values].flatMap(([index, text]) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) return [];
    const label = trimBlanks(labels.get(index) ?? '') || String(Number(index) + 1);
    return [{ label: name === '' ? label : `${label}（${name}）`, value }];
  });
}

/** Values by their index; of labels in several levels the innermost. */
function cached(data: XmlElement | undefined): ReadonlyMap<string, string> {
  const levels = descendantsOf(data, 'c:lvl');
  const points = levels[0] ? childrenOf(levels[0], 'c:pt') : descendantsOf(data, 'c:pt');
  return new Map(points.map(point => [point.attributes.idx ?? '', textOf(childOf(point, 'c:v'))]));
}
