import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { htmlDifference } from '../../../src/diff/output/html/html.ts';
import { markedParagraphs } from '../../../src/diff/output/html/marked-passages.ts';
import { format2021, tablesOf } from '../../../src/format/index.ts';
import { alignPassages } from '../../../src/report/compare/align.ts';
import { passagesOf } from '../../../src/report/compare/passages.ts';
import { differences } from '../sides.ts';

type Node = DefaultTreeAdapterMap['node'];

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const all = (node: Node, name: string): Node[] => [
  ...(node.nodeName === name ? [node] : []),
  ...childrenOf(node).flatMap(child => all(child, name)),
];
/** The text without what stands in elements of that name. */
const textWithout = (node: Node, name: string): string =>
  node.nodeName === name
    ? ''
    : 'value' in node
      ? node.value
      : childrenOf(node)
          .map(child => textWithout(child, name))
          .join('');

const cellsOf = (table: Node): Node[] => [...all(table, 'th'), ...all(table, 'td')];

describe('a difference as a page', () => {
  test.each(['versions', 'old-format', 'same'] as const)('%s', name => {
    const file = join(import.meta.dirname, 'golden', `${name}.html`);
    const html = htmlDifference(differences[name]);
    if (process.env.UPDATE === '1') writeFileSync(file, html);
    expect(html).toBe(readFileSync(file, 'utf8'));
  });

  test('has the official tables, every cell of them', () => {
    const tables = all(parse(htmlDifference(differences.versions)), 'table');
    expect(tables.map(table => cellsOf(table).length)).toEqual(
      tablesOf(format2021).map(({ layout }) => layout.rows.flatMap(({ cells }) => cells).length),
    );
  });

  test('shows both values and the change in every cell that differs, and in no other', () => {
    const cells = all(parse(htmlDifference(differences.versions)), 'table').flatMap(cellsOf);
    const changed = cells.filter(cell => all(cell, 'del').length > 0).map(cell => textWithout(cell, '#none'));
    expect(changed).toEqual([
      '2→2（其中1件正在修订）',
      '14→41＋27',
      '0→未填',
      '2→1－1',
      '0→“一件”（读不成数）',
      '0→1＋1前者由各格相加得出',
    ]);
  });

  test('gives back either text when the marks of the other are taken out', () => {
    const before = ['甲镇公开信息86条。办结申请3件。', '设公开专区一处。'];
    const after = ['甲镇公开信息102条。', '办结申请3件。新增终端2台。'];
    const lines = (texts: readonly string[]) => texts.map(text => ({ kind: 'paragraph' as const, text }));
    const passages = alignPassages(passagesOf(lines(before)), passagesOf(lines(after)));
    const html = parse(markedParagraphs({ path: 'overview', passages }).join('').replaceAll('另起一段', ''));
    expect(textWithout(html, 'ins')).toBe(before.join(''));
    expect(textWithout(html, 'del')).toBe(after.join(''));
  });

  test('takes nothing of the reports for markup', () => {
    const [before, after] = ['<b>甲</b>&amp;。', '<script>乙</script>"。'].map(text =>
      passagesOf([{ kind: 'paragraph', text }]),
    );
    const html = markedParagraphs({ path: 'overview', passages: alignPassages(before ?? [], after ?? []) }).join('');
    expect(html).not.toMatch(/<(?!\/?(?:ins|del)>)/);
  });

  test('asks for nothing and runs nothing', () => {
    const html = htmlDifference(differences.years);
    expect(html).not.toMatch(/<(?:script|img|iframe|object)|url\(|@import|src=/);
    expect(html).toContain(`default-src 'none'`);
  });
});
