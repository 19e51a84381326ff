/** A fixture as a draft: composed, written to a file, altered there, and read again as any draft is. */
import type { DraftSource } from '../../../src/check/subject.ts';
import type { Document } from '../../../src/document/document.ts';
import type { Traces } from '../../../src/document/traces.ts';
import { extract } from '../../../src/extract/extract.ts';
import type { Extracted } from '../../../src/extract/extracted.ts';
import { readDraft } from '../../../src/read/read.ts';
import { renderDocx } from '../../../src/render/docx/render.ts';
import { defaultStyle } from '../../../src/render/docx/style-schema.ts';
import { renderFragment } from '../../../src/render/html/fragment.ts';
import { renderText, renderTsv } from '../../../src/render/text/text.ts';

export const draftForms = ['制表', '文本', '网页', 'Word'] as const;
/** 制表 is text with a tab between the cells of a table, 文本 text with drawn tables. */
export type DraftForm = (typeof draftForms)[number];

/** 文稿 of a fixture: what is done to the page between writing and reading it. */
export interface DraftFixture {
  readonly 形式: DraftForm;
  /** The kind of file that it is taken for, where it is none that we write. */
  readonly 视为?: 'pdf';
  /** Words of the file, all of them, by what stands there instead; not in a Word file. */
  readonly 替换?: Readonly<Record<string, string>>;
  /** Words by which lines of a text, or rows and paragraphs of a web page, are known that are taken out. */
  readonly 删行?: readonly string[];
  /** What a Word file would have left in it. */
  readonly 痕迹?: Partial<Traces>;
  /** The whole file as text, instead of one that is written from 数据. */
  readonly 原稿?: string;
}

export interface ReadFixture {
  readonly source: DraftSource;
  readonly extracted: Extracted;
}

const forms = {
  制表: { ending: 'txt', write: renderTsv, line: '^.*WORDS.*\\n' },
  文本: { ending: 'txt', write: renderText, line: '^.*WORDS.*\\n' },
  网页: {
    ending: 'html',
    write: renderFragment,
    line: '<(tr|p|h[1-6])\\b(?:(?!</\\1>)[^])*?WORDS(?:(?!</\\1>)[^])*?</\\1>',
  },
} as const;

export async function draftOf(document: Document, fixture: DraftFixture): Promise<ReadFixture> {
  const [file, bytes] = await write(document, fixture);
  const read = await readDraft(bytes, file);
  if (!read.ok) throw new Error(`the draft cannot be read: ${read.failure.what}`);
  const { medium, traces } = read.value;
  return {
    source: {
      kind: 'draft',
      file,
      text: undefined,
      medium: fixture.视为 ?? medium,
      traces: { ...traces, ...fixture.痕迹 },
    },
    extracted: extract(read.value.document),
  };
}

async function write(document: Document, fixture: DraftFixture): Promise<[string, Uint8Array]> {
  if (fixture.形式 === 'Word') return ['2022.docx', await renderDocx(document, { style: defaultStyle })];
  const form = forms[fixture.形式];
  let text = fixture.原稿 ?? form.write(document);
  for (const words of fixture.删行 ?? []) {
    const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    text = changed(text, words, text.replace(new RegExp(form.line.replace('WORDS', escaped), 'gm'), ''));
  }
  for (const [words, other] of Object.entries(fixture.替换 ?? {})) {
    text = changed(text, words, text.replaceAll(words, other));
  }
  return [`2022.${form.ending}`, new TextEncoder().encode(text)];
}

/** A fixture that changes nothing would pass for the wrong reason. */
function changed(before: string, words: string, after: string): string {
  if (after === before) throw new Error(`“${words}” does not stand in the draft`);
  return after;
}
