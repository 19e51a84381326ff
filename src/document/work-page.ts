/** Pages that help with the work on a report, such as comparisons and review sheets: complete in themselves, for screen and A4. */
import { escapeHtml } from './escape-html.ts';

export interface WorkPage {
  readonly title: string;
  /** Rules of the page's own, after those of all such pages. */
  readonly style: string;
  /** HTML of the page's content. */
  readonly main: string;
}

/** The whole page; it asks for nothing outside itself and runs nothing. */
export function workPage({ title, style, main }: WorkPage): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>
${commonStyle}${style}</style>
</head>
<body>
<main>
${main}</main>
</body>
</html>
`;
}

const commonStyle = `:root { --song: SimSun, 宋体, STSong, "Songti SC", "Noto Serif CJK SC", serif; --hei: SimHei, 黑体, STHeiti, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f5f7; color: #1a1a1a; font: 17px/1.9 var(--song); }
main { max-width: 62rem; margin: 1.5rem auto; padding: 1.5rem 3rem 3rem; border: 1px solid #d5dbe1; background: #fff; }
h1, h2 { font-family: var(--hei); font-weight: normal; line-height: 1.5; break-after: avoid; }
h1 { margin: 0.5em 0; font-size: 1.6em; text-align: center; }
h2 { margin: 1.6em 0 0.4em; padding-bottom: 0.2em; border-bottom: 2px solid #17517f; font-size: 1.15em; }
h2 small { float: right; color: #444; font: 0.8em/1.9 var(--song); }
p { margin: 0.2em 0; overflow-wrap: break-word; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1em; margin: 0.5em 0; }
dt { font-family: var(--hei); }
dd { margin: 0; overflow-wrap: anywhere; }
a { color: #17517f; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #b45700; outline-offset: 2px; }
.scroll { position: relative; margin: 0.8em 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: 14px/1.45 var(--song); table-layout: fixed; }
.wide { min-width: 720px; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 0.3em 0.2em; border: 1px solid #333; font-weight: normal; text-align: center; overflow-wrap: anywhere; }
.left, .band { text-align: left; }
.band { background: #c6d9f1; }
@media (max-width: 640px) {
  main { margin: 0; padding: 1rem; border: 0; }
}
@page { size: A4; margin: 20mm 15mm; }
@media print {
  body { background: none; color: #000; font-size: 11pt; line-height: 1.7; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  nav { display: none; }
  .scroll { overflow: visible; }
  table { font-size: 9pt; line-height: 1.2; break-inside: avoid; }
  .wide { min-width: 0; font-size: 7.5pt; }
  th, td { padding: 1.5pt 0; }
  .left { padding-left: 1mm; }
  tr { break-inside: avoid; }
  .band { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
