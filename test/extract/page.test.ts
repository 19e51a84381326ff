import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { format2021, partHeading } from '../../src/format/index.ts';
import { lineKey } from '../../src/report/places.ts';
import { pageOf } from './as-read.ts';

type Content = readonly (string | readonly string[])[];

const title = '清溪镇人民政府2022年政府信息公开工作年度报告';

const disclosure: Content = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '2', '1', '5'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '3'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '36'],
  ['行政强制', '0'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '0.25'],
];

/** A report with the fewest words; parts two to four may be given other content. */
const body = (two: Content = disclosure): Content => [
  '一、总体情况',
  '全镇做好政府信息公开工作。',
  '二、主动公开政府信息情况',
  ...two,
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '更新还不够及时，已经改进。',
  '六、其他需要报告的事项',
  '本年度没有收取信息处理费。',
];

const headings = format2021.parts.map(partHeading);

const read = (...content: Content) => extract(pageOf(...content));

describe('the title', () => {
  test.each([
    [[title], '清溪镇人民政府', 2022, undefined],
    [['清溪镇人民政府', '2022年政府信息公开工作年度报告'], '清溪镇人民政府', 2022, 2],
    [['清溪镇2022年政府信息公开', '工作年度报告'], '清溪镇', 2022, 2],
    [['2022年清溪镇人民政府政府信息公开工作年度报告'], '清溪镇人民政府', 2022, 1],
    [['清溪镇人民政府 2022 年政府信息公开工作年度报 告'], '清溪镇人民政府', 2022, 1],
    [['清溪镇人民政府２０２２年度政府信息公开工作年度报告'], '清溪镇人民政府', 2022, 1],
    [['清溪镇人民政府二〇二二年政府信息公开工作年度报告'], '清溪镇人民政府', 2022, 1],
    [['2022年度清溪镇人民政府信息公开工作年度报告'], '清溪镇人民政府', 2022, 1],
    [['清溪镇人民政府政府信息公开工作年度报告'], '清溪镇人民政府', undefined, 1],
    [['2022年政府信息公开工作年度报告'], undefined, 2022, 1],
    [['清溪镇人民政府2022年攻府信息公开工作年度报告'], '清溪镇人民政府', 2022, 1],
    [['清溪镇人民政府', '2022年政府信息公工作年度报告'], '清溪镇人民政府', 2022, 2],
    [['云岭县发展和改革局（粮食局）', '2022年政府信息公开', '工作年度报告'], '云岭县发展和改革局（粮食局）', 2022, 3],
    [['云岭县政务公开办公室2022年政务公开工作报告'], '云岭县政务公开办公室', 2022, 1],
  ] as const)('%j', (lines, organ, year, stated) => {
    const { report, places, document } = read(...lines, ...body());
    expect(report.organ.name).toBe(organ);
    expect(report.year).toBe(year);
    expect(report.title?.split('\n').length).toBe(stated);
    expect(places.get('title')).toEqual({ line: 1 });
    expect(document.blocks[0]).toMatchObject({ kind: 'title', lines });
  });

  test('is the last before the first part, below the head of the web page', () => {
    const links = ['首页 > 政府信息公开 > 年报', '2021年政府信息公开工作年度报告', '政府信息公开工作年度报告'];
    const { report, places } = read(...links, title, '发布日期：2023-01-20 09:30 来源：清溪镇', title, ...body());
    expect(places.get('title')).toEqual({ line: 6 });
    expect(report.opening).toBeUndefined();
    expect(report.publication).toMatchObject({ date: '2023-01-20', time: '09:30', source: '清溪镇' });
  });

  test('is no sentence about the report, and no part of the statute', () => {
    const opening =
      '本报告按照国办公开办函〔2021〕30号规定的政府信息公开工作年度报告格式编制，统计期限自2022年1月1日至12月31日。';
    const { report, document } = read(opening, ...body());
    expect(report.year).toBe(2022);
    expect(report.organ.name).toBeUndefined();
    expect(report.opening).toBe(opening);
    expect(document.blocks.some(({ kind }) => kind === 'title')).toBe(false);
  });
});

