/** Lines of the page into narrative: text as it stands, free tables as `| a | b |`, charts and pictures by name. */
import type { ChartBlock, ImageBlock, TableBlock } from '../document/document.ts';
import { chartName } from '../document/narrative.ts';
import { lineKey, type Place } from '../report/places.ts';
import type { Chart, Narrative } from '../report/report.ts';
import { type Item, placeIn, placeOfItem } from './items.ts';

type Picture = ChartBlock | ImageBlock;

/** The charts and pictures met so far; each gets a name that no line of the page uses already. */
export class ChartNames {
  readonly charts: Chart[] = [];
  readonly blocks = new Map<string, Picture>();
  readonly places = new Map<string, Place>();
  readonly #taken: Set<string>;
  /** The number that the last chart of a name got. */
  readonly #numbers = new Map<string, number>();

  constructor(items: readonly Item[]) {
    this.#taken = new Set(items.flatMap(item => (item.kind === 'text' ? (chartName(item.text) ?? []) : [])));
  }

  /** @param caption what stands beside the picture where it has no caption of its own @returns the name */
  add(block: Picture, caption: string): string {
    const base = caption.replace(/[〔〕［］【】[\]\s]/g, '') || `图${this.charts.length + 1}`;
    let name = base;
    let number = this.#numbers.get(base) ?? 1;
    while (this.#taken.has(name)) name = `${base}（${++number}）`;
    this.#numbers.set(base, number);
    this.#taken.add(name);
    this.places.set(`charts.${this.charts.length}`, placeIn(block.origin));
    this.blocks.set(name, { ...block, caption });
    this.charts.push({ name, caption, content: contentOf(block), description: block.description || undefined });
    return name;
  }
}

function contentOf(block: Picture): Chart['content'] {
  return block.kind === 'chart' ? { kind: block.chart, points: block.points } : { kind: 'image', file: block.file };
}

interface Line {
  readonly text: string;
  readonly place: Place;
}

/** 图1 …, 附图：… */
const pictureCaption = /^(?:附?图\s*[\d０-９一二三四五六七八九十]{0,3}[-—.]?\d{0,2}[\s：:、.．]|图\d)/;
const MAX_CAPTION = 60;

/** A narrative being read; `place` puts it down. */
export class NarrativeReader {
  readonly #lines: Line[] = [];
  readonly #names: ChartNames;

  constructor(items: readonly Item[], names: ChartNames) {
    this.#names = names;
    for (let at = 0; at < items.length; at++) {
      const item = items[at];
      if (!item) continue;
      const place = placeOfItem(item);
      if (item.kind === 'text') this.#lines.push({ text: item.text, place });
      else if (item.kind === 'table') this.#addTable(item.block, items[at - 1]?.kind === 'table');
      else if (this.#addPicture(item.block, items[at + 1])) at++;
    }
  }

  /** In normal form; undefined where nothing is said. */
  text(): Narrative | undefined {
    return this.#lines.map(({ text }) => text).join('\n') || undefined;
  }

  /** Writes down the place of every line. */
  place(path: string, places: Map<string, Place>): void {
    for (const [index, { place }] of this.#lines.entries()) {
      places.set(lineKey(path, index), place);
      if (!places.has(path)) places.set(path, place);
    }
  }

  #addTable({ rows, widths }: TableBlock, followsTable: boolean): void {
    rows.forEach(({ cells }, index) => {
      const texts = widths.map(() => '');
      for (const { column, lines } of cells) texts[column] = lines.join('');
      const [first] = cells;
      const place = first ? placeIn(first.origin) : {};
      this.#lines.push({ text: tableLine(texts), place });
      // A line of dashes below its head keeps a table apart from the one before.
      if (index === 0 && followsTable) this.#lines.push({ text: tableLine(texts.map(() => '---')), place });
    });
  }

  /** @returns whether the line after the picture is its caption and has been taken */
  #addPicture(block: Picture, next: Item | undefined): boolean {
    const above = this.#lines.at(-1);
    const isBelow = block.caption === '' && next?.kind === 'text' && isCaption(next.text);
    const isAbove = block.caption === '' && !isBelow && above !== undefined && isCaption(above.text);
    if (isAbove) this.#lines.pop();
    const caption = isBelow ? next.text : isAbove ? above.text : block.caption || block.description;
    const name = this.#names.add(block, caption);
    this.#lines.push({ text: `〔图表：${name}〕`, place: placeIn(block.origin) });
    return isBelow;
  }
}

const isCaption = (line: string): boolean =>
  line.length <= MAX_CAPTION && !line.includes('。') && pictureCaption.test(line);

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
