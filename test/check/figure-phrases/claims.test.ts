import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/check/figure-phrases/claims.ts';
import { lexiconOf } from '../../../src/check/figure-phrases/lexicon/lexicon.ts';
import { vocabularyOf } from '../../../src/check/figure-phrases/tokens.ts';
import { namesOf } from '../../../src/check/prose/own-names.ts';
import { format2021 } from '../../../src/format/index.ts';

const vocabulary = vocabularyOf(lexiconOf(format2021, 2022), 2022, namesOf('柳河镇人民政府'), []);

/** What a sentence claims, in short: words, number, rows (readings parted by |), and ? where it may mean something else. */
function claims(line: string, heading = ''): string[] {
  return readLine(line, heading, vocabulary).claims.map(({ said, denied, measures, columns, doubtful, start, end }) => {
    const rows = measures.map(({ readings }) => readings.map(ids => ids.join('+')).join('|')).join(' & ');
    const column = columns ? columns[0]?.join('+') : measures[0]?.column;
    return `${line.slice(start, end)} = ${denied ? 'none' : said} of ${rows} [${column}]${doubtful ? ' ?' : ''}`;
  });
}

const refused =
  'stateSecret+forbiddenByLaw+threeSecuritiesOneStability+thirdPartyRights+internalAffairs+deliberative+enforcementFiles+administrativeEnquiry';
const others = 'business+research+nonprofit+legalService+otherOrg';

