import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import { format2021, partById, partHeading, rowsOf, tablesOf } from '../../../src/format/index.ts';
import { renderDocx } from '../../../src/render/docx/render.ts';
import { defaultStyle } from '../../../src/render/docx/style-schema.ts';
import { paragraph, reportDocument } from './build.ts';
import { isMissing, pagesOf } from './libreoffice.ts';
import { fullDocument, signature } from './sample.ts';

const squeezed = (text: string): string => text.replace(/\s/g, '');
const pageWith = (pages: readonly string[], words: string): number =>
  pages.findIndex(page => squeezed(page).includes(squeezed(words)));

const applications = tablesOf(format2021).find(({ id }) => id === 'applications');
const heading = partHeading(partById(format2021, 'applications'));
const labels = rowsOf(applications?.nodes ?? []).map(({ label }) => `${label.number}${label.text}`);
const short = labels.filter(label => label.length <= 14);

/** Lines of full width: the end of part one falls on every height of a page in turn. */
const lines = (count: number): Block[] =>
  Array.from({ length: count }, () => paragraph('公开政府信息服务群众。'.repeat(2)));
const lengths = [1, 4, 7, 10, 13, 16, 19, 22, 60];
const note = paragraph('注：本年新收的申请均按期办结。', { role: 'note' });

const documents = {
  ...Object.fromEntries(
    lengths.map(count => [`lines-${count}`, reportDocument({ overview: lines(count), end: signature })]),
  ),
  note: reportDocument({ around: { applications: { after: [note] } } }),
  before: reportDocument({ around: { applications: { before: lines(1) } } }),
  'long-before': reportDocument({ around: { applications: { before: lines(8) } } }),
  characters: reportDocument({ overview: [paragraph('公'.repeat(28 * 60))] }),
  full: fullDocument,
};

let pages: Record<string, string[]> = {};

describe.skipIf(isMissing)('LibreOffice', () => {
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, document] of Object.entries(documents)) {
      files[name] = await renderDocx(document, { style: defaultStyle, data: '{}' });
    }
    pages = pagesOf(files);
  }, 300_000);

  const pagesOfCase = (name: string): string[] => pages[name] ?? [];
  const whole = (name: string): void => {
    const at = pageWith(pagesOfCase(name), labels[0] ?? '');
    expect(at).toBeGreaterThan(0);
    expect(short.map(label => pageWith(pagesOfCase(name), label))).toEqual(short.map(() => at));
  };

  it.each([...lengths.map(count => `lines-${count}`), 'note', 'full'])(
    'sets table three and its heading on one page: %s',
    name => {
      whole(name);
      expect(pageWith(pagesOfCase(name), heading)).toBe(pageWith(pagesOfCase(name), labels[0] ?? ''));
    },
  );

  it.each(['before', 'long-before'])('keeps table three whole where text before it takes its room: %s', name => {
    whole(name);
    expect(pageWith(pagesOfCase(name), heading)).toBeLessThan(pageWith(pagesOfCase(name), labels[0] ?? ''));
  });

  it('keeps the note on the page of its table', () => {
    expect(pageWith(pagesOfCase('note'), '注：本年新收')).toBe(pageWith(pagesOfCase('note'), labels[0] ?? ''));
  });

  it('leaves no page blank and makes a short report three pages', () => {
    expect(pagesOfCase('lines-1')).toHaveLength(3);
    for (const [name, each] of Object.entries(pages)) {
      expect(
        each.map(page => squeezed(page).replace(/[—\d]/g, '').length > 10),
        name,
      ).not.toContain(false);
    }
  });

  it('sets 22 lines of 28 characters', () => {
    const page = pagesOfCase('characters')[1] ?? '';
    const full = page
      .split('\n')
      .map(squeezed)
      .filter(line => line.startsWith('公'));
    expect(full).toHaveLength(22);
    expect(new Set(full.map(({ length }) => length))).toEqual(new Set([28]));
  });

  it('numbers the pages', () => {
    const numbers = pagesOfCase('full').map(page => /—\s*(\d+)\s*—/.exec(page)?.[1]);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    const left = (index: number): number =>
      (/^(.*)—\s*\d+\s*—/m.exec(pagesOfCase('full')[index] ?? '')?.[1] ?? '').length;
    expect(left(0)).toBeGreaterThan(left(1) + 20);
  });
});