describe('the opening', () => {
  test('may list the parts, in a sentence or as lines, without opening them', () => {
    const { report, structure } = read(title, '本报告包括：', ...headings, ...body());
    expect(report.opening?.split('\n')).toEqual(['本报告包括：', ...headings]);
    expect(report.narratives.overview).toBe('全镇做好政府信息公开工作。');
    expect(structure.doubledHeadings).toEqual([]);
    expect(structure.missingParts).toEqual([]);
  });

  test('leaves out dates, sources, buttons and the box of a web page', () => {
    const { report } = read(
      title,
      '索引号：QX-2023-001',
      ['发布机构', '清溪镇人民政府', '发布日期', '2023-01-20'],
      '来源：清溪镇人民政府 浏览次数：36',
      '【字体：大 中 小】',
      '打印 关闭',
      '根据条例编制本报告。',
      ...body(),
    );
    expect(report.opening).toBe('根据条例编制本报告。');
  });

  test.each([
    ['2023-01-20 09:30   信息来源：清溪镇人民政府   阅读次数：12', '分享到：微信微博'],
    ['2023-01-20', '【信息来源：清溪镇】【信息时间：2023-01-20】【字号 大 中 小】【我要打印】【关 闭】'],
    ['索 引 号：QX-2023-001', '文　　号：', '组配分类：政府信息公开年报', '公开方式：主动公开', '名　　称：年报'],
    ['发布机构：', '清溪镇人民政府', '发布时间：', '2023-01-20'],
    ['政府信息公开年报', '保护视力色：', 'A+ A-', '浏览 36 次', '扫一扫 手机端'],
  ])('has nothing of the head of a web page: %j', (...head) => {
    expect(read(title, ...head, '根据条例编制本报告。', ...body()).report.opening).toBe('根据条例编制本报告。');
    expect(read(title, ...head, ...body()).report.opening).toBeUndefined();
  });

  test.each(['\t', ' ', '……………', '.........', '（'])('has no list of contents: 一、总体情况%s1', leader => {
    const list = headings.map((heading, at) => `${heading}${leader}${at + 1}${leader === '（' ? '）' : ''}`);
    const { report, structure } = read(title, '目  录', ...list, '根据条例编制本报告。', ...body());
    expect(report.opening).toBe('根据条例编制本报告。');
    expect(structure.doubledHeadings).toEqual([]);
  });

  test('keeps a date in words below the title, and labels behind its first sentence', () => {
    const lines = ['2023年1月20日', '根据条例编制本报告。', '电话：0377-00000000'];
    expect(read(title, ...lines, ...body()).report.opening?.split('\n')).toEqual(lines);
  });
});

