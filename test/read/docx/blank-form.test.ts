/** The blank form that offices pass round, from the folder that NIANBAO_CORPUS names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { format2021, partHeading, printedLabel, tablesOf } from '../../../src/format/index.ts';
import { cellTexts } from './page-of.ts';
import { draftOf } from './word-file.ts';

const corpus = process.env.NIANBAO_CORPUS;
const file = join(corpus ?? '', 'official/blank-format.docx');
const isThere = corpus !== undefined && existsSync(file);

describe.skipIf(!isThere)('the blank official form', () => {
  const { document } = isThere ? draftOf(new Uint8Array(readFileSync(file))) : { document: { blocks: [] } };
  const tables = document.blocks.flatMap(block => (block.kind === 'table' ? [block] : []));

  it('has three tables of the official shape', () => {
    expect(tables.map(({ rows, widths }) => `${rows.length}×${widths.length}`)).toEqual(['14×4', '28×10', '4×15']);
  });

  it.each([0, 1, 2])('has the official labels in the official cells: table %i', index => {
    const layout = tablesOf(format2021)[index]?.layout;
    const expected = layout?.rows.map(({ cells }) =>
      cells.map(cell => (cell.kind === 'label' ? printedLabel(cell.label) : '')),
    );
    const read = tables[index] ? cellTexts(tables[index]).map(row => row.filter(text => text !== '·')) : [];
    expect(read).toEqual(expected);
  });

  it('has the six headings in their order', () => {
    const texts = document.blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []));
    expect(texts).toEqual(format2021.parts.map(partHeading));
  });
});
