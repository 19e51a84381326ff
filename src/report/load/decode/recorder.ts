/** What decoding writes down beside the report: where each value stands, what was typed there, what was mended. */
import { type FigureForm, figureFormNames } from '../../figure.ts';
import type { Path } from '../../paths.ts';
import { lineKey, type Place } from '../../places.ts';
import type { Problem } from '../../problem.ts';
import type { Source, Stretch } from '../source.ts';
import type { DataNode, MapEntry, ScalarNode } from '../tree.ts';
import { isEmpty } from '../tree.ts';

export class Recorder {
  readonly places = new Map<string, Place>();
  readonly raw = new Map<string, string>();
  readonly problems: Problem[] = [];

  /**
   * @param misread values that YAML reads otherwise than they were meant: they are not decoded
   * @param meant what keys were meant to name that are none: it is given, and not 0 by being left out
   */
  constructor(
    readonly source: Source,
    readonly misread: ReadonlySet<DataNode> = new Set(),
    readonly meant: ReadonlySet<Path> = new Set(),
  ) {}

  /** The place of a value. */
  place(path: Path, { start, end }: Stretch): void {
    this.places.set(path, this.source.placeAt(start, end));
  }

  /** The place of an entry: its value, or its key where the value is empty or goes over several lines. */
  placeEntry(path: Path, entry: MapEntry): void {
    this.place(path, isEmpty(entry.node) || entry.node.kind !== 'scalar' ? keyOf(entry) : entry.node);
  }

  placeLine(path: Path, line: number, stretch: Stretch): void {
    this.places.set(lineKey(path, line), this.source.placeAt(stretch.start, stretch.end));
  }

  /** What was typed for a value that could not be understood. */
  notUnderstood(path: Path, text: string): void {
    this.raw.set(path, text);
  }

  /** A number that was understood although it was typed in a form that the report does not have. */
  mended(path: Path, node: ScalarNode, printed: string, forms: readonly FigureForm[]): void {
    if (node.text !== printed && node.text !== '无') this.raw.set(path, node.text);
    if (forms.length === 0) return;
    const fix = this.source.replacing(node, node.text, printed);
    this.problems.push({
      rule: 'data/number-form',
      severity: 'hint',
      path,
      place: this.source.placeAt(node.start, node.end),
      excerpt: node.text,
      what: `“${node.text}”里有${forms.map(form => figureFormNames[form]).join('和')}，已按 ${printed} 读取。`,
      remedy: `建议改成 ${printed}。`,
      ...(fix && { fix }),
    });
  }
}

export function keyOf(entry: MapEntry): Stretch {
  return { start: entry.keyStart, end: entry.keyEnd };
}
