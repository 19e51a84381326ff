/** Indentation: tabs and wide blanks, narrative that is not indented, or whose first line is indented deeper. */
import { knownKeyPattern } from '../known-keys.ts';
import type { ScannedLine } from './scan.ts';
import { type Slip, type SlipFinder, slipAt } from './slip.ts';

const names: readonly (readonly [string, string])[] = [
  ['\t', '制表符（Tab）'],
  ['\u3000', '全角空格'],
  ['\u00a0', '从别处粘贴来的特殊空格'],
];

const keyFollows = new RegExp(`^(?:- +)?(?:${knownKeyPattern})\\s*[:：]`, 'u');

/** How far to look around a line; a file of nothing but slips must not take long. */
const NEARBY = 200;

/** The nearest line above that satisfies the condition. */
function lineAbove(
  lines: readonly ScannedLine[],
  index: number,
  condition: (line: ScannedLine) => boolean,
): ScannedLine | undefined {
  for (let at = index - 1; at >= Math.max(0, index - NEARBY); at--) {
    const line = lines[at];
    if (line && condition(line)) return line;
  }
  return undefined;
}

const narrativeRemedy = '正文每一行前面都要有两个普通空格（半角）；段首空两个字不用打，排版时会自动加上。';

function oddBlank(line: ScannedLine): { column: number; name: string } | undefined {
  const column = line.lead.search(/[^ ]/);
  if (column === -1) return undefined;
  const name = names.find(([character]) => character === line.lead[column])?.[1] ?? '看不见的特殊空格';
  return { column: column + 1, name };
}

/** The indent by something else than blanks, of an entry or of narrative. */
export const oddIndentation: SlipFinder = line => {
  if (line.kind !== 'structure') return undefined;
  const odd = oddBlank(line);
  if (!odd) return undefined;
  const inNarrative = line.block !== undefined && !keyFollows.test(line.text.slice(line.lead.length));
  const certain = inNarrative || keyFollows.test(line.text.slice(line.lead.length));
  return slipAt(
    line,
    odd.column,
    certain ? 'certain' : 'explains',
    inNarrative ? `这一行正文前面只有${odd.name}，没有缩进。` : `这一行用${odd.name}缩进，位置认不出来。`,
    inNarrative ? narrativeRemedy : '请删去行首的空白，改用普通空格（半角），每层两个。',
  );
};

/** A line that is no entry: narrative that begins in the first column, or a colon forgotten. */
export const notAnEntry: SlipFinder = (line, index, lines) => {
  if (line.kind !== 'structure' || oddBlank(line)) return undefined;
  const body = line.bare.slice(line.lead.length);
  if (/[:：]|^[-[\]{}?%]|^\.\.\.|^\0/.test(body)) return undefined;
  if (continuesPlainValue(line, index, lines)) return undefined;
  const afterNarrative = line.block ?? lineAbove(lines, index, ({ kind }) => kind !== 'blank')?.block;
  return slipAt(
    line,
    line.lead.length + 1,
    'explains',
    afterNarrative ? '这一行没有缩进，不算上面正文的内容，也不是一个项目。' : '这一行没有冒号，不知道填的是哪一项。',
    afterNarrative ? `它是正文的话，${narrativeRemedy}` : '请写成“项目名称: 内容”；是说明文字的话，在行首加“# ”。',
  );
};

/** Indented below `总体情况: 第一段`, where a plain value simply goes on. */
function continuesPlainValue(line: ScannedLine, index: number, lines: readonly ScannedLine[]): boolean {
  if (line.lead.length === 0) return false;
  const isParent = ({ kind, lead }: ScannedLine): boolean => kind === 'structure' && lead.length < line.lead.length;
  return lineAbove(lines, index, isParent) !== undefined;
}

const indentOf = ({ text }: ScannedLine): number => /^ */.exec(text)?.[0].length ?? 0;

/** A narrative whose first line is indented deeper than one below it: YAML takes the block to end there. */
export const deeperFirstLine: SlipFinder = (line, index, lines): Slip | undefined => {
  const { block } = line;
  if (line.kind !== 'narrative' || !block) return undefined;
  if (lineAbove(lines, index, ({ kind }) => kind !== 'blank')?.kind === 'narrative') return undefined;
  const rest: ScannedLine[] = [];
  for (const other of lines.slice(index + 1, index + 1 + NEARBY)) {
    if (other.kind !== 'blank' && other.block !== block) break;
    if (other.kind === 'narrative') rest.push(other);
  }
  const indent = indentOf(line);
  const shallow = rest.find(other => indentOf(other) < indent);
  if (!shallow) return undefined;
  const below = indentOf(shallow);
  if (rest.some(other => indentOf(other) >= indent)) {
    return slipAt(
      shallow,
      below + 1,
      'certain',
      `这一行比上面的正文少缩进了 ${indent - below} 格，从这里起就不算这段正文了。`,
      `请补上空格，与上面各行对齐（${indent} 格）。`,
    );
  }
  return slipAt(
    line,
    below + 1,
    'certain',
    `正文第一行比第 ${shallow.number} 行多缩进了 ${indent - below} 格，后面的几行就不算这段正文了。`,
    `请把第一行的缩进减到 ${below} 格，各行对齐；段首空两个字不用打，排版时会自动加上。`,
  );
};

/** An entry indented below one that already has its value. */
export const indentedBelowValue: SlipFinder = (line, index, lines) => {
  if (line.kind !== 'structure' || oddBlank(line) || !/[:：](?:\s|\0|$)/.test(line.bare)) return undefined;
  const above = lineAbove(lines, index, ({ kind }) => kind !== 'blank' && kind !== 'comment');
  if (above?.kind !== 'structure' || above.lead.length >= line.lead.length) return undefined;
  const match = /^ *([^\s:-][^:]*):\s+([^\s\0|>{[&*!]|\0)/.exec(above.bare);
  // Two entries on one line are told there.
  if (/:\s.*:(?:\s|$)/.test(above.bare)) return undefined;
  // Where the line above ends in a comment its value may be empty.
  if (!match || /^ *[^:]+:\s*#/.test(above.text)) return undefined;
  return slipAt(
    line,
    line.lead.length + 1,
    'explains',
    `这一行缩进了 ${line.lead.length} 格，比上面的“${match[1]}”多，可是“${match[1]}”已经填了内容，下面不能再有项目。`,
    `与“${match[1]}”并列的，请缩进 ${above.lead.length} 格，与它对齐。`,
  );
};
