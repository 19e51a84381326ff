/** A document as lines that a person can read: what each block is, its text, and where it came from. */
import type { Block, Document, Origin, TableBlock, TableCell } from '../../src/document/document.ts';

const levelNames = ['', '一级', '二级', '三级', '四级'];
const roleNames = { body: '正文', caption: '图题', note: '表注', agency: '署名', date: '日期' } as const;

export function outlineOf(blocks: readonly Block[]): string {
  return `${blocks.flatMap(blockLines).join('\n')}\n`;
}

export function documentOutline(document: Document): string {
  const head = [`题名：${document.title}`, `机关：${document.organ}`, `水印：${document.watermark ?? '（无）'}`, ''];
  return `${head.join('\n')}\n${outlineOf(document.blocks)}`;
}

function blockLines(block: Block): string[] {
  const from = `  ← ${origin(block.origin)}`;
  switch (block.kind) {
    case 'title':
      return [`标题 ${block.lines.join(' ⏎ ')}${from}`];
    case 'heading':
      return [`${levelNames[block.level]} ${block.text}${block.part ? ` 【部分：${block.part}】` : ''}${from}`];
    case 'paragraph': {
      const { runIn, text } = block;
      const shown = runIn
        ? `⟦${levelNames[runIn.level]} ${text.slice(0, runIn.length)}⟧${text.slice(runIn.length)}`
        : text;
      return [`${roleNames[block.role]} ${shown}${from}`];
    }
    case 'table':
      return tableLines(block);
    case 'chart':
      return [
        `图表 ${block.chart} ${block.caption}${from}`,
        `    替代文字：${block.description}`,
        ...block.points.map(({ label, value }) => `    ${label} ${value}`),
      ];
    case 'image':
      return [
        `图片 ${block.file} ${block.caption}${block.image ? '' : '（文件缺）'}${from}`,
        `    替代文字：${block.description}`,
      ];
  }
}

function tableLines(table: TableBlock): string[] {
  const { table: id, caption, widths, headerRows, rows } = table;
  return [
    `表 ${id ?? '自由表'} 名称：${caption} 列宽：${widths.join(' ')} 表头行：${headerRows}  ← ${origin(table.origin)}`,
    ...rows.map(({ minHeight, cells }) => `    ${minHeight} │ ${cells.map(cellText).join(' │ ')}`),
  ];
}

/** `@列` where the cell stands, `·横×纵` what it spans, `<` where it is set from the left. */
function cellText({ role, lines, column, colSpan, rowSpan, align }: TableCell): string {
  const span = colSpan > 1 || rowSpan > 1 ? `·${colSpan}×${rowSpan}` : '';
  return `${lines.join('/')}@${column}${span}${align === 'left' ? '<' : ''}${role === 'figure' ? '' : `[${role}]`}`;
}

function origin(from: Origin): string {
  if (from.kind === 'report') return from.path + (from.line === undefined ? '' : `#${from.line}`);
  if (from.kind === 'template') return `${from.file}:${from.line}`;
  return `草稿第${from.line ?? from.paragraph ?? '?'}行`;
}
