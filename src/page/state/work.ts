/** What a clerk works on: one immutable value; every change makes a new one. */
import type { PreviousReport } from '../../check/subject.ts';
import type { Image } from '../../document/document.ts';
import { formatById } from '../../format/index.ts';
import { encodeJson } from '../../report/encode/json.ts';
import { encodeYaml } from '../../report/encode/yaml.ts';
import type { Path } from '../../report/paths.ts';
import { emptyReport, type Report } from '../../report/report.ts';

export interface Work {
  readonly report: Report;
  /** What was typed where the report holds nothing, since it cannot be read as what belongs there. */
  readonly raw: ReadonlyMap<Path, string>;
  /** Last year's report, once it was opened. */
  readonly previous: PreviousReport | undefined;
  /** Pictures of charts, by the name that the report gives. */
  readonly images: ReadonlyMap<string, Image>;
  /** Name of the data file, without folders; undefined before it was saved first. */
  readonly fileName: string | undefined;
}

export const emptyWork: Work = {
  report: emptyReport,
  raw: new Map(),
  previous: undefined,
  images: new Map(),
  fileName: undefined,
};

export const formatOf = ({ report }: Work) => formatById(report.format);

/** The data file in YAML: what is saved, and what every check reads. */
export function dataText(work: Work): string {
  return encodeYaml(withTypedLines(work), { guidance: true, totals: 'stated', typed: work.raw });
}

/** The same in JSON. */
export function dataJson(work: Work): string {
  return encodeJson(withTypedLines(work), { totals: 'stated', typed: work.raw });
}

/** Lines that are not in the form they must have are written as they were typed: the check says what is wrong with them. */
function withTypedLines({ report, raw }: Work): Report {
  const typed = <Section extends object>(name: string, section: Section): Section => ({
    ...section,
    ...Object.fromEntries(
      Object.keys(section).flatMap(field => {
        const text = raw.get(`${name}.${field}`);
        return text === undefined ? [] : [[field, text]];
      }),
    ),
  });
  const { organ, publication, signature } = report;
  return {
    ...report,
    organ: typed('organ', organ),
    publication: typed('publication', publication),
    signature: typed('signature', signature),
  };
}