describe('what narratives state about applications', () => {
  it.each([
    ['共受理政府信息公开申请 47 件', ['受理政府信息公开申请 47 件 = 47 of received|received+carriedIn [total]']],
    ['新收依申请公开３件', ['新收依申请公开３件 = 3 of received|received+carriedIn [total]']],
    ['收到3件政府信息公开申请', ['收到3件政府信息公开申请 = 3 of received|received+carriedIn [total]']],
    [
      '全年共收办政府信息公开申请49件，其中自然人40件，法人或其他组织9件',
      [
        '收办政府信息公开申请49件 = 49 of received+carriedIn|outcomeTotal|received [total]',
        '自然人40件 = 40 of received+carriedIn|outcomeTotal|received [naturalPerson]',
        `法人或其他组织9件 = 9 of received+carriedIn|outcomeTotal|received [${others}]`,
      ],
    ],
    [
      '收到政府信息公开申请5件，上年结转1件；办结5件，结转下年度继续办理1件。',
      [
        '收到政府信息公开申请5件 = 5 of received|received+carriedIn [total]',
        '上年结转1件 = 1 of carriedIn [total]',
        '办结5件 = 5 of outcomeTotal [total]',
        '结转下年度继续办理1件 = 1 of carriedOut [total]',
      ],
    ],
    [
      '答复政府信息公开申请47件（含上年度结转2件，另有3件顺延到下年度）',
      [
        '答复政府信息公开申请47件 = 47 of outcomeTotal [total]',
        '上年度结转2件 = 2 of carriedIn [total]',
        '3件顺延到下年度 = 3 of carriedOut [total]',
      ],
    ],
    [
      '答复政府信息公开申请47件，其中予以公开及部分公开30件（63.8%），不予公开5件',
      [
        '答复政府信息公开申请47件 = 47 of outcomeTotal [total]',
        '予以公开及部分公开30件 = 30 of granted & partlyGranted [total]',
        `不予公开5件 = 5 of ${refused} [total]`,
      ],
    ],
    [
      '答复政府信息公开申请10件，其中予以公开5件占50%、不予公开5件，约占50%',
      [
        '答复政府信息公开申请10件 = 10 of outcomeTotal [total]',
        '予以公开5件 = 5 of granted [total]',
        `不予公开5件 = 5 of ${refused} [total]`,
      ],
    ],
    [
      '公开文件20件，主动公开信息100条，收到政府信息公开申请3件，不予公开2件',
      ['收到政府信息公开申请3件 = 3 of received|received+carriedIn [total]', `不予公开2件 = 2 of ${refused} [total]`],
    ],
    [
      '收到公民政府信息公开申请6件、企业申请1件，合计7件',
      [
        '收到公民政府信息公开申请6件 = 6 of received|received+carriedIn [naturalPerson]',
        '企业申请1件 = 1 of received|received+carriedIn|outcomeTotal [business] ?',
      ],
    ],
    ['政府信息公开坚持以公开为常态、不公开为例外，全年累计产生政府信息16条。', []],
    ['政府信息公开申请中，不予公开5件、占50%', [`不予公开5件 = 5 of ${refused} [total]`]],
    [
      '收到政府信息公开申请6件（含上年结转1件），办结5件',
      [
        '收到政府信息公开申请6件 = 6 of received|received+carriedIn [total]',
        '上年结转1件 = 1 of carriedIn [total]',
        '办结5件 = 5 of outcomeTotal [total]',
      ],
    ],
    [
      '收到政府信息公开申请10件，因本机关不掌握等原因无法提供3件',
      [
        '收到政府信息公开申请10件 = 10 of received|received+carriedIn [total]',
        '本机关不掌握等原因无法提供3件 = 3 of notHeld+needsCreation+stillUnclear|notHeld [total]',
      ],
    ],
    [
      '收到政府信息公开申请15件，予以公开、部分公开分别为10件、5件',
      [
        '收到政府信息公开申请15件 = 15 of received|received+carriedIn [total]',
        '予以公开、部分公开分别为10件 = 10 of granted [total]',
        '予以公开、部分公开分别为10件、5件 = 5 of partlyGranted [total]',
      ],
    ],
    ['未收到依申请公开政府信息', ['未收到依申请公开政府信息 = none of received [total]']],
    [
      '收到自然人政府信息公开申请3件',
      ['收到自然人政府信息公开申请3件 = 3 of received|received+carriedIn [naturalPerson]'],
    ],
    [
      '2021年收到政府信息公开申请3件，2022年收到政府信息公开申请5件',
      ['收到政府信息公开申请5件 = 5 of received|received+carriedIn [total]'],
    ],
    [
      '通过网络、信函等渠道，共收到政府信息公开申请7件',
      ['收到政府信息公开申请7件 = 7 of received|received+carriedIn [total]'],
    ],
    [
      '2022年1月1日至12月31日，柳河镇共收到政府信息公开申请7件',
      ['收到政府信息公开申请7件 = 7 of received|received+carriedIn [total]'],
    ],
    ['截至12月底，收到政府信息公开申请7件', ['收到政府信息公开申请7件 = 7 of received|received+carriedIn [total]']],
    ['截至目前，收到政府信息公开申请7件', ['收到政府信息公开申请7件 = 7 of received|received+carriedIn [total] ?']],
    ['截至11月底，收到政府信息公开申请7件', []],
    ['未及时答复政府信息公开申请2件', []],
    ['未能按期办结政府信息公开申请3件', []],
    [
      '收到政府信息公开申请5件，上年结转1件。其中自然人申请4件，法人或其他组织申请1件。',
      [
        '收到政府信息公开申请5件 = 5 of received|received+carriedIn [total]',
        '上年结转1件 = 1 of carriedIn [total]',
        '自然人申请4件 = 4 of received|received+carriedIn [naturalPerson]',
        `法人或其他组织申请1件 = 1 of received|received+carriedIn [${others}]`,
      ],
    ],
    [
      '答复政府信息公开申请5件，结转1件至2023年办理。因本机关不掌握等原因无法提供2件',
      [
        '答复政府信息公开申请5件 = 5 of outcomeTotal [total]',
        '结转1件 = 1 of carriedOut|carriedIn [total] ?',
        '本机关不掌握等原因无法提供2件 = 2 of notHeld+needsCreation+stillUnclear|notHeld [total]',
      ],
    ],
    [
      '收到政府信息公开申请12件，加上上年结转2件，共需办理14件',
      [
        '收到政府信息公开申请12件 = 12 of received|received+carriedIn [total]',
        '上年结转2件 = 2 of carriedIn [total]',
        '办理14件 = 14 of received+carriedIn|outcomeTotal|received [total]',
      ],
    ],
    [
      '收到政府信息公开申请12件，上年结转2件，共14件，结转下年度1件，共15件',
      [
        '收到政府信息公开申请12件 = 12 of received|received+carriedIn [total]',
        '上年结转2件 = 2 of carriedIn [total]',
        '收到政府信息公开申请12件，上年结转2件，共14件 = 14 of received|received+carriedIn & carriedIn [total]',
        '结转下年度1件 = 1 of carriedOut [total]',
        '收到政府信息公开申请12件，上年结转2件，共14件，结转下年度1件，共15件 = 15 of received|received+carriedIn & carriedIn & carriedOut [total]',
      ],
    ],
    [
      '答复政府信息公开申请8件，部分公开2件，其余6件分别作出不予公开5件、无法提供1件',
      ['答复政府信息公开申请8件 = 8 of outcomeTotal [total]', '部分公开2件 = 2 of partlyGranted [total]'],
    ],
    [
      '答复政府信息公开申请6件，分别为不予公开5件、无法提供1件',
      [
        '答复政府信息公开申请6件 = 6 of outcomeTotal [total]',
        `不予公开5件 = 5 of ${refused} [total]`,
        '无法提供1件 = 1 of notHeld+needsCreation+stillUnclear [total]',
      ],
    ],
  ])('%s', (line, expected) => {
    expect(claims(line)).toEqual(expected);
  });

  it('takes a bare 申请 for one of these where the heading says so', () => {
    expect(claims('受理申请4件', '（二）依申请公开情况')).toEqual([
      '受理申请4件 = 4 of received|received+carriedIn [total]',
    ]);
    expect(claims('受理申请4件', '（二）便民服务情况')).toEqual([]);
  });

  it('takes 结转 for theirs under such a heading without a doubt', () => {
    expect(claims('上年结转1件', '（二）依申请公开情况')).toEqual(['上年结转1件 = 1 of carriedIn [total]']);
    expect(claims('上年结转1件', '（一）政府信息公开工作')).toEqual(['上年结转1件 = 1 of carriedIn [total] ?']);
  });

  it('finds 全部办结 where nothing is carried over in the same line', () => {
    const done = (line: string) => readLine(line, '', vocabulary).allDone.length;
    expect(done('收到政府信息公开申请3件，均已办结')).toBe(1);
    expect(done('收到政府信息公开申请3件，除结转下年度1件外均已办结')).toBe(0);
    expect(done('收到政府信息公开申请3件，其中自然人2件，均已办结')).toBe(0);
    expect(done('收到代表建议3件，均已办结')).toBe(0);
    expect(done('收到政府信息公开申请3件，全部在法定期限内答复')).toBe(1);
    expect(done('收到政府信息公开申请3件，均在规定时限内办结')).toBe(1);
  });
});

