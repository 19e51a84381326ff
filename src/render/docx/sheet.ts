/** All measures of the page, derived from the style once: what the renderer's files read instead of the style itself. */
import { displayWidth } from '../../text/width.ts';
import { sizeInPoints } from './font-size.ts';
import type { Style } from './style-schema.ts';

/** Twentieths of a point: the unit of WordprocessingML for lengths. */
const TWIPS_PER_POINT = 20;
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** A typeface at its size. */
export interface Face {
  readonly font: string;
  /** Half points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Lengths in twips unless said otherwise. */
export interface Sheet {
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** From the lower edge of the paper to the page number. */
  readonly footer: number;
  /** 版心. */
  readonly text: { readonly width: number; readonly height: number };
  /** The fixed line pitch of the body. */
  readonly line: number;
  /** The line pitch of the title. */
  readonly titleLine: number;
  /** What is added between characters of the body so that a line holds as many as the style says. */
  readonly spacing: number;
  /** A character of the body with its spacing. */
  readonly character: number;
  readonly title: Face;
  readonly body: Face;
  /** Levels 1 to 4. */
  readonly headings: readonly [Face, Face, Face, Face];
  readonly table: Face;
  readonly longLabel: Face;
  readonly note: Face;
  readonly caption: Face;
  readonly pageNumber: Face;
  /** Characters of the body. */
  readonly firstLineCharacters: number;
  /** Characters of the body to the right of the date. */
  readonly dateIndent: number;
  readonly pageNumberPosition: 'outer' | 'center';
  readonly pageNumberIndent: number;
  /** Eighths of a point. */
  readonly borderSize: number;
  /** Left and right of the text of a cell. */
  readonly cellMargin: number;
  /** Above and below it. */
  readonly cellTop: number;
  readonly bandFill: string;
  readonly watermark: { readonly font: string; readonly color: string };
  /** Digits and letters; undefined where they take the Chinese font. */
  readonly latinFont: string | undefined;
  readonly fontFallbacks: ReadonlyMap<string, string>;
}

const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MILLIMETRE);
const points = (value: number): number => Math.round(value * TWIPS_PER_POINT);

/** A twip is less than rounding three lengths can differ by: a page stays as wide and high as its parts. */
export function sheetOf(style: Style): Sheet {
  const { 页面: paper, 正文: body, 表格: table, 页码: pageNumber } = style;
  const page = { width: twips(paper.宽), height: twips(paper.高) };
  const margin = {
    top: twips(paper.上边距),
    bottom: twips(paper.下边距),
    left: twips(paper.左边距),
    right: twips(paper.右边距),
  };
  const text = { width: page.width - margin.left - margin.right, height: page.height - margin.top - margin.bottom };
  const bodySize = sizeInPoints(body.字号) * TWIPS_PER_POINT;
  // Rounded down: a character too many would fall to the next line, a little room at the end is not seen.
  const spacing = Math.floor(text.width / body.每行字数 - bodySize);
  const line = points(body.行距);
  const numberSize = sizeInPoints(pageNumber.字号) * TWIPS_PER_POINT;
  return {
    page,
    margin,
    // The dash stands half way up the line, and it is the dash that GB/T 9704 measures from.
    footer: Math.max(0, Math.round(margin.bottom - twips(pageNumber.距版心) - numberSize / 2)),
    text,
    line,
    titleLine: Math.max(line, Math.ceil(sizeInPoints(style.标题.字号) * TWIPS_PER_POINT * 1.3)),
    spacing,
    character: bodySize + spacing,
    title: faceOf(style.标题),
    body: faceOf(body),
    headings: [faceOf(style.一级标题), faceOf(style.二级标题), faceOf(style.三级标题), faceOf(style.四级标题)],
    table: faceOf(table),
    longLabel: faceOf({ ...table, 字号: table.长栏目字号 }),
    note: faceOf(style.表注),
    caption: faceOf(style.图题),
    pageNumber: faceOf(pageNumber),
    firstLineCharacters: body.段首空字,
    dateIndent: style.落款.日期右空,
    pageNumberPosition: pageNumber.位置 === '居中' ? 'center' : 'outer',
    pageNumberIndent: Math.round(pageNumber.空字 * numberSize),
    borderSize: Math.round(table.框线 * 8),
    cellMargin: twips(table.单元格边距),
    // A quarter: so that lines do not touch the border, and table three still has room on its page.
    cellTop: Math.floor(twips(table.单元格边距) / 4),
    bandFill: table.栏目底色.toUpperCase(),
    watermark: { font: style.水印.字体, color: style.水印.颜色.toUpperCase() },
    latinFont: style.西文字体,
    fontFallbacks: new Map(Object.entries(style.替代字体)),
  };
}

function faceOf(setting: Pick<Style['标题'], '字体' | '字号' | '加粗'>): Face {
  return { font: setting.字体, size: sizeInPoints(setting.字号) * 2, bold: setting.加粗 === '是' };
}

/** Narrow in a terminal, but as wide as a Chinese character in a Chinese font. */
const wideInChineseFonts = /[“”‘’—…·]/g;

/** Width of a text in characters of its own size: a digit or letter is half a character wide. */
export function charactersOf(text: string): number {
  return displayWidth(text.replace(wideInChineseFonts, '中')) / 2;
}

/** Width of a text set in a size of half points, in twips. */
export function textWidth(text: string, halfPoints: number): number {
  return charactersOf(text) * halfPoints * (TWIPS_PER_POINT / 2);
}
