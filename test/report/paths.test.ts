import { describe, expect, test } from 'vitest';
import { formats, groupsOf, rowsOf, tablesOf } from '../../src/format/index.ts';
import { figurePath, officialPath, pathOfKeys, resolvePath } from '../../src/report/paths.ts';

describe.each(formats.map(format => [format.reference, format] as const))('%s', (_, format) => {
  const paths = tablesOf(format).flatMap(table => [
    table.id,
    ...groupsOf(table.nodes).map(({ id }) => `${table.id}.${id}`),
    ...rowsOf(table.nodes).flatMap(row => row.columns.map(({ id }) => figurePath(table.id, row.id, id))),
    ...(['before', 'note'] as const).map(own => `${table.id}.${own}`),
  ]);

  test('keys lead back to the path they came from', () => {
    for (const path of [...paths, 'overview', 'organ.phone', 'publication.date', 'year']) {
      expect(pathOfKeys(resolvePath(path, format).keys, format)).toBe(path);
    }
  });
});

describe('keys of the data file', () => {
  const three = '收到和处理政府信息公开申请情况';

  test.each([
    [[three, '本年新收政府信息公开申请数量', 2], 'applications.received.research'],
    [[three, '本年新收政府信息公开申请数量'], 'applications.received'],
    [['主动公开政府信息情况', '行政许可'], 'disclosure.licensing.decisions'],
    [['图表', 1, '标题'], 'charts.1.caption'],
    [['豁免', 0], 'waivers.0'],
  ])('%j', (keys, path) => {
    expect(pathOfKeys(keys)).toBe(path);
  });

  test('what the format does not know is left off', () => {
    expect(pathOfKeys([three, '本年度办理结果', '不存在'])).toBe('applications.outcomes');
    expect(pathOfKeys(['机关', '传真'])).toBe('organ');
    expect(pathOfKeys(['不存在'])).toBe('');
  });

  test('are what people are shown', () => {
    expect(officialPath('applications.stateSecret.business')).toBe(
      `${three}.本年度办理结果.不予公开.属于国家秘密.商业企业`,
    );
  });
});
