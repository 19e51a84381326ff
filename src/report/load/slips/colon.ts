/** Colons: full-width ones, ones without a blank behind, and a second one in a plain value. */
import { knownKeyPattern } from '../known-keys.ts';
import { type SlipFinder, slipAt } from './slip.ts';

const prefix = '^((?:\\s*(?:- +)?)["“”]?)';
const knownFullWidth = new RegExp(`${prefix}(${knownKeyPattern})["”]?[\\s\\u00a0\\u3000]*：`, 'u');
const anyFullWidth = new RegExp(`${prefix}([\\p{Script=Han}、]{1,20})["”]?[\\s\\u00a0\\u3000]*：`, 'u');
const bracketedFullWidth = new RegExp(`([{,，]\\s*)(${knownKeyPattern})\\s*：`, 'u');

/** 年度：2022 */
export const fullWidthColon: SlipFinder = line => {
  if (!line.bare.includes('：')) return undefined;
  if (line.kind !== 'structure' && line.kind !== 'continued') return undefined;
  const outside = line.kind === 'structure' ? line.bare : '';
  const known = knownFullWidth.exec(outside) ?? bracketedFullWidth.exec(line.bracketed);
  const match = known ?? (outside.includes(': ') ? null : anyFullWidth.exec(outside));
  if (!match) return undefined;
  const [whole, , key = ''] = match;
  return slipAt(
    line,
    match.index + whole.length,
    known ? 'certain' : 'explains',
    `“${key}”后面用了中文（全角）冒号“：”。`,
    `请改成半角冒号，冒号后面空一格：${key}: …`,
  );
};

const knownTight = new RegExp(`${prefix}(${knownKeyPattern}):([^\\s]|[\\u00a0\\u3000])`, 'u');
const anyTight = new RegExp(`${prefix}([\\p{Script=Han}、]{1,20}):([^\\s/]|[\\u00a0\\u3000])`, 'u');
const bracketedTight = new RegExp(`([{,，]\\s*)(${knownKeyPattern}):([^\\s,}]|[\\u00a0\\u3000])`, 'u');

/** 名称:晴溪镇人民政府 */
export const missingBlankAfterColon: SlipFinder = line => {
  if (!/:(?:\S|[\u00a0\u3000])/.test(line.bare)) return undefined;
  if (line.kind !== 'structure' && line.kind !== 'continued') return undefined;
  const outside = line.kind === 'structure' ? line.bare : '';
  const known = knownTight.exec(outside) ?? bracketedTight.exec(line.bracketed);
  const match = known ?? (outside.includes(': ') ? null : anyTight.exec(outside));
  if (!match) return undefined;
  const [whole, , key = '', next = ''] = match;
  const isOddBlank = /\s/.test(next);
  return slipAt(
    line,
    match.index + whole.length,
    known ? 'certain' : 'explains',
    isOddBlank
      ? `“${key}”的冒号后面不是普通空格，是从别处粘贴来的特殊空格或全角空格。`
      : `“${key}”的冒号后面少一个空格。`,
    isOddBlank ? `请删去它，改按一下空格键：${key}: …` : `请在冒号后面空一格：${key}: …`,
  );
};

/** 说明: 时间: 2022年 */
export const secondColon: SlipFinder = line => {
  if (line.kind !== 'structure' || /[{[]/.test(line.bare)) return undefined;
  const match = /^(\s*(?:- +)*[^\s:][^:]*:\s+[^\s|>'"\0][^\0]*?):(?:\s|$)/.exec(line.bare);
  if (!match) return undefined;
  return slipAt(
    line,
    (match[1]?.length ?? 0) + 1,
    'explains',
    '内容里又有一个冒号加空格，会被当成另一个项目。',
    '冒号是内容的一部分的，请改成中文冒号“：”，或把整个内容放进半角双引号；是另一个项目的，请另起一行。',
  );
};
