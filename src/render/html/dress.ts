/**
 * How the parts of the page look. A page has classes, which the style sheet of its template dresses; a fragment has
 * inline styles, the only thing that editors of content management systems leave alone.
 */
import type { HeadingLevel } from '../../document/document.ts';

/** Chinese fonts as Windows, WPS, macOS and Linux name them; nothing in them needs quotation marks. */
const song = 'SimSun,宋体,STSong,Songti SC,Noto Serif CJK SC,serif';
const fangSong = '仿宋_GB2312,FangSong,仿宋,STFangsong,Noto Serif CJK SC,serif';
const kai = '楷体_GB2312,KaiTi,楷体,STKaiti,Kaiti SC,AR PL UKai CN,serif';
const hei = 'SimHei,黑体,STHeiti,Heiti SC,Noto Sans CJK SC,sans-serif';
const title = '方正小标宋简体,SimSun,宋体,STSong,Songti SC,Noto Serif CJK SC,serif';

const line = 'font-size:16pt;line-height:1.8';
const heading = `margin:0.4em 0;text-indent:2em;${line}`;
const cell = 'padding:4px 3px;border:1px solid #000;font-weight:normal;vertical-align:middle;overflow-wrap:anywhere';

const inline = {
  draft: 'margin:0 0 1em;border:2px solid #b00000;color:#b00000;font-size:22pt;font-weight:bold;text-align:center',
  title: `margin:1em 0;font-family:${title};font-size:22pt;line-height:1.5;font-weight:bold;text-align:center;word-break:keep-all;overflow-wrap:anywhere`,
  'heading-1': `${heading};font-family:${hei};font-weight:normal`,
  'heading-2': `${heading};font-family:${kai};font-weight:normal`,
  'heading-3': `${heading};font-family:${fangSong};font-weight:normal`,
  'heading-4': `${heading};font-family:${fangSong};font-weight:normal`,
  paragraph: `margin:0;text-indent:2em;font-family:${fangSong};${line};overflow-wrap:break-word`,
  'caption-line': `margin:0.5em 0 0;font-family:${hei};font-size:12pt;line-height:1.8;text-align:center`,
  note: `margin:0;text-indent:2em;font-family:${song};font-size:12pt;line-height:1.8;overflow-wrap:break-word`,
  signature: `display:table;margin:2em 4em 0 auto;font-family:${fangSong};${line};text-align:center`,
  'signature-line': 'margin:0',
  'run-in-2': `font-family:${kai}`,
  'run-in-3': `font-family:${fangSong}`,
  'run-in-4': `font-family:${fangSong}`,
  scroll: 'margin:0.5em 0 1em;overflow-x:auto',
  table: `width:100%;border-collapse:collapse;table-layout:fixed;font-family:${song};font-size:10.5pt;line-height:1.4`,
  'table wide': `width:100%;min-width:620px;border-collapse:collapse;table-layout:fixed;font-family:${song};font-size:10.5pt;line-height:1.4`,
  caption: 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap',
  band: `${cell};background:#c6d9f1;text-align:left`,
  left: `${cell};text-align:left`,
  center: `${cell};text-align:center`,
  figure: 'margin:1em 0;text-align:center',
  drawing: 'max-width:100%;height:auto',
  points: `margin:0;padding:0;list-style:none;font-family:${song};font-size:12pt;line-height:1.8`,
  point: 'display:inline-block;margin:0 0.75em',
  'figure-caption': `font-family:${hei};font-size:12pt;line-height:1.8`,
  'figure-text': `margin:0;font-family:${song};font-size:12pt;line-height:1.8`,
} as const;

export type Look = keyof typeof inline;

/** The attribute that gives an element its look, with a blank before it. */
export type Dress = (look: Look) => string;

export const withClass: Dress = look => ` class="${look}"`;
export const withStyle: Dress = look => ` style="${inline[look]}"`;

export function headingLook(level: HeadingLevel): Look {
  return `heading-${level}`;
}

export function runInLook(level: Exclude<HeadingLevel, 1>): Look {
  return `run-in-${level}`;
}