describe('the six parts', () => {
  const partsOf = (content: Content) => read(title, ...content).structure;

  test.each([
    ['一.总体情况', 'form'],
    ['## 一、总体情况', 'form'],
    ['**一、总体情况**', 'form'],
    ['一、 总体 情况', 'form'],
    ['一、总体情况：', 'form'],
    ['第一部分 总体情况', 'form'],
    ['总体情况', 'wording'],
    ['二、总体情况', 'wording'],
    ['一、总体工作情况', 'wording'],
  ])('%s opens part one', (heading, likeness) => {
    const { headings, missingParts } = partsOf([heading, ...body().slice(1)]);
    expect(missingParts).toEqual([]);
    expect(headings[0]).toMatchObject({ part: 'overview', text: heading, likeness, place: { line: 2 } });
  });

  test.each(['五、存在问题和整改措施', '五、存在的主要问题及改进措施', '五、工作中的问题与下一步打算'])(
    '%s opens part five',
    heading => {
      const content = body().map(entry => (typeof entry === 'string' && entry.startsWith('五、') ? heading : entry));
      expect(partsOf(content).headings[4]).toMatchObject({ part: 'problems', text: heading, likeness: 'wording' });
    },
  );

  test('text behind a heading in its line belongs to the part', () => {
    const { report, document } = read(title, ...body().slice(0, -2), '六、其他需要报告的事项：无。');
    expect(report.narratives.otherMatters).toBe('无。');
    expect(document.blocks).toContainEqual(
      expect.objectContaining({ kind: 'heading', text: '六、其他需要报告的事项' }),
    );
  });

  test('headings inside a narrative open no part', () => {
    const inside = [
      '（一）主动公开情况',
      '共公开5条。',
      '（二）依申请公开情况',
      '主动公开政府信息情况',
      '一、主动公开情况',
    ];
    const { report, structure } = read(title, '一、总体情况', ...inside, ...body().slice(2));
    expect(report.narratives.overview).toBe(inside.join('\n'));
    expect(structure.doubledHeadings).toEqual([]);
  });

  test('missing, doubled and misplaced ones are told', () => {
    const content = body();
    const without = content.filter(entry => typeof entry !== 'string' || !entry.startsWith('四、'));
    expect(partsOf(without).missingParts).toEqual(['review']);
    const doubled = partsOf([...content, '六、其他需要报告的事项', '无']);
    expect(doubled.doubledHeadings).toMatchObject([{ part: 'otherMatters' }]);
    const [six = '', text = ''] = content.slice(-2);
    const turned = partsOf([...content.slice(0, -4), six, text, ...content.slice(-4, -2)]);
    expect(turned.misplacedParts).toEqual(['problems']);
    expect(turned.headings.map(({ part }) => part).slice(-2)).toEqual(['otherMatters', 'problems']);
  });
});

describe('the end of the report', () => {
  const foot = [
    '发布日期：2023-01-20',
    '附件：清溪镇年报.docx',
    '上一篇：公告',
    '主办：清溪镇人民政府',
    '粤ICP备000000号',
  ];
  const end = (...lines: string[]) => read(title, ...body(), ...lines, ...foot);

  test.each([
    [['清溪镇人民政府', '2023年1月20日'], '清溪镇人民政府', '2023-01-20'],
    [['云岭县清溪镇人民政府', '二〇二三年一月二十日'], '云岭县清溪镇人民政府', '2023-01-20'],
    [['清溪镇人民政府 2023年1月20日'], '清溪镇人民政府', '2023-01-20'],
    [['２０２３年１月２０日'], undefined, '2023-01-20'],
    [['清溪镇人民政府', '2023-01-20'], '清溪镇人民政府', '2023-01-20'],
    [['清溪镇人民政府', '（2023年1月20日）'], '清溪镇人民政府', '2023-01-20'],
    [['清溪镇人民政府', '2023 . 1 . 20'], '清溪镇人民政府', '2023-01-20'],
    [['清溪镇人民政府'], '清溪镇人民政府', undefined],
    [[], undefined, undefined],
  ] as const)('落款 %j', (lines, agency, date) => {
    const { report } = end(...lines);
    expect(report.signature).toEqual({ agency, date });
    expect(report.narratives.otherMatters).toBe('本年度没有收取信息处理费。');
  });

  test.each([
    [['分享到：', '微信 微博', '【打印本页】【关闭窗口】']],
    [['联系电话：0377-00000000', '地址：云岭县城东大街1号', '主办：云岭县人民政府', '云ICP备00000000号']],
    [['附件：', '下载附件', '上一篇：云岭县发展和改革局2022年政府信息公开工作年度报告', '下一篇：没有了']],
    [['审核人：李某', '本文链接：http://www.yunling.invalid/1.html', '您是第12345位访问者']],
  ])('the foot of a web page is none: %j', lines => {
    expect(read(title, ...body(), ...lines).report.narratives.otherMatters).toBe('本年度没有收取信息处理费。');
  });

  test('the number of the last sheet belongs to neither text nor 落款', () => {
    const signed = read(title, ...body(), '清溪镇人民政府', '2023年1月20日', '— 7 —').report;
    expect(signed.signature).toEqual({ agency: '清溪镇人民政府', date: '2023-01-20' });
    const bare = read(title, ...body(), '第 7 页 共 7 页').report;
    expect(bare.signature).toEqual({ agency: undefined, date: undefined });
    expect(bare.narratives.otherMatters).toBe('本年度没有收取信息处理费。');
  });

  test('how to reach the office is of the report where no foot follows', () => {
    const { report } = read(title, ...body(), '联系电话：0377-00000000');
    expect(report.narratives.otherMatters).toContain('联系电话');
  });

  test('a date without its day is kept as it stands', () => {
    const { report, raw, unplaced } = end('清溪镇人民政府', '2023年1月');
    expect(report.signature).toEqual({ agency: '清溪镇人民政府', date: undefined });
    expect(raw.get('signature.date')).toBe('2023年1月');
    expect(unplaced).toMatchObject([{ text: '2023年1月' }]);
  });

  test('is not in the middle of its text', () => {
    const more = Array.from(
      { length: 3 },
      (_, index) => `${index + 1}.这一条说的是其他需要报告的事项，写得比较长，像一段完整的正文一样。`,
    );
    const { report } = read(title, ...body(), '附件：公开指南', ...more);
    expect(report.narratives.otherMatters?.split('\n')).toHaveLength(5);
  });

  test('a sentence that speaks of the foot of a page is none', () => {
    const { report } = read(title, ...body(), '报告的附件：信息公开指南，可以在网站查阅。', '主办：清溪镇人民政府');
    expect(report.narratives.otherMatters?.split('\n')).toHaveLength(2);
  });
});

