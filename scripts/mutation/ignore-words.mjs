// What is not mutated: the words of a rule. docs/mutation-testing.md gives the reason.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const words = new Set(['name', 'basis', 'explanation', 'wordings', 'examples']);

/** defineRule({ explanation: '…' }) */
const isWordsOfRule = path =>
  path.isObjectProperty() &&
  words.has(path.node.key.name) &&
  path.parentPath.parentPath?.isCallExpression() &&
  /Rule$/.test(path.parentPath.parentPath.node.callee.name);

const shouldIgnore = path => (isWordsOfRule(path) ? 'Words of a rule: data.' : undefined);

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', { shouldIgnore })];
