/** What the template's own sentences may say of the report. */
import type { FormatDefinition } from '../format/index.ts';
import { fieldKeys } from '../report/paths.ts';
import { type Organ, type Report, UNFILLED } from '../report/report.ts';
import type { OutlineValues } from './outline.ts';
import { oneLine } from './printable.ts';

/** The values of the outline that are plain text. Year and organ read 【待填】 where they are missing, the others nothing. */
export function textValues(
  { year, organ }: Report,
  format: FormatDefinition,
): Omit<OutlineValues, '标题' | '引言' | '落款'> {
  const yearPlus = (years: number): string => (year === undefined ? UNFILLED : String(year + years));
  const given = (text: string | undefined): string => oneLine(text ?? '');
  const contact = contactLine(organ);
  return {
    年度: yearPlus(0),
    上年度: yearPlus(-1),
    下年度: yearPlus(1),
    机关: given(organ.name) || UNFILLED,
    依据: format.reference,
    地址: given(organ.address),
    邮编: given(organ.postcode),
    电话: given(organ.phone),
    邮箱: given(organ.email),
    网址: given(organ.website),
    电子版网址: given(organ.electronicVersion),
    联系方式: contact,
    有联系资料: contact !== '' || given(organ.electronicVersion) !== '',
  };
}

/** 地址：…，邮编：…，电话：…: what is given of it. */
function contactLine(organ: Organ): string {
  const fields = ['address', 'postcode', 'phone', 'email', 'website'] as const;
  return fields
    .flatMap(field => (organ[field] ? [`${fieldKeys.organ[field]}：${oneLine(organ[field])}`] : []))
    .join('，');
}
