import { type CountedNumber, countsIn } from '../../prose/counts.ts';
import { type ProseLine, proseLines } from '../../prose/lines.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../../rule.ts';

/** What makes a number no part of the whole: a comparison, a second list, something besides. */
const notAPart = /同比|比上|较上|比去|较去|增加|减少|增长|下降|占|平均|累计|[另余]有|另外|同时/;
const closing = /分别[为是]/;

export const sum = defineRule({
  id: 'prose/sum',
  name: '分项与合计不符',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '“共公开信息100条，其中甲60条、乙50条”这样的句子，分项相加不应超过合计；用“分别为”逐项列全的，相加应当正好等于合计。没有列全的不算错。',
  wordings: {
    more: {
      what: '分项相加是{sum}{unit}，超过了合计{total}{unit}。',
      remedy: '核对合计和各分项；有重复计算的，换一种说法。',
    },
    unequal: {
      what: '分项相加是{sum}{unit}，合计是{total}{unit}，相差{difference}{unit}。',
      remedy: '核对合计和各分项。',
    },
  },
  examples: {
    wrong: '全年共公开信息100条，其中工作动态70条、政策文件40条。',
    right: '全年共公开信息110条，其中工作动态70条、政策文件40条。',
  },
  *check(subject) {
    for (const line of proseLines(subject)) {
      if (!/其中|包括|分别/.test(line.text)) continue;
      for (const { text, start } of sentencesOf(line.text)) {
        const found = listIn(text);
        if (!found) continue;
        const { total, parts, isClosed } = found;
        const added = parts.reduce((all, { value }) => all + value, 0);
        const kind = added > total.value ? 'more' : isClosed && added < total.value ? 'unequal' : undefined;
        if (!kind) continue;
        const values = { sum: added, total: total.value, unit: total.unit, difference: Math.abs(added - total.value) };
        yield { kind, values, ...placeOf(line, start + total.start, start + (parts.at(-1)?.end ?? total.end)) };
      }
    }
  },
});

const placeOf = ({ path, line, text }: ProseLine, start: number, end: number) => ({
  path,
  line,
  excerpt: text.slice(start, end),
  offset: start,
});

interface List {
  readonly total: CountedNumber;
  readonly parts: readonly CountedNumber[];
  readonly isClosed: boolean;
}

/** Verbs that begin another matter: 「制发22件，其中修订16件，废止18件」. */
const anotherMatter =
  /[，,](?=[^，,]{0,12}(?:废止|现行|办结|答复|结转|新增|回应|开展|举办|制发|制定|报送|整改|收到|受理|召开|全年|年末|撤|办理))/;

/** The parts after 其中: up to the bracket that closes around them or a verb of its own. */
function listAfter(text: string, at: number): string {
  const rest = text.slice(at);
  const inBrackets = /[（(][^）)]*$/.test(text.slice(0, at)) ? (rest.split(/[）)]/)[0] ?? '') : rest;
  return inBrackets.split(anotherMatter)[0] ?? '';
}

/** 「共100条，动态、政策、财政分别为…」: the parts are named before their numbers. */
const namedBefore = /^[，,：:][^，,：:（(\d]{1,40}$/;
/** Between the whole and 其中: what is counted, in a few characters. */
const nothingBetween = /^[^，,、：:（(\d]{0,6}[，,：:（(\s]*$/;

const namesEach = (between: string, parts: number): boolean =>
  namedBefore.test(between) && between.split(/、|和|及|与/).length === parts;

/** 「共 N 条，其中 a、b」 of a sentence: all parts exact and in the unit of the whole, none in a list of its own. */
function listIn(text: string): List | undefined {
  const mark = /其中(?:包括)?|包括|分别/.exec(text);
  if (!mark) return undefined;
  const list = listAfter(text, mark.index + mark[0].length);
  const counts = countsIn(text).filter(
    ({ start }) => start < mark.index || start < mark.index + mark[0].length + list.length,
  );
  const total = counts.filter(({ end }) => end <= mark.index).at(-1);
  const parts = counts.filter(({ start }) => start >= mark.index);
  if (!total?.exact || parts.length < 2) return undefined;
  const between = text.slice(total.end, mark.index);
  if (!nothingBetween.test(between) && !(mark[0] === '分别' && namesEach(between, parts.length))) return undefined;
  if (notAPart.test(list) || /其中|包括|[（(]/.test(list)) return undefined;
  if (parts.some(({ exact, unit }) => !exact || unit !== total.unit)) return undefined;
  return { total, parts, isClosed: closing.test(mark[0] + list) && !list.includes('等') };
}
