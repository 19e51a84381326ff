import { differingCharacters, mendOf } from '../../fix/mend.ts';
import { type ProseLine, proseLines } from '../../prose/lines.ts';
import { paired } from '../../prose/quotes.ts';
import { defineRule } from '../../rule.ts';

const kinds = [
  { open: '“', close: '”', name: '引号' },
  { open: '《', close: '》', name: '书名号' },
  { open: '（', close: '）', name: '括号' },
  { open: '【', close: '】', name: '方头括号' },
  { open: '〔', close: '〕', name: '六角括号' },
  { open: '「', close: '」', name: '引号' },
] as const;
const opening = new Map<string, (typeof kinds)[number]>(kinds.map(kind => [kind.open, kind]));
const closing = new Map<string, (typeof kinds)[number]>(kinds.map(kind => [kind.close, kind]));

/** 「1）」「一）」 number a line; half-width brackets pair with full-width ones, their form is another rule's. */
const lineNumber = /^\s*[0-9０-９一二三四五六七八九十]{1,3}[）)]/;
/** Where a sibling is 「（一）」, 「三）」 has lost half of its brackets. */
const bracketedNumber = /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/;
const halfBracketed = /^\s*[一二三四五六七八九十]{1,3}[）)]/;
const signs = /[“”《》（）()【】〔〕「」]/g;
const widened = (sign: string): string => (sign === '(' ? '（' : sign === ')' ? '）' : sign);

export const quotePair = defineRule({
  id: 'prose/quote-pair',
  name: '引号括号不成对',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: 'GB/T 15834—2011《标点符号用法》',
  explanation: '引号、书名号、括号要成对。少了一半，多半是漏打了，或者前后用反了。',
  wordings: {
    straight: { what: '引号用了半角的直引号：{shown}。', remedy: '改为中文的前后引号。' },
    unclosed: { what: '前{name}没有配上后{name}：{shown}……', remedy: '补上后{name}；多打的，去掉前{name}。' },
    unopened: {
      what: '后{name}没有配上前{name}：……{shown}',
      remedy: '补上前{name}；多打的，去掉后{name}；前后用反的，对调过来。',
    },
  },
  mendable: '直引号，以及整段前后用反的引号：改为“”；缺了一半的不改。',
  examples: { wrong: '推进“政务公开+政务服务模式。', right: '推进“政务公开+政务服务”模式。' },
  *check(subject) {
    const lines = [...proseLines(subject)];
    const bracketed = new Set(lines.filter(({ text }) => bracketedNumber.test(text)).map(({ path }) => path));
    const odds = lines.map(({ path, text }) => unpaired(text, bracketed.has(path) && halfBracketed.test(text)));
    for (const [index, prose] of lines.entries()) {
      const { path, line, text } = prose;
      const wanted = paired(text);
      const mends = wanted === undefined ? {} : { mends: [mendOf(prose, differingCharacters(text, wanted))] };
      const odd = odds[index];
      if (isBroken(lines, odds, index) || isBroken(lines, odds, index - 1)) continue;
      if (!odd) {
        const at = text.indexOf('"');
        if (wanted === undefined || at < 0) continue;
        const shown = text.slice(at, at + 8);
        yield {
          kind: 'straight',
          path,
          line,
          severity: 'hint',
          excerpt: shown,
          offset: at,
          values: { shown },
          ...mends,
        };
        continue;
      }
      const { sign, at } = odd;
      const open = opening.get(sign);
      const name = (open ?? closing.get(sign))?.name ?? '';
      const from = open ? at : Math.max(0, at - 7);
      const shown = text.slice(from, open ? at + 8 : at + 1);
      yield {
        kind: open ? 'unclosed' : 'unopened',
        path,
        line,
        excerpt: shown,
        offset: from,
        values: { name, shown },
        ...mends,
      };
    }
  },
});

interface Sign {
  readonly sign: string;
  readonly at: number;
}

/** Whether the next paragraph begins with the partner of this one's sign: prose/broken-line tells that they are one. */
function isBroken(lines: readonly ProseLine[], odds: readonly (Sign | undefined)[], index: number): boolean {
  const [odd, next] = [odds[index], odds[index + 1]];
  const close = odd && opening.get(odd.sign)?.close;
  return close !== undefined && next?.at === 0 && next.sign === close && lines[index]?.path === lines[index + 1]?.path;
}

/** The first sign of a line without a partner. */
function unpaired(text: string, isHalfBracketed: boolean): Sign | undefined {
  const start = isHalfBracketed ? 0 : (lineNumber.exec(text)?.[0].length ?? 0);
  const open: Sign[] = [];
  signs.lastIndex = start;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const sign = widened(match[0]);
    if (opening.has(sign)) open.push({ sign, at: match.index });
    else if (open.at(-1)?.sign === closing.get(sign)?.open) open.pop();
    else return open.at(-1) ?? { sign, at: match.index };
  }
  return open[0];
}
