/** A report as a docxtemplater template: the same paragraphs and tables, each text a tag. */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Block, Document } from '../src/document/document.ts';
import { renderDocx } from '../src/render/docx/render.ts';
import { defaultStyle } from '../src/render/docx/style-schema.ts';

export interface FilledTemplate {
  /** Opens the template, fills it and packs it, as for one report after another. */
  fill(): Uint8Array;
}

/** @param document without charts and pictures, which docxtemplater does not fill by itself */
export async function templateOf(document: Document): Promise<FilledTemplate> {
  const values: Record<string, string> = {};
  const tag = (text: string): string => {
    const name = `t${Object.keys(values).length}`;
    values[name] = text;
    return `{${name}}`;
  };
  const tagged = (block: Block): Block => {
    switch (block.kind) {
      case 'title':
        return { ...block, lines: block.lines.map(tag) };
      case 'heading':
        return { ...block, text: tag(block.text) };
      case 'paragraph': {
        const { runIn: _, ...rest } = block;
        return { ...rest, text: tag(block.text) };
      }
      case 'table':
        return {
          ...block,
          rows: block.rows.map(row => ({
            ...row,
            cells: row.cells.map(cell => ({ ...cell, lines: cell.lines.map(tag) })),
          })),
        };
      case 'chart':
      case 'image':
        throw new Error('docxtemplater fills neither charts nor pictures');
    }
  };
  const blocks = document.blocks.map(tagged);
  const template = await renderDocx({ ...document, blocks }, { style: defaultStyle });
  const fill = (): Uint8Array => {
    const filled = new Docxtemplater(new PizZip(template));
    filled.render(values);
    return filled.toBuffer();
  };
  const text = new Docxtemplater(new PizZip(fill())).getFullText();
  for (const value of Object.values(values)) {
    if (!text.includes(value)) throw new Error(`the filled template lacks “${value}”`);
  }
  return { fill };
}
