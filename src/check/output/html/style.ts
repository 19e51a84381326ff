/** How review sheets and their index look; what is wrong is told by sign, frame and number as well as by colour. */
export const sheetStyle = `h3 { margin: 0; font: 1em/1.6 var(--hei); break-after: avoid; }
h3 small { color: #555; font: 0.75em/1.6 ui-monospace, Consolas, monospace; }
.about { margin: 1em 0; padding: 0.5em 0; border: solid #333; border-width: 1px 0; }
.verdict { margin: 1em 0; padding: 0.5em 1em; border: 2px solid; }
.verdict strong { font: 1.25em var(--hei); }
.verdict.error { border-color: #a31515; background: #fdf1f1; }
.verdict.warning { border-color: #8a5a00; background: #fff8e6; }
.verdict.good { border-color: #1b6b2d; background: #f0f8f1; }
.legend { color: #444; font-size: 0.85em; }
.tally td { font-size: 1.4em; }
.tally th, .list th, .signatures th { background: #eef2f6; font-family: var(--hei); }
.list { table-layout: auto; }
.list td, .list th { padding: 0.3em 0.5em; }
.list thead th, .list td:not(.left) { white-space: nowrap; }
.list .left { overflow-wrap: anywhere; }
.list .wrong td, .list .wrong th { font-weight: bold; }
.list .office { min-width: 10em; }
.rule-text { width: 45%; }
.day { white-space: nowrap; }
.finding { margin: 0.8em 0; padding: 0.4em 0.8em; border-left: 5px solid; background: #fafbfc; break-inside: avoid; }
.finding dl { margin: 0.2em 0; font-size: 0.95em; line-height: 1.7; }
.finding.error { border-color: #a31515; }
.finding.warning { border-color: #b47800; border-left-style: double; }
.finding.hint { border-color: #4a6a85; border-left-style: dotted; }
.number { font-weight: bold; }
.error .number { color: #a31515; }
.finding:target, .marked:target { outline: 3px solid #17517f; }
.done { display: flex; color: #444; font-size: 0.85em; }
.blank { flex: 1; margin-left: 0.3em; border-bottom: 1px solid #777; }
mark { background: #ffe58a; color: inherit; text-decoration: underline wavy #a31515; text-underline-offset: 0.25em; }
.marked { border: 2.5px solid #333; font-weight: bold; }
.marked.error { background: #fbdcdc; }
.marked.warning { background: #fff0c2; }
.marked.hint { background: #e4edf5; }
.mark { display: inline-block; padding: 0 0.1em; color: #7a1010; font: 0.8em var(--hei); text-decoration: none; white-space: nowrap; }
.warning .mark, .hint .mark { color: #333; }
.signatures { break-inside: avoid; }
.signatures td { height: 3em; }
.signatures th { width: 6em; }
.opinion td { height: 8em; padding-right: 2em; text-align: right; vertical-align: bottom; }
@media print {
  .finding { background: none; }
  .tally td { font-size: 14pt; }
  .list { break-inside: auto; font-size: 9pt; }
  .to-cell { display: none; }
  .list td, .list th { padding: 1.5pt 2pt; }
  .wide .mark { font-size: 6.5pt; }
  a { color: inherit; }
  .verdict, .marked, mark, .tally th, .list th, .signatures th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