describe('what narratives state about cases and decisions', () => {
  const litigation = 'directLitigation+litigationAfterReconsideration';
  it.each([
    [
      '因政府信息公开被申请行政复议5件，行政诉讼3件，其中维持2件',
      [
        '被申请行政复议5件 = 5 of reconsideration [total]',
        `行政诉讼3件 = 3 of ${litigation} [total]`,
        `维持2件 = 2 of ${litigation} [upheld]`,
      ],
    ],
    [
      '因政府信息公开引发的行政复议、行政诉讼各1件',
      [
        '行政复议、行政诉讼各1件 = 1 of reconsideration [total]',
        `行政复议、行政诉讼各1件 = 1 of ${litigation} [total]`,
      ],
    ],
    [
      '没有因信息公开工作引发的行政复议、行政诉讼、信访投诉等情况',
      [
        '没有因信息公开工作引发的行政复议、行政诉讼、信访投诉等情况 = none of reconsideration [total]',
        `没有因信息公开工作引发的行政复议、行政诉讼、信访投诉等情况 = none of ${litigation} [total]`,
      ],
    ],
    [
      '未发生政府信息公开行政复议被纠错的情况',
      ['未发生政府信息公开行政复议被纠错的情况 = none of reconsideration [corrected]'],
    ],
    [
      '作出行政处罚决定36件，实施行政强制2件，办理行政许可12件',
      [
        '作出行政处罚决定36件 = 36 of penalties [decisions]',
        '实施行政强制2件 = 2 of coercion [decisions]',
        '办理行政许可12件 = 12 of licensing [decisions] ?',
      ],
    ],
    [
      '制发行政规范性文件2件，废止规范性文件1件，现行有效行政规范性文件6件',
      [
        '制发行政规范性文件2件 = 2 of normativeDocuments [issued]',
        '废止规范性文件1件 = 1 of normativeDocuments [repealed]',
        '现行有效行政规范性文件6件 = 6 of normativeDocuments [inForce]',
      ],
    ],
    [
      '制发行政规范性文件5件（其中修订2件），废止3件，现行有效22件',
      [
        '制发行政规范性文件5件 = 5 of normativeDocuments [issued]',
        '废止3件 = 3 of normativeDocuments [repealed]',
        '现行有效22件 = 22 of normativeDocuments [inForce]',
      ],
    ],
    [
      '因政府信息公开引发行政复议5件，其中结果维持3件；行政诉讼4件，其中维持2件',
      [
        '引发行政复议5件 = 5 of reconsideration [total]',
        '结果维持3件 = 3 of reconsideration [upheld]',
        `行政诉讼4件 = 4 of ${litigation} [total]`,
        `维持2件 = 2 of ${litigation} [upheld]`,
      ],
    ],
    [
      '因政府信息公开被提起行政诉讼9件，其中未经复议直接起诉5件（维持4件、纠正1件），经复议后又起诉4件，维持3件',
      [
        `被提起行政诉讼9件 = 9 of ${litigation} [total]`,
        '未经复议直接起诉5件 = 5 of directLitigation [total]',
        `维持4件 = 4 of directLitigation|${litigation} [upheld]`,
        `纠正1件 = 1 of directLitigation|${litigation} [corrected]`,
        '经复议后又起诉4件 = 4 of litigationAfterReconsideration [total]',
        `维持3件 = 3 of litigationAfterReconsideration|${litigation} [upheld]`,
      ],
    ],
    [
      '因政府信息公开被提起行政诉讼9件（未经复议直接起诉5件，复议后起诉4件），其中维持7件',
      [
        `被提起行政诉讼9件 = 9 of ${litigation} [total]`,
        '未经复议直接起诉5件 = 5 of directLitigation [total]',
        '复议后起诉4件 = 4 of litigationAfterReconsideration [total]',
        `维持7件 = 7 of ${litigation} [upheld]`,
      ],
    ],
    ['因申请人对政府信息公开答复不满意引起行政复议2件', ['引起行政复议2件 = 2 of reconsideration [total] ?']],
    ['行政事业性收费1.25万元', ['行政事业性收费1.25万元 = 12500 of administrativeFees [amount]']],
  ])('%s', (line, expected) => {
    expect(claims(line)).toEqual(expected);
  });
});

