/** The page as a sequence of lines, tables and pictures, whatever kind of block each line was. */
import type { Block, ChartBlock, Document, ImageBlock, Origin, TableBlock } from '../document/document.ts';
import { narrativeLines } from '../report/normal-form.ts';
import type { Place } from '../report/places.ts';
import { partHeadingOf } from './part-names.ts';

export interface TextItem {
  readonly kind: 'text';
  /** One line in normal form. */
  readonly text: string;
  readonly origin: Origin;
  readonly align: 'center' | 'right' | undefined;
  /** The file itself calls it a heading of the first level, as a web page does its title. */
  readonly isTopHeading?: true;
}

export interface TableItem {
  readonly kind: 'table';
  readonly block: TableBlock;
}

export interface PictureItem {
  readonly kind: 'picture';
  readonly block: ChartBlock | ImageBlock;
}

export type Item = TextItem | TableItem | PictureItem;

/** Where something stands in the draft. */
export function placeIn(origin: Origin): Place {
  if (origin.kind !== 'draft') return origin.line === undefined ? {} : { line: origin.line };
  const { line, page, paragraph } = origin;
  return {
    ...(line !== undefined && { line }),
    ...(page !== undefined && { page }),
    ...(paragraph !== undefined && { paragraph }),
  };
}

export function placeOfItem(item: Item): Place {
  return placeIn(item.kind === 'text' ? item.origin : item.block.origin);
}

export function itemsOf({ blocks }: Pick<Document, 'blocks'>): Item[] {
  return blocks.flatMap(itemsOfBlock);
}

function itemsOfBlock(block: Block): Item[] {
  switch (block.kind) {
    case 'table':
      return isFrame(block) ? frameLines(block) : [{ kind: 'table', block }];
    case 'chart':
    case 'image':
      return [{ kind: 'picture', block }];
    case 'title':
      return block.lines.flatMap(line => textItems(line, block.origin, 'center'));
    case 'heading':
      return textItems(block.text, block.origin, undefined).map(item =>
        block.level === 1 ? { ...item, isTopHeading: true } : item,
      );
    case 'paragraph':
      return textItems(block.text, block.origin, block.align);
  }
}

function textItems(text: string, origin: Origin, align: TextItem['align']): TextItem[] {
  return narrativeLines(text).map(line => ({ kind: 'text', text: line, origin, align }));
}

/** A table drawn around text of the page: one column in which a part begins. */
function isFrame({ rows }: TableBlock): boolean {
  return (
    rows.every(({ cells }) => cells.length <= 1) &&
    rows.some(({ cells }) => cells.some(({ lines }) => lines.some(line => partHeadingOf(line) !== undefined)))
  );
}

function frameLines({ rows }: TableBlock): TextItem[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ lines, origin }) => lines.flatMap(line => textItems(line, origin, undefined))),
  );
}
