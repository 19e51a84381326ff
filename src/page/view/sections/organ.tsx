/** Who reports on which year, how they are reached, and how the report is published. */
import { organKindNames } from '../../../format/index.ts';
import { fieldKeys, ownKeys, type Path } from '../../../report/paths.ts';
import { defaultTitle } from '../../../report/report.ts';
import { dateField } from '../date-field.ts';
import { Field } from '../field.tsx';
import { PreviousReport } from './previous-report.tsx';
import type { SectionProps } from './section-props.ts';

export function OrganSection(props: SectionProps) {
  const { work, findings, session, onChange } = props;
  const { report, raw } = work;
  const { organ, publication, site } = report;
  const bind = (path: Path, value: string | undefined) => ({
    value: raw.get(path) ?? value ?? '',
    findings: findings.get(path) ?? [],
    focus: session.focus?.path === path ? session.focus : undefined,
    onChange: (text: string) => onChange([{ path, text }]),
  });
  const bindDate = (path: Path, value: string | undefined) => ({
    ...bind(path, value),
    ...dateField(raw.get(path), value),
  });
  const keys = fieldKeys.organ;
  const year = report.year;
  return (
    <>
      <fieldset>
        <legend>机关和年度</legend>
        <div class="fields">
          <Field
            label={`${ownKeys.organ}${keys.name}`}
            required
            {...bind('organ.name', organ.name)}
            hint="写全称，标题和正文都照它写。"
          />
          <Field
            label={`${ownKeys.organ}${keys.kind}`}
            options={organKindNames}
            {...bind('organ.kind', organ.kind)}
            hint="公布期限、要报告的内容按它核对。"
          />
          <Field
            label={ownKeys.year}
            required
            inputMode="numeric"
            {...bind('year', year === undefined ? undefined : String(year))}
            hint="统计的年度，不是公布的年份。"
          />
          <Field
            label={ownKeys.title}
            wide
            lines={2}
            {...bind('title', report.title)}
            hint="与通常的写法不同时才写，可以写成两行。"
            placeholder={defaultTitle(organ.name, year)}
          />
        </div>
      </fieldset>
      <PreviousReport {...props} />
      <fieldset>
        <legend>联系方式</legend>
        <p class="guide">印在报告开头的说明里，没有的可以空着。</p>
        <div class="fields">
          <Field label={keys.address} wide {...bind('organ.address', organ.address)} />
          <Field label={keys.phone} inputMode="tel" {...bind('organ.phone', organ.phone)} hint="区号开头的 0 照写。" />
          <Field label={keys.postcode} inputMode="numeric" {...bind('organ.postcode', organ.postcode)} />
          <Field label={keys.email} inputMode="email" {...bind('organ.email', organ.email)} />
          <Field label={keys.website} inputMode="url" {...bind('organ.website', organ.website)} />
          <Field
            label={keys.electronicVersion}
            wide
            inputMode="url"
            {...bind('organ.electronicVersion', organ.electronicVersion)}
            hint="在哪个网址可以下载这份报告的电子版。"
          />
        </div>
      </fieldset>
      <details open={[...Object.values(publication), ...Object.values(site)].some(value => value !== undefined)}>
        <summary>公布情况和网站（写进网页的页头，并核对公布期限；没有可以不写）</summary>
        <fieldset>
          <legend>{ownKeys.publication}</legend>
          <div class="fields">
            <Field label={fieldKeys.publication.date} type="date" {...bindDate('publication.date', publication.date)} />
            <Field label={fieldKeys.publication.time} type="time" {...bindDate('publication.time', publication.time)} />
            <Field label={fieldKeys.publication.source} {...bind('publication.source', publication.source)} />
            <Field
              label={fieldKeys.publication.downloadName}
              {...bind('publication.downloadName', publication.downloadName)}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>{ownKeys.site}</legend>
          <div class="fields">
            <Field label={fieldKeys.site.name} {...bind('site.name', site.name)} />
            <Field label={fieldKeys.site.domain} {...bind('site.domain', site.domain)} />
            <Field label={fieldKeys.site.identifier} {...bind('site.identifier', site.identifier)} />
            <Field label={fieldKeys.site.columnName} {...bind('site.columnName', site.columnName)} />
            <Field label={fieldKeys.site.columnType} {...bind('site.columnType', site.columnType)} />
          </div>
        </fieldset>
      </details>
    </>
  );
}
