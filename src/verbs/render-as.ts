/** One document in one of the forms that can be written; the renderers with libraries of their own are loaded when needed. */
import type { Document } from '../document/document.ts';
import type { Style } from '../render/docx/style-schema.ts';
import { renderFragment } from '../render/html/fragment.ts';
import { renderText, renderTsv } from '../render/text/text.ts';
import { encodeJson } from '../report/encode/json.ts';
import type { Report } from '../report/report.ts';
import type { Template } from '../template/template.ts';

export const outputFormats = ['docx', 'html', 'txt', 'tsv'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export function isOutputFormat(name: string): name is OutputFormat {
  return outputFormats.some(format => format === name);
}

export interface RenderSettings {
  /** HTML without a page around it. */
  readonly fragment: boolean;
  /** Whether the DOCX carries the report's data. */
  readonly data: boolean;
}

/** Reads a part of the templates when it is asked for; errors are mistakes in an office's own. */
export interface RenderTemplates<Failure> {
  style(): Promise<TemplateResult<Style, Failure>>;
  page(): Promise<TemplateResult<Template, Failure>>;
}

export type TemplateResult<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failures: readonly Failure[] };

export interface Rendered {
  readonly content: string | Uint8Array;
  /** What follows the title in the file name. */
  readonly ending: string;
}

/** Notepad on older Windows takes UTF-8 for the local encoding unless it is marked. */
const BYTE_ORDER_MARK = '\ufeff';

/** Errors: those of the templates. */
export async function renderAs<Failure>(
  format: OutputFormat,
  document: Document,
  report: Report,
  { fragment, data }: RenderSettings,
  templates: RenderTemplates<Failure>,
): Promise<TemplateResult<Rendered, Failure>> {
  switch (format) {
    case 'docx': {
      const style = await templates.style();
      if (!style.ok) return style;
      const { renderDocx } = await import('../render/docx/render.ts');
      const created = createdAt(report);
      const content = await renderDocx(document, {
        style: style.value,
        ...(data && { data: encodeJson(carried(report)) }),
        ...(created !== undefined && { created }),
      });
      return { ok: true, value: { content, ending: '.docx' } };
    }
    case 'html': {
      if (fragment) {
        return { ok: true, value: { content: renderFragment(document), ending: '（网页片段）.html' } };
      }
      const template = await templates.page();
      if (!template.ok) return template;
      const { renderPage } = await import('../render/html/page.ts');
      return {
        ok: true,
        value: { content: renderPage(document, { template: template.value, head: report }), ending: '.html' },
      };
    }
    case 'txt': {
      return { ok: true, value: { content: BYTE_ORDER_MARK + renderText(document), ending: '.txt' } };
    }
    case 'tsv': {
      return { ok: true, value: { content: BYTE_ORDER_MARK + renderTsv(document), ending: '.tsv' } };
    }
  }
}

/** What is published and nothing else: neither the waivers nor where last year's file lies. */
function carried(report: Report): Report {
  return { ...report, waivers: [], previousFile: undefined };
}

/** The time of publication (Beijing) in UTC; the properties of the file are silent where nobody stated a date. */
function createdAt({ publication: { date, time } }: Report): string | undefined {
  if (date === undefined) return undefined;
  const moment = new Date(`${date}T${time ?? '00:00'}:00+08:00`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().replace('.000Z', 'Z');
}
