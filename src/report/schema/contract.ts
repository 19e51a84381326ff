/**
 * The data file's contract: the source of its types and of the published JSON Schema. Rows, columns and parts come from
 * the official format, the other keys from paths.ts. Whatever may be left to fill may be empty (null).
 */
import * as z from 'zod';
import { type FormatDefinition, type NarrativePart, organKindNames } from '../../format/index.ts';
import { reportYears } from '../../format/report-years.ts';
import { chartKindNames, fieldKeys, ownKeys } from '../paths.ts';
import { tableContract } from './tables.ts';
import {
  chartValue,
  code,
  date,
  email,
  line,
  narrative,
  postcode,
  requiredCode,
  requiredLine,
  time,
} from './values.ts';

/** Titles are the keys themselves: editors show them beside what was typed. */
const field = <S extends z.ZodType>(schema: S, title: string, description: string, examples: readonly unknown[]): S =>
  schema.meta({ title, description, examples: [...examples] });

const { organ, publication, site, signature, charts, waivers } = fieldKeys;

export const organContract = z
  .strictObject({
    [organ.name]: field(line, organ.name, '机关全称，与印章一致；标题和落款都用它。', ['晴溪镇人民政府']),
    [organ.kind]: field(
      z.enum(organKindNames).nullable(),
      organ.kind,
      '机关的类型，决定哪些核对适用、什么时候以前公布。',
      organKindNames,
    ).optional(),
    [organ.address]: field(line, organ.address, '办公地址，印在开头的说明里。', ['晴溪县晴溪镇人民路1号']).optional(),
    [organ.phone]: field(code, organ.phone, '联系电话，印在开头的说明里；开头的 0 照写。', ['0319-0000000']).optional(),
    [organ.postcode]: field(postcode, organ.postcode, '六位邮政编码，开头的 0 照写。', ['054000']).optional(),
    [organ.email]: field(email, organ.email, '公开用的电子邮箱，不要写个人邮箱。', [
      'bangongshi@example.cn',
    ]).optional(),
    [organ.website]: field(line, organ.website, '公布报告的网站。', ['http://www.example.gov.cn']).optional(),
    [organ.electronicVersion]: field(line, organ.electronicVersion, '本报告电子版的下载网址。', [
      'http://www.example.gov.cn/zfxxgknb',
    ]).optional(),
  })
  .nullable();

export const publicationContract = z
  .strictObject({
    [publication.date]: field(date, publication.date, '在网站上公布的日期。', ['2023-01-20']),
    [publication.time]: field(time, publication.time, '在网站上公布的时间，用引号括起来。', ['09:00']),
    [publication.source]: field(line, publication.source, '网页上的信息来源。', ['晴溪镇人民政府']),
    [publication.downloadName]: field(line, publication.downloadName, '网页上供下载的文件名。', [
      '晴溪镇人民政府2022年政府信息公开工作年度报告.docx',
    ]),
  })
  .partial()
  .nullable();

export const siteContract = z
  .strictObject({
    [site.name]: field(line, site.name, '网站的名称（页头标签 SiteName）。', ['晴溪县人民政府']),
    [site.domain]: field(line, site.domain, '网站的域名（页头标签 SiteDomain）。', ['www.example.gov.cn']),
    [site.identifier]: field(code, site.identifier, '政府网站标识码（页头标签 SiteIDCode）。', ['1305000001']),
    [site.columnName]: field(line, site.columnName, '所在栏目的名称（页头标签 ColumnName）。', ['政府信息公开年报']),
    [site.columnType]: field(line, site.columnType, '所在栏目的类型（页头标签 ColumnType）。', ['政府信息公开年报']),
  })
  .partial()
  .nullable();

export const signatureContract = z
  .strictObject({
    [signature.agency]: field(line, signature.agency, '文末署名。', ['晴溪镇人民政府']),
    [signature.date]: field(date, signature.date, '文末的成文日期。', ['2023-01-20']),
  })
  .partial()
  .nullable();

