/** Formal phrases that are often got wrong. Collected 2026-11 from published reports; each with its settled form. */

export interface FixedPhrase {
  readonly wrong: RegExp;
  readonly right: string | ((match: RegExpExecArray) => string);
}

const congress: Readonly<Record<string, string>> = { 十八: '十八', 十九: '十九', 二十: '二十' };

export const fixedPhrases: readonly FixedPhrase[] = [
  // 大 is the congress, 届 the committee that it elects: plenary sessions belong to the 届.
  {
    wrong: /(十八|十九|二十)大(?:以来)?历[届次]全会/,
    right: ([, number = '']) => `${congress[number]}届历次全会`,
  },
  {
    wrong: /(十八|十九|二十)届历届全会/,
    right: ([, number = '']) => `${congress[number]}届历次全会`,
  },
  {
    wrong: /(十八|十九|二十)大([一二三四五六七])中全会/,
    right: ([, number = '', session = '']) => `${congress[number]}届${session}中全会`,
  },
  { wrong: /习近平新时代(?:有)?特色社会主义思想/, right: '习近平新时代中国特色社会主义思想' },
  { wrong: /习近平中国特色社会主义思想/, right: '习近平新时代中国特色社会主义思想' },
  { wrong: /习近平新时代中国特色社会主义(?!思想|法治|外交|经济)/, right: '习近平新时代中国特色社会主义思想' },
  { wrong: /增强[“"]?四个自信[”"]?|坚定[“"]?四个意识[”"]?/, right: '增强“四个意识”、坚定“四个自信”' },
  { wrong: /以人民为中心的?发展理念/, right: '以人民为中心的发展思想' },
];
