/** Paper, margins, grid, page numbers and watermark. */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Sheet } from './sheet.ts';
import { styleId } from './styles.ts';

type Watermarks = typeof import('docx/watermarks');

/** GB/T 9704-2012, 7.5: a dash on either side of the number. */
const DASH = '—';

/** Everything of a section but its children. */
export function sectionOf(sheet: Sheet, headers: ISectionOptions['headers']): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      page: {
        size: { width: sheet.page.width, height: sheet.page.height },
        margin: { ...sheet.margin, header: Math.round(sheet.margin.top / 2), footer: sheet.footer, gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: sheet.line },
    },
    footers: { default: footer('odd', sheet), even: footer('even', sheet) },
    ...(headers ? { headers } : {}),
  };
}

function footer(side: 'odd' | 'even', sheet: Sheet): Footer {
  const place =
    sheet.pageNumberPosition === 'center'
      ? { alignment: AlignmentType.CENTER }
      : side === 'odd'
        ? { alignment: AlignmentType.RIGHT, indent: { right: sheet.pageNumberIndent } }
        : { alignment: AlignmentType.LEFT, indent: { left: sheet.pageNumberIndent } };
  const number = new TextRun({
    font: { hint: 'eastAsia' },
    children: [`${DASH} `, PageNumber.CURRENT, ` ${DASH}`],
  });
  return new Footer({ children: [new Paragraph({ style: styleId.footer, ...place, children: [number] })] });
}

/** The same on odd and even pages. @param watermarks the module `docx/watermarks`, which only drafts load */
export function watermarkHeaders(
  text: string,
  watermarks: Watermarks,
  sheet: Sheet,
): NonNullable<ISectionOptions['headers']> {
  const header = (): Header => {
    const mark = new watermarks.TextWatermark({
      text,
      font: sheet.watermark.font,
      color: `#${sheet.watermark.color}`,
      opacity: 0.5,
      // Points; the diagonal of the text block would touch its corners.
      width: Math.round((sheet.text.width / 20) * 0.9),
    });
    return new Header({ children: [new Paragraph({ style: styleId.header, children: [mark] })] });
  };
  return { default: header(), even: header() };
}
