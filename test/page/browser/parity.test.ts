/**
 * The page finds what the command line finds. Every data file is dropped on the built page, gone on with, and what its check
 * shows is read off the screen; the built command line checks the same files.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sentence, severityWords, whereWords } from '../../../src/check/output/words.ts';
import { format2021 } from '../../../src/format/index.ts';
import { pathOf } from '../../../src/page/state/checked.ts';
import { inWordsOfPage } from '../../../src/page/state/page-words.ts';
import { encodeYaml } from '../../../src/report/encode/yaml.ts';
import type { Report } from '../../../src/report/report.ts';
import { arbitraryReport } from '../../generators/report.ts';
import { checkedFiles } from './command-line.ts';
import { canSkip, checked, choose, openData, payloadOf, root, view } from './nianbao-page.ts';
import { onOnePage } from './one-page.ts';

/** Complete ones, ones with gaps, wrong sums and waivers, and ones whose texts are anything at all. */
const kinds = [
  arbitraryReport(),
  arbitraryReport({ complete: false, balanced: false, waivers: true }),
  arbitraryReport({ complete: false, balanced: false, wildText: true }),
];
const REPORTS_A_KIND = 40;

/** What a person sees of one finding. */
interface Shown {
  readonly head: string;
  readonly where: string;
  readonly lines: readonly string[];
}

describe.skipIf(canSkip)('the page finds what the command line finds', () => {
  let page: Page;
  onOnePage(opened => {
    page = opened;
  });

  it('in every example', async () => {
    const names = readdirSync(join(root, 'examples')).filter(name => /\.(?:yaml|json)$/.test(name));
    const files = [...names, 'yunxiu/2021.yaml'].map(name => payloadOf(`examples/${name}`));
    expect(await shownFor(page, files)).toEqual(expected(files));
  });

  it.each([
    ['as it is', '', ''],
    ['with another carry-over', /上年结转政府信息公开申请数量: .*/, '上年结转政府信息公开申请数量: { 自然人: 1 }'],
  ])('in the example beside last year’s report, %s', async (_, from, to) => {
    const thisYear = payloadOf('examples/yunxiu/2022.yaml');
    const lastYear = payloadOf('examples/yunxiu/2021.yaml');
    const file = { ...thisYear, buffer: Buffer.from(thisYear.buffer.toString('utf8').replace(from, to)) };
    await openData(page, { name: file.name, content: file.buffer });
    await choose(page, '选上年报告…', 'examples/yunxiu/2021.yaml');
    await page.getByText('已用“云岫县人民政府2021年').waitFor();
    await checked(page);
    await view(page, '核对').click();
    const shown = await page.locator('article.finding').evaluateAll(shownIn);
    expect(shown).toEqual(expected([file, lastYear])[0]);
    expect(shown.length > 0).toBe(to !== '');
  });

  it.each(kinds.map((kind, index) => [index, kind] as const))('in random reports of kind %i', async (_, kind) => {
    const reports = fc.sample(kind, { numRuns: REPORTS_A_KIND });
    const files = reports.map((report, index) => ({
      name: `第${index}份.yaml`,
      buffer: Buffer.from(encodeYaml(withoutNamedFiles(report))),
    }));
    expect(await shownFor(page, files)).toEqual(expected(files));
  });
});

/** Files that are named and not there are another matter: the page cannot look for them, and says so. */
const withoutNamedFiles = (report: Report): Report => ({
  ...report,
  previousFile: undefined,
  charts: report.charts.filter(({ content }) => content.kind !== 'image'),
});

interface DataFile {
  readonly name: string;
  readonly buffer: Buffer;
}

function expected(files: readonly DataFile[]): Shown[][] {
  const output = checkedFiles(files.map(({ name, buffer }) => ({ name, content: buffer })));
  return output.files.map(({ findings, error }) => {
    if (error) throw new Error(error.message);
    return findings.map(finding => {
      // In a form a place has no line of the file, and what is left to fill is said of cells.
      const { severity, name, message, remedy, basis, excerpt, location } = inWordsOfPage(
        finding,
        pathOf(finding, format2021),
      );
      const { line: _, column: __, ...place } = location;
      const lines = [
        sentence(message),
        ...(excerpt === undefined || message.includes(excerpt) ? [] : [`原文：${excerpt}`]),
        `怎么改${sentence(remedy)}`,
        ...(basis === undefined ? [] : [`依据${basis}`]),
      ];
      return { head: `${severityWords[severity]} ${name}`, where: whereWords(place) || '整份报告', lines };
    });
  });
}

/** What the list of findings shows. In the page itself: it is asked hundreds of times. */
const shownIn = (findings: readonly Element[]): Shown[] =>
  findings.map(finding => {
    const text = (element: Element | null) => element?.textContent ?? '';
    const mark = text(finding.querySelector('.mark')).replace(/^\S+ /, '');
    return {
      head: `${mark} ${text(finding.querySelector('strong'))}`,
      where: text(finding.querySelector('.where')),
      lines: [...finding.querySelectorAll(':scope > p')].map(text),
    };
  });

/** Drops each file on the page, goes on with it, and reads the list of findings. */
async function shownFor(page: Page, files: readonly DataFile[]): Promise<Shown[][]> {
  const shown: Shown[][] = [];
  for (const { name, buffer } of files) {
    await page.evaluate(goOnWith, [name, buffer.toString('utf8')] as const);
    shown.push(await page.locator('article.finding').evaluateAll(shownIn));
  }
  return shown;
}

async function goOnWith([name, content]: readonly [string, string]): Promise<void> {
  const until = async <Value>(find: () => Value | null | undefined | false): Promise<Value> => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise(resolve => setTimeout(resolve, 2));
    }
  };
  const button = (words: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  const data = new DataTransfer();
  data.items.add(new File([content], name));
  document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  (await until(() => button('接着填写'))).click();
  const isOpen = () => document.querySelector('.top .file')?.textContent?.startsWith(name);
  await until(() => !button('接着填写') && isOpen() && document.querySelector('.counts[aria-busy="false"]'));
  (await until(() => button('核对'))).click();
  await until(() => document.querySelector('#check-heading'));
}
