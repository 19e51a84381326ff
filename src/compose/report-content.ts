/** Everything of one report that goes onto its page, with the problems met on the way. */
import type { Block, Image, Origin, Title } from '../document/document.ts';
import { chartName, type NarrativeContext, parseNarrative } from '../document/narrative.ts';
import { type FormatDefinition, type Part, partHeading } from '../format/index.ts';
import { ownKeys, type Path } from '../report/paths.ts';
import type { Problem } from '../report/problem.ts';
import { expandQuantities } from '../report/quantities.ts';
import { type Chart, type Narrative, type Report, titleLines, UNFILLED } from '../report/report.ts';
import { chartBlock } from './charts.ts';
import { officialTable } from './official-table.ts';
import { oneLine, printable, printedDate } from './printable.ts';

export class ReportContent {
  readonly problems: Problem[] = [];
  readonly title: Title;
  readonly #report: Report;
  readonly #format: FormatDefinition;
  readonly #images: ReadonlyMap<string, Image>;
  readonly #charts = new Map<string, Chart>();
  readonly #placed = new Set<Chart>();

  constructor(report: Report, format: FormatDefinition, images: ReadonlyMap<string, Image>) {
    this.#report = report;
    this.#format = format;
    this.#images = images;
    const lines = this.#expand(titleLines(report).join('\n'), 'title').split('\n');
    this.title = { kind: 'title', lines, origin: { kind: 'report', path: 'title' } };
    report.charts.forEach((chart, index) => {
      const path = `charts.${index}`;
      if (this.#charts.has(chart.name)) {
        this.problems.push({
          rule: 'data/wrong-value',
          path: `${path}.name`,
          what: `有两张图的名称都是“${chart.name}”，正文里的〔图表：${chart.name}〕分不清是哪一张。`,
          remedy: '给其中一张换一个名称，正文里也照着改。',
        });
        return;
      }
      this.#charts.set(chart.name, {
        ...chart,
        caption: oneLine(this.#expand(chart.caption, `${path}.caption`)),
        description: chart.description && oneLine(this.#expand(chart.description, `${path}.description`)),
      });
    });
  }

  opening(): Block[] {
    const { opening } = this.#report;
    return opening ? this.#narrative(opening, 'opening') : [];
  }

  /** Heading and content of a part. Only here a block gets the id of a part. */
  part(part: Part): Block[] {
    const origin: Origin = { kind: 'report', path: part.id };
    const heading: Block = { kind: 'heading', level: 1, text: partHeading(part), part: part.id, origin };
    if (part.kind === 'narrative') {
      const text = this.#report.narratives[part.id];
      return [heading, ...this.#narrative(text || UNFILLED, part.id)];
    }
    const { figures, before, note } = this.#report.tables[part.id];
    return [
      heading,
      ...(before ? this.#narrative(before, `${part.id}.before`) : []),
      officialTable(part, figures),
      ...(note ? this.#narrative(note, `${part.id}.note`, 'note') : []),
    ];
  }

  signature(): Block[] {
    const { agency, date } = this.#report.signature;
    const lines = [
      { role: 'agency', text: agency },
      { role: 'date', text: date && printedDate(date) },
    ] as const;
    return lines.flatMap(({ role, text }): Block[] => {
      const origin: Origin = { kind: 'report', path: `signature.${role}` };
      return text ? [{ kind: 'paragraph', role, text: oneLine(text), origin }] : [];
    });
  }

  unplacedCharts(): Problem[] {
    return this.#report.charts.flatMap(({ name }, index): Problem[] => {
      const chart = this.#charts.get(name);
      // One that shares its name has been told of; it never was the one under that name.
      if (!chart || this.#placed.has(chart) || this.#report.charts.findIndex(other => other.name === name) !== index)
        return [];
      return [
        {
          rule: 'data/wrong-value',
          severity: 'warning',
          path: `charts.${index}`,
          what: `图表“${name}”没有放进正文，不会出现在报告里。`,
          remedy: `请在正文要放图的地方另起一行，写上“〔图表：${name}〕”；不用这张图的，删去这一条。`,
        },
      ];
    });
  }

  #narrative(text: Narrative, path: Path, role: 'body' | 'note' = 'body'): Block[] {
    const expanded = this.#expand(text, path);
    const chart: NarrativeContext['chart'] = (name, origin) => {
      const found = this.#charts.get(name);
      if (!found) return undefined;
      this.#placed.add(found);
      return chartBlock(found, origin, this.#images);
    };
    this.#reportMissingCharts(expanded, path);
    return parseNarrative(expanded, { origin: line => ({ kind: 'report', path, line }), chart, role });
  }

  #reportMissingCharts(text: string, path: Path): void {
    text.split('\n').forEach((content, line) => {
      const name = chartName(content);
      if (name === undefined || this.#charts.has(name)) return;
      const names = [...this.#charts.keys()].map(known => `“${known}”`).join('、');
      this.problems.push({
        rule: 'content/placeholder',
        path,
        line,
        excerpt: content,
        what: `${ownKeys.charts}里没有名称是“${name}”的图。`,
        remedy: `请在“${ownKeys.charts}”里补上这张图，或者改用已有的名称${names && `：${names}`}；不要图的，删去这一行。`,
      });
    });
  }

  #expand(text: string, path: Path): string {
    const { text: expanded, problems } = expandQuantities(text, this.#report, this.#format, path);
    for (const problem of problems) this.problems.push(problem);
    return printable(expanded);
  }
}