test('every line of a narrative knows its place', () => {
  const { places, report } = read(title, ...body());
  expect(places.get(lineKey('overview', 0))).toEqual({ line: 3 });
  expect(places.get('overview')).toEqual({ line: 2 });
  expect(places.get('disclosure.penalties.decisions')).toEqual({ line: 14 });
  expect(report.tables.disclosure.figures.administrativeFees?.amount?.value).toBe(2500);
});

describe('an official table', () => {
  test('keeps its text before and after', () => {
    const two: Content = ['单位：件', ...disclosure, '注：规范性文件含修订1件。'];
    const { report } = read(title, ...body(two));
    expect(report.tables.disclosure).toMatchObject({ before: '单位：件', note: '注：规范性文件含修订1件。' });
  });

  test('may have several labels in one cell, each as it should be', () => {
    const zeros = ['0', '0', '0', '0', '0', '0', '0'];
    const applications = [
      ['一、本年新收政府信息公开申请数量', ...zeros],
      ['二、上年结转政府信息公开申请数量', ...zeros],
      ['三、本年度办理结果 （一）予以公开', ...zeros],
      ['（三）不予公开1.属于国家秘密', ...zeros],
    ];
    const at = body().indexOf('四、政府信息公开行政复议、行政诉讼情况');
    const { structure } = read(title, ...body().toSpliced(at, 0, ...applications));
    const { labels } = structure.tables.applications;
    expect(labels.map(({ text, likeness }) => `${likeness} ${text}`)).toEqual([
      'exact 一、本年新收政府信息公开申请数量',
      'exact 二、上年结转政府信息公开申请数量',
      'exact 三、本年度办理结果',
      'exact （一）予以公开',
      'exact （三）不予公开',
      'exact 1.属于国家秘密',
    ]);
  });

  test('says which heads are worded otherwise', () => {
    const own = disclosure.map(entry =>
      Array.isArray(entry) ? entry.map(text => text.replace('本年废止', '本年废除')) : entry,
    );
    const { structure, report } = read(title, ...body(own));
    expect(structure.tables.disclosure.labels.filter(({ likeness }) => likeness === 'wording')).toMatchObject([
      { text: '本年废除件数', official: '本年废止件数' },
    ]);
    expect(report.tables.disclosure.figures.normativeDocuments?.repealed?.value).toBe(1);
  });

  describe('of part three, in a text', () => {
    const at = body().indexOf('四、政府信息公开行政复议、行政诉讼情况');
    const readApplications = (...lines: string[]) => read(title, ...body().toSpliced(at, 0, ...lines));
    const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = (figures: string): string[] => [
      `一、本年新收政府信息公开申请数量 ${figures}`,
      `二、上年结转政府信息公开申请数量 ${figures}`,
      `（一）予以公开 ${figures}`,
    ];

    test('lacks the column that no head names', () => {
      const heads = names.filter(name => name !== '科研机构').join(' ');
      const { report, structure } = readApplications(heads, ...rows('4 1 0 0 0 5'));
      expect(structure.tables.applications.missingColumns.map(({ column }) => column)).toEqual(
        Array.from({ length: 3 }, () => 'research'),
      );
      expect(report.tables.applications.figures.granted).toMatchObject({ business: { value: 1 }, total: { value: 5 } });
    });

    test('may have a column of its own at either end: the figures are those that add up', () => {
      const { report, structure } = readApplications(names.join(' '), ...rows('4 1 0 0 0 0 5 9'));
      expect(report.tables.applications.figures.granted).toMatchObject({
        naturalPerson: { value: 4 },
        total: { value: 5 },
      });
      expect(structure.tables.applications.extra).toMatchObject([{ text: '9' }, { text: '9' }, { text: '9' }]);
    });
  });

  test('in a text may have a row of its own', () => {
    const own = disclosure
      .flat()
      .join('\n')
      .replace(/\n(?=[\d.]+(?:\n|$))/g, ' ')
      .split('\n');
    const { structure } = read(title, ...body(own.toSpliced(own.indexOf('行政强制 0') + 1, 0, '行政征收 2')));
    expect(structure.tables.disclosure.extra).toMatchObject([{ text: '行政征收 2' }]);
  });

  describe('of part four', () => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const reviewWith = (own: readonly string[], figures: readonly string[]): Content => [
      ['行政复议', ...own.slice(1).map(() => ''), '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
      [...own, ...outcomes, ...outcomes],
      figures,
    ];
    const at = body().indexOf('五、存在的主要问题及改进情况');
    const readReview = (rows: Content) => read(title, ...body().toSpliced(at, 0, ...rows));

    test('has its figures though a head is worded otherwise', () => {
      const own = outcomes.map(text => text.replace('结果纠正', '结果改正'));
      const figures = ['1', '2', '0', '0', '3', ...Array.from({ length: 10 }, () => '0')];
      const { structure, report } = readReview(reviewWith(own, figures));
      expect(structure.tables.review.labels.filter(({ likeness }) => likeness === 'wording')).toMatchObject([
        { text: '结果改正', official: '结果纠正' },
      ]);
      expect(report.tables.review.figures.reconsideration?.corrected?.value).toBe(2);
      expect(structure.tables.review.missingColumns).toEqual([]);
    });

    test('says which column is missing, and has the figures of the others', () => {
      const own = outcomes.filter(text => text !== '其他结果');
      const figures = ['1', '2', '0', '3', ...Array.from({ length: 10 }, () => '0')];
      const { structure, report } = readReview(reviewWith(own, figures));
      expect(structure.tables.review.missingColumns).toEqual([{ row: 'reconsideration', column: 'otherResult' }]);
      expect(report.tables.review.figures.reconsideration?.total?.value).toBe(3);
    });
  });

  test('is found below the heading of another part', () => {
    const content = body().filter(entry => entry !== '二、主动公开政府信息情况');
    const { report, structure } = read(title, ...content);
    expect(structure.missingParts).toEqual(['disclosure']);
    expect(report.tables.disclosure.figures.penalties?.decisions?.printed).toBe('36');
    expect(report.narratives.overview).toBe('全镇做好政府信息公开工作。');
  });

  test('says which rows are missing, repeated or its own', () => {
    const two = disclosure.filter(row => row[0] !== '行政强制');
    const { structure, report } = read(title, ...body([...two, ['行政处罚', '7'], ['政务服务', '9']]));
    expect(structure.tables.disclosure).toMatchObject({
      missingRows: ['coercion'],
      repeatedRows: [{ row: 'penalties', text: '行政处罚 7' }],
      extra: [{ text: '政务服务 9' }],
    });
    expect(report.tables.disclosure.figures.penalties?.decisions?.printed).toBe('36');
    expect(report.tables.disclosure.figures.coercion).toBeUndefined();
  });

  test('in the columns of the superseded format is not read as if they were those in force', () => {
    const old: Content = [
      ['第二十条第（一）项'],
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', '1', '2', '3'],
      ['规范性文件', '4', '5', '6'],
      ['第二十条第（五）项'],
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', '7', '0', '8'],
      ['其他对外管理服务事项', '7', '0', '8'],
    ];
    const now = read(title, ...body(old));
    expect(now.report.tables.disclosure.figures).toEqual({});
    expect(now.structure.tables.disclosure.outdated.length).toBeGreaterThan(1);
    const then = read(title.replace('2022', '2020'), ...body(old));
    expect(then.format.id).toBe('2019-60');
    expect(then.report.tables.disclosure.figures).toEqual({});
    expect(then.report.narratives.problems).toBe('更新还不够及时，已经改进。');
  });

  test('that is a picture is told', () => {
    const document = pageOf(title, ...body([]));
    const at = document.blocks.findIndex(block => block.kind === 'paragraph' && block.text.startsWith('二、'));
    const picture = {
      kind: 'image',
      caption: '',
      description: '',
      file: 'image1.png',
      image: undefined,
      origin: { kind: 'draft', line: 5 },
    } as const;
    const { structure } = extract({ ...document, blocks: document.blocks.toSpliced(at + 1, 0, picture) });
    expect(structure.tables.disclosure).toMatchObject({ found: undefined, pictured: true });
  });

  test('a free table of the narrative is none', () => {
    const { report, structure } = read(
      title,
      '一、总体情况',
      ['渠道', '条数'],
      ['行政许可', '36'],
      ['网站', '7'],
      ...body().slice(2),
    );
    expect(report.narratives.overview).toBe('| 渠道 | 条数 |\n| 行政许可 | 36 |\n| 网站 | 7 |');
    expect(structure.tables.disclosure.missingRows).toEqual([]);
    expect(report.tables.disclosure.figures.licensing?.decisions?.printed).toBe('3');
  });
});

test('a picture takes the caption that stands below or above it', () => {
  const document = pageOf(title, '一、总体情况', '见图1。', '图1 公开渠道', ...body().slice(2));
  const picture = {
    kind: 'image',
    caption: '',
    description: '饼图',
    file: 'image1.png',
    image: undefined,
    origin: { kind: 'draft', line: 3 },
  } as const;
  for (const at of [3, 4]) {
    const { report, document: page } = extract({ ...document, blocks: document.blocks.toSpliced(at, 0, picture) });
    expect(report.narratives.overview).toBe('见图1。\n〔图表：图1公开渠道〕');
    expect(report.charts).toEqual([
      {
        name: '图1公开渠道',
        caption: '图1 公开渠道',
        content: { kind: 'image', file: 'image1.png' },
        description: '饼图',
      },
    ]);
    expect(page.blocks.filter(({ kind }) => kind === 'image')).toHaveLength(1);
  }
});

test('a page that is no report gives nothing', () => {
  const { report, structure } = read('首页', '关于召开会议的通知', '各村：', '请准时参加。');
  expect(report.narratives).toEqual({ overview: undefined, problems: undefined, otherMatters: undefined });
  expect(structure.missingParts).toHaveLength(6);
  expect(structure.headings).toEqual([]);
});
