/** 图表 and 豁免: the lists of the data file. Broken items keep their index, so that paths and messages agree. */
import { chartKindNames, fieldKeys, ownKeys, type Path } from '../../paths.ts';
import type { Chart, ChartPoint, Waiver } from '../../report.ts';
import { readNumber } from '../plain-value.ts';
import { childOf, type DataNode, entryOf, type MapNode } from '../tree.ts';
import { decodeForm, decodeLine, isDate } from './fields.ts';
import { keyOf, type Recorder } from './recorder.ts';

function items(root: MapNode, key: string, path: Path, recorder: Recorder): readonly DataNode[] {
  const entry = entryOf(root, key);
  if (!entry) return [];
  recorder.place(path, keyOf(entry));
  const list = entry.node.kind === 'list' ? entry.node.items : [];
  for (const [index, item] of list.entries()) recorder.place(`${path}.${index}`, item);
  return list;
}

function decodePoints(node: DataNode | undefined, path: Path, recorder: Recorder): ChartPoint[] {
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ key, node: value, ...entry }, index) => {
    recorder.place(`${path}.${index}`, { start: entry.keyStart, end: value.end });
    if (value.kind !== 'scalar') return [];
    const reading = readNumber(value.text);
    if (!reading) return [];
    recorder.mended(`${path}.${index}`, value, String(reading.value), reading.forms);
    return [{ label: key, value: reading.value }];
  });
}

function decodeChart(node: DataNode, path: Path, recorder: Recorder): Chart {
  const keys = fieldKeys.charts;
  const text = (field: 'name' | 'caption' | 'kind' | 'image' | 'description'): string | undefined =>
    decodeLine(node, keys[field], `${path}.${field}`, recorder);
  const kindName = text('kind');
  const file = text('image');
  const points = entryOf(node, keys.points);
  if (points) recorder.place(`${path}.points`, keyOf(points));
  return {
    name: text('name') ?? '',
    caption: text('caption') ?? '',
    content:
      file !== undefined && !points
        ? { kind: 'image', file }
        : {
            kind: kindName === chartKindNames.pie ? 'pie' : 'bar',
            points: decodePoints(childOf(node, keys.points), `${path}.points`, recorder),
          },
    description: text('description'),
  };
}

export function decodeCharts(root: MapNode, recorder: Recorder): Chart[] {
  return items(root, ownKeys.charts, 'charts', recorder).map((item, index) =>
    decodeChart(item, `charts.${index}`, recorder),
  );
}

export function decodeWaivers(root: MapNode, recorder: Recorder): Waiver[] {
  const keys = fieldKeys.waivers;
  return items(root, ownKeys.waivers, 'waivers', recorder).map((item, index) => {
    const path = `waivers.${index}`;
    const text = (field: 'rule' | 'position' | 'basis' | 'reason'): string =>
      decodeLine(item, keys[field], `${path}.${field}`, recorder) ?? '';
    return {
      rule: text('rule'),
      position: text('position'),
      basis: text('basis'),
      reason: text('reason'),
      date: decodeForm(item, keys.date, `${path}.date`, recorder, isDate),
    };
  });
}
