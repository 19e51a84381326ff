/** Quotes: unclosed ones, text behind the closing one, Chinese ones in the place of straight ones. */
import { type SlipFinder, slipAt } from './slip.ts';

const signs: Readonly<Record<string, readonly [name: string, closing: string]>> = {
  '"': ['半角双引号', '"'],
  "'": ['半角单引号', "'"],
  '{': ['左花括号“{”', '}'],
  '[': ['左方括号“[”', ']'],
};

/** A quote or bracket that is never closed. */
export const unclosed: SlipFinder = line => {
  if (!line.unclosed) return undefined;
  const { sign, column } = line.unclosed;
  const [name = sign, closing = sign] = signs[sign] ?? [];
  return slipAt(
    line,
    column,
    'explains',
    `这里有${name}，后面没有配对的“${closing}”。`,
    `请在内容的末尾补上半角的“${closing}”。`,
  );
};

/** 标题: "图1" 情况 */
export const textBehindQuote: SlipFinder = line => {
  if (line.kind !== 'structure') return undefined;
  const match = /^(\s*(?:- +)*[^\s:\0][^:\0]*:\s+(["'])(?:(?!\2).)*\2)\s*[^\s#,:}\]]/.exec(line.text);
  if (!match) return undefined;
  return slipAt(
    line,
    (match[1]?.length ?? 0) + 1,
    'explains',
    '引号已经结束，后面还有文字。',
    '请把整个内容放进一对半角单引号；引号是内容的一部分的，改用中文引号“ ”。',
  );
};

/** 时间: “09:00” in full-width quotes, which are text and protect nothing. */
export const chineseQuotes: SlipFinder = line => {
  if (line.kind !== 'structure') return undefined;
  const match = /^(\s*(?:- +)*[^\s:\0][^:\0]*:\s+)[“”‘’＂].*(?::\s|\s#|[”“’‘＂]$)/.exec(line.bare.replace(/\0+$/, ''));
  if (!match) return undefined;
  return slipAt(
    line,
    (match[1]?.length ?? 0) + 1,
    'explains',
    '这里用的是中文引号，它只算文字，起不到括住内容的作用。',
    '请改用半角双引号 " "（英文输入法下输入）。',
  );
};
