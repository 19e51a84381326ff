import { linesWith } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { readNumber } from '../../prose/number.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';

/** What makes a number a round one. */
const round = /[余多](?<=[0-9０-９一二三四五六七八九][ \u00a0\u3000]*.)/;
const start =
  /(?<![0-9０-９.．,第])[0-9０-９]+[ \u00a0\u3000]*[余多]|(?<![一二三四五六七八九十百千第])[二三四五六七八九]?十[一二三四五六七八九][余多](?=[件条次份个篇期场项人名户家])/g;
/** 约65条左右, 近80余条: said twice that the number is a round one. */
const twice =
  /(?:约|近|大约|将近)[ ]*[0-9０-９]{1,8}[ ]*(?:余|多)|(?:约|近|大约|将近)[ ]*[0-9０-９]{1,8}[ ]*[万亿]?[件条次份个篇期场项人名户家]?次?(?:左右|上下)/g;

/** 近545条: said to the last one, and yet only nearly; 近25条 may be meant as a round number. */
const nearly =
  /(?:约|近|大约|将近)[ ]*((?:[1-9][0-9]{2,6}|[2-9][0-9])(?<!0)(?<!(?<![0-9])[0-9]5))(?=[ ]*[件条次份个篇期场项人名户家]次?(?![余多左上]))/g;
/** Part of each way to say it, and quickly looked for. */
const about = /[约近][ ]*[0-9０-９]/;
const either = new RegExp(`${about.source}|${round.source}`);
const roundNumbers = sought(either, start, twice, nearly);

export const vagueNumber = defineRule({
  id: 'prose/vague-number',
  name: '准数后加“余”',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation: '“65余条”既是准数又是约数，读的人不知道是多少。有准数就写准数；约数用整数，如“60余条”“300余件”。',
  wordings: {
    vague: {
      what: '“{shown}”：{number}已经是准数，不能再加“{more}”。',
      remedy: '写准数{number}，或者写成“{round}{more}”。',
    },
    nearly: {
      what: '“{shown}”：{number}已经是准数，前面不能再加“{more}”。',
      remedy: '写准数{number}；确是约数的，用整数。',
    },
    twice: { what: '“{shown}”：约数说了两遍。', remedy: '“约”“近”和“余”“左右”只用一个；有准数的，写准数。' },
  },
  examples: { wrong: '公开工作动态65余条。', right: '公开工作动态65条。' },
  *check(subject) {
    for (const { path, line, text } of linesWith(subject, roundNumbers)) {
      const doubled = about.test(text) ? [...matchesIn(text, twice)] : [];
      for (const { index, 0: shown } of doubled) {
        yield { kind: 'twice', path, line, excerpt: shown, offset: index, values: { shown } };
      }
      for (const { index, 0: shown, 1: number = '' } of about.test(text) ? matchesIn(text, nearly) : []) {
        const values = { shown, number, more: shown.slice(0, shown.indexOf(number)).trim() };
        yield { kind: 'nearly', path, line, excerpt: shown, offset: index, values };
      }
      for (const match of round.test(text) ? matchesIn(text, start) : []) {
        const number = readNumber(text, match.index);
        const [shown] = match;
        const isTold = doubled.some(({ index, 0: { length } }) => index <= match.index && match.index < index + length);
        // 2年多, 3余万: the round number is another one.
        if (isTold || number?.step !== 1 || number.value < 10 || number.value % 10 === 0) continue;
        const values = {
          shown,
          number: number.value,
          round: number.value - (number.value % 10),
          more: shown.slice(-1),
        };
        yield { kind: 'vague', path, line, excerpt: shown, offset: match.index, values };
      }
    }
  },
});
