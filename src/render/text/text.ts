/** A Document as plain text. Lines end with `\n`; encoding and the line ends of a platform are the business of who writes the file. */
import type { Block, ChartBlock, Document, ImageBlock, Paragraph, TableBlock } from '../../document/document.ts';
import { displayWidth, padCenter, padEnd, padStart } from '../../text/width.ts';
import { boxTable } from './box-table.ts';
import { LINE_WIDTH } from './column-widths.ts';
import { joinLines } from './join-lines.ts';
import { tsvField, tsvTable } from './tsv-table.ts';

/** Two characters, as GB/T 9704 indents the first line. */
const INDENT = '　　';
/** What belongs to a figure stands deeper than any paragraph, by which it is told when the text is read again. */
const FIGURE_INDENT = '　　　　';
/** The date stands four characters in from the right (GB/T 9704 7.3.5). */
const DATE_MARGIN = 8;

interface Flavour {
  readonly writeTable: (table: TableBlock) => string[];
  /** Columns of the line in which title and 落款 are placed; 0 leaves them unplaced. */
  readonly lineWidth: number;
  /** A line that no indent stands before. */
  readonly writeLine: (line: string) => string;
}

/** The report with tables drawn with box characters. No paragraph is broken into lines, so the text can be read back as it was. */
export function renderText(document: Document): string {
  return render(document, { writeTable: boxTable, lineWidth: LINE_WIDTH, writeLine: line => line });
}

/** The report with the rows of tables as lines of tab-separated fields, for pasting into a spreadsheet; nothing is centred. */
export function renderTsv(document: Document): string {
  return render(document, { writeTable: tsvTable, lineWidth: 0, writeLine: tsvField });
}

function render(document: Document, flavour: Flavour): string {
  const { lineWidth, writeLine } = flavour;
  const lines = document.watermark === undefined ? [] : [`【${document.watermark}】`, ''];
  for (let at = 0; at < document.blocks.length; at++) {
    const block = document.blocks[at];
    const next = document.blocks[at + 1];
    if (!block) continue;
    if (hasRole(block, 'agency') && hasRole(next, 'date')) {
      lines.push('', ...signature([block.text, next.text], lineWidth).map(writeLine));
      at++;
    } else lines.push(...blockLines(block, flavour));
  }
  const text = lines.join('\n').replace(/\n{3,}/g, '\n\n');
  return `${text.replace(/^\n+|\n+$/g, '')}\n`;
}

interface WithRole<Role extends Paragraph['role']> extends Paragraph {
  readonly role: Role;
}

function hasRole<Role extends Paragraph['role']>(block: Block | undefined, role: Role): block is WithRole<Role> {
  return block?.kind === 'paragraph' && block.role === role;
}

function blockLines(block: Block, { writeTable, lineWidth, writeLine }: Flavour): string[] {
  switch (block.kind) {
    case 'title':
      return ['', ...block.lines.map(line => writeLine(centred(line, lineWidth))), ''];
    case 'heading':
      return [...(block.level === 1 ? [''] : []), INDENT + joinLines([block.text])];
    case 'paragraph':
      return hasRole(block, 'agency') || hasRole(block, 'date')
        ? ['', ...signature([block.text], lineWidth).map(writeLine)]
        : [INDENT + joinLines([block.text])];
    case 'table':
      return ['', ...writeTable(block), ''];
    case 'chart':
      return ['', ...chartLines(block), ''];
    case 'image':
      return ['', ...imageLines(block), ''];
  }
}

function centred(text: string, lineWidth: number): string {
  return padCenter(joinLines([text]), lineWidth).trimEnd();
}

/** 落款: the agency stands centred over the date, or the date under a longer agency. */
function signature(texts: readonly string[], lineWidth: number): string[] {
  if (lineWidth === 0) return [...texts];
  const width = Math.max(...texts.map(displayWidth));
  return texts.map(text => padStart(padCenter(text, width), lineWidth - DATE_MARGIN).trimEnd());
}

/** Caption and a list: label, two blanks or more, number. */
function chartLines({ caption, points }: ChartBlock): string[] {
  const labels = points.map(({ label }) => joinLines([label]));
  const width = Math.max(0, ...labels.map(displayWidth));
  return [
    FIGURE_INDENT + joinLines([caption]),
    ...points.map(({ value }, at) => `${FIGURE_INDENT}${padEnd(labels[at] ?? '', width)}  ${value}`),
  ];
}

function imageLines({ caption, description }: ImageBlock): string[] {
  const about = description === '' ? [] : [`${FIGURE_INDENT}（图片：${joinLines([description])}）`];
  return [FIGURE_INDENT + joinLines([caption]), ...about];
}
