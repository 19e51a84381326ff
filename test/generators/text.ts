/** Texts as they stand in reports: words, sentences, paragraphs, narratives in normal form. */
import fc from 'fast-check';
import { narrativeLines } from '../../src/report/normal-form.ts';
import { trimBlanks } from '../../src/text/blanks.ts';

const words = [
  '清溪镇',
  '政务公开',
  '主动公开',
  '依申请公开',
  '平台建设',
  '监督保障',
  '信息管理',
  '村务',
  '便民',
  '热线',
  '培训',
  '“三农”',
  '《条例》',
  '答复',
  '审核',
  '发布',
  '更新',
  '规范',
  '台账',
  '窗口',
];

/** A name of two to four words, on one line. */
export const arbitraryName: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map(parts => parts.join(''));

/** A sentence of our own with words and numbers in it, 。 at its end. */
export const arbitrarySentence: fc.Arbitrary<string> = fc
  .tuple(arbitraryName, arbitraryName, fc.nat({ max: 3000 }), fc.constantFrom('条', '件', '次', '人', '期', '%'))
  .map(([subject, object, count, unit]) => `${subject}持续推进${object}，全年共${count}${unit}。`);

export const arbitraryParagraph: fc.Arbitrary<string> = fc
  .array(arbitrarySentence, { minLength: 1, maxLength: 4 })
  .map(sentences => sentences.join(''));

/** Texts that tempt a writer of YAML or JSON into mistakes: indicators, quotes, numbers, words with a meaning. */
const awkward = [
  '007',
  '1_000',
  '0x1F',
  '1e3',
  '.5',
  '-1',
  '+86',
  '2022-01-02',
  '09:00',
  'yes',
  'no',
  'on',
  'null',
  'Null',
  '~',
  'true',
  '是: 否',
  '时间:',
  ': 起',
  '甲 #乙',
  '#号',
  '- 一是',
  '-一是',
  '? 问',
  '!重要',
  '&和',
  '*注',
  '|',
  '| 甲 | 乙 |',
  '>',
  '%',
  '@我',
  '`码`',
  '"半角"',
  "'单'",
  "it's",
  '“全角”',
  '{{年度}}年',
  '{甲}',
  '[甲, 乙]',
  '甲,乙',
  '甲, 乙',
  '\\n',
  'C:\\文件',
  '---',
  '...',
  '<<',
  '=',
  '全角：冒号',
  '内\u00a0部',
  '内\u3000部',
  '内\t部',
  '😀𠮷',
];

const character = fc.oneof(
  fc.constantFrom(...' \t\'"#:-,[]{}&*!|>%@`?~\\/=<.0123456789abcN：，。（）“”、　😀𠮷'),
  fc.constantFrom(...'中华人民共和国政府信息公开'),
);

/** Any one line of text in its normal form, the awkward ones among them. */
export const arbitraryWildLine: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...awkward),
    fc.tuple(fc.constantFrom(...awkward), arbitraryName).map(parts => parts.join('')),
    fc.array(character, { minLength: 1, maxLength: 12 }).map(characters => characters.join('')),
  )
  .map(trimBlanks)
  .filter(text => text !== '');

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

const arbitraryFreeTable: fc.Arbitrary<string[]> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }), fc.nat({ max: 90 }))
  .map(([columns, rows, seed]) =>
    Array.from({ length: rows }, (_, row) => {
      const cells = Array.from({ length: columns }, (__, column) =>
        row === 0 ? `栏目${numerals[column]}` : String(seed + row * column),
      );
      return `| ${cells.join(' | ')} |`;
    }),
  );

/** A section: its heading, where it has one, and what stands below. The number of the heading is given later. */
const arbitrarySection = (
  charts: readonly string[],
): fc.Arbitrary<{ heading: string | undefined; lines: string[] }> => {
  const chartLine = charts.length > 0 ? [fc.constantFrom(...charts).map(name => [`〔图表：${name}〕`])] : [];
  const block = fc.oneof(
    { weight: 6, arbitrary: arbitraryParagraph.map(paragraph => [paragraph]) },
    { weight: 1, arbitrary: arbitraryFreeTable },
    ...chartLine.map(arbitrary => ({ weight: 1, arbitrary })),
  );
  return fc.record({
    heading: fc.option(arbitraryName, { nil: undefined }),
    lines: fc
      .tuple(arbitraryParagraph, fc.array(block, { maxLength: 3 }))
      .map(([first, blocks]) => [first, ...blocks.flat()]),
  });
};

/**
 * A narrative with paragraphs, headings numbered from （一） on, free tables and marks for the charts named.
 * @param charts names of the charts that the report defines
 */
export function arbitraryNarrative(charts: readonly string[] = []): fc.Arbitrary<string> {
  return fc.array(arbitrarySection(charts), { minLength: 1, maxLength: 4 }).map(sections => {
    let headings = 0;
    return sections
      .flatMap(({ heading, lines }) =>
        heading === undefined ? lines : [`（${numerals[headings++]}）${heading}`, ...lines],
      )
      .join('\n');
  });
}

/** A narrative in normal form whose lines may be anything. */
export const arbitraryWildNarrative: fc.Arbitrary<string> = fc
  .array(fc.oneof(arbitraryWildLine, arbitraryParagraph), { minLength: 1, maxLength: 5 })
  .map(lines => narrativeLines(lines.join('\n')).join('\n'));
