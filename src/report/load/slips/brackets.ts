/** Signs in front of and inside bracketed values: `{{…}}`, full-width commas and brackets, a dash for nothing. */
import { knownKeyPattern } from '../known-keys.ts';
import { type SlipFinder, slipAt } from './slip.ts';

const quoteIt = '请把整个内容放进半角双引号。';

/** 标题: [年报] 晴溪镇; 标题: !年报 */
export const startsWithSign: SlipFinder = line => {
  if (line.kind !== 'structure') return undefined;
  const match =
    /^(\s*(?:- +)*[^\s:\0][^:\0]*:\s+)([[{])[^[\]{}]*[\]}]\s*[^\s#,\0]/.exec(line.bare) ??
    /^(\s*(?:- +)*[^\s:\0][^:\0]*:\s+)([!])/.exec(line.bare);
  if (!match) return undefined;
  const [, before = '', sign = ''] = match;
  return slipAt(line, before.length + 1, 'explains', `内容以“${sign}”开头，这个符号在数据文件里有特殊用途。`, quoteIt);
};

/** { 标题: 图1 {{年度}}年… } */
export const figureInBrackets: SlipFinder = line => {
  if (line.kind !== 'structure' && line.kind !== 'continued') return undefined;
  const match = /[^\s{[,:\0]\s*(\{\{)/.exec(line.bracketed);
  if (!match) return undefined;
  return slipAt(
    line,
    match.index + match[0].length - 1,
    'explains',
    '花括号里的内容又有“{{…}}”，读不出来。',
    '请把“{{…}}”所在的整个内容放进半角双引号，例如："图1 {{年度}}年…"。',
  );
};

/** 标题: {{年度}}年… */
export const startsWithFigure: SlipFinder = line => {
  if (line.kind !== 'structure' && line.kind !== 'continued') return undefined;
  const match =
    (line.kind === 'structure' ? /^([^\0]*?:\s+|\s*-\s+|\s*)\{\{/.exec(line.bare) : null) ??
    /([:,{[]\s*)\{\{/.exec(line.bare);
  if (!match) return undefined;
  return slipAt(
    line,
    match.index + (match[1]?.length ?? 0) + 1,
    'certain',
    '内容以“{{”开头，会被当成一组项目。',
    '请把整个内容放进半角双引号，例如："{{年度}}年…"。',
  );
};

const signNames: Readonly<Record<string, string>> = {
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};
/** Between two numbers, or before the next key. */
const wideComma = new RegExp(
  `(?:[:,，[]\\s*\\d+\\s*(，)\\s*(?:\\d+|无)\\s*[,，\\]}]|(，)\\s*(?:${knownKeyPattern})\\s*[:：])`,
  'u',
);
const wideBracket = new RegExp(`:\\s+([｛［【])\\s*(?:\\d|无|(?:${knownKeyPattern})\\s*[:：])`, 'u');

/** { 自然人: 3， 商业企业: 1 } */
export const fullWidthInBrackets: SlipFinder = line => {
  if (line.kind !== 'structure' && line.kind !== 'continued') return undefined;
  if (!/[，｛［【｝］】]/.test(line.bare)) return undefined;
  const match = wideComma.exec(line.bracketed) ?? wideBracket.exec(line.bare) ?? /[｝］】]\s*$/.exec(line.bracketed);
  if (!match) return undefined;
  const sign = match[1] ?? match[2] ?? match[0].trim();
  return slipAt(
    line,
    match.index + match[0].indexOf(sign) + 1,
    'certain',
    `这里用了中文（全角）的“${sign}”。`,
    `请改成半角的“${signNames[sign] ?? sign}”${sign === '，' ? '，后面空一格' : ''}。`,
  );
};

/** [3, , 0, 0, 0, 0] */
export const nothingBetweenCommas: SlipFinder = line => {
  if (line.kind !== 'structure' && line.kind !== 'continued') return undefined;
  const match = /[,[{]\s*,/.exec(line.bracketed);
  if (!match) return undefined;
  return slipAt(
    line,
    match.index + match[0].length,
    'explains',
    '括号里有一格空着，或者多了一个逗号。',
    '请填上数字，没有的写 0；还不知道的写成 { 名称: , 名称: 数 }，冒号后面先空着；多余的逗号请删去。',
  );
};

/** 行政许可: - */
export const dashForNothing: SlipFinder = line => {
  if (line.kind !== 'structure') return undefined;
  const match =
    /^(\s*(?:- +)*[^\s:\0-][^:\0]*:\s+)-\s*\0*$/.exec(line.bare) ??
    /^([^\0]*[:,[]\s+|[^\0]*\[)-\s*[,}\]]/.exec(line.bare);
  if (!match) return undefined;
  return slipAt(
    line,
    (match[1]?.length ?? 0) + 1,
    'explains',
    '这里写的是短横线“-”，不是数。',
    '没有的请写 0 或“无”；还不知道的，冒号后面先空着。',
  );
};

/** -二是 */
export const missingBlankAfterDash: SlipFinder = line => {
  if (line.kind !== 'structure') return undefined;
  const match = /^(\s*(?:- +)*)-(?=[^\s\-\d])/.exec(line.bare);
  if (!match) return undefined;
  return slipAt(
    line,
    match[0].length,
    'explains',
    '行首的短横线“-”后面少一个空格。',
    '列表的短横线后面请空一格：- …；是正文的，请先写“|”，再把各行缩进写在下面。',
  );
};

/** Behind `|` or `>` narrative begins on the next line. */
export const textBehindBlockSign: SlipFinder = line => {
  if (line.kind !== 'structure') return undefined;
  const match = /^(\s*(?:- +)*[^\s:\0][^:\0]*:\s+[|>｜][-+]?\s*)[^\s\0\-+1-9]/.exec(line.bare);
  if (!match) return undefined;
  return slipAt(
    line,
    (match[1]?.length ?? 0) + 1,
    'explains',
    '“|”后面还有文字。',
    '“|”后面请直接换行，正文从下一行起写，每行前面两个空格。',
  );
};
