/** Charts as they are filled in: points are typed, or pasted from a sheet, a line each. */
import { narrativeLines } from '../../report/normal-form.ts';
import type { Chart, ChartKind, ChartPoint } from '../../report/report.ts';
import { withReport } from './edit.ts';
import type { Work } from './work.ts';

export type ChartField = 'name' | 'caption' | 'description';

export function withNewChart(work: Work): Work {
  const { charts } = work.report;
  const name = nextName(charts);
  const chart: Chart = { name, caption: '', content: { kind: 'bar', points: [] }, description: undefined };
  return withReport(work, { charts: [...charts, chart] });
}

function nextName(charts: readonly Chart[]): string {
  for (let number = charts.length + 1; ; number++) {
    const name = `图表${number}`;
    if (!charts.some(chart => chart.name === name)) return name;
  }
}

export function withoutChart(work: Work, index: number): Work {
  const next = withReport(work, { charts: work.report.charts.filter((_, at) => at !== index) });
  const raw = new Map([...next.raw].filter(([path]) => !path.startsWith('charts.')));
  return { ...next, raw };
}

function withChart(work: Work, index: number, change: (chart: Chart) => Chart): Work {
  return withReport(work, { charts: work.report.charts.map((chart, at) => (at === index ? change(chart) : chart)) });
}

export function withChartField(work: Work, index: number, field: ChartField, typed: string): Work {
  const text = narrativeLines(typed).join('');
  return withChart(work, index, chart =>
    field === 'description' ? { ...chart, description: text || undefined } : { ...chart, [field]: text },
  );
}

/** @param kind 'image' with the name of a picture, which is chosen apart */
export function withChartKind(work: Work, index: number, kind: ChartKind | 'image'): Work {
  return withChart(work, index, chart => {
    if (kind === 'image') return { ...chart, content: { kind, file: '' } };
    const points = chart.content.kind === 'image' ? [] : chart.content.points;
    return { ...chart, content: { kind, points } };
  });
}

export const withPicture = (work: Work, index: number, file: string): Work =>
  withChart(work, index, chart => ({ ...chart, content: { kind: 'image', file } }));

/** Points as a person types them: 政府网站 57, one a line. What is no point stays as it was typed until it is one. */
export function withPoints(work: Work, index: number, typed: string): Work {
  const path = `charts.${index}.points`;
  const { points, isWhole } = readPoints(typed);
  const next = withChart(work, index, chart =>
    chart.content.kind === 'image' ? chart : { ...chart, content: { ...chart.content, points } },
  );
  const raw = new Map(next.raw);
  if (isWhole) raw.delete(path);
  else raw.set(path, narrativeLines(typed).join('\n'));
  return { ...next, raw };
}

export const pointsText = (points: readonly ChartPoint[]): string =>
  points.map(({ label, value }) => `${label} ${value}`).join('\n');

/** What typed points come to: the points, or the lines as they are while one of them is none. */
export function normalPoints(typed: string): string {
  const { points, isWhole } = readPoints(typed);
  return isWhole ? pointsText(points) : narrativeLines(typed).join('\n');
}

function readPoints(typed: string): { readonly points: readonly ChartPoint[]; readonly isWhole: boolean } {
  const points = new Map<string, number>();
  let isWhole = true;
  for (const line of narrativeLines(typed)) {
    const [, label = '', number = ''] = /^(.*?)[\s:：,，]+([\d.,，．０-９]*[\d０-９])$/.exec(line) ?? [];
    const value = Number(number.normalize('NFKC').replaceAll(',', ''));
    if (label === '' || number === '' || Number.isNaN(value) || points.has(label)) isWhole = false;
    else points.set(label, value);
  }
  return { points: [...points].map(([label, value]) => ({ label, value })), isWhole };
}
