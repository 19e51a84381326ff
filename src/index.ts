/**
 * The library: the verbs of the command line over plain data. Nothing here reads or writes files; bytes and texts go in
 * and come out, so all of it also runs in a browser.
 */
export { type CheckResult, check } from './check/check.ts';
export type { Finding, Location } from './check/finding.ts';
export { applyFixes } from './check/fix/apply-fixes.ts';
export type { FileResult } from './check/output/file-result.ts';
export { type IndexEntry, reviewIndex } from './check/output/html/review-index.ts';
export { reviewSheet, type SheetOptions } from './check/output/html/review-sheet.ts';
export { findingsOutput, json as formatJson } from './check/output/json.ts';
export { pretty as formatPretty } from './check/output/pretty.ts';
export { sarif as formatSarif } from './check/output/sarif.ts';
export { rules } from './check/rules/index.ts';
export { type Configuration, type ConfigurationReading, parseSettings } from './check/settings/parse-settings.ts';
export { defaultSettings, type Settings } from './check/settings/settings.ts';
export { prepareSubject, type Subject, type SubjectParts } from './check/subject.ts';
export { type CompiledOutline, compileOutline } from './compose/compile-outline.ts';
export { type Composed, type ComposeInput, compose } from './compose/compose.ts';
export type { Outline, TemplateFile, Templates } from './compose/outline.ts';
export { type Difference, type DiffSide, diff } from './diff/diff.ts';
export { htmlDifference } from './diff/output/html/html.ts';
export { differenceOutput, jsonDifference } from './diff/output/json.ts';
export { prettyDifference } from './diff/output/pretty.ts';
export type * from './document/document.ts';
export { templateOpening } from './document/template-opening.ts';
export { extract } from './extract/extract.ts';
export type { Extracted } from './extract/extracted.ts';
export { type FormatDefinition, format2019, format2021, formats } from './format/index.ts';
export { annotateDocx } from './read/docx/annotate.ts';
export type { Draft, ReadResult } from './read/draft.ts';
export { readDraft } from './read/read.ts';
export { renderDocx } from './render/docx/render.ts';
export { parseStyle } from './render/docx/style.ts';
export { defaultStyle, type Style } from './render/docx/style-schema.ts';
export { type CompiledPage, compilePage } from './render/html/compile-page.ts';
export { renderFragment } from './render/html/fragment.ts';
export { type PageHead, renderPage } from './render/html/page.ts';
export { renderText, renderTsv } from './render/text/text.ts';
export type { Edit, Fix } from './report/edit.ts';
export { blankDataFile } from './report/encode/blank.ts';
export { encodeJson } from './report/encode/json.ts';
export { encodeYaml } from './report/encode/yaml.ts';
export { type LoadedReport, type LoadResult, loadReport } from './report/load/load.ts';
export { officialPath } from './report/paths.ts';
export type { Problem } from './report/problem.ts';
export { type Quantity, quantities } from './report/quantities.ts';
export type * from './report/report.ts';
export type { Failure } from './result.ts';
