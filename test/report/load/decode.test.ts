import { describe, expect, test } from 'vitest';
import { loadReport } from '../../../src/report/load/load.ts';
import type { Figures } from '../../../src/report/report.ts';

const head = '格式: 国办公开办函〔2021〕30号\n年度: 2022\n机关: { 名称: 清溪镇人民政府 }\n';
const applications = '收到和处理政府信息公开申请情况:';

const load = (text: string, name = 'report.yaml') => {
  const result = loadReport(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(`${result.failure.line}: ${result.failure.what}`);
  return result;
};

/** Rows as the numbers of their columns: 3 1 0, `-` where a number is not given. */
const rows = (figures: Figures, columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(figures).map(([row, cells]) => {
      const printed = new Map(Object.entries(cells).map(([column, { printed }]) => [column, printed]));
      return [row, columns.map(column => printed.get(column) ?? '-').join(' ')];
    }),
  );

const applicants = ['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'otherOrg', 'total'];
const received = (value: string) =>
  rows(
    load(`${head}${applications}\n  本年新收政府信息公开申请数量: ${value}\n`).report.tables.applications.figures,
    applicants,
  );

describe('a row', () => {
  test.each([
    ['a list has its columns in order', '[3, 1, 0, 2, 5, 4]', '3 1 0 2 5 4 -'],
    ['a column that a mapping does not name is 0', '{ 自然人: 3, 其他: 1 }', '3 0 0 0 0 1 -'],
    ['a column named and left empty is not given', '{ 自然人: 3, 其他: }', '3 0 0 0 0 - -'],
    ['an empty item of a list is not given', '[3, ~, 0, 2, 5, 4]', '3 - 0 2 5 4 -'],
    ['0 stands for the row', '0', '0 0 0 0 0 0 -'],
    ['无 stands for the row', '无', '0 0 0 0 0 0 -'],
    ['a total is kept as stated', '{ 自然人: 3, 总计: 7 }', '3 0 0 0 0 0 7'],
    ['digits are read in any width', '[３, "1,234", 0, 2, 5, "1 2"]', '3 1234 0 2 5 12 -'],
  ])('%s', (_, value, expected) => {
    expect(received(value)).toEqual({ received: expected });
  });

  test.each([
    ['nothing', ''],
    ['a mapping of nothing', '{}'],
    ['a number that is no zero', '5'],
    ['a list with its total', '[3, 1, 0, 2, 5, 4, 15]'],
    ['a list too short', '[3, 1]'],
  ])('%s is not guessed at', (_, value) => {
    expect(received(value)).toEqual({});
  });

  test('broken cells leave the others readable, and are kept as typed', () => {
    const { report, raw } = load(`${head}${applications}\n  本年新收政府信息公开申请数量: [3, /, 2件, -1, 1.5, 无]\n`);
    expect(rows(report.tables.applications.figures, applicants)).toEqual({ received: '3 - - - - 0 -' });
    expect([...raw]).toEqual([
      ['applications.received.business', '/'],
      ['applications.received.research', '2件'],
      ['applications.received.nonprofit', '-1'],
      ['applications.received.legalService', '1.5'],
    ]);
  });
});

describe('zeros', () => {
  const outcomes = (text: string) => load(`${head}${applications}\n${text}`);

  test('其余 covers all that is not named there and below, totals apart', () => {
    const { report } = outcomes('  本年度办理结果:\n    不予公开: { 属于国家秘密: 无 }\n    其余: 0\n');
    const figures = rows(report.tables.applications.figures, applicants);
    expect(Object.keys(figures)).toHaveLength(21);
    expect(new Set(Object.values(figures))).toEqual(new Set(['0 0 0 0 0 0 -']));
  });

  test('其余 of the whole table covers rows outside of groups too', () => {
    const { report } = outcomes('  其余: 无\n');
    expect(Object.keys(report.tables.applications.figures)).toHaveLength(24);
  });

  test('what is named and left empty is not covered', () => {
    const { report } = outcomes(
      '  本年度办理结果:\n    不予公开:\n    无法提供: { 本机关不掌握相关政府信息: }\n    其余: 0\n  其余: 0\n',
    );
    const { figures } = report.tables.applications;
    expect(figures.stateSecret).toBeUndefined();
    expect(figures.notHeld).toBeUndefined();
    expect(figures.needsCreation?.naturalPerson?.value).toBe(0);
    expect(figures.granted?.naturalPerson?.value).toBe(0);
  });

  test('a group, a table', () => {
    expect(
      Object.keys(outcomes('  本年度办理结果: { 不予公开: 0 }\n').report.tables.applications.figures),
    ).toHaveLength(8);
    expect(Object.keys(load(`${head}${applications} 无\n`).report.tables.applications.figures)).toHaveLength(24);
  });

  test('silence is no zero', () => {
    expect(load(head).report.tables.applications.figures).toEqual({});
    expect(
      outcomes('  本年度办理结果: { 予以公开: 0 }\n').report.tables.applications.figures.partlyGranted,
    ).toBeUndefined();
  });
});

describe('places', () => {
  const text = `${head}${applications}
  本年新收政府信息公开申请数量: [3, 1, 0, 2, 5, 4]
  本年度办理结果:
    予以公开: { 自然人: 3 }
    不予公开: { 属于国家秘密: 0 }
    无法提供: 0
    其余: 0
  结转下年度继续办理:
  注: |
    含原所属单位。

    　　另有说明。
`;
  const { places, pointerPlace } = load(text);
  /** The words at a place. */
  const at = (path: string): string => {
    const place = places.get(path);
    if (!place?.line || !place.column) return '(nowhere)';
    return `${place.line}: ${text.split('\n')[place.line - 1]?.slice(place.column - 1, place.column - 1 + (place.length ?? 0))}`;
  };

  test.each([
    ['year', '2: 2022'],
    ['organ', '3: 机关'],
    ['organ.name', '3: 清溪镇人民政府'],
    ['applications', '4: 收到和处理政府信息公开申请情况'],
    ['applications.received', '5: 本年新收政府信息公开申请数量'],
    ['applications.received.legalService', '5: 5'],
    ['applications.outcomes', '6: 本年度办理结果'],
    ['applications.granted.naturalPerson', '7: 3'],
    ['applications.refused', '8: 不予公开'],
    ['applications.stateSecret.business', '8: 0'],
    ['applications.notHeld.business', '9: 0'],
    ['applications.petition.business', '10: 其余: 0'],
    ['applications.carriedOut', '11: 结转下年度继续办理'],
    ['applications.note#0', '13: 含原所属单位。'],
    ['applications.note#1', '15: 另有说明。'],
  ])('%s', (path, expected) => {
    expect(at(path)).toBe(expected);
  });

  test('a column that is 0 because it is not named stands where its row does', () => {
    expect(at('applications.granted.business')).toBe('7: 予以公开');
  });

  test('what is missing stands at the key around it', () => {
    expect(at('applications.carriedIn')).toBe('4: 收到和处理政府信息公开申请情况');
    expect(at('applications.outcomeTotal')).toBe('10: 其余: 0');
  });

  test('a pointer is found by keys and items, and only where it leads to something', () => {
    expect(pointerPlace(['收到和处理政府信息公开申请情况', '本年新收政府信息公开申请数量', 4])).toEqual({
      line: 5,
      column: 32,
      length: 1,
    });
    expect(pointerPlace(['机关', '名称'])).toMatchObject({ line: 3 });
    expect(pointerPlace(['机关', '电话'])).toBeUndefined();
  });

  test('the lines of a narrative in JSON stand behind each other', () => {
    const json = '{ "总体情况": "（一）主动公开\\n\\n　全年“86”条。" }';
    const { places: inJson } = load(json, 'report.json');
    expect(inJson.get('overview#0')).toMatchObject({ line: 1, column: json.indexOf('（一') + 1 });
    expect(inJson.get('overview#1')).toMatchObject({ line: 1, column: json.indexOf('　全年') + 1 });
  });
});

describe('text', () => {
  test('keeps what was typed, whatever it looks like', () => {
    const { report } = load(
      `${head.replace('}', ', 电话: 03190000000, 邮编: 054000, 地址: 0x1F }')}发布: { 时间: 09:00, 日期: 2023-01-20 }\n`,
    );
    expect(report.organ).toMatchObject({ phone: '03190000000', postcode: '054000', address: '0x1F' });
    expect(report.publication).toMatchObject({ time: '09:00', date: '2023-01-20' });
  });

  test('numbers of JSON are text where text belongs', () => {
    const { report } = load('{ "机关": { "电话": 8601234, "名称": "清溪镇" } }', 'report.json');
    expect(report.organ.phone).toBe('8601234');
  });

  test('narrative comes in its normal form', () => {
    const { report } = load(`${head}总体情况: |\n  　　第一段\t\n\n  \u00a0第二段　\n`);
    expect(report.narratives.overview).toBe('第一段\n第二段');
  });

  test('lines that YAML would glue together stay apart', () => {
    const { report } = load(`${head}总体情况: >\n  第一段\n  第二段\n存在的主要问题及改进情况: 第一段\n  第二段\n`);
    expect(report.narratives.overview).toBe('第一段\n第二段');
    expect(report.narratives.problems).toBe('第一段\n第二段');
  });

  test('a date or a kind of organ that is none is kept as typed', () => {
    const { report, raw } = load(`${head.replace('}', ', 类型: 镇政府 }')}落款: { 日期: 2023年1月 }\n`);
    expect(report.organ.kind).toBeUndefined();
    expect(report.signature.date).toBeUndefined();
    expect(Object.fromEntries(raw)).toEqual({ 'organ.kind': '镇政府', 'signature.date': '2023年1月' });
  });
});

describe('the superseded format', () => {
  test('takes parts three, four and the narrative', () => {
    const { report, format } = load(
      `格式: 国办公开办函〔2019〕60号\n年度: 2020\n机关: { 名称: 清溪镇 }\n${applications}\n  本年度办理结果: { 其他处理: { 自然人: 2 }, 其余: 0 }\n`,
    );
    expect(format.id).toBe('2019-60');
    expect(report.tables.applications.figures.otherOutcome?.naturalPerson?.value).toBe(2);
    expect(report.tables.disclosure.figures).toEqual({});
  });
});
