/** The paragraph and character styles of the file: an office that edits it in WPS or Word changes a style, not paragraphs. */
import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  type IRunStylePropertiesOptions,
  LineRuleType,
} from 'docx';
import type { HeadingLevel, RunIn } from '../../document/document.ts';
import type { Face, Sheet } from './sheet.ts';

/** Ids of the styles that paragraphs and runs refer to. */
export const styleId = {
  title: 'Title',
  body: 'ReportBody',
  agency: 'ReportAgency',
  date: 'ReportDate',
  tableText: 'TableText',
  longLabel: 'TableLongLabel',
  note: 'TableNote',
  figure: 'ReportFigure',
  caption: 'ReportCaption',
  header: 'ReportHeader',
  footer: 'ReportFooter',
  heading: (level: HeadingLevel): string => `Heading${level}`,
  runIn: (level: RunIn['level']): string => `RunInHeading${level}`,
} as const;

/** Styles whose lines are as high as what stands in them, so that the document grid must leave them alone. */
export const offGridStyles: readonly string[] = [
  styleId.title,
  styleId.tableText,
  styleId.longLabel,
  styleId.note,
  styleId.figure,
  styleId.caption,
  styleId.header,
  styleId.footer,
];

const BLACK = '000000';
const SINGLE_LINE = 240;
const chineseNumerals = ['一', '二', '三', '四'] as const;

const runInLevels: readonly RunIn['level'][] = [2, 3, 4];

/**
 * Both slots of a face and the hint that gives “ ” — … to the Chinese one: without it they fall to a Latin font.
 * GB/T 9704-2012 asks for Chinese fonts for digits too, unless the style names a Latin font.
 */
function runOf(face: Face, sheet: Sheet): IRunStylePropertiesOptions {
  const latin = sheet.latinFont ?? face.font;
  return {
    font: { ascii: latin, hAnsi: latin, eastAsia: face.font, cs: latin, hint: 'eastAsia' },
    size: face.size,
    bold: face.bold,
    color: BLACK,
  };
}

/** @param sheet measures of the page @returns the `styles` of docx's Document */
export function stylesOf(sheet: Sheet): NonNullable<IPropertiesOptions['styles']> {
  const fixedLine = { line: sheet.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const ownLine = { line: SINGLE_LINE, lineRule: LineRuleType.AUTO, before: 0, after: 0 };
  const firstLine = {
    firstLine: Math.round(sheet.firstLineCharacters * sheet.character),
    firstLineChars: Math.round(sheet.firstLineCharacters * 100),
  };
  const body = { ...runOf(sheet.body, sheet), characterSpacing: sheet.spacing };
  const heading = (level: HeadingLevel) => ({
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: styleId.body,
    quickFormat: true,
    run: { ...runOf(sheet.headings[level - 1] ?? sheet.body, sheet), characterSpacing: sheet.spacing, italics: false },
    paragraph: { spacing: fixedLine, indent: firstLine, keepNext: true, keepLines: true, outlineLevel: level - 1 },
  });
  const paragraph = (
    id: string,
    name: string,
    face: Face,
    properties: NonNullable<IParagraphStyleOptions['paragraph']>,
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { ...runOf(face, sheet), characterSpacing: 0 },
    paragraph: properties,
  });
  return {
    default: {
      document: {
        run: { ...body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: fixedLine },
      },
      title: {
        name: 'Title',
        basedOn: 'Normal',
        next: styleId.body,
        quickFormat: true,
        run: { ...runOf(sheet.title, sheet), characterSpacing: 0 },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { ...fixedLine, line: sheet.titleLine, after: sheet.line },
          keepNext: true,
          keepLines: true,
        },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
    },
    paragraphStyles: [
      {
        id: styleId.body,
        name: '公文正文',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.BOTH, spacing: fixedLine, indent: firstLine },
      },
      {
        id: styleId.agency,
        name: '落款署名',
        basedOn: 'Normal',
        next: styleId.date,
        paragraph: {
          alignment: AlignmentType.RIGHT,
          spacing: { ...fixedLine, before: sheet.line },
          keepNext: true,
          keepLines: true,
        },
      },
      {
        id: styleId.date,
        name: '落款日期',
        basedOn: 'Normal',
        paragraph: { alignment: AlignmentType.RIGHT, spacing: fixedLine, keepLines: true },
      },
      paragraph(styleId.tableText, '表格文字', sheet.table, { alignment: AlignmentType.CENTER, spacing: ownLine }),
      paragraph(styleId.longLabel, '表格长栏目', sheet.longLabel, {
        alignment: AlignmentType.CENTER,
        spacing: ownLine,
      }),
      paragraph(styleId.note, '表注', sheet.note, {
        alignment: AlignmentType.BOTH,
        spacing: { ...ownLine, before: Math.round(sheet.line / 6) },
      }),
      paragraph(styleId.figure, '图表', sheet.caption, {
        alignment: AlignmentType.CENTER,
        spacing: { ...ownLine, before: Math.round(sheet.line / 4) },
      }),
      paragraph(styleId.caption, '图题', sheet.caption, {
        alignment: AlignmentType.CENTER,
        spacing: { ...ownLine, after: Math.round(sheet.line / 4) },
        keepLines: true,
      }),
      paragraph(styleId.header, '页眉水印', sheet.pageNumber, { spacing: ownLine }),
      paragraph(styleId.footer, '页码', sheet.pageNumber, {
        spacing: { ...ownLine, line: sheet.pageNumber.size * 10, lineRule: LineRuleType.EXACT },
      }),
    ],
    characterStyles: runInLevels.map(level => ({
      id: styleId.runIn(level),
      name: `段首${chineseNumerals[level - 1] ?? ''}级标题`,
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: runOf(sheet.headings[level - 1] ?? sheet.body, sheet),
    })),
  };
}
