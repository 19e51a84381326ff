/** The outline of a report: what its template may say, and the template ready to run. */
import { format2021 } from '../format/index.ts';
import type { TemplateContract } from '../template/contract.ts';
import type { Template } from '../template/template.ts';

/** A template as text, with the name that mistakes and origins show. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/** A checked template of the outline. */
export interface Outline {
  /** For the origins of its own sentences. */
  readonly file: string;
  readonly run: Template;
}

/** What `compose` needs of a set of templates. */
export interface Templates {
  readonly report: Outline;
}

export const partLabels = format2021.parts.map(({ label }) => label);

/** The vocabulary of the outline; docs/templates.md explains it. */
export const outlineContract = {
  values: {
    标题: 'text',
    引言: 'text',
    落款: 'text',
    年度: 'text',
    上年度: 'text',
    下年度: 'text',
    机关: 'text',
    依据: 'text',
    地址: 'text',
    邮编: 'text',
    电话: 'text',
    邮箱: 'text',
    网址: 'text',
    电子版网址: 'text',
    联系方式: 'text',
    有联系资料: 'condition',
  },
  helpers: { 部分: partLabels },
} as const satisfies TemplateContract;

export type OutlineValues = {
  readonly [Name in keyof (typeof outlineContract)['values']]: (typeof outlineContract)['values'][Name] extends 'condition'
    ? boolean
    : string;
};
