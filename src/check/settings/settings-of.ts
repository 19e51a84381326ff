/** From what a settings file says to what the rules go by. */

import { findRule } from '../rules/index.ts';
import type { Severity } from '../severity.ts';
import type { Correction } from '../words/word-list.ts';
import type { Config, Level } from './config-schema.ts';
import { defaultSettings, type NamedOrgan, type Settings } from './settings.ts';

const severityOf: Readonly<Record<Level, Severity | 'off'>> = {
  错误: 'error',
  警告: 'warning',
  提示: 'hint',
  关闭: 'off',
};

export function settingsOf({ 规则级别, 公布期限, 机关名称, 词表 = {} }: Config): Settings {
  const own = defaultSettings.words;
  return {
    severities: Object.fromEntries(
      Object.entries(规则级别 ?? {}).flatMap(([name, level]) =>
        level === undefined ? [] : [[findRule(name)?.id ?? name, severityOf[level]]],
      ),
    ),
    deadline: 公布期限,
    organs: organsOf(机关名称),
    words: {
      typos: correctionsOf(词表.错别字),
      fixedPhrases: correctionsOf(词表.固定提法),
      allowed: 词表.允许 ?? own.allowed,
      shortcomings: 词表.不足用语 ?? own.shortcomings,
      measures: 词表.措施用语 ?? own.measures,
      aspects: 词表.五个方面 ?? own.aspects,
    },
  };
}

const correctionsOf = (entries: Readonly<Record<string, string>> = {}): readonly Correction[] =>
  Object.entries(entries).map(([wrong, right]) => ({ wrong, right }));

function organsOf(names: Config['机关名称'] = []): readonly NamedOrgan[] {
  if (Array.isArray(names)) return names.map(fullName => ({ fullName, shortNames: [] }));
  return Object.entries(names).map(([fullName, shortNames]) => ({ fullName, shortNames }));
}
