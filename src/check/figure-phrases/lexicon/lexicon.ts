/** All words of figure phrases for a report: the official labels, which come from `format`, and the words of the word table. */
import { type FormatDefinition, type Label, rowsOf, tablesOf } from '../../../format/index.ts';
import { type Measure, measures, outcomesByLabel } from '../measures.ts';
import type { Meaning } from './word-meaning.ts';
import { type Groups, type Pattern, patternOf, plainPattern } from './word-pattern.ts';
import { groupsOf, wordTable } from './word-table.ts';
import { WordTree } from './word-tree.ts';

export type Lexicon = WordTree<Meaning>;

/** Patterns for what is said in place of an official label, by the id of its row, group or column. */
const alsoCalled: Readonly<Record<string, string>> = {
  granted: '同意公开',
  partlyGranted: '部分{予以|给予|同意}公开',
  refused: '不公开',
  stateSecret: '国家秘密',
  thirdPartyRights: '[保护]第三方合法权益',
  internalAffairs: '[三类]内部事务[信息]',
  deliberative: '[四类]过程性信息',
  enforcementFiles: '行政执法案卷[信息]',
  administrativeEnquiry: '行政查询事项',
  notHeld: '[本机关]不掌握[相关][政府][信息]',
  needsCreation: '[没有现成信息]需[要]另行制作',
  stillUnclear: '补正后[申请内容]仍不明确',
  petition: '信访[、]{举报|投诉}[、][举报|投诉]类[申请]',
  repeated: '重复申请',
  business: '企业',
  directLitigation: '未经[行政]复议[而|即|的]直接{提起|提起行政}诉讼',
  litigationAfterReconsideration: '[经]{行政复议|复议}后[又|再]{起诉|提起诉讼|提起行政诉讼}',
};

const lexicons = new WeakMap<FormatDefinition, Map<number | undefined, Lexicon>>();

/** The words of a format. @param year of the statistics, which 2021年结转 and 结转至2023年 are read by */
export function lexiconOf(format: FormatDefinition, year: number | undefined): Lexicon {
  const byYear = lexicons.get(format) ?? new Map<number | undefined, Lexicon>();
  lexicons.set(format, byYear);
  const known = byYear.get(year);
  if (known) return known;
  const groups = groupsOf(year);
  const words = wordTable.flatMap(([meaning, patterns]) =>
    patternsIn(patterns, groups).map((pattern): Entry => [pattern, meaning]),
  );
  const lexicon = new WordTree([...labels(format), ...words]);
  byYear.set(year, lexicon);
  return lexicon;
}

type Entry = readonly [Pattern, Meaning];

/** Patterns parted by blanks. */
const patternsIn = (patterns: string, groups?: Groups): readonly Pattern[] =>
  patterns
    .split(' ')
    .filter(pattern => pattern !== '')
    .map(pattern => patternOf(pattern, groups));

/** The official labels of a format as words. */
function labels(format: FormatDefinition): readonly Entry[] {
  const entries = (id: string, { text, variants = [] }: Label, meaning: Meaning): Entry[] =>
    [...[text, ...variants].map(plainPattern), ...patternsIn(alsoCalled[id] ?? '')].map(pattern => [pattern, meaning]);
  /** 「作出不予公开决定3件」 */
  const decided = (pattern: Pattern): Pattern => [...pattern, ['决定']];
  const own: Readonly<Record<string, Measure>> = measures;
  return [
    ...outcomesByLabel(format).flatMap(({ id, label, measure }) =>
      entries(id, label, { kind: 'subject', measure }).flatMap(([pattern, meaning]): Entry[] => [
        [pattern, meaning],
        [decided(pattern), meaning],
      ]),
    ),
    ...tablesOf(format)
      .flatMap(({ nodes }) => rowsOf(nodes))
      .flatMap(({ id, label, columns }) => {
        const measure = own[id];
        return [
          ...(measure ? entries(id, label, { kind: 'subject', measure }) : []),
          ...columns.flatMap(column => {
            const isSaid = !column.isTotal && column.id !== 'otherOrg';
            if (id === 'received' && isSaid)
              return entries(column.id, column.label, { kind: 'applicant', columns: [column.id] });
            if (id === 'reconsideration' && isSaid)
              return entries(column.id, column.label, { kind: 'result', column: column.id });
            return [];
          }),
        ];
      }),
  ];
}
