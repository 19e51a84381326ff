import { type NarrativeId, partById } from '../../../format/index.ts';
import { shortened } from '../../../text/shortened.ts';
import { linesOf } from '../../prose/lines.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { likeness, plainWords } from '../../prose/trigrams.ts';
import { defineRule, type Fact } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** From here on a part counts as copied. */
const SAME = 0.8;
/** Shorter texts say the same every year without being copied: 没有收取信息处理费. */
const LEAST = 100;
/** Shorter sentences are alike by chance. */
const SENTENCE = 12;
const SHOWN = 30;
const problem = /不足|不够|不高|不强|不全|不及时|不到位|欠缺|薄弱|单一|滞后|有待|缺乏|短板/;

type Kind = 'part' | 'problems';

export const sameAsLastYear = defineRule({
  id: 'prose/same-as-last-year',
  name: '与上年雷同',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  needsPrevious: true,
  explanation:
    '去掉数字和年份后，一个部分与上年年报有八成以上的字句相同，就像是照抄的。上级检查和媒体常拿两年的年报对比。第五部分的问题连续两年一字不差的，单独提示。',
  wordings: {
    part: {
      what: '“{part}”与上年年报的相似度是{percent}%，相同的句子有{count}句，如“{sample}”。',
      remedy: '按本年实际情况重写；确实没有变化的做法不必重复写。',
    },
    problems: {
      what: '这个问题上年的年报也写过，一字不差：“{sample}”。',
      remedy: '上年的问题改进了没有，写明进展；还没有解决的，写明原因和新的措施。',
    },
  },
  examples: {
    wrong: '两年的总体情况只改了年份和数字',
    right: '总体情况写本年做了什么、与上年有什么不同',
  },
  *check(subject) {
    const { previous, report } = subject;
    const isOtherYear = report.year !== undefined && previous?.report.year === report.year;
    if (!previous || isOtherYear) return;
    for (const part of subject.format.parts) {
      if (part.kind === 'narrative') yield* compare(subject, part.id, previous.report.narratives[part.id] ?? '');
    }
  },
});

function* compare(subject: Subject, path: NarrativeId, before: string): Iterable<Fact<Kind>> {
  const lines = linesOf(subject, path);
  const now = plainWords(lines.map(({ text }) => text).join(''));
  const then = plainWords(before);
  const alike = now.length < LEAST ? 0 : likeness(now, then, SAME);
  if (alike < SAME && path !== 'problems') return;
  const old = new Set(sentencesOf(before.replaceAll('\n', '。')).map(({ text }) => plainWords(text)));
  const isOld = (text: string): boolean => {
    const words = plainWords(text);
    return words.length >= SENTENCE && old.has(words);
  };
  const isAsked = (text: string): boolean => alike >= SAME || problem.test(text);
  const shared = lines.flatMap(line =>
    sentencesOf(line.text)
      .filter(({ text }) => isAsked(text) && isOld(text))
      .map(sentence => ({ line, sentence })),
  );
  if (alike >= SAME) {
    const sample = shared[0]?.sentence.text.trim() ?? lines[0]?.text ?? '';
    const values = {
      part: partById(subject.format, path).label,
      percent: Math.floor(alike * 100),
      count: shared.length,
      sample: shortened(sample, SHOWN),
    };
    yield { kind: 'part', path, values };
  } else {
    for (const { line, sentence } of shared) {
      const sample = sentence.text.trim();
      const offset = line.text.indexOf(sample);
      const place = { path, line: line.line, excerpt: sample, offset };
      yield { kind: 'problems', severity: 'hint', ...place, values: { sample: shortened(sample, SHOWN) } };
    }
  }
}
