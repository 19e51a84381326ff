/** The templates that come with the program; the build has compiled them. */
import page from '../../../templates/2021-30/page.html.hbs';
import report from '../../../templates/2021-30/report.hbs';
import style from '../../../templates/2021-30/style.yaml';
import type { Templates } from '../../compose/outline.ts';
import { precompiledStyle } from '../../render/docx/precompiled-style.ts';
import { precompiled } from '../../template/precompiled.ts';
import type { RenderTemplates } from '../../verbs/render-as.ts';

function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`${name} was not compiled`);
  return value;
}

export const templates: Templates = { report: { file: 'report.hbs', run: known(precompiled(report), 'report.hbs') } };

export const renderTemplates: RenderTemplates<never> = {
  style: async () => ({ ok: true, value: known(precompiledStyle(style), 'style.yaml') }),
  page: async () => ({ ok: true, value: known(precompiled(page), 'page.html.hbs') }),
};