export const chartContract = z
  .strictObject({
    [charts.name]: field(requiredLine, charts.name, '正文里用 〔图表：名称〕 指它。', ['主动公开渠道']),
    [charts.caption]: field(requiredLine, charts.caption, '印在图下面的标题。', ['图1 主动公开政府信息情况']),
    [charts.kind]: field(z.enum([chartKindNames.pie, chartKindNames.bar]), charts.kind, '图的样子。', [
      chartKindNames.pie,
      chartKindNames.bar,
    ]).optional(),
    [charts.points]: field(
      z.record(z.string(), chartValue).meta({ minProperties: 1 }),
      charts.points,
      '图中各项的名称和数。',
      [{ 政府网站: 57, 微信公众号: 48 }],
    ).optional(),
    [charts.image]: field(requiredLine, charts.image, '图片文件，和本文件放在一起；写了图片就不写类型和数据。', [
      '图1.png',
    ]).optional(),
    [charts.description]: field(line, charts.description, '给看不见图的读者的文字说明。', [
      '饼图。政府网站57条，微信公众号48条。',
    ]).optional(),
  })
  .meta({
    title: '一张图表',
    description: `用${charts.kind}、${charts.points}画一张图，或者用${charts.image}放一张现成的图。`,
    examples: [
      {
        [charts.name]: '主动公开渠道',
        [charts.caption]: '图1 主动公开政府信息情况',
        [charts.kind]: chartKindNames.pie,
        [charts.points]: { 政府网站: 57, 微信公众号: 48 },
      },
    ],
    if: { required: [charts.image] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { properties: { [charts.kind]: false, [charts.points]: false } },
    else: { required: [charts.kind, charts.points] },
  });

export const waiverContract = z
  .strictObject({
    [waivers.rule]: field(requiredLine, waivers.rule, '规则的名称，照核对结果里印出的写。', ['信息处理费']),
    [waivers.position]: field(requiredLine, waivers.position, '问题所在的位置，照核对结果里印出的写。', [
      '其他需要报告的事项',
    ]),
    [waivers.basis]: field(requiredCode, waivers.basis, '照核对结果里印出的写；数或句子一改，豁免就失效。', ['3fa9c1']),
    [waivers.reason]: field(requiredLine, waivers.reason, '为什么不用改。', ['本年度没有发生，已在总体情况中说明。']),
    [waivers.date]: field(date, waivers.date, '认可的日期。', ['2023-01-10']).optional(),
  })
  .meta({
    title: '一条豁免',
    description: '看过并认可的一条核对结果。',
    examples: [
      {
        [waivers.rule]: '信息处理费',
        [waivers.position]: '其他需要报告的事项',
        [waivers.basis]: '3fa9c1',
        [waivers.reason]: '本年度没有发生，已在总体情况中说明。',
      },
    ],
  });

const narrativeField = (part: NarrativePart): typeof narrative =>
  field(
    narrative,
    `${part.numeral}、${part.label}`,
    `第${part.numeral}部分的正文，不写标题。先写“|”，从下一行起缩进写，一行是一段。`,
    ['{{年度}}年，本机关……'],
  );

/** The whole file in one version of the format. */
export function dataFileContract(format: FormatDefinition) {
  const { from, to } = reportYears(format);
  const parts = Object.fromEntries(
    format.parts.map(part => [
      part.label,
      (part.kind === 'table' ? tableContract(part) : narrativeField(part)).optional(),
    ]),
  );
  return z
    .strictObject({
      $schema: field(z.string(), '格式说明文件', '供编辑器提示用，不印进报告。', [
        './annual-report.schema.json',
      ]).optional(),
      [ownKeys.format]: field(z.enum([format.reference]), ownKeys.format, '规定报告格式的文件，照抄文号。', [
        format.reference,
      ]),
      [ownKeys.year]: field(
        z.int().min(from).max(to).nullable(),
        ownKeys.year,
        '报告统计的年度，四位数字；不是公布的年份。',
        [Math.max(from, Math.min(to, 2022))],
      ),
      [ownKeys.title]: field(narrative, ownKeys.title, '一般不写，由机关名称和年度组成；次序不同或要分成两行时才写。', [
        '晴溪镇人民政府\n2022年政府信息公开工作年度报告',
      ]).optional(),
      [ownKeys.organ]: field(organContract, ownKeys.organ, '编制报告的机关；联系方式印在开头的说明里。', [
        { [organ.name]: '晴溪镇人民政府', [organ.kind]: '乡镇人民政府' },
      ]),
      [ownKeys.publication]: field(publicationContract, ownKeys.publication, '网页公布的情况，可以不写。', [
        { [publication.date]: '2023-01-20', [publication.time]: '09:00' },
      ]).optional(),
      [ownKeys.site]: field(siteContract, ownKeys.site, '网页的页头标签，可以不写。', [
        { [site.name]: '晴溪县人民政府', [site.domain]: 'www.example.gov.cn' },
      ]).optional(),
      [ownKeys.previousFile]: field(line, ownKeys.previousFile, '上一年的报告文件，用来核对结转的申请；可以不写。', [
        '../2021/report.yaml',
      ]).optional(),
      [ownKeys.opening]: field(narrative, ownKeys.opening, '第一部分前面的说明，不写时由联系方式写成。', [
        '本报告根据《中华人民共和国政府信息公开条例》编制。',
      ]).optional(),
      ...parts,
      [ownKeys.signature]: field(signatureContract, ownKeys.signature, '文末的署名和日期，可以不写。', [
        { [signature.agency]: '晴溪镇人民政府', [signature.date]: '2023-01-20' },
      ]).optional(),
      [ownKeys.charts]: field(z.array(chartContract).nullable(), ownKeys.charts, '总体情况等正文里用的图，可以不写。', [
        [
          {
            [charts.name]: '主动公开渠道',
            [charts.caption]: '图1 主动公开政府信息情况',
            [charts.kind]: chartKindNames.pie,
            [charts.points]: { 政府网站: 57, 微信公众号: 48 },
          },
        ],
      ]).optional(),
      [ownKeys.waivers]: field(
        z.array(waiverContract).nullable(),
        ownKeys.waivers,
        '看过并认可的核对结果，每条都要写理由。',
        [
          [
            {
              [waivers.rule]: '信息处理费',
              [waivers.position]: '其他需要报告的事项',
              [waivers.basis]: '3fa9c1',
              [waivers.reason]: '本年度没有发生，已在总体情况中说明。',
            },
          ],
        ],
      ).optional(),
    })
    .meta({
      title: '政府信息公开工作年度报告',
      description: `按${format.reference}编制的年度报告的数据文件。`,
      examples: [
        {
          [ownKeys.format]: format.reference,
          [ownKeys.year]: Math.max(from, Math.min(to, 2022)),
          [ownKeys.organ]: { [organ.name]: '晴溪镇人民政府', [organ.kind]: '乡镇人民政府' },
        },
      ],
    });
}

/** A data file as plain data; the keys of its parts are official labels, which the format knows. */
export type DataFile = z.infer<ReturnType<typeof dataFileContract>> & { readonly [part: string]: unknown };