describe('new applications told apart from those carried over', () => {
  it.each([
    ['新收政府信息公开申请17件，比上年增加3件，另有上年结转1件', 'received'],
    ['新收政府信息公开申请2件，均已公开；上年结转政府信息公开申请1件', 'received'],
    ['新收政府信息公开申请12件（含上年结转2件）', 'received|received+carriedIn'],
    ['新收政府信息公开申请12件，其中上年结转2件', 'received|received+carriedIn'],
    ['收到政府信息公开申请12件，上年结转2件', 'received|received+carriedIn'],
  ])('%s', (line, rows) => {
    expect(claims(line)[0]).toContain(` of ${rows} `);
  });
});

describe('signs that change nothing', () => {
  it.each([
    [
      '收到政府信息公开申请5件：“予以公开”3件，“部分公开”2件',
      ['收到政府信息公开申请5件', '予以公开”3件', '部分公开”2件'],
    ],
    ['政府信息公开申请“予以公开”“部分公开”合计5件', ['政府信息公开申请“予以公开”“部分公开”合计5件']],
    ['实际办结政府信息公开申请5件', ['办结政府信息公开申请5件']],
    ['2.因政府信息公开答复引发行政诉讼1件', ['答复引发行政诉讼1件']],
    ['三是结转上年政府信息公开申请2件', ['结转上年政府信息公开申请2件']],
  ])('%s', (line, words) => {
    expect(claims(line).map(claim => claim.split(' = ', 1)[0])).toEqual(words);
  });
});

