/** Nothing is published that has an error, or stands in a format that is no longer in force. */
import { type CheckResult, check } from '../check/check.ts';
import type { Failure } from '../result.ts';
import type { OpenedReport } from './report-file.ts';
import { type SubjectContext, subjectOf } from './subject.ts';

/** What keeps a report from being published. */
export type Bar =
  | { readonly kind: 'superseded'; readonly failure: Failure }
  /** The errors alone; `counts` are those of the whole check. */
  | { readonly kind: 'errors'; readonly result: CheckResult };

/** @returns undefined where the report may be published */
export function whatBars(opened: OpenedReport, context: SubjectContext): Bar | undefined {
  const { format } = opened.source;
  if (format.years.to !== undefined) return { kind: 'superseded', failure: superseded(format.reference) };
  const result = check(subjectOf(opened, context));
  if (result.counts.error === 0) return undefined;
  const findings = result.findings.filter(({ severity }) => severity === 'error');
  return { kind: 'errors', result: { ...result, findings } };
}

/** The superseded format is read for its figures; a report is not published in it any more, nor whole without its part two. */
const superseded = (reference: string): Failure => ({
  what: `这份报告用的是已经停用的格式（${reference}），第二部分的表格没有读取，不能生成正式报告。`,
  remedy: '它可以作为上年报告使用；只想看样子，加 --draft。',
});
