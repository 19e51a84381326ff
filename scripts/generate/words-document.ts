/** docs/rules/words.md: the word lists that come with the program, for people to read. */
import {
  aspectList,
  doubledList,
  fixedPhraseList,
  governedVerbList,
  longNameList,
  mailHostList,
  nameList,
  organShortNameList,
  oversightList,
  planVerbList,
  shortcomingList,
  termList,
  typoList,
} from '../../src/check/words/lists.ts';
import type { Correction, CorrectionList, VocabularyList } from '../../src/check/words/word-list.ts';
import type { GeneratedFile } from './generated-file.ts';

const NOTE = '<!-- Generated from src/check/words by `npm run generate`. -->';

export function wordsDocument(): GeneratedFile {
  const lines = [
    NOTE,
    '# 词表',
    '',
    '校核用到的词，每张表写明出处和日期。本单位自己的词写在设置文件的“词表”里，加在这些表之外，不替换它们。',
    ...[typoList, fixedPhraseList].flatMap(corrections),
    ...[
      aspectList,
      oversightList,
      shortcomingList,
      doubledList,
      nameList,
      mailHostList,
      termList,
      longNameList,
      planVerbList,
      governedVerbList,
      organShortNameList,
    ].flatMap(vocabulary),
  ];
  return { path: 'docs/rules/words.md', content: `${lines.join('\n')}\n` };
}

const headOf = ({ title, about, source, date }: CorrectionList | VocabularyList): readonly string[] => [
  '',
  `## ${title}`,
  '',
  about,
  '',
  `- 出处：${source}`,
  `- 日期：${date}`,
  '',
];

const corrections = (list: CorrectionList): readonly string[] => [
  ...headOf(list),
  '| 错的 | 对的 | 只在这样的上下文里 |',
  '| --- | --- | --- |',
  ...list.entries.map(entry => `| ${entry.wrong} | ${entry.right} | ${contextOf(entry)} |`),
];

/** Sources of regular expressions in a cell of a table, where | would end it. */
function contextOf({ precededBy, notPrecededBy, followedBy, notFollowedBy }: Correction): string {
  const said = [
    ['前面是', precededBy],
    ['前面不是', notPrecededBy],
    ['后面是', followedBy],
    ['后面不是', notFollowedBy],
  ] as const;
  return said.flatMap(([words, source]) => (source ? `${words} \`${source.replaceAll('|', '\\|')}\`` : [])).join('，');
}

const vocabulary = (list: VocabularyList): readonly string[] => [
  ...headOf(list),
  ...list.entries.map(({ name, words, why }) => `- ${name}${why ? `（${why}）` : ''}：${words.join('、')}`),
];