describe('all that were finished, and all but some', () => {
  const allDone = (line: string): number => readLine(line, '', vocabulary).allDone.length;
  it('is told where all were', () => {
    expect(allDone('收到政府信息公开申请5件，上年结转1件，全部办结')).toBe(1);
  });
  it.each([
    '除正在办理的1件外，收到的政府信息公开申请全部办结',
    '除1件未到期的政府信息公开申请外，其余5件均已在法定期限内答复',
    '政府信息公开申请上年结转的1件已全部办结，本年新收的5件办结4件',
  ])('%s', line => {
    expect(allDone(line)).toBe(0);
  });
  it('is of those just named alone', () => {
    expect(claims('政府信息公开申请上年结转的1件已全部办结，本年新收的5件办结4件').join()).not.toContain(
      'outcomeTotal',
    );
  });
});

describe('what is left alone', () => {
  it.each([
    '其中网上收到政府信息公开申请30件',
    '政府信息公开申请比上年增加10件',
    '与2021年相比，政府信息公开申请减少3件',
    '近三年共收到政府信息公开申请300件',
    '5月收到政府信息公开申请7件',
    '上半年收到政府信息公开申请7件',
    '县直部门共收到政府信息公开申请300件',
    '示例县财政局收到政府信息公开申请3件',
    '收到政府信息公开建议3件、来信5件，办结8件',
    '政府信息公开申请办理系统收到留言30件',
    '收到征地拆迁类政府信息公开申请12件',
    '8件政府信息公开事项按规定办结，2件申请人主动撤销',
    '收到政府信息公开申请10余件',
    '收到政府信息公开申请3-5件',
    '备案行政复议案件12件，代理行政诉讼案件3件，行政应诉4件',
    '办理政府信息公开行政复议案件12件',
    '公开行政处罚信息36条，公开规范性文件3件',
    '没有超期未答复的政府信息公开申请',
    '未及时答复政府信息公开申请',
    '未收到政府信息公开申请答复不服的投诉',
    '农业行政处罚36件',
    '收到低保申请30件，办结30件',
    '政府信息公开条例规定的申请人可以申请行政复议',
    '制定规章制度5项，废止3项',
    '制发公文60件，其中主动公开40件，占66.7%；依申请公开12件；不予公开8件',
    '政府信息公开申请中，因本机关不掌握相关信息无法提供3件，信息不存在的1件',
    '对文件逐件标明公开属性，不予公开8件，依申请公开12件，主动公开40件',
    '办理行政复议案件64件，其中维持40件；行政诉讼案件21件，其中维持20件',
    '单日最多收到政府信息公开申请11件',
    '政府信息公开申请涉及土地征收的8件，涉及行政处罚的63件',
    '行政许可事项38项，其中即办12项',
    '不服政府信息公开申请答复的案件中，因不服不予公开决定引发7件',
    '政府信息公开工作平稳，因征地补偿引发行政复议23件，均与政府信息公开无关',
    '政府信息公开工作平稳，因行政处罚引起行政复议61件、行政诉讼18件',
  ])('%s', line => {
    expect(claims(line)).toEqual([]);
  });
});

describe('a sum that is said again and again', () => {
  it('adds up what was stated, and not the sums before it', () => {
    const line = `收到政府信息公开申请12件，上年结转2件${'，共14件'.repeat(30)}`;
    expect(claims(line)).toHaveLength(3);
  });
});
