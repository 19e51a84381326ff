/** The smallest PDF files that say what a test is about: text in a Chinese font that is named and not embedded, and lines. */

/** Everything of a page: operators of ISO 32000-1, with the origin in the lower left corner of an A4 sheet. */
export class PageWriter {
  readonly operators: string[] = [];

  text(x: number, y: number, words: string, size = 16): this {
    return this.turnedText([1, 0, 0, 1, x, y], words, size);
  }

  turnedText(matrix: readonly number[], words: string, size: number): this {
    this.operators.push(`BT /F1 ${size} Tf ${matrix.join(' ')} Tm <${utf16(words)}> Tj ET`);
    return this;
  }

  line(x1: number, y1: number, x2: number, y2: number): this {
    this.operators.push(`${x1} ${y1} m ${x2} ${y2} l S`);
    return this;
  }

  /** Every line of a grid, with the words of its cells from the top row down. */
  grid(xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[]): this {
    const [left = 0, right = 0] = [xs[0], xs.at(-1)];
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
    for (const x of xs) this.line(x, top, x, bottom);
    for (const y of ys) this.line(left, y, right, y);
    rows.forEach((cells, row) => {
      cells.forEach((words, column) => {
        this.text((xs[column] ?? 0) + 3, (ys[row + 1] ?? 0) + 5, words, 10);
      });
    });
    return this;
  }

  raw(operators: string): this {
    this.operators.push(operators);
    return this;
  }
}

export interface PdfParts {
  /** Map of the font's codes; those of `PageWriter` are UTF-16. */
  readonly encoding?: string;
  /** Entries of the trailer beside its own. */
  readonly trailer?: string;
  /** Numbered after those of the pages. */
  readonly more?: readonly string[];
}

/** @param pages operators of each page */
export function pdfOf(pages: readonly string[], { encoding = 'UniGB-UCS2-H', trailer = '', more = [] }: PdfParts = {}) {
  const first = 6;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 ' +
      '/Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((operators, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      `<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`,
    ]),
    ...more,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

function utf16(words: string): string {
  return Array.from({ length: words.length }, (_, index) => words.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  );
}
